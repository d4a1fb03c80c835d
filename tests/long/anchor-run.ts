import { anchor } from '../../clippings/anchor';
import { foldText } from '../../clippings/fold';
import { describeQuote } from '../../clippings/selectors';
import type { Place, Verdict } from '../../clippings/verdict';
import { type Chance, chance } from './chance';
import { type EditablePage, edits, textOf, writePage } from './edited-page';
import { type LongRun, times } from './long-run';

/** After any edits kept words are found where they went, or the reader is asked: never elsewhere. */
export const anchorRun: LongRun = {
  name: 'anchor',
  run({ seed, scale, report }) {
    const count = times(10_000, scale);
    const verdicts: Record<string, number> = {};
    const tally = new Map<string, { right: number; abstained: number; wrong: number }>();
    let stillThere = 0;
    let found = 0;
    let wide = 0;
    for (let i = 0; i < count; i++) {
      if (i % 2_500 === 0) report.say(`${i} of ${count} edits`);
      const dice = chance(seed * 7_919_993 + i);
      const before = writePage(dice);
      const kept = choose(before, dice);
      const chain = dice.shuffled(Object.keys(edits)).slice(
        0,
        dice.weighed([
          [5, 1],
          [3, 2],
          [2, 3],
        ]),
      );
      const after = chain.reduce(
        (page, name) => edits[name]?.(page, kept.paragraph, dice) ?? page,
        before,
      );
      const verdict = anchor(
        [{ type: 'TextQuoteSelector', ...describeQuote(textOf(before), kept.start, kept.end) }],
        textOf(after),
      );
      verdicts[verdict.verdict] = (verdicts[verdict.verdict] ?? 0) + 1;
      const survives = kept.sentences.every((name) =>
        after.flat().some((one) => one.name === name),
      );
      const judged = wrongness(verdict, kept, after);
      if (judged === 'wide') wide++;
      const wrong = judged === 'wide' ? undefined : judged;
      const answered = verdict.verdict === 'exact' || verdict.verdict === 'changed';
      if (survives) stillThere++;
      if (survives && answered && !wrong) found++;
      for (const name of chain) {
        const row = tally.get(name) ?? { right: 0, abstained: 0, wrong: 0 };
        row[wrong ? 'wrong' : answered ? 'right' : 'abstained']++;
        tally.set(name, row);
      }
      if (!wrong) continue;
      report.fail(
        `case ${i} (${chain.join(', ')}): ${wrong}\n    kept: ${kept.words}\n    verdict: ${JSON.stringify(verdict)}\n    now: ${textOf(after).replaceAll('\n', '\n         ')}`,
      );
    }
    report.figure('edits', count);
    for (const [name, number] of Object.entries(verdicts)) report.figure(`verdict ${name}`, number);
    for (const [name, { right, abstained, wrong }] of tally) {
      report.figure(`after “${name}”`, `${right} right, ${abstained} abstained, ${wrong} wrong`);
    }
    report.figure('right, with a new line drawn in', wide);
    const share = found / stillThere;
    report.figure('found again of those still there', `${(share * 100).toFixed(1)} %`);
    // One that always abstains is never wrong.
    if (share < 0.8) report.fail(`only ${found} of ${stillThere} were found again`);
  },
};

interface Kept {
  paragraph: number;
  /** Names of the sentences that the words are part of. */
  sentences: string[];
  words: string;
  /** The folded paragraph. */
  home: string;
  /** UTF-16 offsets into the page's text. */
  start: number;
  end: number;
}

/** A paragraph, some of its sentences, or a clause. */
function choose(page: EditablePage, dice: Chance): Kept {
  const paragraph = dice.below(page.length);
  const sentences = page[paragraph] ?? [];
  const first = dice.below(sentences.length);
  const last = dice.maybe(0.5) ? first : dice.between(first, sentences.length - 1);
  const above = textOf(page.slice(0, paragraph)).length + (paragraph > 0 ? 1 : 0);
  const length = (to: number) =>
    sentences.slice(0, to).reduce((sum, { text }) => sum + text.length, 0);
  let start = above + length(first);
  let end = above + length(last + 1);
  const text = textOf(page);
  if (first === last && dice.maybe(0.4)) {
    const clauses = text.slice(start, end).match(/[^，。]+[，。]?/g) ?? [];
    const at = dice.below(clauses.length);
    start += clauses.slice(0, at).join('').length;
    end = start + (clauses[at] ?? '').replace(/[，。]$/, '').length;
  }
  return {
    paragraph,
    home: foldText(textOf([sentences])),
    sentences: sentences.slice(first, last + 1).map(({ name }) => name),
    words: text.slice(start, end),
    start,
    end,
  };
}

/**
 * What is wrong with an answer; undefined for a right one and for an abstention, `wide` for one that
 * holds the words and a line that the page has put beside them.
 */
function wrongness(verdict: Verdict, kept: Kept, after: EditablePage): string | 'wide' | undefined {
  if (verdict.verdict !== 'exact' && verdict.verdict !== 'changed') return undefined;
  const { start, end } = verdict;
  const text = textOf(after);
  if (!(start >= 0 && end > start && end <= text.length)) return 'the place is not in the text';
  let at = 0;
  const homes: [start: number, end: number][] = [];
  const own: [start: number, end: number][] = [];
  for (const sentences of after) {
    const begins = at;
    // To the letter the same paragraph: nobody could tell it from the one that was kept from.
    const isCopy = foldText(textOf([sentences])) === kept.home;
    for (const { name, text: words } of sentences) {
      if (isCopy || kept.sentences.includes(name)) own.push([at, at + words.length]);
      at += words.length;
    }
    const isHome = sentences.some(({ name }) => name.startsWith(`${kept.paragraph}.`));
    if (isHome || isCopy) homes.push([begins, at]);
    at++;
  }
  if (own.length === 0) return 'the words are gone, yet a place is named';
  if (!homes.some(([from, to]) => start >= from && end <= to)) {
    return isWide(verdict, own, after) ? 'wide' : 'another paragraph';
  }
  if (!own.some(([from, to]) => start < to && end > from)) return 'another sentence';
  const same = foldText(text.slice(start, end)) === foldText(kept.words);
  if (verdict.verdict === 'exact' && !same) return 'other words are called the same';
  return undefined;
}

/** Whether an answer holds the words and, around them, nothing but what the page has put there. */
function isWide(
  { start, end }: Place,
  own: readonly [number, number][],
  after: EditablePage,
): boolean {
  let at = 0;
  for (const sentences of after) {
    const begins = at;
    at += textOf([sentences]).length;
    const touched = start < at && end > begins;
    const holdsOwn = own.some(([from, to]) => from >= begins && to <= at);
    if (touched && !holdsOwn && sentences.some(({ name }) => name !== 'new')) return false;
    at++;
  }
  return own.some(([from, to]) => start <= from && end >= to);
}
