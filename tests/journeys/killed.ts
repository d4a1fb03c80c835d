import { expect, it } from 'vitest';
import { killAgain } from '../long/kill-run';
import { killUpgrades } from '../long/kill-upgrades';
import type { BrowserName } from './harness/driver';

/** In a browser of its own: the one of the journey is still needed. */
export function killed(name: BrowserName): void {
  it('loses nothing that it has acknowledged when the browser is killed three times', async () => {
    const told = await killAgain(name, { seed: 3, kills: 3, kind: 'honest', say: () => undefined });
    expect(told).toMatchObject({ lost: [], damaged: 0, missing: 0 });
    expect(told.acknowledged).toBeGreaterThan(3);
  }, 150_000);

  it('finds every library whole that it was killed while upgrading', async () => {
    const told = await killUpgrades(name, { seed: 3, kills: 2, say: () => undefined });
    expect(told.wrong).toEqual([]);
    expect(told.old + told.upgraded).toBeGreaterThan(0);
  }, 150_000);
}
