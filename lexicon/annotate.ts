import { abbreviatedProvinces } from './abbreviations';
import { attribute, carryOn, carryPast } from './attribution';
import type { ConceptInfo } from './concept-info';
import { figures, yearIn } from './figures';
import { headingRank, isHeadline } from './headings';
import { namedProvinces } from './named-provinces';
import { withoutOrdinarySense } from './ordinary-sense';
import { score } from './passages';
import { bodyPlaces } from './places/bodies';
import { documentNumberPlaces } from './places/document-numbers';
import { placesSpokenOf } from './places/spoken-of';
import { plainText } from './plain-text';
import { type Span, sentences } from './sentences';
import { type Squeezed, squeeze } from './spaced';
import { readStatement, type Statement } from './statement';
import { statements } from './statements';
import { tenseOf } from './tense';
import type {
  Annotate,
  Annotation,
  ConceptId,
  Context,
  Match,
  Passage,
  ProvinceCode,
  TermMatch,
} from './types';
import { weigh } from './weight';

/**
 * Makes the reader of texts from a matcher. What it returns is pure: equal arguments, equal
 * results. It remembers what titles and headings name, as they come back with every text of a page.
 */
export function createAnnotate(
  match: (text: string) => Match[],
  /** Handed in, since labels and this grammar come to a page in two scripts. */
  conceptInfo: (id: ConceptId) => ConceptInfo | undefined,
): Annotate {
  const remembered = new Map<string, readonly ProvinceCode[]>();
  const provincesOf = (text: string) => {
    let provinces = remembered.get(text);
    if (!provinces) {
      if (remembered.size > 500) remembered.clear();
      provinces = [...new Set(match(text).flatMap((found) => found.places ?? []))];
      if (provinces.length === 0) provinces = issuers(text);
      remembered.set(text, provinces);
    }
    return provinces;
  };
  const weighTerm = (term: TermMatch) => weigh(term, conceptInfo(term.term)!.category);

  const read: Annotate = (text, context = {}, before = {}) => {
    const terms = withoutOrdinarySense(text, match(text), context, conceptInfo);
    const matches = placesSpokenOf(text, terms, context);
    const passages: Passage[] = [];
    if (context.unit === 'links') return { matches, passages, carry: before };
    let carry = before;
    let next = 0;
    for (const span of statements(text, sentences(text, matches), matches)) {
      const from = next;
      while (next < matches.length && matches[next]!.start < span.end) next++;
      const inside = matches.slice(from, next);
      const words = text.slice(span.start, span.end);
      const rank =
        isAtLineEnd(text, span.start - 1, -1) && isAtLineEnd(text, span.end, 1)
          ? headingRank(words, {
              isMarked: context.unit === 'heading',
              mayBe: context.unit !== 'item' && context.unit !== 'row',
              isPlace: isPlaceAlone(words, span, inside),
              hasProvince: inside.some((found) => found.kind === 'place'),
            })
          : undefined;
      const numbered = issuers(words);
      const saysNothing = inside.length === 0 && numbered.length === 0 && rank === undefined;
      if (saysNothing && carry.antecedent === undefined) continue;

      const plain = plainText(words);
      const statement = readStatement(text, span, inside, weighTerm);
      const named = namedProvinces(
        statement,
        [...numbered, ...abbreviatedProvinces(plain)],
        bodyPlaces(plain),
      );
      if (rank !== undefined) carry = carryPast(carry, named, rank);
      const provinces = attribute(named, carry, context, provincesOf);
      if (rank === undefined) carry = carryOn(carry, named);

      const points = score(statement, {
        isHeading: isHeading(text, span, context),
        namesPlace: named.provinces.length > 0,
      });
      if (points !== undefined) {
        passages.push({
          ...span,
          score: points,
          provinces,
          ...contents(text, statement, context),
        });
      }
    }
    return { matches, passages, carry };
  };

  return (text, context, before) => {
    const squeezed = squeeze(text);
    return squeezed
      ? unsqueeze(read(squeezed.text, context, before), squeezed, text)
      : read(text, context, before);
  };
}

/** Puts offsets back into the text as it was. */
function unsqueeze(
  { matches, passages, carry }: Annotation,
  { startOf }: Squeezed,
  text: string,
): Annotation {
  const back = <T extends Span>(span: T): T => ({
    ...span,
    start: startOf(span.start),
    end: startOf(span.end - 1) + 1,
  });
  return {
    matches: matches.map(back),
    passages: passages.map((passage) => ({
      ...back(passage),
      figures: passage.figures.map((figure) => {
        const span = back(figure);
        return { ...span, text: text.slice(span.start, span.end) };
      }),
    })),
    carry,
  };
}

/** Whose document numbers a text cites; 宁政发, which is Ningxia's and Nanjing's, says nothing. */
function issuers(text: string): ProvinceCode[] {
  if (!/20\d\d/.test(text)) return [];
  return documentNumberPlaces(plainText(text)).flatMap(({ places, ambiguous }) =>
    ambiguous ? [] : places,
  );
}

/** What a passage says beside whom it is about. */
function contents(
  text: string,
  statement: Statement,
  context: Context,
): Omit<Passage, 'start' | 'end' | 'score' | 'provinces'> {
  const found = statement.clauses.flatMap((clause) => clause.terms);
  const concepts = (keep: (term: (typeof found)[number]) => boolean): ConceptId[] => [
    ...new Set(found.filter(keep).map((term) => term.term)),
  ];
  const words = text.slice(statement.start, statement.end);
  const year = yearIn(words);
  const tense = tenseOf(plainText(words), context.headings);
  return {
    fields: concepts(({ category, term }) => FIELDS.has(category) || FIELD_TERMS.has(term)),
    instruments: concepts(({ category }) => category === 'policy-instrument'),
    figures: figures(text, statement, found),
    terms: concepts(() => true),
    ...(year !== undefined && { year }),
    ...(tense && { tense }),
  };
}

/** Categories that say what something is used for. */
const FIELDS = new Set<string>(['application-field', 'blockchain-application']);
/** Fields that stand in other categories. */
const FIELD_TERMS = new Set<string>([
  'digital-government',
  'e-government',
  'fintech',
  'gov-services',
  'judicial-chain',
  'smart-city',
]);

/**
 * Whether a statement scores as a heading. What stands before it on its line does not matter, so
 * that a text may be cut at any sentence end.
 */
function isHeading(text: string, span: Span, { unit }: Context): boolean {
  if (unit === 'heading') return true;
  if (unit === 'item' || span.end - span.start > 60) return false;
  return isAtLineEnd(text, span.end, 1) && isHeadline(text.slice(span.start, span.end));
}

function isAtLineEnd(text: string, from: number, step: 1 | -1): boolean {
  // Spans leave out the blanks around them, so only few characters stand between.
  for (let i = from; i >= 0 && i < text.length; i += step) {
    const c = text[i]!;
    if (c === '\n' || c === '\r') return true;
    if (c.trim() !== '') return false;
  }
  return true;
}

/** 福建, 【福建】, ▲福建省, 福建： */
function isPlaceAlone(words: string, span: Span, matches: readonly Match[]): boolean {
  if (matches.length === 0 || matches.some((match) => match.kind !== 'place')) return false;
  let rest = '';
  let at = span.start;
  for (const { start, end } of matches) {
    rest += words.slice(at - span.start, start - span.start);
    at = end;
  }
  rest += words.slice(at - span.start);
  return rest.length <= 8 && /^[【[▲△●◆■★\s]*[省市]?[】\]：:\s]*$/.test(rest);
}
