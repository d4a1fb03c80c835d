import { createPacking } from './packed-characters';
import { MOST_NODES } from './trie';

/** A page's labels as strings, small after compression and read in one pass by `readLabels`. */
export interface CompiledLabels {
  /**
   * One entry a line: what it is (see `entryLine`), then for each set of guards a tab, marks,
   * references to the guards, each after `,`, then `:` and the labels as `growTrie` reads them. The
   * mark `T` says that tails count, `=` that the id with blanks for hyphens is the first label. A
   * reference is empty for the next guard not yet referred to, else in base 36 how far back from
   * the newest it lies.
   */
  entries: string;
  /** One a line; see `guardLine`. */
  guards: string;
  /** What is packed in labels and guards; see `readPacked`. */
  packed: string;
}

/** What a label means and which compiled guards it has. */
export interface LabelledOutcome {
  owner: string;
  entry: string;
  guards: readonly string[];
  tails: boolean;
}

/** @throws Error where the labels need more nodes than a trie has. */
export function encodeLabels(labels: ReadonlyMap<string, LabelledOutcome>): CompiledLabels {
  const nodes = new Set(
    [...labels.keys()].flatMap((label) => Array.from(label, (_, i) => label.slice(0, i + 1))),
  );
  if (nodes.size > MOST_NODES) throw new Error(`${nodes.size} nodes: more than a trie may have`);
  const guards = references();
  const { gaps, pack } = createPacking([
    ...labels.keys(),
    ...[...labels.values()].flatMap((outcome) => outcome.guards),
  ]);
  const byEntry = new Map<string, Map<string, { outcome: LabelledOutcome; labels: string[] }>>();
  for (const [label, outcome] of labels) {
    const groups = byEntry.get(outcome.entry) ?? new Map();
    const key = JSON.stringify([outcome.guards, outcome.tails]);
    const group = groups.get(key) ?? { outcome, labels: [] };
    group.labels.push(label);
    byEntry.set(outcome.entry, groups.set(key, group));
  }
  const lines = [...byEntry].map(([entry, groups]) => {
    const spelt = /^[a-z0-9-]+/.exec(entry)?.[0].replaceAll('-', ' ') ?? '';
    const parts = [...groups.values()].map(({ outcome, labels }) => {
      const isSpelt = labels.includes(spelt);
      const marks = (isSpelt ? '=' : '') + (outcome.tails ? 'T' : '');
      const to = outcome.guards.map((guard) => `,${guards.to(guard)}`).join('');
      const others = labels.filter((label) => label !== spelt);
      return `${marks}${to}:${frontCode(others, isSpelt ? spelt : '', pack)}`;
    });
    return [entry, ...parts].join('\t');
  });
  return { entries: lines.join('\n'), guards: pack(guards.lines()), packed: gaps };
}

const MOST_SHARED = 25;

/** Neighbours in the order of code units share much of their beginnings. */
function frontCode(
  labels: readonly string[],
  first: string,
  pack: (text: string) => string,
): string {
  let text = '';
  let before = first;
  for (const label of [...labels].sort()) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < before.length && label[shared] === before[shared]) {
      shared++;
    }
    text += String.fromCharCode(65 + shared) + pack(label.slice(shared));
    before = label;
  }
  return text;
}

/** Numbers lines in the order of the first reference to each. */
function references() {
  const known = new Map<string, number>();
  return {
    to(line: string): string {
      const number = known.get(line);
      if (number !== undefined) return (known.size - 1 - number).toString(36);
      known.set(line, known.size);
      return '';
    },
    lines: () => [...known.keys()].join('\n'),
  };
}
