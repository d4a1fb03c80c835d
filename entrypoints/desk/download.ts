/** Saves a text or a file made beforehand among the reader's downloads. */
export function download(name: string, content: string | Blob): void {
  const blob =
    typeof content === 'string'
      ? new Blob([content], { type: 'text/markdown;charset=utf-8' })
      : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click; revoking at once has lost files.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
