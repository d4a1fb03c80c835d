import type { ProvinceCode } from './types';

/** 鲁、豫两省, 粤闽浙等地: abbreviations that count in an enumeration only. */
export function abbreviatedProvinces(text: string): ProvinceCode[] {
  const found: ProvinceCode[] = [];
  for (const match of text.matchAll(ENUMERATION)) {
    for (const c of match[0]) {
      const at = ABBREVIATIONS.indexOf(c);
      if (at >= 0) found.push(`CN-${CODES.slice(at * 2, at * 2 + 2)}`);
    }
  }
  return found;
}

const ABBREVIATIONS = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新台港澳';
const CODES = 'BJTJHESXNMLNJLHLSHJSZJAHFJJXSDHAHBHNGDGXHICQSCGZYNXZSNGSQHNXXJTWHKMO';
const ONE = `[${ABBREVIATIONS}]`;
const ENUMERATION = new RegExp(
  `(?<![\\u4e00-\\u9fff、，])${ONE}(?:[、，]${ONE}){1,33}(?=[两三四五六七八九十\\d等]|[^\\u4e00-\\u9fff、]|$|[均都也])|(?<!${ONE}、?)(?!辽宁省)${ONE}(?:、?${ONE}){1,33}(?=等?[两三四五六七八九十\\d]*[省地](?!级|面|方|区))`,
  'g',
);
