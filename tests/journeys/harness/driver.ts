/**
 * Drives the built extension in a real browser; one interface, two browsers.
 *
 * - Launch once per suite (`launch('chromium')` or `launch('firefox')`), open many pages, `close()` at the end.
 * - `serve(folder)` gives the pages; hosts handed to `launch` lead to this machine, so that
 *   `http://www.fujian.gov.cn:PORT/` runs under the manifest as it ships.
 * - Pages get real pointer and key events (`isTrusted` is true); what the page's own world can see of
 *   the marks is read from `CSS.highlights`.
 *
 * What a browser will not let be driven, so that tests can say it:
 *
 * | act                 | Chromium                                   | Firefox                               |
 * |---------------------|--------------------------------------------|---------------------------------------|
 * | command             | event dispatched in the worker             | the browser's own key element         |
 * | context menu        | event dispatched in the worker             | the browser's own menu item           |
 * | toolbar popup       | the real one, by a press on its button     | its page as a tab, let look at `over` |
 * | side panel, sidebar | its page as a tab                          | its page as a tab                     |
 * | background          | code runs in the worker                    | code runs in a page of the extension  |
 * | permission prompt   | granted beforehand (`allowOptionalHost`)   | granted without a prompt (preference) |
 */
import type { Browser, Page } from 'puppeteer-core';
import type browser from 'webextension-polyfill';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Folder of the unpacked extension; the production build by default. */
  extension?: string;
  /** Host names that lead to 127.0.0.1, for example `www.fujian.gov.cn`. The port stays as given. */
  hosts?: readonly string[];
  /** A window that a person can see. */
  headed?: boolean;
  /** Profile that outlives the run; by default a new one, removed at `close()`. */
  profile?: string;
  /** At the next start with this profile the extension is the same one, not another install (Chromium). */
  startsAgain?: boolean;
  viewport?: { width: number; height: number; deviceScaleFactor?: number };
  colorScheme?: 'light' | 'dark';
  /** A browser program other than the one found on this machine. */
  executable?: string;
}

/** Something that a console showed and that would be a defect of ours or of a page. */
export interface ConsoleError {
  /** `page`, `extension` (a page or script of ours) or `background`. */
  where: 'page' | 'extension' | 'background';
  text: string;
}

export interface Highlight {
  /** Name in `CSS.highlights`. */
  name: string;
  /** Text of each range, in document order. */
  texts: string[];
}

export interface Point {
  x: number;
  y: number;
}

export interface FindOptions {
  /** CSS selector of the part of the page to look in; the body by default. */
  within?: string;
  /** From 0. */
  nth?: number;
}

/** A web page, as a reader uses it and as a test sees it. */
export interface OpenPage {
  readonly page: Page;
  /** Marks of the top document, or of the frame whose address contains `frame`. */
  highlights(options?: { frame?: string }): Promise<Highlight[]>;
  /** Those of the top document that are seen: registered, and given a look by a sheet. */
  seenHighlights(): Promise<Highlight[]>;
  /** Scrolls to the words and returns the middle of their first line; throws where they are not found. */
  locate(text: string, options?: FindOptions): Promise<Point>;
  /** Name of the control in the popover that has the keyboard's focus; undefined where none has. */
  focusInPopover(): Promise<string | undefined>;
  /** Moves the pointer onto the words as a hand would: from beside them, in several steps. */
  hover(text: string, options?: FindOptions): Promise<void>;
  /** Drags over the words with the mouse. */
  select(text: string, options?: FindOptions): Promise<void>;
  /** Words that the popover shows, or undefined while there is none. Reads closed shadow roots. */
  popoverText(): Promise<string | undefined>;
  /** Waits until the popover's text satisfies `wanted` (any text by default) and returns it. */
  popover(wanted?: string | RegExp, timeout?: number): Promise<string>;
  /** The middle of the first control of the popover whose name or text contains `label`. */
  locateInPopover(label: string): Promise<Point>;
  /** Runs a function, sent as text, with each closed shadow root of ours as `this`. */
  inPopover<T>(run: (this: ShadowRoot) => T): Promise<T[]>;
  /** Clicks the first control of the popover whose name or text contains `label`. */
  clickInPopover(label: string): Promise<void>;
  /** `outerHTML` of the document without hosts of our own. */
  outerHtml(): Promise<string>;
  screenshot(file: string, options?: { fullPage?: boolean }): Promise<void>;
  close(): Promise<void>;
}

