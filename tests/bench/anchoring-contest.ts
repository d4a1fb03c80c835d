import search from 'approx-string-match';
import { Converter } from 'opencc-js';
import { createAnchor } from '../../clippings/anchor';
import { foldText } from '../../clippings/fold';
import type { TextQuoteSelector } from '../../clippings/model';
import { describeQuote } from '../../clippings/selectors';
import type { Place } from '../../clippings/verdict';
import { simplify } from '../../lexicon/simplify';
import { respaced } from '../clippings/round-up';
import { type Chance, chance } from '../long/chance';
import {
  isProvincial,
  type RoundUpPage,
  strangeParagraph,
  wordsOf,
  writeRoundUp,
} from './provincial-round-up';

/** What became of the trials of one scenario. */
export interface Tally {
  /** The answer that a reader should get, `none` where the words are no longer there. */
  due: 'exact' | 'changed' | 'none';
  trials: number;
  /** `anchor`: places named, with the verdict that is due. */
  right: number;
  /** A place is named where the words are not, or a change is called none. */
  wrong: number;
  abstained: number;
  /** Best match of `approx-string-match` over the whole text, ties by place. */
  approx: { right: number; wrong: number; abstained: number };
}

export interface ContestResult {
  scenarios: Record<string, Tally>;
  /** What was wrong, to be read. */
  faults: string[];
}

/** Runs `trials` of every scenario. The same seed gives the same trials. */
export function anchoringContest({
  trials,
  seed,
}: {
  trials: number;
  seed: number;
}): ContestResult {
  const scenarios: ContestResult['scenarios'] = {};
  const faults: string[] = [];
  for (const [name, change] of Object.entries(SCENARIOS)) {
    for (let i = 0; i < trials; i++) {
      const dice = chance(seed * 1_000_003 + i * 101 + name.length);
      const trial = makeTrial(dice, change);
      const { due } = trial;
      const key = due === 'exact' || !MIXED.has(name) ? name : `${name}: ${due}`;
      scenarios[key] ??= {
        due,
        trials: 0,
        right: 0,
        wrong: 0,
        abstained: 0,
        approx: { right: 0, wrong: 0, abstained: 0 },
      };
      const tally = scenarios[key];
      tally.trials++;
      const verdict = createAnchor(trial.now, { simplify })([trial.quote]);
      const answered = verdict.verdict === 'exact' || verdict.verdict === 'changed';
      if (!answered) tally.abstained++;
      else if (isRight(verdict, trial) && verdict.verdict === due) tally.right++;
      else {
        tally.wrong++;
        faults.push(
          `${name} ${i}: ${trial.quote.exact}\n  ${JSON.stringify(verdict)}\n  ${trial.now}`,
        );
      }
      const best = approximately(trial);
      tally.approx[best === undefined ? 'abstained' : isRight(best, trial) ? 'right' : 'wrong']++;
    }
  }
  return { scenarios, faults };
}

interface Trial {
  quote: TextQuoteSelector;
  /** Where the words were. */
  was: Place;
  /** The text of the later page, and where in it the words are; nowhere if they have gone. */
  now: string;
  place?: Place;
  due: Tally['due'];
}

/** What a page goes through, given the paragraph and the names of the parts that were kept. */
type Change = (
  page: RoundUpPage,
  kept: { home: number; names: string[] },
  dice: Chance,
) => RoundUpPage;

const retext = (page: RoundUpPage, change: (text: string) => string): RoundUpPage =>
  page.map((parts) => parts.map((part) => ({ ...part, text: change(part.text) })));

/** Numbers as next year's page has them; the 5 of 5G is none. */
function nextEdition(text: string): string {
  return text.replace(/\d[\d,]*(?:\.\d+)?(?![\d.,G])/g, (number) => {
    if (/^20\d\d$/.test(number)) return String(Number(number) + 1);
    if (number.includes('.')) return (Number(number) + 1.2).toFixed(1);
    const next = Number(number.replace(/,/g, '')) + 7;
    return next > 999 ? next.toLocaleString('en') : String(next);
  });
}

const toTraditional = Converter({ from: 'cn', to: 'tw' });

