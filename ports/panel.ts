import browser from 'webextension-polyfill';

interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}
interface Contexts {
  getContexts?(filter: { contextTypes: string[] }): Promise<unknown[]>;
}
interface SidebarAction {
  open(): Promise<void>;
}

const globals = globalThis as {
  chrome?: { sidePanel?: SidePanel; runtime?: Contexts };
  browser?: { sidebarAction?: SidebarAction };
};

/**
 * Opens the side panel (Chrome) or the sidebar (Firefox). Must be called at once from a click: both
 * browsers lose the gesture at an await. Rejects where the browser refuses.
 */
export function openPanel(windowId: number): Promise<void> {
  const sidePanel = globals.chrome?.sidePanel;
  if (sidePanel) return sidePanel.open({ windowId });
  const sidebar = globals.browser?.sidebarAction;
  return sidebar ? sidebar.open() : Promise.reject(new Error('no side panel in this browser'));
}

/** Opens the full library, at one of its views, in a tab. */
export async function openLibrary(view = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`library.html${view}`) });
}

/** Whether the side panel stands open in any window; false where a browser does not tell. */
export async function isPanelOpen(): Promise<boolean> {
  try {
    const open = await globals.chrome?.runtime?.getContexts?.({ contextTypes: ['SIDE_PANEL'] });
    return open !== undefined && open.length > 0;
  } catch {
    return false;
  }
}

/** Opens the toolbar popup from a message; a view of the library stands in where a browser refuses. */
export async function openPopup(view: string): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openLibrary(view);
  }
}
