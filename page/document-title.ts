/** The title of a document; a form or an image that is named `title` would answer for itself. */
export function titleOf(document: Document): string {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
  return String(own?.get?.call(document) ?? '');
}

const PARTS = /\s*(?:[_|｜—–]+|\s-\s|--+)\s*/;
/** One hyphen parts a title only from what is a site by its name. */
const SITE_BEHIND_HYPHEN = /[-－](?=[\p{Script=Han}·]{2,24}(?:网|网站|门户|人民政府)$)/u;

function partsOf(title: string): string[] {
  return title
    .replace(SITE_BEHIND_HYPHEN, '|')
    .split(PARTS)
    .filter((part) => part !== '');
}

/** A document title without the name of site or column at its end. */
export function plainTitle(title: string, siteNames: readonly (string | undefined)[] = []): string {
  const parts = partsOf(title);
  if (parts.length < 2) return title;
  // The words of a page come first; behind them stand column and site.
  const named = parts.findIndex((part, i) => i > 0 && siteNames.includes(part));
  const kept = named > 0 ? parts.slice(0, named) : parts.slice(0, 1);
  const first = kept.join(' ');
  return first.length < 4 ? title : first;
}

/** The site that a title names at its end: 人民网 of “要闻--时政--人民网”. */
export function siteInTitle(title: string): string | undefined {
  const parts = partsOf(title);
  const last = parts.length > 1 ? parts.at(-1)?.trim() : undefined;
  return last &&
    last.length <= 30 &&
    /(?:网|网站|门户|日报|晚报|新闻|在线|人民政府|Online|\.com|\.cn)$/i.test(last)
    ? last
    : undefined;
}
