import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type CDPSession, type Page, type Protocol, type Target } from 'puppeteer-core';
import { browserProgram, builtExtension } from './built-extension';
import { darkAtRest } from './dark';
import type { ConsoleError, Driver, LaunchOptions } from './driver';
import { asCall, asMethod, inPage, until } from './in-page';
import { type OnClosedRoots, openPage } from './open-page';
import { killTree } from './process-tree';

const switchedOff = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'Translate',
  'DisableLoadExtensionCommandLineSwitch',
];

/** Starts Chromium, Chrome or Edge with the extension unpacked; speaks the DevTools protocol. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Driver> {
  const temporary = await mkdtemp(join(tmpdir(), 'lianzhu-chromium-'));
  const profile = options.profile ?? join(temporary, 'profile');
  const downloads = join(temporary, 'downloads');
  await mkdir(downloads);
  const isNew = !existsSync(join(profile, 'Default'));
  if (isNew) await writePreferences(profile, downloads);

  const extension = options.extension ?? builtExtension('chromium');
  const viewport = options.viewport ?? { width: 1280, height: 900 };
  const rules = (options.hosts ?? []).map((host) => `MAP ${host} 127.0.0.1`).join(',');
  const browser = await puppeteer.launch({
    executablePath: options.executable ?? browserProgram('chromium'),
    headless: !options.headed,
    pipe: true,
    userDataDir: profile,
    // Brought in over the protocol it would be another install, without what was granted before.
    enableExtensions: options.startsAgain ? true : [extension],
    defaultViewport: options.headed ? null : viewport,
    ...(options.headed ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    args: [
      // The sandbox needs a user other than root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(rules ? [`--host-resolver-rules=${rules}`] : []),
      '--no-first-run',
      '--no-default-browser-check',
      `--disable-features=${switchedOff.join(',')}`,
      ...(options.startsAgain ? [`--load-extension=${extension}`] : []),
      ...(options.headed ? [] : [`--window-size=${viewport.width},${viewport.height}`]),
    ],
  });
  const pid = browser.process()?.pid;

  const errors: ConsoleError[] = [];
  const heard = new WeakSet<Target>();
  const listened = new Map<Target, CDPSession>();
  /** Workers of an extension that was stopped since. */
  const past = new WeakSet<Target>();
  const origin = `chrome-extension://${new URL((await findWorker()).url()).host}`;
  browser.on('targetcreated', (target) => void listenTo(target));
  for (const target of browser.targets()) await listenTo(target);
  if (!options.headed && isNew) await closeWelcome();

  function findWorker(): Promise<Target> {
    return browser.waitForTarget(isOurWorker, { timeout: 30_000 });
  }

  function isOurWorker(target: Target): boolean {
    const ours = target.url().startsWith('chrome-extension://');
    return ours && target.type() === 'service_worker' && !past.has(target);
  }

  /** Sessions of ours would keep workers in the list of targets after the extension has stopped. */
  async function leaveWorkers(): Promise<void> {
    for (const target of browser.targets()) {
      if (target.type() !== 'service_worker') continue;
      past.add(target);
      await listened
        .get(target)
        ?.detach()
        .catch(() => {});
    }
  }

  /** It opens some time after the install, and would come in front of a test's page. */
  async function closeWelcome(): Promise<void> {
    if (!existsSync(join(extension, 'welcome.html'))) return;
    const target = await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'), {
      timeout: 10_000,
    });
    const page = await target.page();
    if (!page) return;
    await until(
      () => inPage(page, () => document.readyState),
      (state) => state === 'complete',
    );
    await page.close();
  }

  async function listenTo(target: Target): Promise<void> {
    const where =
      target.type() === 'service_worker'
        ? 'background'
        : target.url().startsWith('chrome-extension:')
          ? 'extension'
          : 'page';
    if (heard.has(target) || (where !== 'background' && target.type() !== 'page')) return;
    // Before the first wait: a second session of one target would be nobody's to let go.
    heard.add(target);
    try {
      const session = await target.createCDPSession();
      listened.set(target, session);
      await collectErrors(session, where, origin, errors);
    } catch {
      // The target was gone before it could be listened to.
    }
  }

  /** Wakes the worker where the browser has put it to sleep: any event of the extension does. */
  async function worker() {
    const awake = browser.targets().find(isOurWorker);
    if (!awake) {
      const page = await browser.newPage();
      await page.goto(`${origin}/manifest.json`);
      await page.evaluate("void chrome.runtime.sendMessage({ type: 'wake' }).catch(() => {})");
      const target = await findWorker();
      await page.close();
      return ready(target);
    }
    return ready(awake);
  }

  /** A worker can be reached some time before it has the extension's APIs. */
  async function ready(target: Target) {
    const found = await target.worker();
    if (!found) throw new Error('the worker does not answer');
    await until(
      () => found.evaluate('typeof chrome'),
      (type) => type === 'object',
      {
        what: 'extension API',
      },
    );
    return found;
  }

  const driver: Driver = {
    name: 'chromium',
    version: await browser.version(),
    browser,
    origin,
    downloads,

    open: async (url) => {
      const page = await newPage();
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      return openPage(page, onClosedRoots);
    },

    extensionPage: async (path) => {
      const page = await newPage();
      await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
      return page;
    },

    extensionTab: async (path) => openPage(await driver.extensionPage(path), onClosedRoots),

    toolbarPopup: async (over) => {
      await over.page.bringToFront();
      const before = new Set(browser.targets());
      await pressAction(over.page);
      const target = await browser.waitForTarget(
        (found) => !before.has(found) && found.url().startsWith(origin),
        { timeout: 10_000 },
      );
      await listenTo(target);
      const page = await target.asPage();
      await emulate(page);
      return page;
    },

    background: async (run, ...args) => {
      const target = await worker();
      return target.evaluate(asCall(run, args, 'chrome')) as never;
    },

    dispatchCommand: async (name, on, { leaves = false } = {}) => {
      const id = await driver.tabId(on);
      await driver.background(
        async (api, command, tabId, leaves) => {
          const event = api.commands.onCommand as unknown as Dispatching;
          const tab = await api.tabs.get(tabId);
          if (leaves) {
            const [first] = await api.tabs.query({ currentWindow: true, index: 0 });
            if (first?.id !== undefined) await api.tabs.update(first.id, { active: true });
          }
          event.dispatch(command, tab);
        },
        name,
        id,
        leaves,
      );
    },

    dispatchMenu: async ({ item, text, find, at, frame, editable = false }, on) => {
      // A page that is behind another takes half a minute to hear of the mouse.
      await on.page.bringToFront();
      if (!at) await on.select(text, find);
      const id = await driver.tabId(on);
      await driver.background(
        async (api, menuItemId, selectionText, pageUrl, editable, tabId, frame) => {
          const event = api.contextMenus.onClicked as unknown as Dispatching;
          let frameId = 0;
          if (frame !== null) {
            const target = { tabId, allFrames: true };
            const all = await api.scripting.executeScript({ target, func: () => location.href });
            const found = all.find(({ result }) => String(result).includes(frame));
            if (!found) throw new Error(`no frame ${frame}`);
            frameId = found.frameId;
          }
          const info = { menuItemId, selectionText, pageUrl, frameId, editable };
          event.dispatch(info, await api.tabs.get(tabId));
        },
        item,
        text,
        await inPage(on.page, () => location.href),
        editable,
        id,
        frame ?? null,
      );
    },

    tabId: async (of) => {
      await of.page.bringToFront();
      const id = await driver.background(async (api) => {
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        return tab?.id;
      });
      if (id === undefined) throw new Error('no active tab');
      return id;
    },

    badge: async (of) => {
      const id = await driver.tabId(of);
      return driver.background((api, tabId) => api.action.getBadgeText({ tabId }), id);
    },

    allowOptionalHost: async (pattern) => {
      await onExtensionsPage(
        ({ developerPrivate }, id, host) => developerPrivate.addHostPermission(id, host),
        pattern,
      );
    },

    forceColours: (on) => emulated(on, 'forced-colors', 'active'),
    preferDark: async (on) => {
      const undo = await emulated(on, 'prefers-color-scheme', 'dark');
      await darkAtRest(on);
      return undo;
    },
    reduceMotion: (on) => emulated(on, 'prefers-reduced-motion', 'reduce'),

    stopBackground: async () => {
      const target = await worker();
      // Those that a reload has left behind are listed still, and never go.
      const running = browser
        .targets()
        .filter((one) => one.type() === 'service_worker' && !past.has(one));
      // An attached session would keep the worker alive; one may be on its way.
      const letGo = async () => {
        for (const [one, session] of listened) {
          if (running.includes(one)) await session.detach().catch(() => {});
        }
      };
      await letGo();
      await target.close();
      await until(
        async () => {
          await letGo();
          // An event may have started another at once.
          return browser.targets().some((one) => running.includes(one));
        },
        (still) => !still,
        { what: 'stopped worker' },
      );
    },

    reloadExtension: async () => {
      await leaveWorkers();
      await onExtensionsPage(async ({ developerPrivate }, id) => {
        // Without it an unpacked extension stays stopped.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.reload(id, { failQuietly: true });
      });
    },

    installAnew: async () => {
      await leaveWorkers();
      await browser.uninstallExtension(new URL(origin).host);
      await browser.installExtension(extension);
    },

    disableExtension: async () => {
      await leaveWorkers();
      await onExtensionsPage(({ management }, id) => management.setEnabled(id, false));
    },

    enableExtension: () =>
      onExtensionsPage(({ management }, id) => management.setEnabled(id, true)),

    consoleErrors: async () => errors.splice(0),

    close: async () => {
      await browser.close();
      await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    },

    kill: async () => {
      if (pid !== undefined) killTree(pid);
      await browser.disconnect();
    },
  };
  return driver;

  /** A press on the toolbar's button, which lets the extension look at the tab. */
  async function pressAction(page: Page): Promise<void> {
    try {
      const extension = (await browser.extensions()).get(new URL(origin).host);
      if (extension) await page.triggerExtensionAction(extension);
    } catch {
      // A Chromium that cannot be asked for that opens the popup all the same.
      await driver.background((api) => api.action.openPopup());
    }
  }

  /** Runs a function, sent as text, on the browser's own page of extensions, with our id. */
  async function onExtensionsPage<A extends readonly unknown[]>(
    run: (api: ExtensionsApi, id: string, ...args: A) => Promise<void>,
    ...args: A
  ): Promise<void> {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(asCall(run, [new URL(origin).host, ...args], 'chrome'));
    await page.close();
  }

  async function newPage(): Promise<Page> {
    const page = await browser.newPage();
    await emulate(page);
    return page;
  }

  async function emulate(page: Page): Promise<void> {
    if (!options.colorScheme) return;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.colorScheme }]);
  }
}

