import type { Bench } from './assess';
import type { CopyFolder } from './copy-folder';
import type { Library } from './library';
import type { Line } from './line';
import { type LibraryState, settled, stated, toRebuild } from './state';
import { copyLibrary, foldJournal } from './tidy';
import { ifFree } from './with-lock';

/** Files of the journal that are folded before the day is over. */
const MOST_FILES = 64;

/** Milliseconds that whoever asks for a snapshot waits while another window is at it. */
const ASKED = 20_000;

interface Tending {
  name: string;
  signal: AbortSignal;
  /** Looks everything over. */
  thorough: () => Promise<void>;
  /** A snapshot is wanted whatever the hour. */
  isAsked?: boolean;
}

/** The upkeep of the copy, by one window at a time, in pieces that may be broken off anywhere. */
export async function tend(
  { library, folder, now }: Bench,
  { name, signal, thorough, isAsked = false }: Tending,
): Promise<void> {
  const work = async () => {
    const at = now().toISOString();
    await folder.evenOut();
    const [newest] = await folder.snapshots.all();
    await rebuildForLarge(library, name);
    const before = await library.state();
    if (!before) return;
    const isDue = newest?.at.slice(0, 10) !== at.slice(0, 10);
    if (newest && before.rebuild === undefined) {
      await catchUp(folder, library, before, at);
      if (isDue) await thorough();
    }
    signal.throwIfAborted();
    const state = await library.state();
    if (!state) return;
    if (!newest || state.rebuild !== undefined) return renew(folder, library, at, signal);
    const names = await folder.journal.names();
    const fresh = names.filter((one) => !newest.folded.includes(one)).length;
    if (fresh > (isDue || isAsked ? 0 : MOST_FILES)) await foldJournal(folder, newest, at, state);
  };
  await ifFree(`${name}:tend`, work, isAsked ? ASKED : 0);
}

const large = (name: string) => `${name}:large`;

/** Puts a large write into the copy; while it is under way it is not taken for one that was killed. */
export async function whileLarge<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(large(name), { mode: 'shared' }, work);
}

/** A large write that the copy never got, and that nobody is at any more: all is copied anew. */
async function rebuildForLarge(library: Library, name: string): Promise<void> {
  const forget = (state: LibraryState | undefined) => {
    const pending = state?.pending.filter((write) => !write.isLarge);
    return state && pending?.length !== state.pending.length
      ? toRebuild({ ...state, pending: pending ?? [] })
      : undefined;
  };
  if (!forget(await library.state())) return;
  await ifFree(large(name), () => library.change(forget, 'strict'));
}

async function renew(
  folder: CopyFolder,
  library: Library,
  at: string,
  signal: AbortSignal,
): Promise<void> {
  const upTo = await copyLibrary(folder, library, at, signal);
  await library.change((state) => {
    if (!state || state.rebuild === undefined || state.rebuild > upTo) return undefined;
    const { rebuild: _, ...rest } = state;
    return { ...rest, pending: rest.pending.filter(({ seq }) => seq > upTo) };
  }, 'relaxed');
}

/** Puts into the journal what the browser was killed over, or what came while the copy was off. */
async function catchUp(
  folder: CopyFolder,
  library: Library,
  state: LibraryState,
  at: string,
): Promise<void> {
  const named = state.pending.filter((write) => !write.isLarge);
  if (named.length === 0) return;
  const ids = [...new Set(named.flatMap((one) => one.ids))];
  const { seq, records } = await library.some(ids);
  const lines = named.flatMap(({ seq, gone }): Line[] => gone.map((id) => ({ seq, gone: id })));
  // One that is not there was deleted since, which is told by that write, or it was lost.
  for (const put of records) if (put) lines.push({ seq, put });
  const seqs = new Set(named.map((one) => one.seq));
  await folder.journal.append({ at, ...stated(settled(state, seqs)), lines });
  await library.change((current) => current && settled(current, seqs), 'relaxed');
}
