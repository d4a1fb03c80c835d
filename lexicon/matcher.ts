import { BLANK, DROP, FIRST_MARK } from './character-folding';
import { inCompany } from './company';
import { type Fold, standardFold } from './fold';
import { ANY, GROUPS, STOP, WORD } from './label-beginnings';
import { createLabelScan } from './label-scan';
import { type Entry, type Labels, type Outcome, standardLabels } from './labels';
import { isInWord } from './latin-words';
import { createLazyFolding } from './lazy-folding';
import { createStanding } from './standing';
import { foldedStretch, type Stretch } from './stretch';
import { childOf, isBeginning, MORE, nodeOf } from './trie';
import type { Match, TermMatch } from './types';

/** Terms and places in a text, in order, without overlaps; offsets into the text as given. */
export type Matcher = (text: string) => Match[];

/**
 * Finds labels leftmost-longest in the folded text. A label that its guards turn down frees its
 * characters for a shorter one or one that begins later; a blocker, and a place with a tail such as
 * 大学 or 南站, keeps them. Labels that need company are settled last and free nothing.
 *
 * Most of a text is read once and never folded: each unit's `kinds` tell whether a label may begin,
 * and what is around such a place is folded as it is looked at. Where characters vanish or become
 * several, the stretch around is folded and read by the same code.
 */
