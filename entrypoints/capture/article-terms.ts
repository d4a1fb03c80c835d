import { countTerms } from '../../lexicon/term-counts';
import { articleOf } from '../../page/article';
import type { FlowMarks } from '../../page/flow-marks';
import type { ArticleTerm } from '../../ports/messages';

/** Sets the reader's own words apart from concepts while they are counted together. */
const OWN = 'own:';

/** How often the article of the page uses each term, the commonest first. */
export function articleTerms(marks: readonly FlowMarks[]): ArticleTerm[] {
  const texts = articleOf(marks).map(({ flow: { text, unit }, matches, own, passages }) => ({
    text,
    unit,
    passages,
    matches: [
      ...matches,
      ...own.map((word) => (word.kind === 'term' ? { ...word, term: OWN + word.term } : word)),
    ].sort((a, b) => a.start - b.start),
  }));
  return countTerms(texts).map(({ term, count, forms }) => ({
    term: term.startsWith(OWN) ? term.slice(OWN.length) : term,
    own: term.startsWith(OWN),
    count,
    forms: [...forms],
  }));
}
