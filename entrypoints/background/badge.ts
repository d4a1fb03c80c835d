import browser from 'webextension-polyfill';
import type { Words } from '../../components/locales/i18n';
import { addUp, badgeText, type TabCounts } from '../../ports/tab-counts';

const NEUTRAL = '#4a5568';
const TICK = '✓';
const TICK_LASTS = 1500;

/** Shows the number of policy passages of a tab. */
export async function showCount(tabId: number, counts: TabCounts, words: Words): Promise<void> {
  const { passages, paused } = addUp(counts);
  const title = paused ? words.t('badge.paused') : words.t('badge.passages', { count: passages });
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: badgeText(passages) }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setBadgeBackgroundColor({ tabId, color: NEUTRAL }),
  ]).catch(() => undefined); // The tab may have been closed meanwhile.
}

/** A tick in place of the number, for a moment. */
export async function showTick(tabId: number, countText: () => Promise<string>): Promise<void> {
  const set = (text: string) => browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
  await set(TICK);
  setTimeout(() => void countText().then(set), TICK_LASTS);
}
