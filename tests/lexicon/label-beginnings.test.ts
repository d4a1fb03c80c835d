import { describe, expect, it } from 'vitest';
import { createFold } from '../../lexicon/fold';
import * as hanPairs from '../../lexicon/generated/han-pairs';
import {
  ANY,
  ANY_SECOND,
  findBeginnings,
  GROUPS,
  STOP,
  WORD,
} from '../../lexicon/label-beginnings';
import { growTrie } from '../../lexicon/trie';

function beginningsOf(labels: string) {
  const { addAll, grown } = growTrie();
  addAll(labels.replace(/(?:^| )/g, 'A'), 1);
  const { kinds, learn, thirds } = findBeginnings(grown(), createFold(hanPairs).characters);
  /** Whether a label may begin so, by its first two units or three. */
  const mayBegin = (text: string) => {
    const [first, second, third] = text.split('').map((unit) => unit.charCodeAt(0));
    learn(first as number);
    learn(second as number);
    if (third !== undefined) learn(third);
    const pair = ((kinds[second as number] as number) >>> 16) & (kinds[first as number] as number);
    return (pair & GROUPS & (third === undefined ? GROUPS : (thirds[third] as number))) !== 0;
  };
  return { kinds, learn, mayBegin };
}

describe('labels', () => {
  it.each([
    ['begin with their first two characters', '区块链', '区块', true],
    ['… not with others', '区块链', '区链', false],
    ['… in their order', '区块链', '块区', false],
    ['… not with those that follow', '区块链', '块链', false],
    ['go on with their third', '区块链', '区块链', true],
    ['… not with another', '区块链', '区块面', false],
    ['… nor with their own first or second', '区块链', '区块块', false],
    ['… nor with a sign or letter', '区块链', '区块，', false],
    ['… nor with a letter of another label', '区块链 政务a', '区块a', false],
    ['… with any of several', '区块链 区块面', '区块面', true],
    ['… with a letter', '政务a', '政务a', true],
    ['… not with what only stands farther on', '区块链平台', '区块平', false],
    ['of two characters may stand before anything', '区块', '区块面', true],
    ['… before a sign', '区块', '区块，', true],
    ['… also where another goes on', '区块 区块链', '区块面', true],
    ['may hold what vanishes between', '区块链', '区\u200b', true],
    ['… or a blank', '区块链', '区 ', true],
    ['… or what becomes several', '区块链', '区㈱', true],
    ['… and behind it', '区块链', '区块\u200b', true],
    ['… or a pair', '区块链', '区😀'.slice(0, 2), true],
    ['do not begin with what vanishes', '区块链', '\u200b块', false],
    ['begin with Traditional characters', '区块链', '區塊', true],
    ['… and go on with them', '区块链', '区块鏈', true],
    ['… not with others', '区块链', '区块麵', false],
    ['begin with capitals', 'nft', 'NF', true],
    ['… and go on with them', 'nft', 'NFT', true],
    ['… not with others', 'nft', 'NFK', false],
    ['begin with wide letters', 'nft', 'ＮＦ', true],
    ['… not with others', 'nft', 'ＮＴ', false],
    ['begin with both halves of a pair', '𠮷野家', '𠮷', true],
  ])('%s: of %j %j is %j', (_law, labels, text, expected) => {
    expect(beginningsOf(labels).mayBegin(text)).toBe(expected);
  });

  it.each([
    ['Han characters', '面', ANY],
    ['signs', '，', ANY],
    ['letters', 'x', ANY | WORD | STOP],
    ['digits', '5', ANY | WORD | STOP],
    ['capitals', 'X', ANY | WORD | STOP],
    ['wide letters', 'Ｘ', ANY | WORD | STOP],
    ['what vanishes', '\u200b', ANY | ANY_SECOND],
    ['blanks', ' ', ANY | ANY_SECOND],
    ['wide blanks', '　', ANY | ANY_SECOND],
    ['what becomes several', '㈱', ANY | ANY_SECOND | STOP],
    ['halves of pairs', '\ud83d', ANY | ANY_SECOND | STOP],
  ])('leave %s their kind', (_what, text, expected) => {
    const { kinds, learn } = beginningsOf('区块链');
    const unit = text.charCodeAt(0);
    expect([learn(unit), learn(unit), kinds[unit]]).toEqual([expected, expected, expected]);
  });
});

/** Pairs of a first unit of some label with a second of another that look like a beginning. */
function pairsInVain(labels: string): string[] {
  const { mayBegin } = beginningsOf(labels);
  const all = labels.split(' ');
  return all
    .flatMap((one) => all.map((other) => `${one[0]}${other[1]}`))
    .filter((pair, i, pairs) => pairs.indexOf(pair) === i)
    .filter((pair) => mayBegin(pair) && !all.some((label) => label.startsWith(pair)));
}

describe('no pair is taken for a beginning in vain', () => {
  it.each([
    ['of eight labels', '甲子一 乙丑一 丙寅一 丁卯一 戊辰一 己巳一 庚午一 辛未一'],
    [
      'of more that share a second',
      '甲子一 乙子一 丙寅一 丁卯一 戊辰一 己巳一 庚午一 辛未一 壬申一',
    ],
    ['of five that are pairs', '甲子 乙丑 丙寅 丁卯 戊辰'],
    [
      'of eight labels and five pairs',
      '甲子一 乙丑一 丙寅一 丁卯一 戊辰一 己巳一 庚午一 辛未一 壬申 癸酉 子戌 丑亥 寅甲',
    ],
    ['of a pair and a label with one first', '甲子 甲丑一 乙寅一'],
  ])('%s', (_what, labels) => expect(pairsInVain(labels)).toEqual([]));
});

describe('few pairs are taken for a beginning in vain', () => {
  it.each([
    [
      'where a ninth first unit joins another',
      '甲子一 甲丑一 乙寅一 乙卯一 丙辰一 丙巳一 丁午一 戊申一 戊酉一 己戌一 己亥一 庚天一 庚地一 辛玄一 辛黄一 壬宇一',
      3,
    ],
    [
      'where it shares a second one with some',
      '甲子一 甲丑一 乙寅一 乙卯一 丙辰一 丙巳一 丁午一 丁未一 戊申一 戊酉一 己戌一 己亥一 庚天一 庚地一 辛玄一 辛黄一 壬酉一',
      3,
    ],
    [
      'where two share one',
      '甲子一 乙子一 丙寅一 丙卯一 丁辰一 丁巳一 戊午一 戊未一 己申一 己酉一 庚戌一 庚亥一 辛天一 辛地一 壬宇一 壬宙一',
      0,
    ],
    ['where a sixth pair joins another', '甲子 乙丑 丙寅 丁卯 戊辰 己巳', 2],
    [
      'where many join',
      [...'甲乙丙丁戊己庚辛壬癸金木水火土日月']
        .map((first, i) =>
          [...'子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒']
            .slice(i, i + 1 + (i % 4))
            .map((second) => `${first}${second}一`)
            .join(' '),
        )
        .join(' '),
      31,
    ],
  ])('%s', (_law, labels, most) => expect(pairsInVain(labels).length).toBe(most));

  it('and none is missed, of any number', () => {
    const firsts = [...'甲乙丙丁戊己庚辛壬癸'];
    const seconds = [...'子丑寅卯辰巳午未申酉'];
    const labels = firsts.flatMap((first, i) => [
      `${first}${seconds[i]}`,
      `${seconds[i]}${first}一`,
    ]);
    const { mayBegin } = beginningsOf(labels.join(' '));
    expect(labels.filter((label) => !mayBegin(label))).toEqual([]);
  });
});
