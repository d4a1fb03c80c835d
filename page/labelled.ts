import { halfWidth } from './day-in';

/** Labels by what they announce; blanks may stand between the characters of a Chinese one. */
export type Labels = Readonly<Record<string, readonly string[]>>;

export interface Labelled {
  role: string;
  /** What stands between this label and the next, trimmed; may be empty. */
  value: string;
  /** Where the label begins in the line, and where the next one does. */
  at: number;
  end: number;
}

/** A reader of `label：value` pairs in a line, several in a row and joined without blanks too. */
export function createLabelReader(labels: Labels) {
  const roles = Object.keys(labels);
  const names = roles.map((role) => alternatives(labels[role] as readonly string[])).join('|');
  const pair = new RegExp(`(?:${names})\\s*[】\\]]?\\s*[:]\\s*`, 'giu');
  // What most lines of a page lack; the long pattern is tried on the others.
  const ends = [
    ...new Set(roles.flatMap((role) => labels[role]?.map((name) => name.at(-1)) ?? [])),
  ];
  const quick = new RegExp(`[${ends.join('')}]\\s*[】\\]]?\\s*[:：]`, 'i');
  const whole = new RegExp(`^\\s*[【[]?\\s*(?:${names})\\s*[】\\]]?\\s*[:]?\\s*$`, 'iu');
  const roleOf = (found: RegExpExecArray) => roles.find((_role, i) => found[i + 1] !== undefined);
  return {
    /** The pairs of a line in order. */
    read(line: string): Labelled[] {
      if (!quick.test(line)) return [];
      const plain = halfWidth(line);
      const found = [...plain.matchAll(pair)] as RegExpExecArray[];
      return found.map((match, i) => {
        const from = match.index + match[0].length;
        const end = found[i + 1]?.index ?? line.length;
        const value = line.slice(from, end).trim();
        return { role: roleOf(match) as string, value, at: match.index, end };
      });
    },
    /** The role of a text that is a label and nothing else, with or without its colon. */
    only(text: string): string | undefined {
      if (text.length > 24) return undefined;
      const found = whole.exec(halfWidth(text));
      return found ? roleOf(found) : undefined;
    },
  };
}

/** One group that holds all names, the longest first. */
function alternatives(names: readonly string[]): string {
  const forms = [...names].sort((a, b) => b.length - a.length).map(spaced);
  return `(${forms.join('|')})`;
}

/** 发文字号 is also set as 发 文 字 号; other names stand as whole words. */
function spaced(name: string): string {
  return /^\p{Script=Han}+$/u.test(name) ? [...name].join('\\s*') : `(?<![a-z])${name}`;
}

/** Where a value ends: a wide gap, a bar, a bracket, a tab between elements. */
const END = /\t|\s{2,}|[|【】[\]()<>;]|\n/;

/** The end of a value in a line of ASCII marks (`halfWidth`), at the latest after so many characters. */
export function endOfValue(plain: string, latest = 80): number {
  const end = plain.search(END);
  return Math.min(end < 0 ? plain.length : end, latest);
}
