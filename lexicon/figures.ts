import { plainText } from './plain-text';
import type { Span } from './sentences';
import type { Figure } from './types';

/**
 * Numbers with their units in `text[start, end)`: 4万个5G基站, 100亿元, 99.5%, 三万家企业. Years and
 * dates are none. `terms` (in order) are taken in where one follows the unit at once, and hide
 * the numerals inside them.
 */
export function figures(text: string, span: Span, terms: readonly Span[] = []): Figure[] {
  const found: Figure[] = [];
  const part = plainText(text.slice(span.start, span.end));
  let next = 0;
  for (const match of part.matchAll(NUMBER)) {
    const start = span.start + match.index;
    let end = start + match[0].length;
    while (next < terms.length && terms[next]!.end <= start) next++;
    // 一网通办, 5G: the numeral belongs to a term.
    if (next < terms.length && terms[next]!.start <= start) continue;
    const noun = part.slice(end - span.start, end - span.start + 4).match(NOUN);
    const follows = terms[next];
    if (noun) end += noun[0].length;
    else if (follows && text.slice(end, follows.start).trim() === '') end = follows.end;
    else if (/\d$/.test(match[0])) continue;
    found.push({ start, end, text: text.slice(start, end) });
  }
  return found;
}

/** The first year named in `text`: 2025年, 二〇二五年, in 2025; not the year of a document number. */
export function yearIn(text: string): number | undefined {
  const match = YEAR.exec(text);
  if (!match) return undefined;
  const digits = match[0].replace(/[〇○零一二三四五六七八九]/g, (d) => {
    return String(Math.max(0, '〇一二三四五六七八九'.indexOf(d)));
  });
  return Number.parseInt(digits, 10);
}

const UNIT =
  '[%％‰]|个?百分点|[余多]?(?:人次|户次|平方[米公里]*|公里|[美欧港]?元|人民币|小时|分钟|[个家项件条张份人户座台套处所批次类种亩吨笔部门倍秒名组枚站](?:[省市](?!级))?|省(?!级)[市份区]*|[市县]|[TPG]B|[EP]FLOPS)';
const NUMBER = new RegExp(
  `(?<![\\dA-Za-z.第])\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?(?:(?:[-–—~～至]|到)\\d+(?:\\.\\d+)?)?[余多]?(?:[百千]?[万亿]{1,2}|[百千])?(?:${UNIT})|(?<![\\dA-Za-z.第〇零一二三四五六七八九十])(?:[〇零一二两三四五六七八九十百千]{2,}[余多]?[万亿]{0,2}|[一二两三四五六七八九十百千][余多]?[万亿]{1,2}|[数百]百?[万亿])(?:${UNIT})|\\b\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:\\s(?:thousand|million|billion|trillion))?\\s?(?:percent|per cent|yuan|RMB|dollars|services|items|enterprises|companies|firms|projects|users|base stations|provinces|cities|departments|nodes)\\b|\\b\\d{1,3}(?:,\\d{3})+\\b(?= \\w)`,
  'gi',
);
const NOUN = /^(?:企业|项目|事项|用户|基站|场景|应用|节点|部门|平台|城市|省份|机架|以上|以内|左右)/;
const YEAR =
  /(?<![\d〔[(（])(?:19|20)\d\d(?=\s*年|\s*[-–—至~]\s*(?:19|20)\d\d)|[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年)|(?<![\d〔[(（.,-])20\d\d(?![\d〕\])）万亿个家-]|[,.]\d|\s[mb]illion)/;
