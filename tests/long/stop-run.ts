import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../journeys/harness/built-extension';
import type { BrowserName, Driver, OpenPage } from '../journeys/harness/driver';
import { inPage, until } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { samplePages } from '../journeys/harness/sample-pages';
import { type Server, serve } from '../journeys/harness/serve';
import type { Bench, LongRun, Report } from './long-run';
import { copyStoppable } from './stoppable';
import { storePage } from './store-page';

/**
 * The browser ends the background while it saves, as it does with an idle one, once at each `await`
 * that is come by from the cold start to the last word. Then the same words are saved again: what was
 * acknowledged is there, and nothing twice.
 */
export const stopRun: LongRun = {
  name: 'stops',
  async run(bench) {
    for (const name of ['chromium', 'firefox'] as const) await stopEverywhere(name, bench);
  },
};

const HOST = 'www.gansu.gov.cn';
/** More points than a save has: where they are come by the run ends by itself. */
const MOST = 400;
const sentence = (n: number) => `第${n}批区块链应用试点在${n}个县区展开。`;

async function stopEverywhere(name: BrowserName, { cycles, report }: Bench): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `lianzhu-stops-${name}-`));
  const extension = join(folder, 'extension');
  await copyStoppable(builtExtension(name), extension);
  const body = Array.from({ length: MOST }, (_, n) => `<p>${sentence(n + 1)}</p>`).join('\n');
  const html = `<!doctype html><title>试点名单</title><article><h1>试点名单</h1>${body}</article>`;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const server = await serve(samplePages, {
    paths: { '/stops.html': { headers, body: () => html } },
  });
  const driver = await launch(name, { extension, hosts: [HOST] });
  await driver.background((api) => api.storage.local.set({ preferences: { language: 'zh-CN' } }));
  const told = { points: 0, acknowledged: 0, kept: 0 };
  try {
    for (let point = 1; point <= (cycles ?? MOST); point++) {
      const stop = await stopAt(driver, server, point, report);
      if (!stop) break;
      told.points = point;
      if (stop.acknowledged) told.acknowledged++;
      if (stop.kept) told.kept++;
      if (point % 20 === 0) report.say(`${name}: stopped at ${point} points`);
    }
    const page = await storePage(driver, 'library');
    const { missing, off } = await inPage(page, () => longStore.health());
    if (missing > 0) report.fail(`${name}: ${missing} are said to be missing`);
    if (off !== undefined) report.fail(`${name}: the second copy is off: ${off}`);
  } finally {
    await driver.close();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  report.figure(`${name} points at which the background was stopped`, told.points);
  report.figure(`${name} stops after the save was on the disk`, told.kept);
  report.figure(`${name} stops after it was acknowledged`, told.acknowledged);
  if (told.points < 10) report.fail(`${name}: too few points to prove anything`);
  if (told.points === MOST) report.fail(`${name}: a save has more points than there are sentences`);
}

interface Stop {
  /** The page had been told that it is saved. */
  acknowledged: boolean;
  /** It was in the library. */
  kept: boolean;
}

/** Saves from a cold start and stops at this point; undefined where the save has no such point. */
async function stopAt(
  driver: Driver,
  server: Server,
  point: number,
  report: Report,
): Promise<Stop | undefined> {
  const words = sentence(point);
  const fail = (what: string) => report.fail(`${driver.name}, stopped at ${point}: ${what}`);
  await driver.stopBackground();
  const page = await driver.open(server.url(HOST, '/stops.html'));
  try {
    await until(
      () => page.highlights(),
      (all) => all.some(({ texts }) => texts.length > 0),
      { what: 'marks' },
    );
    await armAt(driver, point);
    await driver.dispatchMenu({ item: 'clipping-save', text: words }, page);
    const said = () => isSaid(page);
    const ends = async () => (await isStopped(driver)) || (await said());
    await until(ends, (end) => end, { what: 'the stop or the save' });
    // Some of what is done comes after the answer.
    const stopped = await until(
      () => isStopped(driver),
      (yes) => yes,
      { timeout: 1500 },
    ).catch(() => false);
    if (!stopped) return undefined;
    const acknowledged = await said();
    await driver.stopBackground();
    const before = await countOf(driver, words);
    if (acknowledged && before === 0) fail('what was acknowledged is lost');
    const last = await justSaved(driver);
    await driver.dispatchMenu({ item: 'clipping-save', text: words }, page);
    await until(
      () => justSaved(driver),
      (id) => id !== last,
      { what: 'the second save' },
    );
    const after = await countOf(driver, words);
    if (after !== 1) fail(`there ${after} times, not once`);
    return { acknowledged, kept: before > 0 };
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return { acknowledged: false, kept: false };
  } finally {
    await page.close();
  }
}

const isSaid = async (page: OpenPage) => (await page.popoverText())?.includes('已保存') === true;

/** What the background has while it is to be stopped. */
interface Armed {
  __awaits?: (waited: unknown) => unknown;
  __stopped?: boolean;
}

/** From here on the `point`-th `await` of the background does not end. */
const armAt = (driver: Driver, point: number) =>
  driver.background(async (api, at) => {
    const isWorker = typeof window === 'undefined';
    const scope = (isWorker ? globalThis : await api.runtime.getBackgroundPage()) as Armed;
    let count = 0;
    scope.__awaits = (waited) => {
      count++;
      if (count !== at) return waited;
      scope.__stopped = true;
      return new Promise(() => {});
    };
  }, point);

const isStopped = (driver: Driver) =>
  driver.background(async (api) => {
    const isWorker = typeof window === 'undefined';
    const scope = (isWorker ? globalThis : await api.runtime.getBackgroundPage()) as Armed;
    return scope.__stopped === true;
  });

const justSaved = (driver: Driver) =>
  driver.background(async (api) => {
    const { 'just-saved': saved } = await api.storage.session.get('just-saved');
    return (saved as { id: string } | undefined)?.id;
  });

/** How many records of the library have these words, the trash too. */
async function countOf(driver: Driver, words: string): Promise<number> {
  const page = await driver.extensionPage('options.html');
  const count = await inPage(
    page,
    async (wanted) => {
      // To open what is not there would make it.
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === 'library')) return 0;
      const opening = indexedDB.open('library');
      await new Promise((done) => opening.addEventListener('success', done));
      const db = opening.result;
      const all = db.transaction('clippings').objectStore('clippings').getAll();
      await new Promise((done) => all.addEventListener('success', done));
      db.close();
      const quotations: string[] = all.result.map(({ selectors }) => selectors[0].exact);
      return quotations.filter((exact) => exact.includes(wanted)).length;
    },
    words,
  );
  await page.close();
  return count;
}
