import { type Clipping, MOST_FORMER, type Selector } from './model';
import { quotation } from './quotation';
import { describeQuote } from './selectors';
import { textFragment } from './text-fragment';

/** Selectors of the words at `start,end` (UTF-16) of a page's text, as its script would make them. */
export function selectorsAt(text: string, start: number, end: number): Selector[] {
  const fragment = textFragment(text, start, end);
  return [
    { type: 'TextQuoteSelector', ...describeQuote(text, start, end) },
    { type: 'TextPositionSelector', start, end },
    ...(fragment === ''
      ? []
      : [
          {
            type: 'FragmentSelector' as const,
            conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/' as const,
            value: fragment.slice(1),
          },
        ]),
  ];
}

/**
 * The change by which a clipping takes new words in place of its own, which it keeps as former ones.
 * Those that the reader kept at first stay for good; of too many after them the oldest is let go.
 */
export function reworded(
  clipping: Clipping,
  selectors: readonly Selector[],
  now: Date,
): Pick<Clipping, 'selectors' | 'former'> {
  const exact = quotation(clipping);
  const next = quotation({ selectors });
  const former = [...(clipping.former ?? [])];
  if (next !== exact && exact !== '') former.push({ exact, at: now.toISOString() });
  if (former.length > MOST_FORMER) former.splice(1, former.length - MOST_FORMER);
  return { selectors: [...selectors], ...(former.length > 0 && { former }) };
}
