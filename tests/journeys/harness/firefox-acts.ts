/** What is done with the browser's own rights. Each function is sent there as text. */
import type { ConsoleError } from './driver';

interface BrowserWindow {
  gBrowser: { tabs: Tab[]; selectedTab: Tab; removeTab(tab: Tab): void };
  WebExtensionPolicy: {
    getByID(id: string): { extension: BackgroundOwner };
  };
  ChromeUtils: {
    importESModule(path: string): {
      AddonManager: {
        getAddonByID(
          id: string,
        ): Promise<Record<'reload' | 'disable' | 'enable', () => Promise<void>>>;
      };
    };
  };
  Services: { prefs: { setIntPref(name: string, value: number): void } };
  Cc: Record<string, { getService(type: unknown): ConsoleService }>;
  Ci: { nsIConsoleService: unknown; nsIScriptError: new () => unknown };
}

interface Tab extends Element {
  linkedBrowser: { currentURI: { spec: string } };
}

interface BackgroundOwner {
  tabManager: { addActiveTabPermission(tab: Tab): void };
  terminateBackground(options: object): Promise<void>;
}

interface ConsoleService {
  getMessageArray(): Array<{ errorMessage?: string; sourceName?: string; flags?: number }>;
  reset(): void;
}

interface MenuElement extends HTMLElement {
  activateItem(item: Element): void;
  openMenu(open: boolean): void;
  state: string;
}

/**
 * Fires the key element that the browser made for a shortcut such as `Alt+Shift+S`. One event only:
 * `doCommand()` beside it would run the command twice. Where the reader leaves, the first tab is in
 * front before the extension has heard of the key.
 */
export async function fireShortcut(
  extension: string,
  shortcut: string,
  leaves: boolean,
): Promise<void> {
  const set = document.getElementById(
    `ext-keyset-id-${extension.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}`,
  );
  const parts = shortcut.split('+').map((part) => part.toLowerCase());
  const letter = parts.pop();
  const same = (key: Element) => {
    const code = (key.getAttribute('keycode') ?? '').replace('VK_', '').toLowerCase();
    const pressed = key.getAttribute('key')?.toLowerCase() ?? code;
    const modifiers = (key.getAttribute('modifiers') ?? '').split(/[ ,]+/).filter(Boolean);
    return pressed === letter && modifiers.length === parts.length;
  };
  const keys = [...(set?.querySelectorAll('key') ?? [])].filter(same);
  if (keys.length !== 1) throw new Error(`${keys.length} keys for ${shortcut}: ${set?.outerHTML}`);
  keys[0]?.dispatchEvent(new Event('command'));
  const { gBrowser } = globalThis as unknown as BrowserWindow;
  if (leaves && gBrowser.tabs[0]) gBrowser.selectedTab = gBrowser.tabs[0];
}

/** Chooses an item in the context menu that a right click has just opened. */
export async function chooseMenuItem(_extension: string, item: string): Promise<void> {
  const menu = document.getElementById('contentAreaContextMenu') as MenuElement;
  const wait = () => new Promise((resolve) => setTimeout(resolve, 50));
  for (let turn = 0; turn < 100 && menu.state !== 'open'; turn++) await wait();
  if (menu.state !== 'open') throw new Error(`the context menu is ${menu.state}`);
  const found = [...menu.querySelectorAll('menuitem')].find((one) =>
    one.id.endsWith(`-menuitem-_${item}`),
  );
  if (!found) {
    const ids = [...menu.querySelectorAll('menuitem')].map((one) => one.id);
    throw new Error(`no item ${item} among ${ids.filter((one) => one.includes('-menuitem-'))}`);
  }
  const parent = found.parentElement as MenuElement;
  if (parent !== menu) {
    (parent.parentElement as MenuElement).openMenu(true);
    for (let turn = 0; turn < 100 && parent.state !== 'open'; turn++) await wait();
  }
  parent.activateItem(found);
}

/** Lets the extension look at the tab in front, as a press on its toolbar button does. */
export function allowActiveTab(extension: string): void {
  const { WebExtensionPolicy, gBrowser } = globalThis as unknown as BrowserWindow;
  WebExtensionPolicy.getByID(extension).extension.tabManager.addActiveTabPermission(
    gBrowser.selectedTab,
  );
}

/** Closes the tab with this address, once it is loaded; false while there is none. */
export function closeTab(url: string): boolean {
  const { gBrowser } = globalThis as unknown as BrowserWindow;
  const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === url);
  if (!tab || tab.hasAttribute('busy')) return false;
  gBrowser.removeTab(tab);
  return true;
}

/** Ends the event page as idleness does, though tools are attached. */
export async function stopEventPage(extension: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as BrowserWindow;
  await WebExtensionPolicy.getByID(extension).extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
}

/** Stops and starts the add-on as `about:addons` does. */
export async function turnAddOn(
  extension: string,
  turn: 'reload' | 'disable' | 'enable',
): Promise<void> {
  const { ChromeUtils } = globalThis as unknown as BrowserWindow;
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  const addOn = await AddonManager.getAddonByID(extension);
  await addOn[turn]();
}

/** Sets a preference of the browser that is a number. */
export function setPreference(name: string, value: number): void {
  const { Services } = globalThis as unknown as BrowserWindow;
  Services.prefs.setIntPref(name, value);
}

/** Errors of our scripts, wherever they run, from the browser's console; empties it. */
export function readErrors(origin: string): ConsoleError[] {
  const { Cc, Ci } = globalThis as unknown as BrowserWindow;
  const service = Cc['@mozilla.org/consoleservice;1']?.getService(Ci.nsIConsoleService);
  // The test by `instanceof` is what makes the fields of a message readable.
  const messages = (service?.getMessageArray() ?? []).filter(
    (message) => message instanceof Ci.nsIScriptError,
  );
  service?.reset();
  const warning = 1;
  return messages.flatMap(({ errorMessage, sourceName, flags }): ConsoleError[] => {
    if (!errorMessage || (flags ?? 0) & warning) return [];
    // Firefox says so of any message under way when its page is left; no script can prevent it.
    const left =
      /^Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)/;
    if (left.test(errorMessage)) return [];
    const text = `${errorMessage} (${sourceName ?? ''})`;
    return text.includes(origin) ? [{ where: 'extension', text }] : [];
  });
}
