import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtExtension } from './harness/built-extension';
import type { BrowserName, Driver, OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { launch } from './harness/launch';
import { marksOf } from './harness/marked';
import { samplePages, samplePaths } from './harness/sample-pages';
import { openClipping } from './harness/search-library';
import { type Server, serve } from './harness/serve';
import { shows } from './harness/shown';

const host = 'www.fujian.gov.cn';

declare global {
  /** Notes in the library as long as it is held. */
  var heldNotes: string[] | undefined;
}

/** What a reader was typing when the whole browser was killed; in one of its own, whose profile is kept. */
export function unsavedNotes(name: BrowserName): void {
  let folder: string;
  let server: Server;
  let running: Driver | undefined;

  const start = async (): Promise<Driver> => {
    const [profile, extension] = [join(folder, 'profile'), join(folder, 'extension')];
    running = await launch(name, { profile, extension, hosts: [host] });
    return running;
  };
  const kill = async (driver: Driver) => {
    running = undefined;
    // The browser itself before its children, as a crash goes.
    driver.browser.process()?.kill('SIGKILL');
    await driver.kill();
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), `lianzhu-unsaved-${name}-`));
    await mkdir(join(folder, 'profile'));
    await cp(builtExtension(name), join(folder, 'extension'), { recursive: true });
    server = await serve(samplePages, { paths: samplePaths });
    // Closed once, so that it has written down that the extension is there.
    await (await start()).close();
  });
  afterEach(async () => {
    await running?.close();
    running = undefined;
    await server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('what was typed and not saved when the browser was killed is offered again', async () => {
    const driver = await start();
    await driver.background((api) => api.storage.local.set({ preferences: { language: 'zh-CN' } }));
    const page = await driver.open(server.url(host, '/sample-report.html'));
    await inFront(page);
    await save(page, '福建省');
    const library = await openClipping(driver, '福建省2026年政府工作报告提出');
    // Before the popup, which goes when another page comes to the front.
    const own = await driver.extensionPage('manifest.json');
    await inFront(page);
    await save(page, '海南省');
    const popup = await driver.toolbarPopup(page);
    await until(
      () => inPage(popup, () => document.querySelector('.note textarea') !== null),
      (there) => there,
      { what: 'the clipping that was saved just now' },
    );
    await holdLibrary(own);
    await type(library, '写在收藏库里，没来得及保存');
    await type(popup, '写在弹窗里，没来得及保存');
    await until(
      () => draftsIn(own),
      (texts) => texts.length === 2,
      { what: 'both drafts' },
    );
    expect(await inPage(own, () => globalThis.heldNotes)).toEqual(['', '']);
    await kill(driver);

    const again = await start();
    for (const [words, typed] of [
      ['福建省2026年政府工作报告提出', '写在收藏库里，没来得及保存'],
      ['海南省2026年政府工作报告提出', '写在弹窗里，没来得及保存'],
    ] as const) {
      const found = await openClipping(again, words);
      await shows(found, '恢复了未保存的批注');
      expect(await noteIn(found)).toBe(typed);
      await until(
        () =>
          inPage(found, () => document.querySelector<HTMLElement>('.note-stage')?.dataset.stage),
        (stage) => stage === 'saved',
        { what: 'the note kept' },
      );
      await found.close();
    }
  }, 150_000);
}

/** An unpacked extension welcomes in a tab before all others; behind it nothing is painted. */
async function inFront(page: OpenPage): Promise<void> {
  await until(
    async () => {
      await page.page.bringToFront();
      return marksOf(page);
    },
    (all) => all.length > 0,
    { what: 'marks' },
  );
}

async function save(page: OpenPage, place: string): Promise<void> {
  await page.hover(place, { within: 'h2 + p' });
  await page.popover('资料');
  await page.clickInPopover('保存');
  await page.popover('已保存');
  await page.page.keyboard.press('Escape');
}

const noteIn = (page: Page) =>
  inPage(page, () => document.querySelector<HTMLTextAreaElement>('.note textarea')?.value);

/** As a keyboard's input reaches the page. */
function type(page: Page, note: string): Promise<void> {
  return inPage(
    page,
    (text) => {
      const field = document.querySelector<HTMLTextAreaElement>('.note textarea');
      if (!field) throw new Error('no note');
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    note,
  );
}

/** From here on nobody else can write to the library, and nobody is refused: they wait. */
function holdLibrary(own: Page): Promise<void> {
  return inPage(own, async () => {
    const opening = indexedDB.open('library');
    await new Promise((done) => opening.addEventListener('success', done));
    const clippings = opening.result.transaction('clippings', 'readwrite').objectStore('clippings');
    await new Promise<void>((done) => {
      const look = () => {
        const request = clippings.getAll();
        request.addEventListener('success', () => {
          globalThis.heldNotes = request.result.map(({ note }) => note);
          done();
          look();
        });
      };
      look();
    });
  });
}

function draftsIn(own: Page): Promise<string[]> {
  return inPage(own, async () => {
    const opening = indexedDB.open('lianzhu-drafts');
    await new Promise((done) => opening.addEventListener('success', done));
    const request = opening.result.transaction('drafts').objectStore('drafts').getAll();
    await new Promise((done) => request.addEventListener('success', done));
    opening.result.close();
    return request.result.map(({ text }) => text);
  });
}
