import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPlace } from '../../entrypoints/reader/follow';

/** A page that only scrolls, and counts who listens. */
function stage() {
  const target = new EventTarget();
  let listening = 0;
  const add = target.addEventListener.bind(target);
  const document = {
    addEventListener(type: string, act: () => void, how: { signal: AbortSignal }) {
      listening++;
      how.signal.addEventListener('abort', () => listening--);
      add(type, act, how);
    },
  };
  vi.stubGlobal('document', document);
  return { scroll: () => target.dispatchEvent(new Event('scroll')), listening: () => listening };
}

describe("the reader's place", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is told once it is another, four times a second at the most', async () => {
    const { scroll, listening } = stage();
    let here = '1';
    const life = new AbortController();
    const place = followPlace(() => here, life.signal);
    const told: (string | undefined)[] = [];
    const ask = async () => {
      let seen: string | undefined;
      while (!life.signal.aborted) {
        seen = await place.next(seen);
        told.push(seen);
      }
    };
    void ask();
    await vi.advanceTimersByTimeAsync(250);
    expect(told).toEqual(['1']);
    for (let ms = 0; ms < 1000; ms += 10) {
      here = String(2 + ms);
      scroll();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(told.length).toBeLessThanOrEqual(1 + 4);
    expect(listening()).toBe(1);
    life.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(listening()).toBe(0);
  });

  it('costs nothing while nobody asks, and one look a scroll where nothing has changed', async () => {
    const { scroll, listening } = stage();
    const look = vi.fn(() => 'same');
    const place = followPlace(look, new AbortController().signal);
    scroll();
    place.soon();
    await vi.advanceTimersByTimeAsync(1000);
    expect([listening(), look.mock.calls.length]).toEqual([0, 0]);
    void place.next('same');
    await vi.advanceTimersByTimeAsync(5000);
    expect(look).toHaveBeenCalledTimes(1);
  });
});
