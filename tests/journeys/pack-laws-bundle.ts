import { openPackStore } from '../../ports/packs-storage';
import { packStoreLaws } from '../seeds/packs/pack-store-laws';

/** The laws of packs on the real store, for a page of the extension. */
export const allLaws = packStoreLaws.map(({ name, run }) => ({
  name,
  run: () => run(openPackStore),
}));
