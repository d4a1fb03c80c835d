import * as v from 'valibot';
import type { Files } from './files';
import { type Line, toLines, toText } from './line';
import { sha256 } from './sealed';

/** A compressed file of lines that is never changed, named by what it holds. */
export const Segment = v.object({
  /** SHA-256 of the file's bytes. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  lines: v.number(),
  bytes: v.number(),
});
export type Segment = v.InferOutput<typeof Segment>;

/** Lines in a segment at most: half a second of nobody's time, and little memory. */
export const MOST_IN_SEGMENT = 1000;

export interface Segments {
  /** Writes lines and reads them back; throws where the disk hands back something else. */
  write(lines: readonly Line[]): Promise<Segment>;
  /** The lines; undefined where the file is missing or not what was written. */
  read(segment: Segment): Promise<Line[] | undefined>;
  isWhole(segment: Segment): Promise<boolean>;
  /** Removes all but these. */
  keepOnly(segments: readonly Segment[]): Promise<void>;
}

export function openSegments(files: Files): Segments {
  const nameOf = ({ sha256: hash }: Segment) => `${hash}.gz`;

  async function whole(segment: Segment): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const bytes = await files.read(nameOf(segment));
    return bytes && (await sha256(bytes)) === segment.sha256 ? bytes : undefined;
  }

  return {
    async write(lines) {
      const bytes = await through(new CompressionStream('gzip'), toText(lines));
      const segment = { sha256: await sha256(bytes), lines: lines.length, bytes: bytes.length };
      if (await whole(segment)) return segment;
      await files.write(nameOf(segment), bytes);
      if (!(await whole(segment))) throw new Error('a snapshot was not read back as written');
      return segment;
    },
    async read(segment) {
      const bytes = await whole(segment);
      if (!bytes) return undefined;
      const text = await through(new DecompressionStream('gzip'), bytes);
      return toLines(new TextDecoder().decode(text));
    },
    isWhole: async (segment) => (await whole(segment)) !== undefined,
    async keepOnly(segments) {
      const kept = new Set(segments.map(nameOf));
      for (const name of await files.names()) if (!kept.has(name)) await files.remove(name);
    },
  };
}

async function through(
  stream: CompressionStream | DecompressionStream,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([content]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
