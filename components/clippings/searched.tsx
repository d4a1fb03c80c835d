/** A text with what was searched for marked in it. */
export function searched(text: string, query: string) {
  const sought = query.trim().toLowerCase();
  if (sought === '') return text;
  const lower = text.toLowerCase();
  // Lower-casing lengthens a few letters (İ); offsets would then be wrong.
  if (lower.length !== text.length) return text;
  const parts = [];
  let from = 0;
  for (let at = lower.indexOf(sought); at !== -1; at = lower.indexOf(sought, from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + sought.length)}</mark>);
    from = at + sought.length;
  }
  return [...parts, text.slice(from)];
}

/** Two lines hold about 60 characters: a match further on is brought into them. */
export function aroundMatch(text: string, query: string): string {
  const at = query.trim() === '' ? -1 : text.toLowerCase().indexOf(query.trim().toLowerCase());
  const from = at > 40 ? at - 20 : 0;
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 240)}`;
}
