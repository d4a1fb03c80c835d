import { type ReadonlySignal, signal } from '@preact/signals';
import type { ClippingChange } from '../../clippings/clipping-change';
import { type Edit, inverse, isAsLeft, joined, type Patch, patchOf } from '../../clippings/edits';
import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import type { EditKind, EditNews, EditProgress } from '../../components/clippings/edit-news';
import type { ShelfControl } from './shelf';

type Ids = readonly Clipping['id'][];

/** What is done to clippings in this page, with the way back and forth. */
export interface EditHistory {
  news: ReadonlySignal<EditNews | undefined>;
  progress: ReadonlySignal<EditProgress | undefined>;
  /** Rejects where one alone could not be put into the trash; of many, the news says so. */
  trash(ids: Ids): Promise<void>;
  restore(ids: Ids): Promise<void>;
  /** Out of the trash for good: there is no way back. */
  remove(ids: Ids): Promise<void>;
  change(
    kind: EditKind,
    ids: Ids,
    change: (clipping: Clipping) => ClippingChange | undefined,
  ): Promise<void>;
  /** A note that is being saved by itself: the way back waits for it. */
  noting(id: Clipping['id'], before: string, after: string, saved: Promise<unknown>): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Ends what is under way after the part that is being written. */
  stop(): void;
  dismiss(): void;
}

/** Clippings written in one transaction: others have their turn in between. */
const PART = 1000;
/** Edits that can be taken back. */
const MOST = 100;

interface Done {
  edit: Edit;
  /** What was not come to: stopped, or broken off. */
  rest?: Edit | undefined;
  count: number;
  conflicts: number;
  refused: number;
  failed: boolean;
}

