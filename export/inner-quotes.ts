/**
 * Words as they stand inside “…”: their own double marks become single and single ones double
 * (GB/T 15834—2011, 4.8.3.4). An apostrophe, and a mark without its other half, stays.
 */
export function innerQuotes(words: string): string {
  const marks = [...words];
  const open: { mark: string; at: number }[] = [];
  const straight = marks.filter((mark) => mark === '"').length;
  marks.forEach((mark, at) => {
    if (mark === '“' || mark === '‘') open.push({ mark, at });
    if (mark !== '”' && mark !== '’') return;
    const opener = mark === '”' ? '“' : '‘';
    const depth = open.findLastIndex((one) => one.mark === opener);
    // An apostrophe stands inside a pair whose end is still to come.
    if (depth < 0 || (mark === '’' && depth < open.length - 1)) return;
    const [start] = open.splice(depth);
    marks[start?.at ?? at] = opener === '“' ? '‘' : '“';
    marks[at] = mark === '”' ? '’' : '”';
  });
  const text = marks.join('');
  return straight % 2 === 0 ? text.replaceAll('"', "'") : text;
}
