import type { Frame, Page } from 'puppeteer-core';
import { highlightName, markKinds } from '../../page/mark-sheet';
import { pathOf } from '../pages/odd/index';
import type { Marked, OddPage } from '../pages/odd/odd-page';
import type { ConsoleError, Driver, OpenPage } from './harness/driver';
import { asCall, inPage, until } from './harness/in-page';
import type { Server } from './harness/serve';
import { type OddState, readOddly, spotOddly } from './odd-probes';

/** Hosts that the browser must be told to find on this machine: one that is read, one that is not. */
export const oddHosts = { read: 'www.gansu.gov.cn', unread: 'www.unlisted.example' };

const names = markKinds
  .filter((kind) => kind !== 'passage')
  .flatMap((kind) => [highlightName(kind, 'light'), highlightName(kind, 'dark')]);

/** Milliseconds until a page must have been read, and acted. */
const PATIENCE = 20_000;
/** Milliseconds in which a popover that is not wanted would have shown. */
const QUIET = 1200;

/**
 * Opens a page where it is not read and where it is, and tells what is wrong: words that are marked or
 * not, a document, a console or a page's own log that is not as it is without the extension.
 */
export async function oddComplaints(
  driver: Driver,
  server: Server,
  odd: OddPage,
): Promise<string[]> {
  await driver.consoleErrors();
  const open = await driver.open(server.url(oddHosts.unread, pathOf(odd)));
  try {
    await settled(open.page);
    if (odd.first !== undefined) await act(open.page);
    const control = await look(open.page, true);
    const controlLog = await logOf(open.page);
    const before = await driver.consoleErrors();

    await open.page.goto(server.url(oddHosts.read, pathOf(odd)), {
      waitUntil: 'load',
      timeout: 120_000,
    });
    const complaints = await readOne(driver, server, open, odd);
    const now = await look(open.page, true);
    const log = await logOf(open.page);
    if (now.html !== control.html) complaints.push(`document: ${parting(now.html, control.html)}`);
    if (log !== controlLog) complaints.push(`log: ${log}, alone ${controlLog}`);
    complaints.push(...newErrors(await driver.consoleErrors(), before));
    return complaints;
  } finally {
    await open.page.close().catch(() => undefined);
  }
}

async function readOne(
  driver: Driver,
  server: Server,
  open: OpenPage,
  odd: OddPage,
): Promise<string[]> {
  const { page } = open;
  const complaints: string[] = [];
  const wanted = odd.marksIn?.[driver.name] ?? odd.marked;
  const marks = async (expected: Marked, what: string, mayPause = false) => {
    if (expected === 'any') return;
    const words = wordsOf(expected);
    if (words.length === 0) await readWitness(driver, server);
    const same = (state: OddState | undefined) =>
      sameWords(state?.marked, words) || (mayPause && state?.marked.length === 0);
    let last: OddState | undefined;
    await until(
      async () => {
        last = await look(page, false).catch(() => undefined);
        return last;
      },
      same,
      { timeout: words.length === 0 ? 0 : PATIENCE, what: 'marks' },
    ).catch(() => {
      complaints.push(`${what}: marked ${last?.marked}, wanted ${words}`);
    });
  };
  await settled(page);
  if (odd.first !== undefined) {
    await marks(odd.first, 'at first');
    await act(page);
  }
  await marks(wanted, 'in the end', odd.mayPause);
  await page.bringToFront();
  if (odd.explains !== undefined) {
    await rest(page, odd.explains);
    await open
      .popover(/区块链|blockchain/i, 12_000)
      .catch((error: Error) => complaints.push(`popover: ${error.message}`));
    await leave(page);
    await until(
      () => open.popoverText(),
      (text) => text === undefined,
      { what: 'no popover' },
    ).catch((error: Error) => complaints.push(`popover: ${error.message}`));
  }
  if (odd.keepsQuiet !== undefined) {
    await rest(page, odd.keepsQuiet);
    await new Promise((done) => setTimeout(done, QUIET));
    const text = await open.popoverText();
    if (text !== undefined) complaints.push(`popover: ${text}, wanted none`);
    await leave(page);
  }
  if (odd.holds !== undefined) {
    await until(
      () => page.evaluate(`Boolean(${odd.holds})`),
      (holds) => holds === true,
      { what: odd.holds },
    ).catch((error: Error) => complaints.push(error.message));
  }
  const last = await look(page, false);
  if (wanted !== 'any' && !odd.mayPause && !sameWords(last.marked, wordsOf(wanted))) {
    complaints.push(`afterwards: marked ${last.marked}, wanted ${wordsOf(wanted)}`);
  }
  if (last.never.length > 0) complaints.push(`marked where nothing may be: ${last.never}`);
  return complaints;
}

