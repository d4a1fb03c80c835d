/** A list of lines that can be told from each other. */
export interface KeyedLines {
  count: number;
  keyOf: (line: number) => string;
}

/** Lines looked at on either side of where one was: what comes and goes at once is seldom more. */
const NEAR = 200;

/** By how many lines one has moved between two lists; undefined where it is not found nearby. */
export function movedBy(line: number, before: KeyedLines, now: KeyedLines): number | undefined {
  if (line >= before.count) return undefined;
  const key = before.keyOf(line);
  const isAt = (by: number) =>
    line + by >= 0 && line + by < now.count && now.keyOf(line + by) === key;
  const grown = now.count - before.count;
  for (const by of [0, grown]) if (isAt(by)) return by;
  for (let by = 1; by <= NEAR; by++) {
    if (isAt(by)) return by;
    if (isAt(-by)) return -by;
  }
  return undefined;
}
