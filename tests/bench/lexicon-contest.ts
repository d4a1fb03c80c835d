import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { compared, interleave, type Result } from './interleaved';
import { labelsAsStrings } from './labels-as-strings';
import { paragraphs } from './page-generator';
import { createPeers } from './peers';
import { prose } from './prose';

export interface LexiconResult {
  /** What was read. */
  text: string;
  /** UTF-16 units. */
  units: number;
  /** Matches in a thousand units: what is found costs more than what is passed over. */
  density: number;
  results: Result[];
}

/**
 * Reading texts of about `length` UTF-16 units beside reading each unit once. Slow contestants read
 * a part, and their times are scaled to the whole.
 */
export function lexiconContest({ length, rounds }: { length: number; rounds: number }) {
  const report = flat(prose('report', length, 7));
  const match = createMatcher();
  const annotate = createAnnotate(match, conceptInfo);
  const peers = createPeers(labelsAsStrings());

  const contest = (text: string, texts: readonly string[], isFull = false): LexiconResult => {
    const units = texts.reduce((sum, { length }) => sum + length, 0);
    // Whatever is read is used, or an engine may leave the reading out.
    let read = 0;
    const part = (share: number) => texts.slice(0, Math.ceil(texts.length * share));
    const reading = (share: number, find: (text: string) => number) => {
      const own = part(share);
      const scale = units / own.reduce((sum, { length }) => sum + length, 0);
      return {
        scale,
        run: () => {
          for (const text of own) read ^= find(text);
        },
      };
    };
    const contestants = {
      floor: reading(1, unitsOf),
      'fold and match': reading(1, (text) => match(text).length),
      ...(isFull && {
        'whole annotation': reading(1 / 8, (text) => annotate(text).passages.length),
        ...Object.fromEntries(
          Object.entries(peers).map(([name, { find, share }]) => [
            `${name} (peer${share < 1 ? `, ${share * 100} % of the text` : ''})`,
            reading(share, find),
          ]),
        ),
      }),
    };
    const results = compared(interleave(contestants, rounds), 'floor');
    if (!Number.isInteger(read)) throw new Error('nothing was read');
    const found = texts.reduce((sum, one) => sum + match(one).length, 0);
    return { text, units, density: Math.round((found / units) * 1e4) / 10, results };
  };
  return [
    contest('a work report, by paragraphs', report, true),
    contest('the same as one string', [report.join('\n')]),
    contest('ordinary news, by paragraphs', flat(prose('news', length, 7))),
    contest('few sentences full of labels, by paragraphs', flat(paragraphs({ length, seed: 7 }))),
  ];
}

/** As pages hand texts over: in one piece, not as the sum of those that they were made of. */
function flat(texts: readonly string[]): string[] {
  return texts.map((text) => Buffer.from(text, 'utf16le').toString('utf16le'));
}

/** The floor: each unit once. The sum stands in the function, where it costs least. */
function unitsOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
  return sum;
}
