import type { PartTally } from '../clippings/backup/figures';
import { LONGEST_NOTE, MOST_WORDS, type OwnWord } from './own-words';

/**
 * The reader's words with those of a backup. A word is there once: where both have written a note, the
 * two stand behind each other. Nothing of the reader's goes; what has no room is refused.
 */
export function mergeOwnWords(
  here: readonly OwnWord[],
  offered: readonly OwnWord[],
): { words: OwnWord[]; tally: PartTally } {
  const tally: PartTally = { new: 0, same: 0, newer: 0, older: 0, conflict: 0, refused: 0 };
  const words = new Map(here.map((word) => [word.label, word]));
  for (const word of offered) {
    const known = words.get(word.label);
    const { what, write } = decide(known, word, words.size < MOST_WORDS);
    tally[what]++;
    if (write) words.set(word.label, write);
  }
  return { words: [...words.values()], tally };
}

function decide(
  known: OwnWord | undefined,
  word: OwnWord,
  hasRoom: boolean,
): { what: keyof PartTally; write?: OwnWord } {
  if (!known) return hasRoom ? { what: 'new', write: word } : { what: 'refused' };
  if (known.note.includes(word.note)) return { what: 'same' };
  if (known.note === '') return { what: 'newer', write: { ...known, note: word.note } };
  const note = `${known.note}；${word.note}`;
  if (note.length > LONGEST_NOTE) return { what: 'refused' };
  return { what: 'conflict', write: { ...known, note } };
}

/** What an import has done to words is taken back where a word still is as the import left it. */
export function withoutImportedWords(
  present: readonly OwnWord[],
  before: readonly OwnWord[],
  after: readonly OwnWord[],
): OwnWord[] {
  const was = new Map(before.map((word) => [word.label, word]));
  const became = new Map(after.map((word) => [word.label, word]));
  return present.flatMap((word) => {
    const left = became.get(word.label);
    const isAsLeft = left?.note === word.note && left.off === word.off;
    if (!isAsLeft) return [word];
    return was.get(word.label) ?? [];
  });
}
