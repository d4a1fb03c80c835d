import type { Store } from '../../clippings/store';

/** Milliseconds between its word and its deed. */
const DELAY = 150;

/**
 * A store that says `ok` first and saves later, as a careless one would. The run that kills
 * browsers must catch it, or it could not catch anything.
 */
export function forgetful(store: Store): Pick<Store, 'add'> {
  return {
    async add(clipping) {
      setTimeout(() => void store.add(clipping), DELAY);
      return { ok: true, added: 'added' };
    },
  };
}
