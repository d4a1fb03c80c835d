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

/** Words that were not saved, and why. */
export const Unsaved = v.object({
  /** The reason, in the reader's language. */
  message: v.string(),
  /** To be copied; undefined where there were none. */
  text: v.optional(v.string()),
  /** These are only the beginning of what was selected. */
  isCut: v.optional(v.boolean()),
});
export type Unsaved = v.InferOutput<typeof Unsaved>;

/** The place of which more facts are wanted than a popover shows. */
const AskedPlace = v.object({ code: v.string(), at: v.number() });

const ASKED_PLACE = 'asked-place';
/** After this nobody waits for it any more (milliseconds). */
const ASKED_LATELY = 15_000;

const STARTED = 'started';
const GRANTED = 'granted';
/** Firefox keeps a page for the way back half an hour, Chromium ten minutes (milliseconds). */
const KEPT_BACK = 30 * 60_000;
const JUST_SAVED = 'just-saved';
const unsavedKey = (tabId: number) => `unsaved:${tabId}`;
const countsKey = (tabId: number) => `counts:${tabId}`;

/** Counts of a tab; the worker forgets, the session does not. */
export async function loadCounts(tabId: number): Promise<TabCounts> {
  const key = countsKey(tabId);
  return ((await browser.storage.session.get(key))[key] as TabCounts | undefined) ?? noCounts;
}

export async function keepCounts(tabId: number, counts: TabCounts): Promise<void> {
  await browser.storage.session.set({ [countsKey(tabId)]: counts });
}

/** What was last not saved of a tab, if anything. */
export async function loadUnsaved(tabId: number): Promise<Unsaved | undefined> {
  const key = unsavedKey(tabId);
  const parsed = v.safeParse(Unsaved, (await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.output : undefined;
}

export async function keepUnsaved(tabId: number, unsaved: Unsaved): Promise<void> {
  await browser.storage.session.set({ [unsavedKey(tabId)]: unsaved });
}

export async function dropUnsaved(tabId: number): Promise<void> {
  await browser.storage.session.remove(unsavedKey(tabId));
}

/** Forgets a tab that was closed. */
export async function dropTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([countsKey(tabId), unsavedKey(tabId)]);
}

/** Whether the extension has just started: true once, until it is stopped or the browser is. */
export async function isFreshStart(): Promise<boolean> {
  const { [STARTED]: before } = await browser.storage.session.get(STARTED);
  await browser.storage.session.set({ [STARTED]: true });
  return before !== true;
}

/** A site has been granted just now. */
export async function keepGrant(): Promise<void> {
  await browser.storage.session.set({ [GRANTED]: Date.now() });
}

/** Whether a page may yet come back that was left before its site was granted. */
export async function isGrantFresh(): Promise<boolean> {
  const { [GRANTED]: at } = await browser.storage.session.get(GRANTED);
  return typeof at === 'number' && Date.now() - at < KEPT_BACK;
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

/** Hands a place over to the popup that is about to open; none takes the last one away. */
export async function keepAskedPlace(code: string | undefined): Promise<void> {
  if (code === undefined) await browser.storage.session.remove(ASKED_PLACE);
  else await browser.storage.session.set({ [ASKED_PLACE]: { code, at: Date.now() } });
}

/** The place handed over a moment ago; only the first to ask hears of it. */
export async function takeAskedPlace(): Promise<string | undefined> {
  const stored: unknown = (await browser.storage.session.get(ASKED_PLACE))[ASKED_PLACE];
  const parsed = v.safeParse(AskedPlace, stored);
  if (!parsed.success) return undefined;
  await browser.storage.session.remove(ASKED_PLACE);
  const { code, at } = parsed.output;
  return Date.now() - at < ASKED_LATELY ? code : undefined;
}
