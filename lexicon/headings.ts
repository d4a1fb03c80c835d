import { plainText } from './plain-text';

/**
 * How deep a line stands that looks like a heading: the title of a province's document 0, 第一章 1,
 * 第一节 2, 一、 3, a place alone (【福建】, 福建：) or a heading without a number 3.5, （一） 4, 1. 5,
 * (1) 6; undefined for running text. Official texts set headings as bold paragraphs, so the words
 * have to tell.
 */
export function headingRank(line: string, facts: LineFacts): number | undefined {
  const { isMarked, isPlace, hasProvince, mayBe } = facts;
  if (!isMarked && !(mayBe && (isPlace || isHeadline(line)))) return undefined;
  const plain = plainText(line);
  if (hasProvince && DOCUMENT.test(plain)) return 0;
  const form = FORMS.find(([, pattern]) => pattern.test(plain));
  return form ? form[0] : isMarked || isPlace ? UNNUMBERED : undefined;
}

interface LineFacts {
  /** The page sets it as a heading. */
  isMarked: boolean;
  /** It stands where a heading could: not in a list or table. */
  mayBe: boolean;
  /** It names a place and nothing else. */
  isPlace: boolean;
  hasProvince: boolean;
}

/** A short line that ends in no mark: a heading, or the title of a story. */
export function isHeadline(line: string): boolean {
  return line.length <= MAX_LENGTH && !/[。！？!?；;.…：:，,][”’」』）)]?$/.test(line);
}

/** The title of an official document: all of its headings stand within it. */
const DOCUMENT = /(?:报告|规划|纲要|方案|计划|意见|通知|办法|条例|措施|公报)[）)》]?$/;
const MAX_LENGTH = 48;
const UNNUMBERED = 3.5;
const NUMERAL = '[一二三四五六七八九十百\\d]+';
const FORMS: readonly (readonly [number, RegExp])[] = [
  [1, new RegExp(`^第${NUMERAL}[章篇编部]`)],
  [2, new RegExp(`^第${NUMERAL}[节]`)],
  [3, /^[一二三四五六七八九十]+[、.．]/],
  [4, /^[（(][一二三四五六七八九十]+[)）]/],
  [5, /^\d{1,2}[.．、](?!\d)/],
  [6, /^[（(]\d{1,2}[)）]/],
  [UNNUMBERED, /^(?:[▲△●◆■★].{1,12}|[【［[][^】］\]]{1,12}[】］\]])$/],
];
