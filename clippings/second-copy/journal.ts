import * as v from 'valibot';
import { type Files, readText } from './files';
import { type Line, toLines, toText } from './line';
import { sealed, unsealed } from './sealed';
import { Tally } from './tally';

/** One file of the journal: the lines of some writes, and the library after the last of them. */
export interface Entry {
  name: string;
  /** ISO 8601, UTC. */
  at: string;
  tally: Tally;
  lines: Line[];
}

const Head = v.object({ at: v.string(), tally: Tally });

/** Every write on its way to the next snapshot, a file for those that came at once. */
export interface Journal {
  append(entry: Omit<Entry, 'name'>): Promise<void>;
  names(): Promise<string[]>;
  /** A file, or undefined where it is not whole: the browser was killed while it was written. */
  read(name: string): Promise<Entry | undefined>;
  remove(name: string): Promise<void>;
}

/** Lines of one file; a large import takes several, so that none is large in memory. */
const MOST_LINES = 1000;

export function openJournal(files: Files): Journal {
  return {
    async append({ at, tally, lines }) {
      for (let from = 0; from < lines.length; from += MOST_LINES) {
        const part = toText(lines.slice(from, from + MOST_LINES));
        const body = `${JSON.stringify({ at, tally })}\n${part}`;
        // The name is one's own: several windows write at once, and none waits for another.
        const name = `${String(tally.seq).padStart(12, '0')}-${crypto.randomUUID()}.log`;
        await files.write(name, await sealed('journal', body));
      }
    },
    names: () => files.names(),
    async read(name) {
      const text = await readText(files, name);
      const body = text && (await unsealed('journal', text));
      if (!body) return undefined;
      const end = body.indexOf('\n');
      const { at, tally } = v.parse(Head, JSON.parse(body.slice(0, end)));
      return { name, at, tally, lines: toLines(body.slice(end + 1)) };
    },
    remove: (name) => files.remove(name),
  };
}
