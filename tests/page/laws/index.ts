import { flowLaws } from './flow-laws';
import { formLaws } from './form-laws';
import { gateLaws } from './gate-laws';
import { hitLaws } from './hit-laws';
import { keepingLaws } from './keeping-laws';
import { lexiconLaws } from './lexicon-laws';
import { livingLaws } from './living-laws';
import { paintLaws } from './paint-laws';
import { popoverLaws } from './popover';
import { sourceLaws } from './source-laws';
import type { Law } from './stage';

/** Rules of the page's script that only a real document can show, each with a page of its own. */
export const allLaws: Law[] = [
  ...gateLaws,
  ...flowLaws,
  ...formLaws,
  ...paintLaws,
  ...hitLaws,
  ...keepingLaws,
  ...lexiconLaws,
  ...livingLaws,
  ...popoverLaws,
  ...sourceLaws,
];
