import type { Change } from '../../clippings/changes';
import { must } from '../../clippings/failure';
import { createLibraryIndex, type LibraryIndex } from '../../clippings/library-index/library-index';
import type { Clipping } from '../../clippings/model';
import type { SearchTexts } from '../../clippings/search-texts';
import type { Store } from '../../clippings/store';
import type { VerdictMemory } from './seen-verdicts';
import { inTurns } from './turns';

/** The index of the library, read newest first and kept in step with the store. */
export interface LibraryKeeper {
  readonly index: LibraryIndex;
  /** The whole library is in the index. */
  readonly complete: boolean;
  /** Resolves when there is something to be listed; begins to read, if nobody has. */
  begin(): Promise<void>;
  /** Takes over what has changed; resolves when the index has it. */
  follow(change: Change): Promise<void>;
}

interface Keeping {
  store: () => Promise<Store>;
  texts: SearchTexts;
  /** The last verdicts, once they are read. */
  verdicts: Pick<VerdictMemory, 'seen' | 'begin'>;
  /** A part more has been read. */
  onProgress: () => void;
  /** Records as they were read anew after a change, and ids of those that are gone. */
  onChanged: (clippings: readonly Clipping[], gone: readonly string[]) => void;
}

/** Fills a window or two, so that the first list need not wait for more. */
const FIRST = 64;
/** More at once would hold the page up while they are copied. */
const BATCH = 200;

export function createLibraryKeeper({
  store,
  texts,
  verdicts,
  onProgress,
  onChanged,
}: Keeping): LibraryKeeper {
  let index = createLibraryIndex(texts);
  let complete = false;
  let reading: AbortController | undefined;
  let first: Promise<void> | undefined;
  /** Gone while the library is read: what was read before must not bring them back. */
  const gone = new Set<string>();

  function* take(records: readonly Clipping[]): Generator<undefined, void> {
    for (const record of records) {
      if (gone.has(record.id)) continue;
      try {
        index.put(record, verdicts.seen.value.get(record.id));
      } catch {
        // Too damaged to be found; it stays where it is, and the list without a search counts it.
      }
      yield;
    }
  }

  function read(): Promise<void> {
    reading?.abort();
    reading = new AbortController();
    const { signal } = reading;
    index = createLibraryIndex(texts);
    complete = false;
    gone.clear();
    return new Promise((begun, failed) => {
      sweep(signal, begun).catch((failure) => {
        first = undefined;
        failed(failure);
      });
    });
  }

  async function sweep(signal: AbortSignal, begun: () => void): Promise<void> {
    await verdicts.begin();
    let limit = FIRST;
    let before: Parameters<Store['sweep']>[0]['before'];
    do {
      const { records, next } = must(await (await store()).sweep({ limit, before }));
      if (signal.aborted) return begun();
      await inTurns(take(records), signal);
      if (signal.aborted) return begun();
      before = next;
      limit = BATCH;
      complete = next === undefined;
      begun();
      onProgress();
    } while (before);
  }

  return {
    get index() {
      return index;
    },
    get complete() {
      return complete;
    },
    begin() {
      first ??= read();
      return first;
    },
    async follow({ kind, ids }) {
      if (!first) return;
      if (kind === 'mended') {
        first = read();
        return first;
      }
      for (let from = 0; from < ids.length; from += BATCH) {
        const some = ids.slice(from, from + BATCH);
        const clippings =
          kind === 'purged' ? [] : must(await (await store()).getMany(some)).clippings;
        const there = new Set(clippings.map(({ id }) => id));
        const lost = some.filter((id) => !there.has(id));
        for (const id of lost) {
          gone.add(id);
          index.remove(id);
        }
        for (const id of there) gone.delete(id);
        await inTurns(take(clippings), new AbortController().signal);
        onChanged(clippings, lost);
      }
    },
  };
}
