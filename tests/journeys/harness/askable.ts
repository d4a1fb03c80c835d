import type { Driver } from './driver';

/** Sites that no one has asked for yet, and that the browser will grant without a prompt. */
export async function makeAskable(driver: Driver, ...patterns: string[]): Promise<void> {
  // Chromium gives at once what it is told to allow; taken back, it is given again at a request.
  for (const pattern of patterns) await driver.allowOptionalHost(pattern);
  await giveUp(driver, ...patterns);
}

/** As if these sites had never been asked for. */
export function giveUp(driver: Driver, ...patterns: string[]): Promise<void> {
  return driver.background(async (api, origins) => {
    const { preferences } = await api.storage.local.get('preferences');
    await api.storage.local.set({
      preferences: { ...(preferences as object | undefined), sitesListed: [] },
    });
    await api.permissions.remove({ origins });
  }, patterns);
}
