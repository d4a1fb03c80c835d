import { openStore } from '../../clippings/store';
import { storeLaws } from '../clippings/store-laws';

/** The library's laws on the real store, for a page of the extension. */
export const allLaws = storeLaws.map(({ name, run }) => ({ name, run: () => run(openStore) }));