/** A page that was opened before this one, if it is read at all, has been read when this one is marked. */
async function readWitness(driver: Driver, server: Server): Promise<void> {
  const witness = await driver.open(server.url(oddHosts.read, '/odd/nothing-but-text.html'));
  await until(
    () => look(witness.page, false),
    ({ marked }) => marked.length > 0,
    { timeout: PATIENCE, what: 'witness' },
  );
  await witness.page.close();
}

/** Asks in a world that the page's scripts do not reach. */
async function look(page: Page, withHtml: boolean): Promise<OddState> {
  const frames = withHtml || page.frames().length > 1 ? page.frames() : [page.mainFrame()];
  const states = await Promise.all(
    frames.map((frame) => apart(frame, asCall(readOddly, [names, withHtml]))),
  );
  const all = states as OddState[];
  return {
    marked: all.flatMap(({ marked }) => marked).sort(),
    never: all.flatMap(({ never }) => never),
    html: all
      .map(({ html }) => html)
      .join('\n')
      .replaceAll(oddHosts.read, 'host')
      .replaceAll(oddHosts.unread, 'host'),
  };
}

function apart(frame: Frame, expression: string): Promise<unknown> {
  return (frame as unknown as { isolatedRealm(): Frame }).isolatedRealm().evaluate(expression);
}

async function rest(page: Page, words: string): Promise<void> {
  const at = (await apart(page.mainFrame(), asCall(spotOddly, [words]))) as
    | { x: number; y: number }
    | undefined;
  if (!at) throw new Error(`「${words}」 is not on the page`);
  await page.mouse.move(at.x + 3, Math.max(1, at.y - 60));
  await page.mouse.move(at.x, at.y, { steps: 8 });
}

/** To the corner that no popover reaches and no words. */
const leave = (page: Page) => page.mouse.move(1270, 840, { steps: 4 });

async function settled(page: Page): Promise<void> {
  await until(
    () => page.evaluate('globalThis.busy !== true').catch(() => false),
    (still) => still === true,
    { timeout: 90_000, what: 'a page that has done' },
  );
}

async function act(page: Page): Promise<void> {
  await page.evaluate('void globalThis.act()');
  await settled(page);
}

const logOf = (page: Page): Promise<string> =>
  inPage(page, () => JSON.stringify((globalThis as { log?: unknown }).log) ?? '');

const wordsOf = (marked: Exclude<Marked, 'any'>): string[] =>
  typeof marked === 'number' ? Array(marked).fill('区块链') : [...marked].sort();

const sameWords = (a: readonly string[] | undefined, b: readonly string[]) =>
  a?.join('|') === b.join('|');

/** Errors that were not seen without the extension. */
function newErrors(now: readonly ConsoleError[], before: readonly ConsoleError[]): string[] {
  const plain = ({ text }: ConsoleError) =>
    text.replaceAll(oddHosts.read, 'host').replaceAll(oddHosts.unread, 'host');
  const known = new Set(before.map(plain));
  return now.filter((one) => !known.has(plain(one))).map((one) => `console: ${plain(one)}`);
}

function parting(found: string, wanted: string): string {
  let at = 0;
  while (at < found.length && found[at] === wanted[at]) at++;
  const part = (html: string) => html.slice(Math.max(0, at - 40), at + 120);
  return `…${part(found)}…, alone …${part(wanted)}…`;
}
