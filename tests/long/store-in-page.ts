/** Runs in a page of the extension, put there as one script; see `store-page.ts`. */
import { createClipping } from '../../clippings/create-clipping';
import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import { openStore, type Store } from '../../clippings/store';
import { canaryPlace } from '../../ports/canary';
import { chance } from './chance';
import { forgetful } from './forgetful-store';

let store: Store | undefined;
/** Opens the same library once more, as another window does. */
let openAgain: () => Promise<Store>;
const heard: string[] = [];

/** Opens the library of that name, with its second copy if not told otherwise, and listens to it. */
export async function open(name: string, copy = true): Promise<string> {
  openAgain = () => openStore(name, copy ? { copy: { canary: canaryPlace(name) } } : {});
  store = await openAgain();
  store.subscribe(({ kind, ids }) => kind === 'added' && heard.push(...ids), {
    signal: new AbortController().signal,
  });
  return store.access;
}

/** Clipping number `n` of a seed: the same wherever it is made. */
export function numbered(seed: number, n: number): Clipping {
  const dice = chance(seed * 15_485_863 + n);
  const url = `https://www.fujian.gov.cn/zwgk/${dice.below(400)}.htm`;
  const exact = `第${n}条：推动区块链技术和产业创新发展，新建5G基站${dice.between(1, 90)}万个。`;
  return createClipping(
    {
      id: dice.id(),
      source: { url, key: url, title: '2020年福建省政府工作报告', site: 'www.fujian.gov.cn' },
      selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
      headings: [],
      provinces: ['CN-FJ'],
      fields: [],
      terms: ['blockchain'],
      via: 'popover',
    },
    // Several share a minute, so that the list must also go by id.
    { now: new Date(Date.UTC(2026, 10, 20, 0, dice.below(5000))) },
  );
}

