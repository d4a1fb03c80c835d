/** A line is longer than anything of ours. */
export class LineTooLong extends Error {}

/**
 * The lines of a file, without their ends, as it is read: never more than a piece of it is held. An
 * empty line behind the last line feed is none. Rejects with a TypeError where it is not UTF-8.
 */
export async function* linesOf(
  file: Blob,
  { longest, onBytes }: { longest: number; onBytes?: (read: number) => void },
): AsyncGenerator<string[], void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [rest, read] = ['', 0];
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await file.slice(at, at + PIECE).arrayBuffer();
    const text = rest + decoder.decode(bytes, { stream: true });
    read += bytes.byteLength;
    onBytes?.(read);
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longest) throw new LineTooLong();
    yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== '') yield [withoutReturn(rest)];
}

/** Bytes taken at once. */
const PIECE = 256 * 1024;

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