export function createMatcher(
  labels: Labels = standardLabels(),
  fold: Fold = standardFold(),
): Matcher {
  const { outcomes, trie } = labels;
  const { outcome } = trie;
  const { characters } = fold;
  const scan = createLabelScan(trie, characters);
  const lens = createLazyFolding(characters);
  const { unitAt } = lens;
  const standing = createStanding(labels, unitAt);

  /** The text as given, and what is being read: the same, or a folded stretch of it. */
  let original = '';
  let text = '';
  let stretch: Stretch | undefined;
  let matches: Match[] = [];
  /** By match, what company it is to others and what it needs. */
  let gives: number[] = [];
  let needs: number[] = [];
  let isDoubtful = false;
  /** Where a label may begin and only folding can tell; -1 where there is none. */
  let unsureAt = -1;
  const ends: number[] = [];
  const numbers: number[] = [];

  const written = (start: number, end: number) =>
    stretch === undefined
      ? original.slice(start, end)
      : original.slice(stretch.startOf(start), stretch.endOf(end));

  const keep = (number: number, from: number, past: number) => {
    // Blockers do not stand, see `Standing.past`.
    const entry = (outcomes[number] as Outcome).entry as Exclude<Entry, { kind: 'blocker' }>;
    const start = stretch === undefined ? from : stretch.startOf(from);
    const end = stretch === undefined ? past : stretch.endOf(past);
    const need = standing.needs(number);
    gives[matches.length] = entry.gives;
    needs[matches.length] = need;
    if (need !== 0) isDoubtful = true;
    matches.push(matchOf(entry, start, end));
  };

  /** The node of labels that may begin at `start`; 0 where none does, or only folding can tell. */
  const beginningAt = (start: number): number => {
    const first = unitAt(start);
    const second = unitAt(start + 1);
    if (second < 0) {
      if (lens.unsure && first >= 0) lens.unsure = mayBeginOver(start, first);
      return 0;
    }
    return nodeOf(trie, first, second, unitAt(start + 2));
  };

  /** Whether a label may begin with a unit and the one behind what may vanish. */
  const mayBeginOver = (start: number, first: number): boolean => {
    let code = BLANK;
    for (let at = start + 1; code === BLANK || code === DROP; at++) {
      if (at > start + MOST_SKIPPED) return true;
      // Behind the text stands U+0000, as it were, with which no label goes on.
      code = characters.look(text.charCodeAt(at) | 0);
    }
    return code >= FIRST_MARK || isBeginning(trie, first, code);
  };

  /**
   * Where the label ends that stands at `start`, with what it draws in; 0 where none does. `beginning`
   * is the node of its first two units.
   */
  const readLabel = (start: number, beginning: number): number => {
    let candidates = 0;
    let node = beginning;
    for (let end = start + 2; node !== 0; end++) {
      const meaning = outcome[node] as number;
      if ((meaning & ~MORE) !== 0) {
        ends[candidates] = end;
        numbers[candidates++] = meaning & ~MORE;
      }
      if ((meaning & MORE) === 0) break;
      node = childOf(trie, node, unitAt(end));
    }
    let past = 0;
    while (past === 0 && candidates > 0 && !lens.unsure) {
      const number = numbers[--candidates] as number;
      past = standing.past(number, start, ends[candidates] as number, written);
      if (past > 0 && !lens.unsure) keep(number, start, past);
    }
    if (lens.unsure) {
      unsureAt = start;
      return 0;
    }
    return Math.abs(past);
  };

  /** Reads on where the scan stood still; where to read next, 0 for the unit behind. */
  const lookCloser = (at: number, kind: number): number => {
    if (scan.node !== 0) {
      const past = readLabel(at - 1, scan.node < 0 ? beginningAt(at - 1) : scan.node);
      if (past > 0 || unsureAt >= 0) return past;
    }
    if ((kind & STOP) === 0) return 0;
    if (kind & WORD) {
      const node = beginningAt(at);
      if ((node !== 0 || lens.unsure) && !isInWord(unitAt, at)) {
        const past = readLabel(at, node);
        if (past > 0) return past;
      }
      lens.unsure = false;
      return scan.pastWord(text, at);
    }
    if (stretch !== undefined) return kind & GROUPS ? readLabel(at, beginningAt(at)) : 0;
    const point = text.codePointAt(at) as number;
    if (scan.mayBegin(characters.whole(point))) unsureAt = at;
    return 0;
  };

  /** Reads labels that begin from `from` to before `stop`; where it ended, there or behind. */
  const readLabels = (from: number, stop: number): number => {
    const source = text;
    const last = Math.min(stop + 1, source.length);
    let ended = Math.min(stop, source.length);
    let before = ANY;
    for (let at = from; ; ) {
      at = scan.next(source, at, last, before);
      if (at >= last) return ended;
      const kind = scan.kindOf(source.charCodeAt(at));
      const past = lookCloser(at, kind);
      if (unsureAt >= 0) return unsureAt;
      if (past === 0) {
        before = kind;
        at++;
      } else {
        before = ANY;
        at = past;
        ended = Math.max(ended, past);
      }
    }
  };

  /** How much is folded at once; more and more, where one stretch follows the other. */
  let ahead = LEAST_AHEAD;
  let behind = 0;

  /** Reads on from `start` in the folded text; where to go on unfolded. */
  const readFolded = (start: number): number => {
    ahead = start - behind > 4 * ahead ? LEAST_AHEAD : 2 * ahead;
    const left = standing.reach();
    const right = trie.longest + left;
    const here = foldedStretch(original, start, { left, ahead, right }, fold);
    stretch = here;
    text = here.text;
    lens.open(text, true);
    let at = readLabels(here.start, here.stop);
    // Not amid the units of one character.
    while (here.startOf(at) === here.startOf(at - 1)) at = readLabels(at, at + 1);
    stretch = undefined;
    text = original;
    lens.open(text, false);
    behind = here.startOf(at);
    return behind;
  };

  return (given) => {
    original = text = given;
    lens.open(text, false);
    matches = [];
    gives = [];
    needs = [];
    isDoubtful = false;
    ahead = LEAST_AHEAD;
    behind = 0;
    for (let at = 0; ; ) {
      at = readLabels(at, text.length);
      if (unsureAt < 0) break;
      unsureAt = -1;
      at = readFolded(at);
    }
    return isDoubtful ? inCompany(matches, gives, needs, given) : matches;
  };
}

const LEAST_AHEAD = 32;
const MOST_SKIPPED = 8;

function matchOf(entry: Exclude<Entry, { kind: 'blocker' }>, start: number, end: number): Match {
  if (entry.kind === 'place') {
    return { kind: 'place', start, end, places: entry.places, via: entry.via };
  }
  const { id: term, places, tier, topic } = entry;
  const match: TermMatch = { kind: 'term', start, end, term, topic, tier };
  if (places !== undefined) match.places = places;
  return match;
}
