import browser from 'webextension-polyfill';
import type { MarksReport } from '../../ports/messages';
import { dropTab, keepCounts, loadCounts } from '../../ports/session';
import { enterReport, type TabCounts } from '../../ports/tab-counts';

/** Keeps the counts of all tabs, one report after the other. */
export function createCounts(onChange: (tabId: number, counts: TabCounts) => Promise<void>) {
  let queue: Promise<unknown> = Promise.resolve();
  browser.tabs.onRemoved.addListener((tabId) => void dropTab(tabId));

  const enter = async (tabId: number, frameId: number, report: MarksReport) => {
    const { counts, askAnew } = enterReport(await loadCounts(tabId), frameId, report);
    await keepCounts(tabId, counts);
    await onChange(tabId, counts);
    // Every frame hears this, and reports by itself.
    if (askAnew) {
      browser.tabs.sendMessage(tabId, { type: 'marks.recount', ask: {} }).catch(() => undefined);
    }
  };

  return {
    /** Resolves when the report has been entered and shown. */
    report(tabId: number, frameId: number, report: MarksReport): Promise<void> {
      const done = queue.then(() => enter(tabId, frameId, report));
      queue = done.catch(() => undefined);
      return done;
    },
  };
}