const SCENARIOS: Readonly<Record<string, Change>> = {
  unchanged: (page) => page,
  'width and blanks changed': (page) => retext(page, respaced),
  'numbers updated': (page) => retext(page, nextEdition),
  'sentence inserted beside': (page, { home, names }, dice) =>
    page.map((parts, p) => {
      if (p !== home) return parts;
      const first = parts.findIndex(({ name }) => name === names[0]);
      const at = dice.maybe(0.5) ? first : first + names.length;
      return [...parts.slice(0, at), { text: '同时，完善配套政策。' }, ...parts.slice(at)];
    }),
  'sentence deleted': (page, { names }) =>
    page.map((parts) => parts.filter(({ name }) => !names.includes(name ?? ''))),
  'neighbouring sentence deleted': (page, { home, names }, dice) =>
    page.map((parts, p) => {
      const others = parts.filter(({ name }) => !names.includes(name ?? ''));
      if (p !== home || others.length === 0) return parts;
      const gone = dice.pick(others);
      return parts.filter((part) => part !== gone);
    }),
  'paragraph deleted': (page, { home }) => page.filter((_, p) => p !== home),
  'another paragraph deleted': (page, { home }, dice) => {
    const gone = dice.below(page.length);
    return page.filter((_, p) => p === home || p !== gone);
  },
  'replaced by another province': (page, { home }, dice) =>
    page.map((parts, p) => (p === home ? strangeParagraph(dice) : parts)),
  reordered: (page, _, dice) => dice.shuffled(page),
  're-templated': (page) => [
    [{ text: '首页 要闻 政策 服务' }],
    ...page.flatMap((parts) => [parts, [{ text: '分享到：' }]]),
    [{ text: '版权所有 联系我们' }],
  ],
  reworded: (page, { names }) =>
    page.map((parts) =>
      parts.map((part) =>
        names.includes(part.name ?? '') ? { ...part, text: reworded(part.text) } : part,
      ),
    ),
  'numbers updated and reordered': (page, _, dice) => retext(dice.shuffled(page), nextEdition),
  'translated to Traditional': (page) => retext(page, toTraditional),
  'translated, numbers updated': (page) => retext(retext(page, nextEdition), toTraditional),
};

/** Scenarios that leave words without numbers as they were. */
const MIXED = new Set(
  Object.keys(SCENARIOS).filter((name) => name.includes('numbers updated') || name === 'reworded'),
);

const REWORDINGS: readonly (readonly [RegExp, string])[] = [
  [/推动/g, '大力推动'],
  [/加快/g, '进一步加快'],
  [/支持/g, '鼓励支持'],
  [/力争/g, '努力'],
  [/让数据/g, '推动数据'],
  [/建设/g, '建设完善'],
  [/设立/g, '组建'],
  [/推广/g, '深化'],
  [/可在线/g, '能够在线'],
];

function reworded(text: string): string {
  for (const [old, fresh] of REWORDINGS) if (old.test(text)) return text.replace(old, fresh);
  return text;
}

function makeTrial(dice: Chance, change: Change): Trial {
  const page = writeRoundUp(dice);
  const homes = page.flatMap((parts, p) => (isProvincial(parts) ? [p] : []));
  const home = dice.pick(homes);
  const parts = page[home] ?? [];
  const first = dice.below(parts.length);
  const last = dice.maybe(0.6) ? first : dice.between(first, parts.length - 1);
  const names = parts.slice(first, last + 1).map(({ name }) => name ?? '');
  const before = wordsOf(page);
  const was = placeIn(page, names) as Place;
  const after = change(page, { home, names }, dice);
  const now = wordsOf(after);
  const place = placeIn(after, names);
  const same = place && told(now, place) === told(before, was);
  return {
    quote: { type: 'TextQuoteSelector', ...describeQuote(before, was.start, was.end) },
    was,
    now,
    ...(place && { place }),
    due: place ? (same ? 'exact' : 'changed') : 'none',
  };
}

const told = (text: string, { start, end }: Place) => simplify(foldText(text.slice(start, end)));

/** Where the parts of these names stand, all of them and in a row. */
function placeIn(page: RoundUpPage, names: readonly string[]): Place | undefined {
  let at = 0;
  let start: number | undefined;
  let end = 0;
  let met = 0;
  for (const parts of page) {
    for (const { name, text } of parts) {
      if (name !== undefined && names.includes(name)) {
        start ??= at;
        end = at + text.length;
        met++;
      }
      at += text.length;
    }
    at++;
  }
  return start === undefined || met < names.length ? undefined : { start, end };
}

/** Nine tenths of what both cover must be common, else the place is another one. */
function isRight(answer: Place, { place }: Trial): boolean {
  if (!place) return false;
  const common = Math.min(answer.end, place.end) - Math.max(answer.start, place.start);
  const all = Math.max(answer.end, place.end) - Math.min(answer.start, place.start);
  return common / all >= 0.9;
}

/** The way of annotators that look for the most similar words anywhere, half of them may differ. */
function approximately({ quote, was, now }: Trial): Place | undefined {
  const found = search(now, quote.exact, Math.floor(quote.exact.length / 2));
  const far = ({ start }: Place) => Math.abs(start - was.start);
  return found.sort((a, b) => a.errors - b.errors || far(a) - far(b))[0];
}
