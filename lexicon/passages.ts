import {
  ABROAD,
  ANAPHOR,
  DECREE,
  DESCRIPTION,
  DIRECTIVE,
  FORBIDS,
  FURNITURE,
  MEASURE,
  PROPOSAL,
  PUBLIC,
  PUBLIC_VERB,
  RUMOUR,
  VERB,
} from './policy-words';
import { counts, type Statement, type WeighedTerm } from './statement';

/**
 * How strongly a statement states policy; undefined where it is no passage. A trigger counts 2, a
 * second concept, a policy verb, an instrument, a public body or place, an order without a subject
 * and a heading 1 each; describing what a technology can do, and wishing, take away. What is denied, a company's or a campus's own news, rumours and lists of
 * key words do not count. From 4 it is a passage.
 */
export function score(
  statement: Statement,
  about: { isHeading: boolean; namesPlace: boolean },
): number | undefined {
  const triggers = new Set<string>();
  const supports = new Set<string>();
  let words = '';
  let isGovernment = false;
  let hasInstrument = false;
  let isProposal = false;
  for (const clause of statement.clauses) {
    if (clause.agent === 'private') continue;
    // Once: a clause may hold very many terms.
    const proposes = PROPOSAL.test(clause.text);
    words += clause.denied === undefined ? clause.text : clause.text.slice(0, clause.denied);
    for (const term of clause.terms) {
      if (!counts(clause, term.start - statement.start - clause.start)) continue;
      if (term.weight === 'trigger' && proposes) isProposal = true;
      if (term.category === 'policy-instrument') hasInstrument = true;
      if (term.weight === 'trigger') triggers.add(term.term);
      else if (term.weight === 'support') supports.add(term.term);
      if (term.weight === 'trigger' && isGovernmental(term)) isGovernment = true;
    }
  }
  if (triggers.size === 0) return undefined;
  if (RUMOUR.test(statement.text) || FURNITURE.test(statement.text)) return undefined;
  if (isWordList(statement)) return undefined;
  if (!about.namesPlace && ABROAD.test(statement.text)) return undefined;

  const isPublic =
    about.namesPlace || PUBLIC.test(words) || ANAPHOR.test(words) || DECREE.test(statement.text);
  const isMeasure = hasInstrument || MEASURE.test(words);
  const isDirective = DIRECTIVE.test(statement.text);
  const isOrder = PUBLIC_VERB.test(words);
  const evidence =
    isPublic || isMeasure || isDirective || isGovernment || about.isHeading || isOrder;
  if (!evidence) return undefined;

  let sum = 2;
  if (triggers.size + supports.size > 1) sum++;
  // What only public bodies run, a place has by an act, however plain its verb.
  if (VERB.test(words) || (about.namesPlace && isGovernment)) sum++;
  if (!isPublic && FORBIDS.test(words)) sum++;
  if (isMeasure) sum++;
  if (isPublic) sum++;
  if (about.namesPlace && PUBLIC.test(words)) sum++;
  if (isDirective) sum++;
  if (about.isHeading) sum++;
  if (!about.namesPlace) sum -= Math.min(2, words.match(DESCRIPTION)?.length ?? 0);
  if (isProposal) sum -= 2;
  return sum >= 4 ? sum : undefined;
}

const isGovernmental = ({ category, term }: WeighedTerm) =>
  category === 'e-government' || PUBLIC_GOODS.has(term);

/** What public bodies run, in other categories. */
const PUBLIC_GOODS = new Set(['cbdc', 'e-cny', 'gov-agent', 'gov-large-model', 'government-chain']);

/** 区块链、大数据、人工智能: three terms or more and next to nothing between them. */
function isWordList({ text, clauses }: Statement): boolean {
  const terms = clauses.reduce((sum, clause) => sum + clause.terms.length, 0);
  return terms > 2 && text.replace(/[□○◇\s、,，.。|/·;；:：+＋和及与等#"“”'‘’-]/g, '').length <= 2;
}
