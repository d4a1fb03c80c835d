import { Zip, ZipDeflate } from 'fflate';

export interface ZippedFile {
  name: string;
  text: string;
}

/**
 * Files as one archive, file by file as they are made. The time of each is that of the ZIP format's
 * beginning: the same clippings make the same archive.
 */
export async function* zipped(
  files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const made: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, part) => {
    failure ??= error;
    made.push(part as Uint8Array<ArrayBuffer>);
  });
  const encoder = new TextEncoder();
  for await (const { name, text } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    entry.push(encoder.encode(text), true);
    if (failure) throw failure;
    yield* made.splice(0);
  }
  zip.end();
  if (failure) throw failure;
  yield* made.splice(0);
}
