/** Runs in a page, put there as one script. */
import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { createReader } from '../../page/reader';

/** Milliseconds of each reading of the page, in the order asked for, and what there was to read. */
export async function measure(first: 'floor' | 'reading') {
  // Layout of the page itself is no part of either.
  document.body.getBoundingClientRect();
  const begun = first === 'floor' ? floor() : undefined;
  const reading = await coldReading();
  const { ms, units } = begun ?? floor();
  return { floor: ms, units, ...reading };
}

/** Goes to every text node and reads every character. */
function floor() {
  const begun = performance.now();
  let units = 0;
  let sum = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    for (let i = 0; i < data.length; i++) sum ^= data.charCodeAt(i);
    units += data.length;
  }
  const ms = performance.now() - begun;
  if (sum < 0) throw new Error('a character below zero');
  return { ms, units };
}

/** From nothing, the tables of the lexicon too, to a page that has been read once. */
async function coldReading() {
  const begun = performance.now();
  const annotate = createAnnotate(createMatcher(), conceptInfo);
  const ready = performance.now();
  const ending = new AbortController();
  const reader = createReader(document, {
    annotate,
    context: () => ({ title: document.title, url: location.href }),
    signal: ending.signal,
    onStale() {},
    onChange() {},
  });
  await reader.settled();
  const done = performance.now();
  ending.abort();
  const passages = reader.marks.reduce((sum, { passages }) => sum + passages.length, 0);
  return { tables: ready - begun, reading: done - begun, passages };
}
