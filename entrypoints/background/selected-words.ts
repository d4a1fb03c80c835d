import browser from 'webextension-polyfill';

/**
 * What is selected in a frame of a tab, as its document has it; empty where that cannot be seen. What
 * stands in a field, in an editor or in our own popover is not the page's, but where the browser itself
 * has handed over the `beginning`, the rest is taken from wherever it stands.
 */
export async function selectedWords(
  tabId: number,
  frameId = 0,
  beginning?: string,
): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: selectedInDocument,
      args: [beginning ?? null],
    });
    return typeof answer?.result === 'string' ? answer.result.trim() : '';
  } catch {
    return '';
  }
}

/** Runs in the page. */
function selectedInDocument(beginning: string | null): string {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return '';
  // Of what is selected in fields and in closed shadow trees, Chromium gives the document an empty
  // range; Firefox gives it the tree's own.
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: node } = range;
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const isPageText = node.getRootNode() === document && !element?.isContentEditable;
  const words = selection.toString();
  const goesOn = beginning !== null && words.startsWith(beginning);
  return (isPageText && !range.collapsed) || goesOn ? words : '';
}
