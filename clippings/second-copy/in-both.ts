import type { Files } from './files';

/** Two places that hold the same files. */
export interface BothFiles extends Files {
  /** Puts into each place what only the other has. One window at a time, and while none removes. */
  evenOut(): Promise<void>;
}

/** Files that lie in two places, so that one place may be lost as a whole, or fail for a while. */
export function inBoth(one: Files, other: Files): BothFiles {
  return {
    async names() {
      return [...new Set((await either([one.names(), other.names()])).flat())].sort();
    },
    async read(name) {
      const found = await either([one.read(name), other.read(name)]);
      // A file that was begun and never written to its end is there, and empty.
      return found.find((bytes) => bytes && bytes.length > 0) ?? found[0];
    },
    async write(name, content) {
      await either([one.write(name, content), other.write(name, content)]);
    },
    // From both or not at all: what stays in one place would come back.
    remove: async (name) => void (await Promise.all([one.remove(name), other.remove(name)])),
    async evenOut() {
      const [here, there] = await Promise.all([one.names(), other.names()]);
      await copyOver(one, other, without(here, there));
      await copyOver(other, one, without(there, here));
    },
  };
}

async function copyOver(from: Files, to: Files, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const bytes = await from.read(name);
    if (bytes && bytes.length > 0) await to.write(name, bytes);
  }
}

function without(names: readonly string[], known: readonly string[]): string[] {
  const there = new Set(known);
  return names.filter((name) => !there.has(name));
}

/** What came of those that did not fail; rejects as the first where all did. */
async function either<T>(tries: readonly Promise<T>[]): Promise<T[]> {
  const all = await Promise.allSettled(tries);
  const done = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (done.length === 0) await tries[0];
  return done;
}
