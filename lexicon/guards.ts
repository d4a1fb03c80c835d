/** A guard as the matcher asks it; see `guardLine` in the compiler. */
export interface ReadGuard {
  /** Kinds of company that it needs, any of them, as bits; 0 where it needs none. */
  needs: number;
  /** The only spelling that counts; empty where any does. */
  exact: string;
  /** Whether the units around `start` and `end` speak against a label there. */
  rejects: (codes: Uint16Array, length: number, start: number, end: number) => boolean;
}

export function readGuard(line: string): ReadGuard {
  const [before, exceptBefore, after, exceptAfter, both, needs, exact] = line.split(';');
  const onLeft = side(before, exceptBefore, endsWith, -1);
  const onRight = side(after, exceptAfter, startsWith, 0);
  return {
    needs: needs ? Number.parseInt(needs, 36) : 0,
    exact: exact ?? '',
    rejects: both
      ? (codes, length, start, end) => onLeft(codes, start, start) && onRight(codes, length, end)
      : (codes, length, start, end) => onLeft(codes, start, start) || onRight(codes, length, end),
  };
}

type Compare = (codes: Uint16Array, length: number, at: number, word: string) => boolean;

/** One side of a guard: some word stands there and no exception does. */
function side(
  list: string | undefined,
  exceptions: string | undefined,
  stands: Compare,
  step: -1 | 0,
): (codes: Uint16Array, length: number, at: number) => boolean {
  const words = list ? list.split('|') : [];
  const except = exceptions ? exceptions.split('|') : [];
  // Nearly every label is settled by the one unit beside it.
  const nearest = new Set(words.map((word) => word.charCodeAt(step === 0 ? 0 : word.length - 1)));
  return (codes, length, at) =>
    nearest.has(codes[at + step] as number) &&
    words.some((word) => stands(codes, length, at, word)) &&
    !except.some((word) => stands(codes, length, at, word));
}

const startsWith: Compare = (codes, length, at, word) => {
  if (at + word.length > length) return false;
  for (let i = 0; i < word.length; i++) if (codes[at + i] !== word.charCodeAt(i)) return false;
  return true;
};

const endsWith: Compare = (codes, length, at, word) =>
  word.length <= at && startsWith(codes, length, at - word.length, word);
