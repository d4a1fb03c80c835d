import type { OpenPage, Point } from './driver';
import { inPage } from './in-page';

/** So many characters that no other test has kept. */
export function longWords(length: number): string {
  return `${crypto.randomUUID()}${'推动区块链技术和产业创新发展，'.repeat(2000)}`.slice(0, length);
}

/** Puts words into the page at its top and selects them; where they are seen. */
export function putWords({ page }: OpenPage, words: string): Promise<Point> {
  return inPage(
    page,
    (text) => {
      document.querySelector('#put')?.remove();
      const paragraph = document.createElement('p');
      paragraph.id = 'put';
      paragraph.textContent = text;
      document.body.prepend(paragraph);
      scrollTo({ top: 0, behavior: 'instant' });
      getSelection()?.selectAllChildren(paragraph);
      const { left, top } = paragraph.getBoundingClientRect();
      return { x: left + 40, y: top + 8 };
    },
    words,
  );
}
