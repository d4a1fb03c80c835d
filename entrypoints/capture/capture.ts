import type { Capture } from '../../clippings/model';
import { describeQuote } from '../../clippings/selectors';
import { textFragment } from '../../clippings/text-fragment';
import { type Description, describeHit, describeSelection } from '../../page/describe';
import type { FlowMarks } from '../../page/flow-marks';
import { type Hit, hitNow } from '../../page/hit-test';
import { pageAddress } from '../../page/page-address';
import { pageText } from '../../page/page-text';
import { randomId } from '../../page/random-id';
import { selectedRange } from '../../page/selected-range';
import { describeSource, type PageSource } from '../../page/source';

const quoteSelector = (text: string, start: number, end: number) => ({
  type: 'TextQuoteSelector' as const,
  ...describeQuote(text, start, end),
});

/** The passage or sentence under a hit, ready to be kept; undefined once its words have gone. */
export function captureHit(
  hit: Hit,
  marks: readonly FlowMarks[],
  via: Capture['via'],
): Capture | undefined {
  const now = hitNow(hit, marks);
  return now && complete(describeHit(now, marks, quoteSelector), marks, via);
}

/** What the reader has selected, ready to be kept; undefined where there is nothing to keep. */
export function captureSelection(
  marks: readonly FlowMarks[],
  via: Capture['via'],
): Capture | undefined {
  const range = selectedRange(document);
  return range && complete(describeSelection(range, marks, quoteSelector), marks, via);
}

function complete(
  description: Description | undefined,
  marks: readonly FlowMarks[],
  via: Capture['via'],
): Capture | undefined {
  if (!description || !/^https?:/.test(pageAddress(document))) return undefined;
  const source = sourceNow(marks);
  return {
    ...description,
    id: randomId(),
    // The background makes the key, from the address that the browser vouches for.
    source: { ...source, key: source.url },
    selectors: [...description.selectors, ...fragmentOf(description, marks)],
    via,
  };
}

/** Milliseconds for which what was read of a page's source holds: many passages saved in a row. */
const HOLDS = 1000;
let read: { href: string; at: number; source: PageSource } | undefined;

function sourceNow(marks: readonly FlowMarks[]): PageSource {
  const href = pageAddress(document);
  const at = performance.now();
  if (read?.href !== href || at - read.at > HOLDS) {
    read = { href, at, source: describeSource(document, { href }, marks) };
  }
  return read.source;
}

function fragmentOf({ selectors }: Description, marks: readonly FlowMarks[]) {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  if (!position) return [];
  const value = textFragment(pageText(marks).text, position.start, position.end);
  if (value === '') return [];
  return [
    {
      type: 'FragmentSelector' as const,
      conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/' as const,
      // The selector's value is the fragment without its hash.
      value: value.slice(1),
    },
  ];
}
