import { openStore } from '../../clippings/store';
import { articleLaws } from '../clippings/article-laws';
import { bulkLaws } from '../clippings/bulk-laws';
import { copyLaws } from '../clippings/copy-laws';
import { faultLaws } from '../clippings/fault-laws';
import { goldenLaws } from '../clippings/golden-laws';
import { keepingLaws } from '../clippings/keeping-laws';
import { storeLaws } from '../clippings/store-laws';
import { verdictLaws } from '../clippings/verdict-laws';
import { windowLaws } from '../clippings/window-laws';

/** The library's laws on the real store, for a page of the extension. */
export const allLaws = [
  ...[
    ...storeLaws,
    ...bulkLaws,
    ...copyLaws,
    ...windowLaws,
    ...keepingLaws,
    ...goldenLaws,
    ...faultLaws(25),
  ].map(({ name, run }) => ({ name, run: () => run(openStore) })),
  ...articleLaws,
  ...verdictLaws,
];
