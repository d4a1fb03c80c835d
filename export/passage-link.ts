import type { Excerpt } from './excerpt';

/** The address of a page in ASCII, if it is one that may stand in a document: http or https. */
export function webAddress(address: string): string | undefined {
  try {
    const url = new URL(address);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/** A link to the words themselves where a text fragment was kept, else to their page. */
export function passageLink({ source, selectors }: Pick<Excerpt, 'source' | 'selectors'>) {
  const address = source && webAddress(source.url);
  const fragment = selectors.find((selector) => selector.type === 'FragmentSelector');
  const directive = fragment && /:~:text=[\w%.,~-]+$/.exec(fragment.value)?.[0];
  if (!address || !directive) return address;
  const [page = ''] = address.split(':~:');
  return `${page}${page.includes('#') ? '' : '#'}${directive}`;
}
