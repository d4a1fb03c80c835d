import { standardLabels } from '../../lexicon/labels';
import { type OwnTermFault, withOwnTerms } from '../../lexicon/own-terms';
import { LONGEST_NOTE, type OwnWord } from '../../ports/own-words';

/** A word as a list names it, and where (1 is the first line). */
export interface ListedWord {
  label: string;
  note: string;
  line: number;
}

export interface Refusal {
  line: number;
  label: string;
  fault: OwnTermFault;
}

/** What would come of a list. */
export interface WordPlan {
  taken: readonly OwnWord[];
  refused: readonly Refusal[];
}

/**
 * Reads a list: one word a line, or CSV (RFC 4180) or columns with tabs, the word first and a note
 * second. Empty lines and a head (词, term) say nothing; further columns are left out.
 */
export function readWordList(text: string): ListedWord[] {
  const words: ListedWord[] = [];
  let line = 1;
  let begun = 1;
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const end = () => {
    cells.push(cell);
    const [label = '', note = ''] = cells.map(plain);
    const isHead = words.length === 0 && /^(?:词|词语|term|label)$/i.test(label);
    if (label !== '' && !isHead)
      words.push({ label, note: note.slice(0, LONGEST_NOTE), line: begun });
    cells = [];
    cell = '';
  };
  for (let i = text.startsWith('\ufeff') ? 1 : 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '\n' || (c === '\r' && text[i + 1] !== '\n')) line++;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === ',' || c === '\t') {
      cells.push(cell);
      cell = '';
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') continue;
      end();
      begun = line;
    } else cell += c;
  }
  end();
  return words;
}

/** Spreadsheets are given `'=` for `=`, as our own export does; here it is the word again. */
const plain = (cell: string) => cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');

/** Tells which words would be taken beside those there are, and why the others would not. */
export function planWords(list: readonly ListedWord[], kept: readonly OwnWord[]): WordPlan {
  const terms = [...kept, ...list].map(
    ({ label }, i) => ({ label, id: String(i), topic: 'blockchain', tier: 1 }) as const,
  );
  const { refused } = withOwnTerms(standardLabels(), terms);
  const faults = new Map(refused.map(({ term, fault }) => [Number(term.id), fault]));
  const plan = { taken: [] as OwnWord[], refused: [] as Refusal[] };
  for (const [i, { label, note, line }] of list.entries()) {
    const fault = faults.get(kept.length + i);
    if (fault === undefined) plan.taken.push({ label, note });
    else plan.refused.push({ line, label, fault });
  }
  return plan;
}
