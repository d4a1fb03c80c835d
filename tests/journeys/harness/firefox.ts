import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { browserProgram, builtExtension, geckoId } from './built-extension';
import type { ConsoleError, Driver, LaunchOptions } from './driver';
import {
  allowActiveTab,
  chooseMenuItem,
  closeTab,
  fireShortcut,
  readErrors,
  setPreference,
  stopEventPage,
  turnAddOn,
} from './firefox-acts';
import { privileged } from './firefox-chrome';
import { asCall, inPage, until } from './in-page';
import { openPage } from './open-page';
import { killTree } from './process-tree';

/** Origin of the extension's pages, so that tests can name them and a kept profile keeps its data. */
const uuid = '5b1f0e7c-6d1a-4c41-9a57-3e0d8c2f4b96';

/** Starts Firefox with the extension as a temporary add-on; speaks WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Driver> {
  const temporary = await mkdtemp(join(tmpdir(), 'lianzhu-firefox-'));
  const downloads = join(temporary, 'downloads');
  await mkdir(downloads);
  // The browser keeps the add-on's data, so that only the first launch of a profile is an install.
  const isNew = !options.profile || !existsSync(join(options.profile, 'prefs.js'));
  if (options.profile) await freeProfile(options.profile);

  const extension = options.extension ?? builtExtension('firefox');
  const id = geckoId(extension);
  const viewport = options.viewport ?? { width: 1280, height: 900 };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable ?? browserProgram('firefox'),
    headless: !options.headed,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    defaultViewport: options.headed ? null : viewport,
    args: [
      '--remote-allow-system-access',
      ...(options.headed ? [] : [`--width=${viewport.width}`, `--height=${viewport.height + 90}`]),
    ],
    extraPrefsFirefox: preferences(id, downloads, options),
  });
  const pid = browser.process()?.pid;
  const chrome = await privileged(browser);
  await browser.installExtension(extension);

  const origin = `moz-extension://${uuid}`;
  const errors: ConsoleError[] = [];
  let helper: Page | undefined;
  if (!options.headed && isNew && existsSync(join(extension, 'welcome.html'))) {
    await until(
      () => chrome.run(closeTab, `${origin}/welcome.html`),
      (closed) => closed,
      { what: 'welcome page' },
    );
  }

  /** An extension page with no code of its own, opened once, in which `background` runs. */
  async function helperPage(): Promise<Page> {
    if (helper && !helper.isClosed()) return helper;
    helper = await browser.newPage({ background: true });
    await helper.goto(`${origin}/manifest.json`, { waitUntil: [] });
    await until(
      () => inPage(helper as Page, () => typeof (globalThis as { browser?: unknown }).browser),
      (type) => type === 'object',
      { what: 'extension API' },
    );
    return helper;
  }

  const driver: Driver = {
    name: 'firefox',
    version: await browser.version(),
    browser,
    origin,
    downloads,

    open: async (url) => {
      const page = await newPage('page');
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      return openPage(page, chrome.onClosedRoots);
    },

    extensionPage: async (path) => {
      const page = await newPage('extension');
      // Firefox never reports these pages as loaded.
      await page.goto(`${origin}/${path}`, { waitUntil: [] });
      await until(
        () => inPage(page, () => `${location.protocol}${document.readyState}`),
        (state) => state === 'moz-extension:complete',
        { what: path },
      );
      return page;
    },

    extensionTab: async (path) => openPage(await driver.extensionPage(path), chrome.onClosedRoots),

    toolbarPopup: async (over) => {
      const tab = await driver.tabId(over);
      await chrome.run(allowActiveTab, id);
      return driver.extensionPage(`popup.html?tab=${tab}`);
    },

    background: async (run, ...args) => {
      const page = await helperPage();
      return page.evaluate(asCall(run, args, 'browser')) as never;
    },

    dispatchCommand: async (name, on, { leaves = false } = {}) => {
      const shortcut = await driver.background(async (api, wanted) => {
        const all = await api.commands.getAll();
        return all.find((command) => command.name === wanted)?.shortcut;
      }, name);
      if (!shortcut) throw new Error(`${name} has no shortcut, so no key to fire`);
      await on.page.bringToFront();
      await chrome.run(fireShortcut, id, shortcut, leaves);
    },

    dispatchMenu: async ({ item, text, find, at }, on) => {
      await on.page.bringToFront();
      if (!at) await on.select(text, find);
      const { x, y } = at ?? (await on.locate(text, find));
      await on.page.mouse.click(x, y, { button: 'right' });
      await chrome.run(chooseMenuItem, id, item);
    },

    tabId: async (of) => {
      await of.page.bringToFront();
      const tab = await driver.background(async (api) => {
        const [active] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        return active?.id;
      });
      if (tab === undefined) throw new Error('no active tab');
      return tab;
    },

    badge: async (of) => {
      const tab = await driver.tabId(of);
      return driver.background((api, tabId) => api.action.getBadgeText({ tabId }), tab);
    },

    // The preference `extensions.webextOptionalPermissionPrompts` grants every request.
    allowOptionalHost: async () => {},

    forceColours: async () => {
      const always = 2;
      await chrome.run(setPreference, 'browser.display.document_color_use', always);
      return () => chrome.run(setPreference, 'browser.display.document_color_use', 0);
    },

    preferDark: async () => {
      const [dark, asTheSystem] = [0, 2];
      const name = 'layout.css.prefers-color-scheme.content-override';
      await chrome.run(setPreference, name, dark);
      return () => chrome.run(setPreference, name, asTheSystem);
    },

    reduceMotion: async () => {
      await chrome.run(setPreference, 'ui.prefersReducedMotion', 1);
      return () => chrome.run(setPreference, 'ui.prefersReducedMotion', 0);
    },

    stopBackground: () => chrome.run(stopEventPage, id),

    reloadExtension: () => turn('reload'),
    installAnew: async () => {
      await closeHelper();
      await browser.uninstallExtension(id);
      await browser.installExtension(extension);
    },
    disableExtension: () => turn('disable'),
    enableExtension: () => turn('enable'),

    consoleErrors: async () => {
      const seen = await chrome.run(readErrors, origin);
      return [...errors.splice(0), ...seen];
    },

    close: async () => {
      await browser.close();
      await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    },

    kill: async () => {
      if (pid !== undefined) killTree(pid);
      await browser.disconnect().catch(() => {});
      if (options.profile) await preferencesBack(options.profile);
    },
  };
  return driver;

  /** The browser closes pages of an extension that stops. */
  async function closeHelper(): Promise<void> {
    await helper?.close().catch(() => undefined);
    helper = undefined;
  }

  async function turn(to: 'reload' | 'disable' | 'enable'): Promise<void> {
    await closeHelper();
    await chrome.run(turnAddOn, id, to);
  }

  async function newPage(where: ConsoleError['where']): Promise<Page> {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'assert') {
        errors.push({ where, text: message.text() });
      }
    });
    page.on('pageerror', (error) => errors.push({ where, text: String(error) }));
    return page;
  }
}

function preferences(id: string, downloads: string, options: LaunchOptions) {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextOptionalPermissionPrompts': false,
    'network.dns.localDomains': (options.hosts ?? []).join(','),
    'dom.security.https_first': false,
    'intl.accept_languages': 'zh-CN, zh, en',
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.translations.automaticallyPopup': false,
    'browser.aboutConfig.showWarning': false,
    ...(options.colorScheme
      ? {
          // 0 is dark and 1 light, for pages and for the browser itself.
          'layout.css.prefers-color-scheme.content-override':
            options.colorScheme === 'dark' ? 0 : 1,
          'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
        }
      : {}),
  };
}

/** Puppeteer puts a profile's preferences back once its browser has gone: a start amid that fails. */
async function preferencesBack(profile: string): Promise<void> {
  const aside = ['prefs.js.puppeteer', 'user.js.puppeteer'].map((name) => join(profile, name));
  for (let i = 0; i < 60 && aside.some((file) => existsSync(file)); i++) {
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** A killed Firefox leaves its locks behind. */
async function freeProfile(profile: string): Promise<void> {
  for (const lock of ['.parentlock', 'lock', 'parent.lock']) {
    await rm(join(profile, lock), { force: true });
  }
}
