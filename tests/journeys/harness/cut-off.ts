import type { Page } from 'puppeteer-core';
import { inPage } from './in-page';

/** All that does not fit on a page: its controls and its words. */
export async function cutOff(page: Page): Promise<string[]> {
  return [...(await controlsCutOff(page)), ...(await textCutOff(page))];
}

/** Controls that reach beyond the page's edges, but for those in a part that is scrolled sideways. */
function controlsCutOff(page: Page): Promise<string[]> {
  return inPage(page, () => {
    const width = document.documentElement.clientWidth;
    const isScrolled = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent || parent === document.body) return false;
      return ['auto', 'scroll'].includes(getComputedStyle(parent).overflowX)
        ? parent.scrollWidth > parent.clientWidth || isScrolled(parent)
        : isScrolled(parent);
    };
    return [...document.querySelectorAll('button, a[href], input, select, textarea')]
      .filter((control) => {
        const { left, right, width: own } = control.getBoundingClientRect();
        const isSeen = own > 1 && getComputedStyle(control).visibility === 'visible';
        return isSeen && (left < -0.5 || right > width + 0.5) && !isScrolled(control);
      })
      .map((control) => control.getAttribute('aria-label') ?? control.textContent ?? '');
  });
}

/**
 * Text that is wider than its box, that a box around it cuts, whose words are broken, or that stands at the very edge of the
 * window, where no style gives it room; and the page itself where it scrolls sideways. What ends in an ellipsis, is clamped to lines or is scrolled in its part is meant so.
 */
function textCutOff(page: Page): Promise<string[]> {
  return inPage(page, () => {
    const found: string[] = [];
    const { documentElement: root } = document;
    if (root.scrollWidth > root.clientWidth) {
      found.push(`the page is ${root.scrollWidth} px wide, of ${root.clientWidth}`);
    }
    const isMeant = (style: CSSStyleDeclaration) =>
      style.textOverflow === 'ellipsis' ||
      !['none', ''].includes(style.getPropertyValue('-webkit-line-clamp'));
    /** What is wrong with text in this rectangle, in the boxes from this one outwards. */
    const wrong = (text: DOMRect, from: Element): string | undefined => {
      let isFirst = true;
      for (let box: Element | null = from; box && box !== root; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.display.startsWith('inline') && !/block|flex|grid/.test(style.display)) continue;
        if (style.display === 'contents') continue;
        const isClipping = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
        // Hidden from sight, for those who listen.
        if (style.clipPath !== 'none') return undefined;
        if (/auto|scroll/.test(`${style.overflowX} ${style.overflowY}`)) return undefined;
        if (isClipping && isMeant(style)) return undefined;
        const { left, right, bottom, top } = box.getBoundingClientRect();
        const isWide = text.left < left - 1 || text.right > right + 1;
        if (isWide && (isFirst || isClipping)) return `wider than .${box.className}`;
        const isHigh = text.top < top - 4 || text.bottom > bottom + 4;
        if (isHigh && isClipping) return `higher than .${box.className}`;
        if (style.position === 'fixed') return undefined;
        isFirst = false;
      }
      const isAtEdge = text.left < 4 || text.right > root.clientWidth - 4;
      return isAtEdge ? 'at the very edge' : undefined;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (
      let node = walker.nextNode() as Text | null;
      node;
      node = walker.nextNode() as Text | null
    ) {
      const parent = node.parentElement;
      const words = node.data.trim();
      if (!parent || words === '' || parent.closest('svg, select, script, style, textarea'))
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const what = rect.width > 0 ? wrong(rect, parent) : undefined;
        if (what === undefined) continue;
        found.push(`${words.slice(0, 40)}: ${what}`);
        break;
      }
      // Short words are not broken: their column is too narrow for them.
      for (const { 0: word, index } of node.data.matchAll(
        /(?<=^|\s)[A-Za-z]{2,16}(?=[\s,.;:]|$)/g,
      )) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`${word}: broken`);
      }
    }
    // What a control shows of itself is no text of the page: it is measured.
    const pen = document.createElement('canvas').getContext('2d');
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'input[placeholder], select',
    )) {
      const shown =
        field instanceof HTMLSelectElement
          ? (field.selectedOptions[0]?.text ?? '')
          : field.value === ''
            ? field.placeholder
            : '';
      const style = getComputedStyle(field);
      if (!pen || field.clientWidth === 0 || !field.checkVisibility()) continue;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const room =
        field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (pen.measureText(shown).width > room + 1) found.push(`${shown}: wider than its field`);
    }
    return found;
  });
}
