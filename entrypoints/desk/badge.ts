import browser from 'webextension-polyfill';
import type { Words } from '../../components/locales/i18n';
import { dropUnsaved, keepUnsaved, loadUnsaved, type Unsaved } from '../../ports/session';
import { addUp, badgeText, type TabCounts } from '../../ports/tab-counts';

const NEUTRAL = '#4a5568';
const TICK = '✓';
const FAILURE = '!';
const TICK_LASTS = 1500;

/** Shows the number of policy passages of a tab. */
export async function showCount(tabId: number, counts: TabCounts, words: Words): Promise<void> {
  // However the page changes, what was not saved is told until the tab goes elsewhere.
  if (await tellsFailure(tabId)) return;
  const { passages, paused } = addUp(counts);
  const isRead = Object.keys(counts.frames).length > 0;
  const title = !isRead
    ? (browser.runtime.getManifest().action?.default_title ?? '')
    : paused
      ? words.t('badge.paused')
      : words.t('badge.passages', { count: passages });
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: badgeText(passages) }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeBackgroundColor({ tabId, color: NEUTRAL }),
  ]).catch(() => undefined); // The tab may have been closed meanwhile.
}

/** A tick in place of the number, for a moment; `recount` shows the number where a failure hid it. */
export async function showTick(tabId: number, recount: () => Promise<void>): Promise<void> {
  const read = () => browser.action.getBadgeText({ tabId });
  const set = (text: string) => browser.action.setBadgeText({ tabId, text });
  try {
    const before = await read();
    // One save upon another: the first puts the number back.
    if (before === TICK) return;
    await set(TICK);
    setTimeout(async () => {
      // A number that has come meanwhile stays.
      if ((await read().catch(() => '')) !== TICK) return;
      await (before === FAILURE ? recount() : set(before)).catch(() => undefined);
    }, TICK_LASTS);
  } catch {
    // The tab may have been closed meanwhile.
  }
}

/**
 * Says that something was not saved, until the tab goes elsewhere: why is in the title, and in the popup
 * with the words.
 */
export async function showFailure(tabId: number | undefined, unsaved: Unsaved): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  // Before the badge, which leads to it. Words that the session has no room for leave the reason.
  if (tabId !== undefined) {
    await keepUnsaved(tabId, unsaved)
      .catch(() => keepUnsaved(tabId, { message: unsaved.message }))
      .catch(() => undefined);
  }
  await Promise.all([
    browser.action.setBadgeText({ ...where, text: FAILURE }),
    browser.action.setTitle({ ...where, title: unsaved.message }),
  ]).catch(() => undefined);
}

/** What the badge of a tab says was not saved. */
export async function unsavedOf(tabId: number): Promise<Unsaved | undefined> {
  return (await tellsFailure(tabId)) ? loadUnsaved(tabId) : undefined;
}

/** The reader has seen it: the number comes back. */
export async function endFailure(tabId: number, counts: TabCounts, words: Words): Promise<void> {
  await dropUnsaved(tabId);
  await browser.action.setBadgeText({ tabId, text: '' });
  await showCount(tabId, counts, words);
}

/** Whether it says so of this tab; without one of its own a tab shows what all of them do. */
async function tellsFailure(tabId: number): Promise<boolean> {
  const [own, all] = await Promise.all([
    browser.action.getBadgeText({ tabId }),
    browser.action.getBadgeText({}),
  ]).catch(() => ['', '']);
  return own === FAILURE && all !== FAILURE;
}
