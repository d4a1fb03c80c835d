import browser from 'webextension-polyfill';

/**
 * What is selected in a frame of a tab, as its document has it; empty where that cannot be seen. What
 * stands in a field, in an editor or in our own popover is not the page's.
 */
export async function selectedWords(tabId: number, frameId = 0): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: selectedInDocument,
    });
    return typeof answer?.result === 'string' ? answer.result.trim() : '';
  } catch {
    return '';
  }
}

/** Runs in the page. */
function selectedInDocument(): string {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return '';
  // Of what is selected in fields and in closed shadow trees, Chromium gives the document an empty
  // range; Firefox gives it the tree's own.
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: node } = range;
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const isPageText = node.getRootNode() === document && !element?.isContentEditable;
  return isPageText && !range.collapsed ? selection.toString() : '';
}
