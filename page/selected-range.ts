/** The range that the reader has selected; undefined where nothing is. */
export function selectedRange(document: Document): Range | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  return selection.getRangeAt(0);
}
