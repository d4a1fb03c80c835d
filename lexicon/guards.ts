import type { UnitAt } from './latin-words';

/** A guard as the matcher asks it; see `guardLine` in the compiler. */
export interface ReadGuard {
  /** Kinds of company that it needs, any of them, as bits; 0 where it needs none. */
  needs: number;
  /** The only spelling that counts; empty where any does. */
  exact: string;
  left: Side;
  right: Side;
  /** Whether both sides must speak against a label; else either does. */
  both: boolean;
}

/** What speaks against a label on one side of it: some word stands there and no exception does. */
export interface Side {
  words: readonly string[];
  except: readonly string[];
  /** Units of the words that stand right beside the label. */
  nearest: readonly number[];
}

export function readGuard(line: string): ReadGuard {
  const [before, exceptBefore, after, exceptAfter, both, needs, exact] = line.split(';');
  return {
    needs: needs ? Number.parseInt(needs, 36) : 0,
    exact: exact ?? '',
    left: readSide(before, exceptBefore, (word) => word.length - 1),
    right: readSide(after, exceptAfter, () => 0),
    both: both === '1',
  };
}

function readSide(
  list: string | undefined,
  exceptions: string | undefined,
  beside: (word: string) => number,
): Side {
  const words = readWords(list);
  return {
    words,
    except: readWords(exceptions),
    nearest: words.map((word) => word.charCodeAt(beside(word))),
  };
}

/** `/产供|冷链`: words of one unit together, then the others. */
function readWords(list: string | undefined): string[] {
  if (!list) return [];
  const words = list.split('|');
  const first = words[0] as string;
  return first[0] === '/' ? [...first.slice(1).split(''), ...words.slice(1)] : words;
}

/** Whether the units around `start` and `end` speak against a label there. */
export function rejects(
  { both, left, right }: ReadGuard,
  unitAt: UnitAt,
  start: number,
  end: number,
): boolean {
  const onLeft = speaksBefore(left, unitAt, start);
  if (onLeft !== both) return onLeft;
  return speaksBehind(right, unitAt, end);
}

/** How far from a label the longest word of any of these guards reaches, in units, or farther. */
export function guardReach(lines: readonly string[]): number {
  const words = lines.flatMap((line) => line.split(/[;|]/));
  return Math.max(0, ...words.map((word) => (word[0] === '/' ? 1 : word.length)));
}

function speaksBefore({ except, nearest, words }: Side, unitAt: UnitAt, at: number): boolean {
  const beside = unitAt(at - 1);
  for (let i = 0; i < words.length; i++) {
    if (nearest[i] === beside && standsBefore(words[i] as string, unitAt, at)) {
      return !except.some((word) => standsBefore(word, unitAt, at));
    }
  }
  return false;
}

function speaksBehind({ except, nearest, words }: Side, unitAt: UnitAt, at: number): boolean {
  const beside = unitAt(at);
  for (let i = 0; i < words.length; i++) {
    if (nearest[i] === beside && standsBehind(words[i] as string, unitAt, at)) {
      return !except.some((word) => standsBehind(word, unitAt, at));
    }
  }
  return false;
}

function standsBefore(word: string, unitAt: UnitAt, at: number): boolean {
  // From the label outward: behind what only folding can tell, offsets may be other ones.
  for (let i = 1; i <= word.length; i++) {
    if (unitAt(at - i) !== word.charCodeAt(word.length - i)) return false;
  }
  return true;
}

function standsBehind(word: string, unitAt: UnitAt, at: number): boolean {
  for (let i = 0; i < word.length; i++) {
    if (unitAt(at + i) !== word.charCodeAt(i)) return false;
  }
  return true;
}
