import browser, { type Tabs } from 'webextension-polyfill';
import type { SiteState, Unmarkable } from '../../components/popup/site-state';
import type { MarksReport } from '../../ports/messages';
import { askPage } from '../../ports/messaging';
import type { Preferences } from '../../ports/preferences';
import { sitePattern } from '../../ports/sites';

const STORES =
  /^(?:chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com)$/;

export interface Site {
  state: SiteState;
  /** Report of the top frame, where it is read. */
  report?: MarksReport;
}

/** What can be said of the page in a tab: read, off, not on the list, or why it never can be read. */
export async function siteOf(tab: Tabs.Tab, preferences: Preferences): Promise<Site> {
  const unmarkable = (why: Unmarkable): Site => ({ state: { state: 'unmarkable', why } });
  if (tab.id === undefined || !tab.url || !URL.canParse(tab.url)) return unmarkable('internal');
  const { protocol, host, hostname, pathname } = new URL(tab.url);
  if (protocol === 'file:') return unmarkable('local');
  if (protocol !== 'http:' && protocol !== 'https:') return unmarkable('internal');
  if (STORES.test(hostname)) return unmarkable('store');
  if (/\.pdf$/i.test(pathname)) return unmarkable('pdf');

  // Rejected where a browser makes no pattern of the host.
  const granted = await browser.permissions
    .contains({ origins: [sitePattern(hostname)] })
    .catch(() => false);
  if (!granted) return { state: { state: 'unlisted', host, refused: false } };
  const look = await lookAt(tab.id);
  if (look?.type === 'application/pdf') return unmarkable('pdf');
  if (look && !/^text\/(?:html|plain)$|xhtml/.test(look.type)) return unmarkable('other');
  if (look?.password) return unmarkable('private');
  if (preferences.sitesOff.includes(host)) return { state: { state: 'off', host } };
  const report = await askPage(tab.id, 0, 'marks.recount', {});
  if (!report) return { state: { state: 'reload', host } };
  const here = preferences.sitesListed.includes(host) ? 'here' : undefined;
  const quiet = preferences.quiet ? 'everywhere' : here;
  return { state: { state: 'on', host, ...(quiet && { quiet }) }, report };
}

/** Type of the document in the top frame, and whether it shows a password field. */
async function lookAt(tabId: number): Promise<{ type: string; password: boolean } | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => ({
        type: document.contentType,
        password: [...document.querySelectorAll('input[type=password]')].some((field) =>
          field.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        ),
      }),
    });
    return answer?.result as { type: string; password: boolean } | undefined;
  } catch {
    return undefined;
  }
}
