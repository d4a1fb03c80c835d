import { within } from './within';

/** A folder of small files that are written whole or not at all. */
export interface Files {
  names(): Promise<string[]>;
  /** What stands in a file; undefined where there is none. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Resolves when the file is closed: only then does it take the place of an older one. */
  write(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Milliseconds until a file that does not answer has failed: the library must open without it. */
const PATIENCE = 10_000;

/** A folder inside another, made if it is missing. */
export function filesIn(parent: () => Promise<FileSystemDirectoryHandle>, name: string): Files {
  let opening: Promise<FileSystemDirectoryHandle> | undefined;
  const folder = () => {
    opening ??= parent()
      .then((above) => above.getDirectoryHandle(name, { create: true }))
      .catch((error) => {
        opening = undefined;
        throw error;
      });
    return opening;
  };
  const files: Files = {
    async names() {
      const all: string[] = [];
      for await (const entry of (await folder()).keys()) all.push(entry);
      return all.sort();
    },
    async read(file) {
      try {
        const handle = await (await folder()).getFileHandle(file);
        return new Uint8Array(await (await handle.getFile()).arrayBuffer());
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async write(file, content) {
      const handle = await (await folder()).getFileHandle(file, { create: true });
      const stream = await handle.createWritable();
      try {
        await stream.write(content);
        await stream.close();
      } catch (error) {
        await stream.abort().catch(() => undefined);
        throw error;
      }
    },
    async remove(file) {
      try {
        await (await folder()).removeEntry(file);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
  return {
    names: () => within(PATIENCE, files.names),
    read: (file) => within(PATIENCE, () => files.read(file)),
    write: (file, content) => within(PATIENCE, () => files.write(file, content)),
    remove: (file) => within(PATIENCE, () => files.remove(file)),
  };
}

/** Text of a file; undefined where there is none. */
export async function readText(files: Files, name: string): Promise<string | undefined> {
  const bytes = await files.read(name);
  return bytes && new TextDecoder().decode(bytes);
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
