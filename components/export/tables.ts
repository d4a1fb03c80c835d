/** A part of a document: a table of GFM with its cells as Markdown, or what stands between tables. */
export type Block = { markdown: string } | { head: readonly string[]; rows: readonly string[][] };

const DELIMITER = /^\|(?: :?-+:? \|)+$/;

/**
 * Takes tables out of a document, which CommonMark would read as one long paragraph. Ours stand
 * between `|` at both ends of every line, as the serialiser writes them.
 */
export function splitTables(markdown: string): Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  let between: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (!line.startsWith('|') || !DELIMITER.test(lines[at + 1] ?? '')) {
      between.push(line);
      continue;
    }
    if (between.length > 0) blocks.push({ markdown: between.join('\n') });
    between = [];
    const rows: string[][] = [];
    for (at += 2; lines[at]?.startsWith('|'); at++) rows.push(cellsOf(lines[at] as string));
    at--;
    blocks.push({ head: cellsOf(line), rows });
  }
  if (between.length > 0) blocks.push({ markdown: between.join('\n') });
  return blocks;
}

/** Cells end at a `|` that no backslash stands before. */
function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}
