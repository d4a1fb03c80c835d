import { BLANK, DROP, FIRST_MARK, SPACE } from './character-folding';
import { inCompany } from './company';
import { type Fold, standardFold } from './fold';
import { ANY, findBeginnings, GROUPS, STOP, WORD } from './label-beginnings';
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
  const { characters } = fold;
  const { look, table } = characters;
  const { kinds, learn } = findBeginnings(trie, characters);
  const lens = createLazyFolding(characters);
  const { unitAt } = lens;
  const standing = createStanding(labels, unitAt);

  /** The text as given, and what is being read: the same, or a folded stretch of it. */
  let original = '';
  let text = '';
  let stretch: Stretch | undefined;
  let matches: Match[] = [];
  /** What each match means, and whether any needs company. */
  let meanings: number[] = [];
  let isDoubtful = false;
  /** Where a label may begin and only folding can tell; -1 where there is none. */
  let unsureAt = -1;
  /** Where `nextStop` stood still: the node of the two units there, -1 where it did not look. */
  let stopNode = -1;
  /** … and the kind of the unit before, `ANY` where no label begins with that. */
  let stopBefore = ANY;
  const ends: number[] = [];
  const numbers: number[] = [];

  const written = (start: number, end: number) =>
    stretch === undefined
      ? original.slice(start, end)
      : original.slice(stretch.startOf(start), stretch.endOf(end));

  const keep = (number: number, from: number, past: number) => {
    const { entry } = outcomes[number] as Outcome;
    if (entry.kind === 'blocker') return;
    const start = stretch === undefined ? from : stretch.startOf(from);
    const end = stretch === undefined ? past : stretch.endOf(past);
    matches.push(matchOf(entry, start, end));
    meanings.push(number);
    isDoubtful ||= standing.needs(number) !== 0;
  };

  /** The node of labels that may begin at `start`; 0 where none does, or only folding can tell. */
  const beginningAt = (start: number): number => {
    const first = unitAt(start);
    const second = unitAt(start + 1);
    if (first < 0 || second < 0) {
      if (lens.unsure && first >= 0) lens.unsure = mayBeginOver(start, first);
      return 0;
    }
    return nodeOf(trie, first, second, unitAt(start + 2));
  };

  /** Whether a label may begin with a unit and the one behind what may vanish. */
  const mayBeginOver = (start: number, first: number): boolean => {
    let code = BLANK;
    for (let at = start + 1; code === BLANK || code === DROP; at++) {
      if (at > start + MOST_SKIPPED || at >= text.length) return true;
      code = look(text.charCodeAt(at));
    }
    return code >= FIRST_MARK || isBeginning(trie, first, code);
  };

  /**
   * Where the label ends that stands at `start`, with what it draws in; 0 where none does. `node` is
   * that of its first two units.
   */
  const readLabel = (start: number, node: number): number => {
    let candidates = 0;
    for (let end = start + 2; node !== 0; end++) {
      const meaning = trie.outcome[node] as number;
      if ((meaning & ~MORE) !== 0) {
        ends[candidates] = end;
        numbers[candidates++] = meaning & ~MORE;
      }
      const unit = meaning & MORE ? unitAt(end) : -1;
      node = unit < 0 ? 0 : childOf(trie, node, unit);
    }
    let past = 0;
    while (past === 0 && candidates > 0 && !lens.unsure) {
      const number = numbers[--candidates] as number;
      past = standing.past(number, start, ends[candidates] as number, written);
      if (past > 0 && !lens.unsure) keep(number, start, past);
    }
    if (lens.unsure) {
      lens.unsure = false;
      unsureAt = start;
      return 0;
    }
    return Math.abs(past);
  };

  /** Reads on where `kinds` ask for a closer look; where to read next, 0 for the unit behind. */
  const lookCloser = (at: number, kind: number, before: number, stop: number): number => {
    if ((kind >>> 16) & before & GROUPS) {
      const past = readLabel(at - 1, stopNode < 0 ? beginningAt(at - 1) : stopNode);
      if (past > 0 || unsureAt >= 0) return past;
    }
    if ((kind & STOP) === 0 || at >= stop) return 0;
    const known = learn(text.charCodeAt(at));
    if (known & WORD) {
      const node = beginningAt(at);
      if ((node !== 0 || lens.unsure) && !isInWord(unitAt, at)) {
        const past = readLabel(at, node);
        if (past > 0 || unsureAt >= 0) return past;
      }
      lens.unsure = false;
      return afterWord(at);
    }
    if ((known & STOP) === 0) return 0;
    if (stretch !== undefined) return known & GROUPS ? readLabel(at, beginningAt(at)) : 0;
    const point = text.codePointAt(at) as number;
    if (mayBegin(characters.whole(point))) {
      unsureAt = at;
      return 0;
    }
    return point > 0xffff ? at + 2 : 0;
  };

  const kindAt = (at: number): number => kinds[text.charCodeAt(at)] as number;

  /** No label begins inside a Latin word. */
  const afterWord = (at: number): number => {
    let past = at + 1;
    while (past < text.length && (kinds[text.charCodeAt(past)] as number) & WORD) past++;
    return past;
  };

  const mayBegin = (folded: string): boolean => {
    for (let i = 0; i < folded.length; i++) if (learn(folded.charCodeAt(i)) & GROUPS) return true;
    return false;
  };

  /**
   * The next place before `last` that asks for a closer look; `last` where there is none. This is
   * where reading spends its time: a loop that calls nothing keeps all it needs in registers.
   */
  const nextStop = (source: string, from: number, last: number, kindBefore: number): number => {
    const [kindOf, foldedOf] = [kinds, table];
    let before = kindBefore;
    for (let at = from; ; at++) {
      let kind = 0;
      for (; at < last; at++) {
        kind = kindOf[source.charCodeAt(at)] as number;
        if (((kind >>> 16) & before) !== 0) break;
        before = kind;
      }
      if (at >= last) return last;
      stopNode = -1;
      stopBefore = before;
      if (at + 1 >= source.length) return at;
      const next = source.charCodeAt(at + 1);
      if (kind & WORD) {
        if ((kind >>> 16) & before & GROUPS) return at;
        if (((kindOf[next] as number) >>> 16) & kind & GROUPS) {
          if (at + 2 >= source.length) return at;
          const second = foldedOf[next] as number;
          let third = foldedOf[source.charCodeAt(at + 2)] as number;
          // A blank behind a Latin word stays one.
          if (third === BLANK && (kindOf[next] as number) & WORD) third = SPACE;
          if (second >= FIRST_MARK || third >= FIRST_MARK) return at;
          const first = foldedOf[source.charCodeAt(at)] as number;
          if (nodeOf(trie, first, second, third) !== 0) return at;
        }
        // No label begins with this word, or inside it.
        while (at + 1 < last && (kindOf[source.charCodeAt(at + 1)] as number) & WORD) at++;
        before = ANY;
        continue;
      }
      if (kind < 0) return at;
      // As `readLabel` would find, for most places where two plain characters hold a reader up.
      const first = foldedOf[source.charCodeAt(at - 1)] as number;
      const second = foldedOf[source.charCodeAt(at)] as number;
      const third = foldedOf[next] as number;
      const arePlain = first < FIRST_MARK && second < FIRST_MARK && third < FIRST_MARK;
      stopNode = arePlain ? nodeOf(trie, first, second, third) : -1;
      if (stopNode !== 0) return at;
      before = kind;
    }
  };

  /** Reads labels that begin from `from` to before `stop`; where it ended, there or behind. */
  const readLabels = (from: number, stop: number): number => {
    const source = text;
    const last = Math.min(stop + 1, source.length);
    let ended = Math.min(stop, source.length);
    let before = ANY;
    for (let at = from; ; ) {
      at = nextStop(source, at, last, before);
      if (at >= last) return ended;
      const past = lookCloser(at, kindAt(at), stopBefore, stop);
      if (unsureAt >= 0) return unsureAt;
      if (past === 0) before = kindAt(at++);
      else {
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
    while (at < text.length && here.startOf(at) === here.startOf(at - 1))
      at = readLabels(at, at + 1);
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
    meanings = [];
    isDoubtful = false;
    ahead = LEAST_AHEAD;
    behind = 0;
    let at = 0;
    while (at < text.length) {
      at = readLabels(at, text.length);
      if (unsureAt < 0) break;
      unsureAt = -1;
      at = readFolded(at);
    }
    if (!isDoubtful) return matches;
    const gives = meanings.map((number) => givenBy((outcomes[number] as Outcome).entry));
    return inCompany(matches, gives, meanings.map(standing.needs), given);
  };
}

const LEAST_AHEAD = 32;
const MOST_SKIPPED = 8;

function givenBy(entry: Entry): number {
  return entry.kind === 'blocker' ? 0 : entry.gives;
}

function matchOf(entry: Exclude<Entry, { kind: 'blocker' }>, start: number, end: number): Match {
  if (entry.kind === 'place') {
    return { kind: 'place', start, end, places: entry.places, via: entry.via };
  }
  const { id: term, places, tier, topic } = entry;
  const match: TermMatch = { kind: 'term', start, end, term, topic, tier };
  if (places !== undefined) match.places = places;
  return match;
}
