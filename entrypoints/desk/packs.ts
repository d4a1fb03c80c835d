import { type ReadonlySignal, signal } from '@preact/signals';
import { type Failure, must, type Outcome } from '../../clippings/failure';
import type { Words } from '../../components/locales/i18n';
import type {
  Import,
  PackActions,
  PackOnShelf,
  PackShelf,
  PacksFailure,
  Undo,
} from '../../components/packs/pack-shelf';
import { fileName } from '../../export/file-name';
import { type OwnTitle, openPackStore, type PackStore } from '../../ports/packs-storage';
import { LIMITS } from '../../seeds/packs/limits';
import type { FactPack, PackFact } from '../../seeds/packs/pack';
import { readPack } from '../../seeds/packs/read-pack';
import { type ReaderFacts, readerFacts } from '../../seeds/packs/reader-facts';
import { writePack } from '../../seeds/packs/write-pack';
import { download } from './download';

export interface PacksControl {
  shelf: ReadonlySignal<PackShelf>;
  news: ReadonlySignal<Import | undefined>;
  actions: Omit<PackActions, 'onLibrary'>;
}

/** Facts shown of a pack at first, and how many more at a time. */
const FIRST = 30;
const MORE = 200;

/** The reader's packs, opened at the first wish and kept open while the page lives. */
export function createPackDesk(): () => Promise<PackStore> {
  let opening: Promise<PackStore> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return () => {
    opening ??= openPackStore('lianzhu-packs', { onClosing: forget }).then((store) => {
      if (store.access === 'none') forget();
      return store;
    });
    return opening;
  };
}

/** What the reader's own pack is called until the reader gives it a name. */
export function ownTitle({ t }: Words): OwnTitle {
  return { name: t('packs.give.default'), author: t('packs.give.nobody') };
}

/** What the reader's packs say, those that are switched on; rejects where they cannot be read. */
export async function ownFacts(desk: () => Promise<PackStore>): Promise<ReaderFacts> {
  return readerFacts(must(await (await desk()).shown()).packs);
}