interface Dispatching {
  dispatch(...args: unknown[]): void;
}

interface ExtensionsApi {
  developerPrivate: {
    addHostPermission(id: string, host: string): Promise<void>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
  };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
}

const onClosedRoots: OnClosedRoots = async (page, run, args) => {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const answers: unknown[] = [];
    for (const backendNodeId of closedRoots(root)) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      if (object.objectId === undefined) continue;
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: asMethod(run),
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      answers.push(result.value);
    }
    return answers;
  } finally {
    await session.detach();
  }
};

/** Our hosts carry no name that a page could look for: a bare element with popover="manual". */
function closedRoots(node: Protocol.DOM.Node): number[] {
  const popover = node.attributes?.[node.attributes.indexOf('popover') + 1 || -1];
  const own = (node.shadowRoots ?? [])
    .filter((root) => root.shadowRootType === 'closed' && popover === 'manual')
    .map((root) => root.backendNodeId);
  const within = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  // A frame of the same origin stands in the same tree.
  if (node.contentDocument) within.push(node.contentDocument);
  return [...own, ...within.flatMap(closedRoots)];
}

async function collectErrors(
  session: CDPSession,
  where: ConsoleError['where'],
  origin: string,
  errors: ConsoleError[],
): Promise<void> {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const text = details.exception?.description ?? details.text;
    const ours = details.url?.startsWith(origin) || text.includes(origin);
    errors.push({ where: where === 'page' && ours ? 'extension' : where, text });
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (type !== 'error' && type !== 'assert') return;
    const text = args.map((arg) => String(arg.value ?? arg.description)).join(' ');
    const ours = stackTrace?.callFrames[0]?.url.startsWith(origin);
    errors.push({ where: where === 'page' && ours ? 'extension' : where, text });
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level !== 'error') return;
    errors.push({ where, text: `${entry.text}${entry.url ? ` (${entry.url})` : ''}` });
  });
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
}

async function writePreferences(profile: string, downloads: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: false },
    intl: { accept_languages: 'zh-CN,zh,en', selected_languages: 'zh-CN,zh,en' },
    translate: { enabled: false },
  };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

async function emulated(on: Page, name: string, value: string): Promise<() => Promise<void>> {
  const session = await on.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  // A page that was closed has taken it along.
  return () => session.detach().catch(() => undefined);
}
