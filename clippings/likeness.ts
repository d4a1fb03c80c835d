/**
 * How alike two texts are, 0 to 1: one minus the edits that lead from one to the other, as a share
 * of the longer. Very long texts are compared by the pairs of characters that they share.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const left = a.slice(head, a.length - tail);
  const right = b.slice(head, b.length - tail);
  if (left.length * right.length > TOO_LONG) return sharedPairs(a, b);
  return 1 - distances(left, right)[right.length]! / longer;
}

/** The head of `text` that is most like `wanted`: its length and how alike it is. */
export function likestHead(wanted: string, text: string): { length: number; likeness: number } {
  if (wanted.length * text.length > TOO_LONG) {
    const length = Math.min(wanted.length, text.length);
    return { length, likeness: likeness(wanted, text.slice(0, length)) };
  }
  let best = { length: 0, likeness: 0 };
  distances(wanted, text).forEach((edits, length) => {
    const alike = 1 - edits / Math.max(wanted.length, length, 1);
    if (alike > best.likeness) best = { length, likeness: alike };
  });
  return best;
}

const TOO_LONG = 4_000_000;

/** Edits between `a` and each head of `b` (Levenshtein, one row at a time). */
function distances(a: string, b: string): Uint32Array {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  let next = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    const unit = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (unit === b.charCodeAt(j - 1) ? 0 : 1);
      next[j] = Math.min(change, row[j]! + 1, next[j - 1]! + 1);
    }
    [row, next] = [next, row];
  }
  return row;
}

function sharedPairs(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 1; i < a.length; i++) {
    const pair = a.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 1; i < b.length; i++) {
    const pair = b.slice(i - 1, i + 1);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) shared++;
    pairs.set(pair, left - 1);
  }
  return shared / Math.max(a.length - 1, b.length - 1, 1);
}
