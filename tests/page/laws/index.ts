import { flowLaws } from './flow-laws';
import { gateLaws } from './gate-laws';
import { hitLaws } from './hit-laws';
import { keepingLaws } from './keeping-laws';
import { lexiconLaws } from './lexicon-laws';
import { livingLaws } from './living-laws';
import { paintLaws } from './paint-laws';
import { popoverLaws } from './popover';
import type { Law } from './stage';

/** Rules of the page's script that only a real document can show, each with a page of its own. */
export const allLaws: Law[] = [
  ...gateLaws,
  ...flowLaws,
  ...paintLaws,
  ...hitLaws,
  ...keepingLaws,
  ...lexiconLaws,
  ...livingLaws,
  ...popoverLaws,
];
