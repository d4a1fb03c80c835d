import { type Folded, fold as foldStandard } from './fold';
import { type ReadGuard, readGuard } from './guards';
import { type Labels, type Outcome, standardLabels } from './labels';
import { chineseTail, englishTail, tailBeginnings } from './places/tails';
import { childOf, pairSlot } from './trie';
import type { Match, TermMatch } from './types';

/** Terms and places in a text, in order, without overlaps; offsets into the text as given. */
export type Matcher = (text: string) => Match[];

/**
 * Finds labels leftmost-longest in the folded text. A label that its guards turn down frees its
 * characters for a shorter one or one that begins later; a blocker, and a place with a tail such as
 * 大学 or 南站, keeps them. Labels that need company are settled last and free nothing.
 */
export function createMatcher(
  labels: Labels = standardLabels(),
  fold: (text: string) => Folded = foldStandard,
): Matcher {
  const find = createFinder(labels);
  return (text) => {
    const folded = fold(text);
    return settle(find(text, folded), folded);
  };
}

/** What stands in a text by the labels and what is beside them; company is not asked for yet. */
function createFinder({ guards, outcomes, trie }: Labels) {
  const { outcome, pairs } = trie;
  const readGuards: (ReadGuard | undefined)[] = [];
  const guardOf = (number: number): ReadGuard => {
    readGuards[number] ??= readGuard(guards[number] as string);
    return readGuards[number];
  };

  /** Where a label ends that stands, with what it draws in; 0 where it does not stand. */
  const accept = (
    { entry, guards: numbers, tails }: Outcome,
    start: number,
    labelEnd: number,
    text: string,
    folded: Folded,
    found: Found[],
  ): number => {
    const { codes, length } = folded;
    const end = wordEnd(codes, length, labelEnd);
    if (end === 0) return 0;
    let needs = 0;
    for (const number of numbers) {
      const guard = guardOf(number);
      if (guard.rejects(codes, length, start, labelEnd)) return 0;
      if (guard.exact !== '') {
        const written = text.slice(folded.startOf(start), folded.endOf(labelEnd));
        if (written.normalize('NFKC') !== guard.exact) return 0;
      }
      needs |= guard.needs;
    }
    if (entry.kind === 'blocker') return end;
    if (tails && end < length && TAIL_BEGINNINGS.has(codes[end] as number)) {
      const right = decode(codes, end, Math.min(length, end + TAIL_REACH));
      const tail = (isWordUnit(codes[start] as number) ? englishTail : chineseTail).exec(right);
      if (tail !== null) return end + tail[0].length;
    }
    found.push({ start, end, entry, needs });
    return end;
  };

  return (text: string, folded: Folded): Found[] => {
    const { codes, length } = folded;
    const found: Found[] = [];
    const ends: number[] = [];
    const numbers: number[] = [];
    for (let at = 0; at + 1 < length; ) {
      const first = codes[at] as number;
      if (first < LATIN_END && (WORDS[first] as number) === LETTER_OR_DIGIT) {
        // No label begins inside a Latin word.
        if (isInWord(codes, at) || pairs[pairSlot(first, codes[at + 1] as number)] === 0) {
          at = afterWord(codes, length, at);
          continue;
        }
      } else if (pairs[pairSlot(first, codes[at + 1] as number)] === 0) {
        at++;
        continue;
      }
      let candidates = 0;
      let node = childOf(trie, 0, first);
      for (let end = at + 1; node !== 0; end++) {
        const number = outcome[node] as number;
        if (number !== 0) {
          ends[candidates] = end;
          numbers[candidates++] = number;
        }
        node = end < length ? childOf(trie, node, codes[end] as number) : 0;
      }
      let past = 0;
      while (past === 0 && candidates > 0) {
        candidates--;
        const what = outcomes[numbers[candidates] as number] as Outcome;
        past = accept(what, at, ends[candidates] as number, text, folded, found);
      }
      at = past || at + 1;
    }
    return found;
  };
}

interface Found {
  start: number;
  end: number;
  entry: Exclude<Outcome['entry'], { kind: 'blocker' }>;
  needs: number;
}

const TAIL_REACH = 24;
const TAIL_BEGINNINGS = new Set(Array.from(tailBeginnings, (char) => char.charCodeAt(0)));

/** How far company may be, in folded units: a block longer than that is a whole article. */
const COMPANY_REACH = 400;

