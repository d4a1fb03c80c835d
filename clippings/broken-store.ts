import { closedKeeping } from './backup/keeping';
import { type Failure, failureOf, type Outcome } from './failure';
import { rebuildingOf } from './second-copy/rebuild';
import type { CopyPlaces, Health } from './second-copy/second-copy';
import type { Store, StoreOptions } from './store-contract';

/** A store that could not be opened: what was asked of it fails, and says why. */
export function closedStore(failure: Failure): Store {
  const fail = async () => failure;
  return {
    access: 'none',
    add: fail,
    addAll: fail,
    get: fail,
    getMany: fail,
    sweep: fail,
    list: fail,
    listTrash: fail,
    search: fail,
    count: fail,
    update: fail,
    changeAll: fail,
    trashAll: fail,
    restoreAll: fail,
    deleteAll: fail,
    trash: fail,
    restore: fail,
    purge: fail,
    ofPage: fail,
    findDuplicate: fail,
    keeping: closedKeeping(failure),
    health: async () => ({}),
    mend: fail,
    async acknowledge() {},
    async tend() {},
    subscribe() {},
    close() {},
  };
}

interface Anew {
  name: string;
  options: StoreOptions;
  open: (name: string, options: StoreOptions) => Promise<Store>;
}

/** How a library is that cannot be read: to be made anew where there is a copy of it. */
export async function brokenHealth({ name, options: { copy } }: Anew): Promise<Health> {
  const rebuilding = copy && (await rebuildingOf(name, copy));
  if (!rebuilding) return {};
  const { count, at } = rebuilding;
  return { damage: { missing: count, copy: { count, at }, unreadable: true } };
}

/**
 * Makes a library that cannot be read anew out of its copy, and out of what can be read after all.
 * Whoever has it open has to open it again: `onClosing` says so.
 */
export async function makeAnew(anew: Anew): Promise<Outcome<{ health: Health }>> {
  const { name, options, open } = anew;
  try {
    await (await rebuildingOf(name, options.copy as CopyPlaces))?.discard();
    const store = await open(name, options);
    // Restored at the opening already, unless the copy lacks something.
    if ((await store.health()).damage) await store.mend();
    const health = await store.health();
    store.close();
    options.onClosing?.('closed');
    return { ok: true, health };
  } catch (error) {
    return failureOf(error);
  }
}
