import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { noCounts, type TabCounts } from './tab-counts';

/** The clipping that the popup begins with, and whether it was there before. */
export const JustSaved = v.object({
  id: v.string(),
  /** Id of the clipping that already held these words, where it was kept before. */
  earlier: v.optional(v.string()),
  at: v.number(),
});
export type JustSaved = v.InferOutput<typeof JustSaved>;

const JUST_SAVED = 'just-saved';
const countsKey = (tabId: number) => `counts:${tabId}`;

/** Counts of a tab; the worker forgets, the session does not. */
export async function loadCounts(tabId: number): Promise<TabCounts> {
  const key = countsKey(tabId);
  return ((await browser.storage.session.get(key))[key] as TabCounts | undefined) ?? noCounts;
}

export async function keepCounts(tabId: number, counts: TabCounts): Promise<void> {
  await browser.storage.session.set({ [countsKey(tabId)]: counts });
}

export async function dropCounts(tabId: number): Promise<void> {
  await browser.storage.session.remove(countsKey(tabId));
}

/** What was saved last in this session, if anything. */
export async function loadJustSaved(): Promise<JustSaved | undefined> {
  const stored: unknown = (await browser.storage.session.get(JUST_SAVED))[JUST_SAVED];
  const parsed = v.safeParse(JustSaved, stored);
  return parsed.success ? parsed.output : undefined;
}

export async function keepJustSaved(saved: JustSaved | undefined): Promise<void> {
  if (saved) await browser.storage.session.set({ [JUST_SAVED]: saved });
  else await browser.storage.session.remove(JUST_SAVED);
}
