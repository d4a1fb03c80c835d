/** Folded units by offset into some text; negative where there is none. */
export type UnitAt = (offset: number) => number;

/** Letters and digits of Latin script, which make words that a label must fill. */
export function isWordUnit(unit: number): boolean {
  return kindOf(unit) === LETTER_OR_DIGIT;
}

/** Whether a word or an address goes on to the left of `at`: main|ai, file.|nft. */
export function isInWord(unitAt: UnitAt, at: number): boolean {
  const before = unitAt(at - 1);
  if (before === FULL_STOP) return isLetter(unitAt(at)) && isLetter(unitAt(at - 2));
  return kindOf(before) !== 0;
}

/** Where the word ends that a label fills, with a plural -s; 0 where the word goes on. */
export function wordEnd(unitAt: UnitAt, end: number): number {
  const last = unitAt(end - 1);
  if (!isWordUnit(last)) return end;
  let past = end;
  if (isLetter(last) && last !== LETTER_S && unitAt(past) === LETTER_S) past++;
  const next = unitAt(past);
  if (kindOf(next) !== 0) return 0;
  const isAddress = next === FULL_STOP && isLetter(last) && isLetter(unitAt(past + 1));
  return isAddress ? 0 : past;
}

const UNDERSCORE = 0x5f;
const AT_SIGN = 0x40;
const FULL_STOP = 0x2e;
const LETTER_S = 0x73;

const LATIN_END = 0x250;
const JOINER = 1;
const LETTER_OR_DIGIT = 2;

/** By code unit: parts of Latin words, and signs that join them. */
const KINDS = new Uint8Array(LATIN_END);
KINDS.fill(LETTER_OR_DIGIT, 0x30, 0x3a).fill(LETTER_OR_DIGIT, 0x61, 0x7b);
KINDS.fill(LETTER_OR_DIGIT, 0xc0, LATIN_END);
KINDS[0xd7] = KINDS[0xf7] = 0;
KINDS[UNDERSCORE] = KINDS[AT_SIGN] = JOINER;

function kindOf(unit: number): number {
  return unit >= 0 && unit < LATIN_END ? (KINDS[unit] as number) : 0;
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
