import type { Unit } from '../lexicon/types';
import { boldHeadingLevel } from './headings';
import type { Piece, TextFlow } from './text-flow';

/** What a block inherits from the elements around it, as bits; the heading level stands above them. */
export const Inside = { nav: 1, item: 2, link: 4, bold: 8, pre: 16, row: 32 } as const;
export const headingShift = 6;

/** Longer texts are cut after a sentence, so that one call of the matcher stays short. */
const LONGEST = 1600;

/** Puts the text of one block together from its text nodes. */
export function createFlowBuilder(root: Element, context: number, emit: (flow: TextFlow) => void) {
  // Parts are joined once: asking a growing string for its end would copy it each time.
  let parts: string[] = [];
  let length = 0;
  let pieces: Piece[] = [];
  let run = 0;
  let linked = 0;
  let bold = 0;

  const put = (node: Text, from: number, words: string) => {
    if (words === '') return;
    const last = pieces.at(-1);
    if (last?.node === node && last.from + last.length === from && last.run === run) {
      last.length += words.length;
    } else {
      pieces.push({ node, from, start: length, length: words.length, run });
    }
    parts.push(words);
    length += words.length;
  };
  const ending = () => parts.at(-1)?.at(-1);
  const atGap = () => /^[ \n\t]?$/.test(ending() ?? '');
  const takeOff = () => {
    const part = parts.pop()!.slice(0, -1);
    if (part !== '') parts.push(part);
    length--;
  };

  /** Takes a collapsed blank off the end, where the page shows none. */
  const trim = () => {
    if (ending() !== ' ' || context & Inside.pre) return;
    takeOff();
    const last = pieces.at(-1)!;
    if (--last.length === 0) pieces.pop();
  };

  return {
    /** Adds a text node; `inside` tells of the link or bold element that it stands in. */
    add(node: Text, inside: number, keepsSpace: boolean) {
      const data = node.data;
      const before = length;
      if (keepsSpace || !/[\t\n\r\f]| {2}|^ | $/.test(data)) {
        put(node, 0, data);
      } else {
        let from = 0;
        for (const blank of data.matchAll(/[ \t\n\r\f]+/g)) {
          put(node, from, data.slice(from, blank.index));
          if (!atGap()) put(node, blank.index, ' ');
          from = blank.index + blank[0].length;
        }
        put(node, from, data.slice(from));
      }
      if (inside & Inside.link) linked += length - before;
      if (inside & Inside.bold) bold += length - before;
    },

    /** Ends a line, or a cell of a row. */
    separate(mark: '\n' | '\t') {
      trim();
      const last = ending();
      if (last === undefined || last === '\t' || last === mark) return;
      if (last === '\n' && !(context & Inside.pre)) takeOff();
      parts.push(mark);
      length++;
      run++;
    },

    /** Something that is not read stands here: ranges may not run across it. */
    cut() {
      run++;
    },

    /** Ends the text: what has come together becomes a flow. */
    flush() {
      trim();
      const words = length > 0 ? parts.join('').trimEnd() : '';
      if (words.trim() !== '') {
        const unit = unitOf(words, context, linked, bold);
        const level = unit === 'heading' ? context >> headingShift || boldHeadingLevel(words) : 0;
        for (const [start, end] of cuts(words)) {
          const whole = start === 0 && end === length;
          const own = whole ? pieces : sliced(pieces, start, end);
          const text = words.slice(start, end);
          const later = start > 0 && ({ goesOn: true } as const);
          emit({ root, unit, level, text, pieces: own, stale: false, ...later });
        }
      }
      parts = [];
      pieces = [];
      length = linked = bold = 0;
      run++;
    },
  };
}

function unitOf(text: string, context: number, linked: number, bold: number): Unit {
  if (context & Inside.nav) return 'links';
  const level = context >> headingShift;
  if (linked > 0 && level !== 1 && linked >= weight(text) * 0.6) return 'links';
  if (level > 0) return 'heading';
  if (context & Inside.row) return 'row';
  if (bold >= text.length && text.length <= 48 && !/[。；！？，]$/.test(text)) return 'heading';
  return context & Inside.item ? 'item' : 'paragraph';
}

/** Dates and brackets beside a link are no reason to read a list of links as prose. */
function weight(text: string): number {
  return text.replace(/[\d\s.:/|·()（）[\]【】年月日-]+/g, '').length;
}

function* cuts(text: string): Generator<[number, number]> {
  let start = 0;
  while (text.length - start > LONGEST) {
    const reach = text.slice(start, start + LONGEST);
    const stop = Math.max(
      reach.lastIndexOf('\n'),
      reach.lastIndexOf('。'),
      reach.lastIndexOf('. '),
    );
    let end = start + (stop > LONGEST / 2 ? stop + 1 : LONGEST);
    if (/[\uD800-\uDBFF]/.test(text[end - 1]!)) end--;
    yield [start, end];
    start = end;
  }
  yield [start, text.length];
}

function sliced(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const inside: Piece[] = [];
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.start + piece.length);
    if (from >= to) continue;
    const node = piece.node;
    const shifted = piece.from + from - piece.start;
    inside.push({ node, from: shifted, start: from - start, length: to - from, run: piece.run });
  }
  return inside;
}
