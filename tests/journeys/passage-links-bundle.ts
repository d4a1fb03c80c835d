import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { textFragment } from '../../clippings/text-fragment';
import { pageText } from '../../page/page-text';
import { createReader } from '../../page/reader';
import { type Span, spansOf } from '../../page/text-flow';
import { chance } from '../long/chance';

/** Words of a page and the link that is to lead to them. */
export interface Linked {
  start: number;
  end: number;
  words: string;
  /** Empty where no link would lead there. */
  fragment: string;
}

/** Passages of chance: sentences, parts of them, and stretches over several blocks. */
export async function linked(seed: number, count: number): Promise<Linked[]> {
  const { text } = await read();
  const dice = chance(seed);
  const sentences = [...text.matchAll(/[^。！？；\n]{6,}[。！？；]?/g)].map((match) => {
    const blank = match[0].length - match[0].trimStart().length;
    return { start: match.index + blank, end: match.index + match[0].trimEnd().length };
  });
  const bounds = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(
    ({ index }) => index,
  );
  return Array.from({ length: count }, () => {
    const one = dice.pick(sentences);
    let { start, end } = one;
    if (dice.maybe(0.3)) {
      // Some words of a sentence; now and then a reader's hand slips into the middle of one.
      const inner = bounds.filter((at) => at > one.start && at < one.end);
      start = inner[dice.below(Math.ceil(inner.length / 2))] ?? start;
      end = inner.findLast((at) => at > start + 3) ?? end;
      if (dice.maybe(0.2)) start++;
      while (/\s/.test(text.charAt(start))) start++;
    } else if (dice.maybe(0.2)) {
      end = sentences[sentences.indexOf(one) + dice.between(1, 3)]?.end ?? end;
    }
    return { start, end, words: text.slice(start, end), fragment: textFragment(text, start, end) };
  });
}

/** Where the browser stands, and where the polyfill would go. */
export async function landing({ start, end, fragment }: Linked) {
  const { spans } = await read();
  const [first] = spans(start, end);
  if (!first) return { wrong: 'the words are gone' };
  const wanted = boxOf(first);
  const [found] = processTextFragmentDirective(directiveOf(fragment));
  const box = found && boxOf(found);
  return {
    scrolled: scrollY > 0,
    /** Whether the words begin where a reader sees them. */
    seen: wanted.top >= 0 && wanted.top < innerHeight,
    /** Whether the polyfill's words begin at the same place; it finds no part of a word. */
    same: box && Math.abs(box.top - wanted.top) < 2 && Math.abs(box.left - wanted.left) < 2,
    text: found?.toString().slice(0, 60),
  };
}

async function read() {
  const controller = new AbortController();
  const reader = createReader(document, {
    annotate: () => ({ matches: [], passages: [], carry: undefined as never }),
    context: () => ({ title: document.title, url: location.href }),
    signal: controller.signal,
    onStale: () => {},
    onChange: () => {},
  });
  await reader.settled();
  const page = pageText(reader.marks);
  controller.abort();
  return {
    text: page.text,
    spans: (start: number, end: number): Span[] =>
      [...page.starts].flatMap(([{ flow }, at]) =>
        spansOf(flow, Math.max(0, start - at), Math.min(flow.text.length, end - at)),
      ),
  };
}

/** Place of the first character. */
function boxOf({ startContainer, startOffset }: Span | Range): DOMRect {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  if (startContainer instanceof Text) {
    range.setEnd(startContainer, Math.min(startContainer.length, startOffset + 1));
  }
  return range.getBoundingClientRect();
}

/** The parts of `#:~:text=prefix-,start,end,-suffix`. */
function directiveOf(fragment: string) {
  const parts = fragment.replace('#:~:text=', '').split(',');
  const plain = (part: string | undefined) => (part === undefined ? '' : decodeURIComponent(part));
  const prefix = parts[0]?.endsWith('-') ? plain(parts.shift()?.slice(0, -1)) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? plain(parts.pop()?.slice(1)) : '';
  const [textStart, textEnd] = parts.map(plain);
  return {
    textStart: textStart ?? '',
    ...(textEnd && { textEnd }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  };
}
