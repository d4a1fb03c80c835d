/** Where the second copy of a library lies: files of this origin that no page can see. */
export async function privateFolder(library: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(`second-copy-${library}`, { create: true });
}
