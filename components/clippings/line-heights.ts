/**
 * Where the lines of a long list stand, in pixels: by a guess for most of them, by their heights for
 * those that were seen. What it costs goes by how many were seen, never by how many there are.
 */
export interface LineHeights {
  readonly count: number;
  /** Where a line begins; that of the line after the last is the height of all. */
  startOf(line: number): number;
  /** The line that stands at an offset; the first or the last where there is none. */
  at(offset: number): number;
  /** A line was seen to be so high; whether that is news. */
  see(line: number, height: number): boolean;
  /** Lines that were seen, with how much higher than guessed they are. */
  seen(): readonly { line: number; higher: number }[];
}

/** `guessedStart` tells where a line would begin if all were as high as they are guessed to be. */
export function createLineHeights(
  count: number,
  guessedStart: (line: number) => number,
  known: readonly { line: number; higher: number }[] = [],
): LineHeights {
  const lines = known.map(({ line }) => line);
  const higher = known.map((one) => one.higher);
  /** How much lower than guessed what follows each of them stands. */
  const sums: number[] = [];
  sumFrom(0);

  function sumFrom(at: number): void {
    sums.length = lines.length;
    for (let i = at; i < lines.length; i++) sums[i] = (sums[i - 1] ?? 0) + (higher[i] as number);
  }

  /** How many of the lines seen come before a line. */
  function seenBefore(line: number): number {
    let [from, to] = [0, lines.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((lines[middle] as number) < line) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  const startOf = (line: number) => guessedStart(line) + (sums[seenBefore(line) - 1] ?? 0);

  return {
    count,
    startOf,
    at(offset) {
      let [from, to] = [0, Math.max(count - 1, 0)];
      while (from < to) {
        const middle = (from + to + 1) >>> 1;
        if (startOf(middle) <= offset) from = middle;
        else to = middle - 1;
      }
      return from;
    },
    see(line, height) {
      const more = height - (guessedStart(line + 1) - guessedStart(line));
      const at = seenBefore(line);
      const isKnown = lines[at] === line;
      if (Math.abs((isKnown ? (higher[at] as number) : 0) - more) < 0.5) return false;
      if (isKnown) higher[at] = more;
      else {
        lines.splice(at, 0, line);
        higher.splice(at, 0, more);
      }
      sumFrom(at);
      return true;
    },
    seen: () => lines.map((line, i) => ({ line, higher: higher[i] as number })),
  };
}
