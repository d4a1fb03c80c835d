/** A folder in memory, with as much of a real one as the second copy uses. */
export function memoryFolder(): FileSystemDirectoryHandle {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const folders = new Map<string, FileSystemDirectoryHandle>();
  const missing = () => new DOMException('no such entry', 'NotFoundError');
  const folder = {
    kind: 'directory',
    async *keys() {
      yield* [...folders.keys(), ...files.keys()];
    },
    async getDirectoryHandle(name: string, { create = false } = {}) {
      const known = folders.get(name) ?? (create ? memoryFolder() : undefined);
      if (!known) throw missing();
      folders.set(name, known);
      return known;
    },
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name) && !create) throw missing();
      if (!files.has(name)) files.set(name, new Uint8Array());
      return {
        getFile: async () => new Blob([files.get(name) ?? '']),
        async createWritable() {
          let written = new Uint8Array();
          return {
            async write(content: string | Uint8Array<ArrayBuffer>) {
              written = typeof content === 'string' ? new TextEncoder().encode(content) : content;
            },
            async close() {
              files.set(name, written);
            },
            async abort() {},
          };
        },
      };
    },
    async removeEntry(name: string) {
      if (!files.delete(name) && !folders.delete(name)) throw missing();
    },
  };
  return folder as unknown as FileSystemDirectoryHandle;
}
