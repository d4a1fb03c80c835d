import type { Files } from './files';
import { within } from './within';

/** Milliseconds until an entry that does not answer has failed. */
const PATIENCE = 10_000;

/** Entries are named by addresses, which are never asked for: the name `invalid` is reserved for none. */
const ADDRESS = 'https://second-copy.invalid/';

/** Files as entries of a cache: there each lies by itself, and no table of names can be torn. */
export function filesInCache(cache: string): Files {
  const opened = () => caches.open(cache);
  const address = (name: string) => ADDRESS + encodeURIComponent(name);
  const files: Files = {
    async names() {
      const all = await (await opened()).keys();
      return all.map(({ url }) => decodeURIComponent(url.slice(ADDRESS.length))).sort();
    },
    async read(name) {
      const entry = await (await opened()).match(address(name));
      return entry && new Uint8Array(await entry.arrayBuffer());
    },
    async write(name, content) {
      await (await opened()).put(address(name), new Response(content));
    },
    async remove(name) {
      await (await opened()).delete(address(name));
    },
  };
  return {
    names: () => within(PATIENCE, files.names),
    read: (name) => within(PATIENCE, () => files.read(name)),
    write: (name, content) => within(PATIENCE, () => files.write(name, content)),
    remove: (name) => within(PATIENCE, () => files.remove(name)),
  };
}
