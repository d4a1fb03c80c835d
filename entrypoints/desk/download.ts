/** Saves a text as a file of the reader's downloads. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click; revoking at once has lost files.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