/** Adds clippings by number, several at once, by one and by many; counts what the store says. */
export async function addAll(seed: number, numbers: readonly number[]) {
  const counts = { added: 0, existing: 0, failed: [] as string[] };
  const queue = [...numbers];
  const worker = async () => {
    while (queue.length > 0) {
      const many = queue.splice(0, queue.length % 7 === 0 ? 20 : 1).map((n) => numbered(seed, n));
      const outcome = await (many.length === 1
        ? open_().add(many[0] as Clipping)
        : open_().addAll(many));
      if (!outcome.ok) counts.failed.push(`${outcome.reason}: ${outcome.detail}`);
      else if (outcome.added === 'added') counts.added++;
      else if (outcome.added === 'existing') counts.existing++;
      else {
        counts.added += outcome.added;
        counts.existing += 'existing' in outcome ? outcome.existing : 0;
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return counts;
}

/** The whole list, page by page: times and ids in the order of the store. */
export async function list(limit: number) {
  const keys: string[] = [];
  let damaged = 0;
  let page = must(await open_().list({ limit }));
  for (;;) {
    keys.push(...page.clippings.map(({ created, id }) => `${created} ${id}`));
    damaged += page.damaged;
    if (!page.next) return { keys, damaged, kept: must(await open_().count()).kept };
    page = must(await open_().list({ limit, before: page.next }));
  }
}

/** How many additions were heard of, and how many different ones. */
export function heardOf() {
  return { times: heard.length, different: new Set(heard).size };
}

let done = 0;

/** How many an import has written so far. */
export const written = () => done;

/** Brings in that many at once, as out of a file; why that was refused, if it was. */
export async function importMany(seed: number, count: number): Promise<string | undefined> {
  const candidates = Array.from({ length: count }, (_, n) => ({ clipping: numbered(seed, n) }));
  const onProgress = (so: number) => {
    done = so;
  };
  const outcome = await open_().keeping.merge(candidates, { onProgress });
  return outcome.ok ? undefined : `${outcome.reason}: ${outcome.detail}`;
}

/** Which of the numbers are not there as they were handed over. */
export async function missing(seed: number, numbers: readonly number[]): Promise<number[]> {
  const lost: number[] = [];
  for (const n of numbers) {
    const wanted = numbered(seed, n);
    const { clipping } = must(await open_().get(wanted.id));
    if (JSON.stringify(clipping, sortedKeys) !== JSON.stringify(wanted, sortedKeys)) lost.push(n);
  }
  return lost;
}

/** What the opening has found: clippings fetched back out of the copy, and those it could not. */
export async function health() {
  const { damage, restored, off } = await open_().health();
  await open_().acknowledge();
  return {
    missing: damage?.missing ?? 0,
    unreadable: damage?.unreadable ?? false,
    restored: restored?.count ?? 0,
    off: off?.detail,
  };
}

/** What a reader does where the library cannot be read: restore it from the copy, open it again. */
export async function mend(name: string): Promise<number> {
  const { health } = must(await open_().mend());
  await open(name);
  return health.restored?.count ?? 0;
}

/** Upkeep of the second copy. */
export const tend = () => open_().tend(new AbortController().signal);

/** Why a save was refused, if it was. */
export async function tryToSave(seed: number, n: number): Promise<string | undefined> {
  const outcome = await open_().add(numbered(seed, n));
  return outcome.ok ? undefined : outcome.reason;
}

/** Saves so many clippings from a number on, each after the one before is on the disk. */
export async function saveOneByOne(seed: number, from: number, saves: number): Promise<void> {
  for (let n = from; n < from + saves; n++) must(await open_().add(numbered(seed, n)));
}

const acknowledged: number[] = [];
const refused: string[] = [];

/** Imports that were acknowledged, and whether another is being written. */
const imported = { imports: 0, importing: false };

/** What the saving without end has come to: numbers acknowledged, and what was refused. */
export const soFar = () => ({ acknowledged, refused, ...imported });

/** Clippings in one import: all of them are there after a kill, or none. */
const IMPORTED = 40;

/** How many imports are there in part, of those that began at a number. */
export async function torn(seed: number, from: number): Promise<number> {
  let [n, parted] = [from + 3, 0];
  for (;;) {
    let there = 0;
    for (let i = 0; i < IMPORTED; i++) {
      const { clipping } = must(await open_().get(numbered(seed, n + i * 4).id));
      if (clipping) there++;
    }
    if (there > 0 && there < IMPORTED) parted++;
    if (there === 0) return parted;
    n += IMPORTED * 4;
  }
}

/** Saves, and imports, without end from a number on, in as many windows. */
export async function keepSaving(
  seed: number,
  from: number,
  kind: 'honest' | 'forgetful',
): Promise<void> {
  const savers = 4;
  const windows: Pick<Store, 'add'>[] = [];
  while (windows.length < savers) {
    const window = await openAgain();
    windows.push(kind === 'honest' ? window : forgetful(window));
  }
  const saver = async (n: number, step: number): Promise<void> => {
    const outcome = await windows[n % step]?.add(numbered(seed, n));
    if (!outcome) return;
    if (outcome.ok) acknowledged.push(n);
    else refused.push(`${n}: ${outcome.detail}`);
    // A breath, since a store that only says `ok` would never give way to its timers.
    await new Promise((done) => setTimeout(done, 3));
    return saver(n + step, step);
  };
  /** Brings in some at a time, as out of a file. */
  const importer = async (n: number, step: number): Promise<void> => {
    const numbers = Array.from({ length: IMPORTED }, (_, i) => n + i * step);
    const candidates = numbers.map((one) => ({ clipping: numbered(seed, one) }));
    imported.importing = true;
    const outcome = await open_().keeping.merge(candidates, {});
    imported.importing = false;
    if (outcome.ok) {
      acknowledged.push(...numbers);
      imported.imports++;
    } else refused.push(`${n}: an import failed`);
    await new Promise((done) => setTimeout(done, 30));
    return importer(n + IMPORTED * step, step);
  };
  for (let i = 0; i < savers - 1; i++) void saver(from + i, savers);
  void (kind === 'honest' ? importer : saver)(from + savers - 1, savers);
  // The copy is folded meanwhile, so that kills hit that, too.
  const idle = new AbortController().signal;
  const tender = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done, 300));
    await open_().tend(idle);
    return tender();
  };
  void tender();
}

function open_(): Store {
  if (!store) throw new Error('the library is not open');
  return store;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
