import {
  ambiguous,
  besideOneContext,
  between,
  edges,
  edgesWithin,
  settled,
  suggestion,
} from './anchor-answers';
import {
  type Hit,
  hasCompany,
  hitsOf,
  homeOf,
  isWithin,
  provenHits,
  sameLineSubjects,
} from './anchor-hits';
import type { Selector } from './model';
import { indexText, type TextIndex } from './text-index';
import type { Verdict } from './verdict';
import { long, type Wanted, wantedOf } from './wanted';

/** Looks for kept words in a text; abstains rather than point at the wrong place. */
export function anchor(selectors: readonly Selector[], text: string): Verdict {
  return createAnchor(text)(selectors);
}

export interface AnchorOptions {
  /**
   * Writes Traditional characters as Simplified ones, unit for unit. With it words are found on the
   * same page in the other script, too.
   */
  simplify?: (text: string) => string;
}

/** The same for many clippings of one page, whose text is read once. */
export function createAnchor(
  text: string,
  { simplify }: AnchorOptions = {},
): (selectors: readonly Selector[]) => Verdict {
  const index = indexText(text);
  let plain: TextIndex | undefined;
  return (selectors) => {
    const quote = selectors.find((s) => s.type === 'TextQuoteSelector');
    if (!quote) return GONE;
    const verdict = find(index, wantedOf(quote)) ?? GONE;
    if (verdict.verdict === 'exact' || !simplify) return verdict;
    plain ??= indexText(simplify(text));
    const { exact, prefix, suffix, opening } = quote;
    const simple = {
      exact: simplify(exact),
      prefix: simplify(prefix),
      suffix: simplify(suffix),
      ...(opening !== undefined && { opening: simplify(opening) }),
    };
    // The numbers alone may differ, or nothing: then the words stand here in the same script.
    if (plain.source === text && simple.exact === exact) return verdict;
    const other = find(plain, wantedOf({ ...quote, ...simple })) ?? GONE;
    return isAnswer(other) || !isAnswer(verdict) ? asWritten(other, exact, text) : verdict;
  };
}

const GONE: Verdict = { verdict: 'gone' };

const isAnswer = ({ verdict }: Verdict) => verdict === 'exact' || verdict === 'changed';

/** A verdict on simplified words, told in the words as they stand. */
function asWritten(verdict: Verdict, was: string, text: string): Verdict {
  if (!('was' in verdict)) return verdict;
  return { ...verdict, was, now: text.slice(verdict.start, verdict.end) };
}

function find(index: TextIndex, wanted: Wanted): Verdict | undefined {
  if (wanted.words === '') return undefined;
  const hits = hitsOf(index, wanted);
  const home = homeOf(index, wanted);

  const own = hits.filter((hit) => home && isWithin(index, hit, home));
  if (own.length === 1 && sameLineSubjects(index, wanted, own[0] as Hit)) {
    return settled(index, wanted, own[0] as Hit);
  }

  const { proven, weak } = provenHits(index, wanted, hits);
  if (proven.length === 1) return settled(index, wanted, proven[0] as Hit);
  if (proven.length > 1) return ambiguous(index, proven);

  // Words that stood once in the page, and stand once now, may have moved with all around them.
  const [only, ...others] = hits;
  if (only && others.length === 0 && wanted.unique.has('exact') && long(wanted)) {
    if (sameLineSubjects(index, wanted, only)) return settled(index, wanted, only);
  }

  const edge = edges(index, wanted);
  const { left, right } = edge;
  if (left !== undefined && right !== undefined && left <= right) {
    return between(index, wanted, left, right, hits);
  }
  const inHome = home && edgesWithin(index, wanted, home);
  if (inHome) return between(index, wanted, inHome.left, inHome.right, hits);

  if (weak && hits.length > 1) return ambiguous(index, hits);
  const alike = hits.filter(
    (hit) => hit.verbatim && (long(wanted) || hasCompany(index, wanted, hit)),
  );
  if (alike.length > 1) return ambiguous(index, alike);
  if (alike[0]) return suggestion(index, wanted, alike[0].from, alike[0].to);

  return besideOneContext(index, wanted, edge);
}
