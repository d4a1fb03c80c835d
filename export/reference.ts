import type { Clipping } from '../clippings/model';
import { oneLine } from './one-line';
import { webAddress } from './passage-link';

/**
 * The page of a clipping as a reference by GB/T 7714 (web page, `[EB/OL]`), which 2015 and 2025
 * write alike: 责任者. 题名[EB/OL]. (发布日期)[引用日期]. 网址. What is not known is left out.
 */
export function reference(
  { source }: Pick<Clipping, 'source'>,
  day: (iso: string) => string,
): string {
  const responsible = oneLine(source.author ?? source.publisher ?? '');
  const title = oneLine(source.title);
  const dates = `${source.published ? `(${source.published})` : ''}[${day(source.accessed)}]`;
  return [
    responsible && ended(responsible),
    `${title}[EB/OL].`,
    ended(dates),
    webAddress(source.url) && ended(webAddress(source.url) as string),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Closed by one full stop. */
function ended(part: string): string {
  return part.endsWith('.') ? part : `${part}.`;
}