export function createEditHistory(control: Pick<ShelfControl, 'store'>): EditHistory {
  const news = signal<EditNews | undefined>(undefined);
  const progress = signal<EditProgress | undefined>(undefined);
  const past: { kind: EditKind; edit: Edit }[] = [];
  const future: { kind: EditKind; edit: Edit }[] = [];
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();
  /** Notes on their way into the library; none rejects. */
  const notes = new Set<Promise<void>>();

  /** Writes part by part; what was written before a failure stands and can be taken back. */
  async function inParts(
    ids: Ids,
    write: (part: Ids) => Promise<{ changed: readonly string[] }>,
  ): Promise<{ changed: string[]; failed: boolean; seen: number }> {
    const changed: string[] = [];
    let seen = 0;
    stopped = false;
    try {
      while (seen < ids.length && !stopped) {
        if (ids.length > PART) progress.value = { done: seen, of: ids.length };
        const part = ids.slice(seen, seen + PART);
        changed.push(...(await write(part)).changed);
        seen += part.length;
      }
      return { changed, failed: false, seen };
    } catch {
      return { changed, failed: true, seen };
    } finally {
      progress.value = undefined;
    }
  }

  async function moved(of: 'trash' | 'restore', ids: Ids): Promise<Done> {
    const store = await control.store();
    const { changed, failed, seen } = await inParts(ids, async (part) =>
      must(await (of === 'trash' ? store.trashAll(part) : store.restoreAll(part))),
    );
    const conflicts = seen - changed.length;
    const rest: Edit | undefined = seen < ids.length ? { of, ids: ids.slice(seen) } : undefined;
    const count = changed.length;
    return { edit: { of, ids: changed }, rest, count, conflicts, refused: 0, failed };
  }

  async function rewritten(
    ids: Ids,
    patchFor: (clipping: Clipping) => Patch | 'conflict' | undefined,
  ): Promise<Done & { seen: number }> {
    const store = await control.store();
    const patches = new Map<string, Patch>();
    let [conflicts, refused, met] = [0, 0, 0];
    const { changed, failed, seen } = await inParts(ids, async (part) => {
      const written = must(
        await store.changeAll(part, (clipping) => {
          met++;
          const patch = patchFor(clipping);
          if (patch === 'conflict') conflicts++;
          if (patch === 'conflict' || patch === undefined) return undefined;
          patches.set(clipping.id, patch);
          return patch.after;
        }),
      );
      refused += written.invalid.length;
      for (const id of written.invalid) patches.delete(id);
      return written;
    });
    const kept = new Map(
      changed.flatMap((id) => {
        const patch = patches.get(id);
        return patch ? [[id, patch] as const] : [];
      }),
    );
    // One that is not there any more is met by nobody.
    conflicts += seen - Math.min(met, seen);
    const edit: Edit = { of: 'fields', patches: kept };
    return { edit, count: kept.size, conflicts, refused, failed, seen };
  }

  async function apply(edit: Edit): Promise<Done> {
    if (edit.of !== 'fields') return moved(edit.of, edit.ids);
    const done = await rewritten([...edit.patches.keys()], (clipping) => {
      const patch = edit.patches.get(clipping.id);
      return patch && isAsLeft(clipping, patch) ? patch : 'conflict';
    });
    const rest = new Map([...edit.patches].slice(done.seen));
    return { ...done, rest: rest.size > 0 ? { of: 'fields', patches: rest } : undefined };
  }

  function tell(kind: EditKind, turn: EditNews['turn'], done: Omit<Done, 'edit'>): void {
    const { count, conflicts, refused, failed } = done;
    const [canUndo, canRedo] = [past.length > 0, future.length > 0];
    news.value = { kind, turn, count, conflicts, refused, failed, canUndo, canRedo };
  }

  function remember(kind: EditKind, edit: Edit): void {
    future.length = 0;
    const last = kind === 'note' ? joined(past.at(-1)?.edit, edit) : undefined;
    if (last) past.pop();
    past.push({ kind, edit: last ?? edit });
    if (past.length > MOST) past.shift();
  }

  /** One after the other: the next may build on what the one before has written. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  const perform = (kind: EditKind, work: () => Promise<Done>) =>
    inTurn(async () => {
      const done = await work();
      if (done.count > 0) remember(kind, done.edit);
      tell(kind, 'done', done);
      return done;
    });

  const turn = (from: typeof past, to: typeof past, name: 'undone' | 'redone') =>
    inTurn(async () => {
      while (notes.size > 0) await Promise.all(notes);
      const latest = from.pop();
      if (!latest) return;
      const { kind } = latest;
      const done = await apply(inverse(latest.edit));
      if (done.count > 0) to.push({ kind, edit: done.edit });
      // What was not come to can be tried again.
      if (done.rest) from.push({ kind, edit: inverse(done.rest) });
      tell(kind, name, done);
    });

  return {
    news,
    progress,
    async trash(ids) {
      const { failed } = await perform('trash', () => moved('trash', ids));
      if (failed && ids.length === 1) throw new Error('the clipping was not put into the trash');
    },
    async restore(ids) {
      await perform('restore', () => moved('restore', ids));
    },
    remove: (ids) =>
      inTurn(async () => {
        const store = await control.store();
        const { changed, failed, seen } = await inParts(ids, async (part) =>
          must(await store.deleteAll(part)),
        );
        const conflicts = seen - changed.length;
        tell('delete', 'done', { count: changed.length, conflicts, refused: 0, failed });
      }),
    async change(kind, ids, change) {
      await perform(kind, () =>
        rewritten(ids, (clipping) => {
          const after = change(clipping);
          return after && patchOf(clipping, after);
        }),
      );
    },
    noting(id, before, after, saved) {
      if (before === after) return;
      const patch = { before: { note: before }, after: { note: after } };
      const remembered = saved.then(
        () => remember('note', { of: 'fields', patches: new Map([[id, patch]]) }),
        () => undefined,
      );
      const ended = remembered.then(() => void notes.delete(ended));
      notes.add(ended);
    },
    undo: () => turn(past, future, 'undone'),
    redo: () => turn(future, past, 'redone'),
    stop() {
      stopped = true;
    },
    dismiss() {
      news.value = undefined;
    },
  };
}
