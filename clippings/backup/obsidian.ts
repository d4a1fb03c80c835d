import { type Foreign, many, member, textIn } from './foreign';

/**
 * Highlights in a file that Obsidian's Web Clipper has exported: pages with their highlights, whose
 * words are HTML (`text`; `content` in what the clipper stores itself). Undefined where it is no such
 * file. https://github.com/obsidianmd/obsidian-clipper/pull/920 tells of the format.
 */
export function obsidianHighlights(
  value: unknown,
  wordsOf: (html: string) => string,
): Foreign[] | undefined {
  const pages = pagesIn(value);
  if (pages.length === 0) return undefined;
  return pages.flatMap(({ page, address }) => {
    const listed = many(member(page, 'highlights'));
    // Element by element the same highlights, with all that the clipper knows of them.
    const whole = many(member(page, 'data'));
    const highlights = listed.length > 0 ? listed : whole;
    return highlights.map((highlight): Foreign => {
      const html = textIn(member(highlight, 'text') ?? member(highlight, 'content'));
      const notes = many(member(highlight, 'notes')).map(textIn);
      const comment = textIn(member(highlight, 'comment'));
      const at = member(highlight, 'timestamp') ?? member(highlight, 'createdAt');
      return {
        name: 'obsidian',
        url: textIn(member(page, 'url')) || address,
        title: member(page, 'title'),
        exact: wordsOf(html),
        note: (notes.length > 0 ? notes : [comment]).filter((one) => one !== '').join('\n\n'),
        created: at,
      };
    });
  });
}

/** A list of pages, one page, or pages by their address. */
function pagesIn(value: unknown): { page: unknown; address: string }[] {
  const isPage = (one: unknown) =>
    Array.isArray(member(one, 'highlights')) || Array.isArray(member(one, 'data'));
  const named = (one: unknown) => isPage(one) && textIn(member(one, 'url')) !== '';
  if (Array.isArray(value)) {
    return value.filter(named).map((page) => ({ page, address: '' }));
  }
  if (named(value)) return [{ page: value, address: '' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([address, page]) =>
    /^https?:/i.test(address) && isPage(page) ? [{ page, address }] : [],
  );
}
