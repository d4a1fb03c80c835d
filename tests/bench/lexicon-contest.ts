import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { compared, interleave, type Result } from './interleaved';
import { labelsAsStrings } from './labels-as-strings';
import { paragraphs } from './page-generator';

/**
 * Reading a text of about `length` UTF-16 units, paragraph by paragraph, beside reading each unit
 * once. The peer finds labels as they are spelt: without folding, guards or tails.
 */
export function lexiconContest({ length, rounds }: { length: number; rounds: number }): Result[] {
  const texts = paragraphs({ length, seed: 7 });
  const match = createMatcher();
  const annotate = createAnnotate(match, conceptInfo);
  const escaped = labelsAsStrings().map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const alternation = new RegExp(escaped.join('|'), 'gi');
  // Whatever is read is used, or an engine may leave the reading out.
  let sum = 0;
  const contestants = {
    floor() {
      for (const text of texts) for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
    },
    'fold and match'() {
      for (const text of texts) sum ^= match(text).length;
    },
    'whole annotation'() {
      for (const text of texts) sum ^= annotate(text).passages.length;
    },
    'one big RegExp (peer)'() {
      for (const text of texts) for (const found of text.matchAll(alternation)) sum ^= found.index;
    },
  };
  const result = compared(interleave(contestants, rounds), 'floor');
  if (!Number.isInteger(sum)) throw new Error('nothing was read');
  return result;
}