/** Drops what needs company and has none in its block; puts offsets into the original. */
function settle(found: readonly Found[], folded: Folded): Match[] {
  const matches: Match[] = [];
  const company = found.some((one) => one.needs !== 0) ? companyOf(found, folded.codes) : undefined;
  for (let i = 0; i < found.length; i++) {
    const one = found[i] as Found;
    const { entry, needs } = one;
    if (company !== undefined && needs !== 0 && ((company[i] as number) & needs) === 0) continue;
    const start = folded.startOf(one.start);
    const end = folded.endOf(one.end);
    if (entry.kind === 'place') {
      matches.push({ kind: 'place', start, end, places: entry.places, via: entry.via });
      continue;
    }
    const { id: term, places, tier, topic } = entry;
    const match: TermMatch = { kind: 'term', start, end, term, topic, tier };
    if (places !== undefined) match.places = places;
    matches.push(match);
  }
  return matches;
}

/** For each label found that needs company, the kinds (as bits) within reach in its block. */
function companyOf(found: readonly Found[], codes: Uint16Array): Uint8Array {
  const kinds = new Uint8Array(found.length);
  const blocks = blocksOf(found, codes);
  const sweep = (from: number, to: number, step: number) => {
    const nearest = new Int32Array(KINDS).fill(-1);
    for (let i = from; i !== to; i += step) {
      const { start, end, entry, needs } = found[i] as Found;
      for (let kind = 0; kind < KINDS; kind++) {
        if (needs === 0) {
          if ((entry.gives >> kind) & 1) nearest[kind] = i;
          continue;
        }
        const other = nearest[kind] as number;
        if (other < 0 || blocks[other] !== blocks[i]) continue;
        const near = found[other] as Found;
        const gap = step > 0 ? start - near.end : near.start - end;
        if (gap <= COMPANY_REACH) kinds[i] = (kinds[i] as number) | (1 << kind);
      }
    }
  };
  sweep(0, found.length, 1);
  sweep(found.length - 1, -1, -1);
  return kinds;
}

/** Kinds of company that labels need and give. */
const KINDS = 8;
const LINE_BREAK = 0x0a;

/** Number of the block that each label stands in; a line break begins the next. */
function blocksOf(found: readonly Found[], codes: Uint16Array): Uint32Array {
  const blocks = new Uint32Array(found.length);
  let block = 0;
  let at = 0;
  for (let i = 0; i < found.length; i++) {
    for (const { start } = found[i] as Found; at < start; at++)
      if (codes[at] === LINE_BREAK) block++;
    blocks[i] = block;
  }
  return blocks;
}

/** Letters and digits of Latin script, which make words that a label must fill. */
function isWordUnit(unit: number): boolean {
  return (WORDS[unit] as number) >= LETTER_OR_DIGIT;
}

const UNDERSCORE = 0x5f;
const AT_SIGN = 0x40;
const FULL_STOP = 0x2e;
const LETTER_S = 0x73;

const LATIN_END = 0x250;
const JOINER = 1;
const LETTER_OR_DIGIT = 2;

/** By code unit: parts of Latin words, and signs that join them. */
const WORDS = new Uint8Array(0x10000);
WORDS.fill(LETTER_OR_DIGIT, 0x30, 0x3a).fill(LETTER_OR_DIGIT, 0x61, 0x7b);
WORDS.fill(LETTER_OR_DIGIT, 0xc0, LATIN_END);
WORDS[0xd7] = WORDS[0xf7] = 0;
WORDS[UNDERSCORE] = WORDS[AT_SIGN] = JOINER;

const isLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a;

function afterWord(codes: Uint16Array, length: number, at: number): number {
  let past = at + 1;
  while (past < length && WORDS[codes[past] as number] === LETTER_OR_DIGIT) past++;
  return past;
}

/** Whether a word or an address goes on to the left of `at`: main|ai, file.|nft. */
function isInWord(codes: Uint16Array, at: number): boolean {
  if (at === 0) return false;
  const before = codes[at - 1] as number;
  if (before === FULL_STOP) {
    return at > 1 && isLetter(codes[at] as number) && isLetter(codes[at - 2] as number);
  }
  return WORDS[before] !== 0;
}

/** Where the word ends that a label fills, with a plural -s; 0 where the word goes on. */
function wordEnd(codes: Uint16Array, length: number, end: number): number {
  const last = codes[end - 1] as number;
  if (end >= length || !isWordUnit(last)) return end;
  let past = end;
  if (isLetter(last) && last !== LETTER_S && codes[past] === LETTER_S) past++;
  if (past >= length) return past;
  const next = codes[past] as number;
  if (WORDS[next] !== 0) return 0;
  const address =
    next === FULL_STOP &&
    past + 1 < length &&
    isLetter(last) &&
    isLetter(codes[past + 1] as number);
  return address ? 0 : past;
}

function decode(codes: Uint16Array, from: number, to: number): string {
  return String.fromCharCode(...codes.subarray(from, to));
}
