/** How many are offered at once: a list to be looked over, not read. */
const OFFERED = 8;

/** Known tags that what is typed may become: those that begin so first, then those that hold it. */
export function tagCompletions(known: readonly string[], typed: string): string[] {
  const wanted = folded(plainTag(typed));
  const begins = known.filter((tag) => folded(tag).startsWith(wanted));
  const holds = known.filter((tag) => folded(tag).indexOf(wanted) > 0);
  return [...begins, ...holds].slice(0, OFFERED);
}

/** A tag without its sign and the blanks around it. */
export function plainTag(typed: string): string {
  return typed
    .trim()
    .replace(/^[#＃]/, '')
    .trim();
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