export interface MenuClick {
  /** Id of the menu item as the extension made it. */
  item: string;
  /** Words under the pointer: selected, then right-clicked. */
  text: string;
  find?: FindOptions;
  /** Where the pointer is, with the words selected already: in a field, in the popover, in a frame. */
  at?: Point;
  /** Part of the address of the frame that the pointer is in; the page itself by default. */
  frame?: string;
  /** The words stand in a field or an editor. */
  editable?: boolean;
}

export interface Driver {
  readonly name: BrowserName;
  readonly version: string;
  readonly browser: Browser;
  /** Address of the extension without a slash at the end. */
  readonly origin: string;
  /** Where downloads land. */
  readonly downloads: string;
  /** Opens an address in a new tab and waits until it is loaded. */
  open(url: string): Promise<OpenPage>;
  /** Opens a page of the extension in a tab, for example `popup.html`. */
  extensionPage(path: string): Promise<Page>;
  /** The same as a page with words to point at. */
  extensionTab(path: string): Promise<OpenPage>;
  /** The toolbar popup over `over`: the real one in Chromium, in Firefox its page as a tab with `?tab=ID`. */
  toolbarPopup(over: OpenPage): Promise<Page>;
  /**
   * Runs a function with the extension's APIs (`chrome` in Chromium, `browser` in Firefox, handed in
   * as first argument). It is sent as text: nothing of its surroundings comes along.
   */
  background<T, A extends readonly unknown[]>(
    run: (api: ExtensionApi, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** Presses the command's key in a page; with `leaves`, another tab is in front right after. */
  dispatchCommand(name: string, on: OpenPage, then?: { leaves?: boolean }): Promise<void>;
  /** Selects the words and chooses the item of the context menu. */
  dispatchMenu(click: MenuClick, on: OpenPage): Promise<void>;
  /** Id of the page's tab; brings it to the front. */
  tabId(of: OpenPage): Promise<number>;
  badge(of: OpenPage): Promise<string>;
  /** From here on a request for this origin (`https://example.com/*`) by a page of ours is granted. */
  allowOptionalHost(pattern: string): Promise<void>;
  /** Colours forced as by the system's high contrast, on this page at least; how to end it. */
  forceColours(on: Page): Promise<() => Promise<void>>;
  /** As for a reader who chose dark colours; the answer ends it. */
  preferDark(on: Page): Promise<() => Promise<void>>;
  /** As for a reader who wants things to stand still; the answer ends it. */
  reduceMotion(on: Page): Promise<() => Promise<void>>;
  /** Ends the worker or event page, as the browser does with an idle one. */
  stopBackground(): Promise<void>;
  /** Stops the extension and starts it anew, as an update does. */
  reloadExtension(): Promise<void>;
  /** Takes the extension away and installs it; what it had kept is gone in Chromium. */
  installAnew(): Promise<void>;
  disableExtension(): Promise<void>;
  enableExtension(): Promise<void>;
  /** Everything that consoles showed since the launch or the last call. */
  consoleErrors(): Promise<ConsoleError[]>;
  close(): Promise<void>;
  /** Kills the whole process tree at once; the profile stays where it was given. */
  kill(): Promise<void>;
}

/** `browser` in Firefox, `chrome` in Chromium: both give promises. */
export type ExtensionApi = typeof browser;
