import * as v from 'valibot';
import { type Files, readText } from './files';
import { type Line, toLines, toText } from './line';
import { Outstanding, type Statement } from './outstanding';
import { sealed, unsealed } from './sealed';
import { Tally } from './tally';

/** One file of the journal: the lines of some writes, and the library after the last of them. */
export interface Entry extends Statement {
  name: string;
  /** ISO 8601, UTC. */
  at: string;
  lines: Line[];
}

const Head = v.object({
  at: v.string(),
  tally: Tally,
  open: v.optional(v.array(Outstanding), []),
});

/** Every write on its way to the next snapshot, a file for those that came at once. */
export interface Journal {
  /** All lines or, where it is broken off, none as far as `told` goes. */
  append(entry: Omit<Entry, 'name'>): Promise<void>;
  names(): Promise<string[]>;
  /** Those of these names whose entry has been written to its end, if it was written in parts. */
  told(names: readonly string[]): Promise<string[]>;
  /** A file, or undefined where it is not whole: the browser was killed while it was written. */
  read(name: string): Promise<Entry | undefined>;
  remove(name: string): Promise<void>;
}

/** Lines of one file; a large import takes several, so that none is large in memory. */
const MOST_LINES = 1000;

export function openJournal(files: Files): Journal {
  const journal: Journal = {
    async append({ at, tally, open, lines }) {
      // The name is one's own: several windows write at once, and none waits for another.
      const entry = `${String(tally.seq).padStart(12, '0')}-${crypto.randomUUID()}`;
      const last = Math.ceil(lines.length / MOST_LINES);
      for (let part = 1; part <= last; part++) {
        const text = toText(lines.slice((part - 1) * MOST_LINES, part * MOST_LINES));
        const body = `${JSON.stringify({ at, tally, open })}\n${text}`;
        const name = last === 1 ? entry : `${entry}_${part}_${last}`;
        await files.write(`${name}.log`, await sealed('journal', body));
      }
    },
    names: () => files.names(),
    async told(names) {
      const ended = new Set<string>();
      for (const name of names) {
        const { entry, part, last } = partOf(name);
        if (part === last && (last === 1 || (await journal.read(name)))) ended.add(entry);
      }
      return names.filter((name) => ended.has(partOf(name).entry));
    },
    async read(name) {
      const text = await readText(files, name);
      const body = text && (await unsealed('journal', text));
      if (!body) return undefined;
      const end = body.indexOf('\n');
      const { at, tally, open } = v.parse(Head, JSON.parse(body.slice(0, end)));
      return { name, at, tally, open, lines: toLines(body.slice(end + 1)) };
    },
    remove: (name) => files.remove(name),
  };
  return journal;
}

/** The write after which a file of the journal was made. */
export function seqOf(name: string): number {
  return Number.parseInt(name, 10);
}

function partOf(name: string): { entry: string; part: number; last: number } {
  const [entry = '', part = 1, last = 1] = name.replace(/\.log$/, '').split('_');
  return { entry, part: Number(part), last: Number(last) };
}
