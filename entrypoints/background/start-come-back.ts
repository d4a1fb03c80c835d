import browser, { type Tabs } from 'webextension-polyfill';
import { isGrantFresh, keepGrant } from '../../ports/session';
import { startWhereSilent } from './start-open-tabs';

/**
 * Starts our scripts in pages that were in the back/forward cache when their site was granted: what is
 * registered then comes to documents that load, not to one that is shown again. Listened for only as
 * long as a browser keeps such pages; else every page that loads anywhere would wake the background.
 */
export function createComeBack(): { granted(): Promise<void> } {
  const hear = async (id: number, { status }: { status?: string }, { url }: Tabs.Tab) => {
    if (!(await isGrantFresh())) browser.tabs.onUpdated.removeListener(hear);
    // The address is told of sites that we may read, and of no others.
    else if (status === 'complete' && url) await startWhereSilent({ id, status });
  };
  // At once: the event that has woken the background would not wait for an answer.
  browser.tabs.onUpdated.addListener(hear);
  void isGrantFresh().then((is) => is || browser.tabs.onUpdated.removeListener(hear));

  return {
    async granted() {
      await keepGrant();
      browser.tabs.onUpdated.addListener(hear);
    },
  };
}
