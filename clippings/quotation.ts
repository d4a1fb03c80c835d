import type { Selector } from './model';

/** The words that were kept, verbatim. */
export function quotation(clipping: { selectors: readonly Selector[] }): string {
  const quote = clipping.selectors.find((s) => s.type === 'TextQuoteSelector');
  return quote?.exact ?? '';
}
