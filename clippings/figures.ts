/** A stretch of a text that is one figure, or holds none. */
export interface Stretch {
  text: string;
  figure: boolean;
}

/**
 * A text in stretches with and without figures: digits of either width or Chinese numerals with their
 * separators and scale, as one. 4.2万、98.5%、１２、2026年、百分之六十、三（个）、十四五. What does not count is
 * none: 一网通办、统一、万众.
 */
export function figuresIn(text: string): Stretch[] {
  return text
    .split(FIGURE)
    .map((part, at) => ({ text: part, figure: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}

const DIGIT = '[0-9０-９]';
const NUMERAL = '[零〇○一二两三四五六七八九十百千万亿]';
/** A scale alone says no more than that it is many, and a lone 一 hardly that it is one. */
const COUNTED = `(?=[百千万亿]*[零〇○一二两三四五六七八九十])(?!一(?!${NUMERAL}))${NUMERAL}+`;
const ORDINAL = `第${NUMERAL}+`;
const MEASURE =
  '[个家项条座所处次倍成亩吨户人名位件种类批大届期轮章节]|时期|规划|公里|平方|左右|以上';

const FIGURE = new RegExp(
  `(${[
    `${DIGIT}+(?:[,，]${DIGIT}{3}(?!${DIGIT}))*(?:[.．]${DIGIT}+)?(?:[%％‰年月日]|个百分点|[十百千万亿]+)?`,
    `[百千万]分之${NUMERAL}+(?:点${NUMERAL}+)?`,
    `${NUMERAL}+(?:点${NUMERAL}+)?个百分点`,
    `(?:${ORDINAL}|${COUNTED})(?:[年月日]|(?=${MEASURE}))`,
    `(?<=[“"「『])${COUNTED}(?=[”"」』])`,
  ].join('|')})`,
);