/** What stands between the store and the page of packs. */
export function watchPacks(desk: () => Promise<PackStore>, title: OwnTitle): PacksControl {
  const shelf = signal<PackShelf>({ state: 'loading' });
  const news = signal<Import | undefined>(undefined);
  /** How many facts are shown, by pack; the own pack is always open. */
  const limits = new Map<string, number>();
  let asked: FactPack | undefined;
  let heard: PackStore | undefined;
  let round = 0;

  async function store(): Promise<PackStore> {
    const opened = await desk();
    if (opened !== heard && opened.access !== 'none') {
      heard = opened;
      opened.subscribe(() => void load(), { signal: new AbortController().signal });
    }
    return opened;
  }

  async function load(): Promise<void> {
    const current = ++round;
    let next: PackShelf;
    try {
      next = await read(await store());
    } catch (failure) {
      next = { state: 'failed', reason: reasonOf(failure) };
    }
    if (current === round) shelf.value = next;
  }

  async function read(opened: PackStore): Promise<PackShelf> {
    const { packs } = must(await opened.packs());
    const all = await Promise.all(
      packs.map(async (pack): Promise<PackOnShelf> => {
        const limit = limits.get(pack.id) ?? (pack.own ? FIRST : 0);
        if (limit === 0) return { pack, facts: [] };
        return { pack, facts: must(await opened.facts(pack.id, { limit })).facts };
      }),
    );
    const own = all.find(({ pack }) => pack.own);
    return {
      state: 'ready',
      ...(own && { own }),
      imported: all.filter(({ pack }) => !pack.own),
    };
  }

  async function bring(file: File): Promise<void> {
    const name = shortName(file.name);
    news.value = { state: 'reading', file: name };
    try {
      const opened = await store();
      const { ids: ownIds } = must(await opened.ownIds());
      const bytes = await bytesOf(file);
      const reading = readPack(bytes, { ownIds });
      if (reading.ok) await take(reading.pack, false);
      else news.value = { ...reading, state: 'refused', file: name };
    } catch (failure) {
      news.value = { state: 'failed', reason: reasonOf(failure) };
    }
  }

  async function take(pack: FactPack, replace: boolean): Promise<void> {
    const { arrival, installed } = must(await (await store()).install(pack, { replace }));
    const { facts, ...head } = pack;
    const count = facts.length;
    if (arrival.arrival === 'new' || installed) {
      const what = arrival.arrival === 'new' ? 'added' : 'replaced';
      news.value = { state: 'done', what, name: head.name, count };
    } else if (arrival.arrival === 'newer' || arrival.arrival === 'differs') {
      asked = pack;
      news.value = { state: 'asking', why: arrival.arrival, head, count, held: arrival.held };
    } else news.value = { state: 'idle', what: arrival.arrival, name: head.name };
  }

  async function replaceAsked(): Promise<void> {
    const pack = asked;
    asked = undefined;
    if (!pack) return;
    try {
      await take(pack, true);
    } catch (failure) {
      news.value = { state: 'failed', reason: reasonOf(failure) };
    }
  }

  const show = (id: string, limit: number) => {
    limits.set(id, limit);
    void load();
  };

  void store()
    .then((opened) => opened.purge())
    .catch(() => undefined);
  void load();

  return {
    shelf,
    news,
    actions: {
      onFiles(files) {
        const [file, ...others] = files;
        if (news.value?.state === 'reading' || !file) return;
        if (others.length > 0) news.value = { state: 'several' };
        else void bring(file);
      },
      onReplace(replace) {
        news.value = undefined;
        if (replace) void replaceAsked();
        else asked = undefined;
      },
      onDismiss() {
        news.value = undefined;
      },
      onOpen: (id, open) => show(id, open ? FIRST : 0),
      onMore: (id) => show(id, (limits.get(id) ?? FIRST) + MORE),
      async onSwitch(id, on) {
        found(await (await store()).switchOn(id, on));
      },
      async onRemove(id) {
        const opened = await store();
        found(await opened.remove(id));
        return async () => found(await opened.restore(id));
      },
      async onShare(id, as) {
        const opened = await store();
        const { pack } = must(await (as ? opened.give(as) : opened.whole(id)));
        if (!pack) throw new Error('the pack is no longer there');
        const name = fileName(`${pack.name} v${pack.version}`, {
          extension: 'json',
          fallback: pack.id,
        });
        const file = new Blob([writePack(pack)], { type: 'application/json' });
        if (file.size > LIMITS.bytes) throw new Error('no reader would take so large a file');
        download(name, file);
      },
      async onWrite(before, after) {
        const opened = await store();
        if (!before) {
          const outcome = await opened.addFact(after, title);
          if (!outcome.ok) return { saved: 'failed', reason: reasonOf(outcome) };
          return { saved: outcome.added === 'full' ? 'full' : 'saved' };
        }
        const outcome = await opened.changeFact(before, after);
        if (!outcome.ok) return { saved: 'failed', reason: reasonOf(outcome) };
        if (outcome.outcome === 'conflict') return { saved: 'conflict', fact: outcome.fact };
        return { saved: outcome.outcome === 'changed' ? 'saved' : 'missing' };
      },
      onRemoveFact: async (id) => removeFact(await store(), id),
      onRetry() {
        shelf.value = { state: 'loading' };
        void load();
      },
    },
  };
}

/** Takes a fact out of the reader's own pack; gives the way back. */
export async function removeFact(store: PackStore, id: PackFact['id']): Promise<Undo> {
  const { undo } = must(await store.removeFact(id));
  if (!undo) throw new Error('the fact is no longer there');
  return async () => found(await undo());
}

function found(outcome: Outcome<{ found: boolean }>): void {
  if (!must(outcome).found) throw new Error('it is no longer there');
}

/** The file's bytes; of one that is too large as many as show that, so that none is read in vain. */
async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LIMITS.bytes) return new Uint8Array(LIMITS.bytes + 1);
  return new Uint8Array(await file.arrayBuffer());
}

/** A file may be called anything: what cannot be seen or turns the text around is left out. */
function shortName(name: string): string {
  const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '');
  return plain.length > 80 ? `${plain.slice(0, 60)}…${plain.slice(-15)}` : plain;
}

function reasonOf(failure: unknown): PacksFailure {
  const { reason } = failure as Partial<Failure>;
  return reason === 'quota' ||
    reason === 'unavailable' ||
    reason === 'newer' ||
    reason === 'blocked'
    ? reason
    : 'unknown';
}
