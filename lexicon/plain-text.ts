import { fold } from './fold';
import { PLACE, TERM, TRIGGER } from './policy-words';

/**
 * A text for reading cue words in: Simplified and half-width, with offsets as they were. Terms and
 * places are found by the matcher, so nothing is joined or dropped here.
 */
export function plainText(text: string): string {
  return text.replace(/[㐀-鿿！-～□○◇]/g, (c) => {
    let plain = known.get(c);
    if (plain === undefined) {
      plain = fold(c).text();
      if (plain.length !== 1) plain = c;
      known.set(c, plain);
    }
    return plain;
  });
}

/** Traditional and Simplified by turns, for cue words with characters that no label has. */
const PAIRS =
  '頒颁訂订戶户勵励優优圍围蓋盖爲为為为寫写牽牵籌筹獲获掛挂歸归賦赋給给簡简減减決决爭争撐撑緊紧將将聞闻嚴严締缔罰罚積积極极斷断堅坚繼继須须針针綱纲預预廳厅檢检總总碩硕騙骗' +
  '騰腾與与對对讓让攜携幫帮請请舉举籲吁夠够謂谓趨趋潛潜離离謠谣闢辟壇坛講讲競竞賽赛個个從从閱阅閲阅讀读欄栏類类顧顾沒没盡尽絕绝還还終终這这樣样參参趕赶問问鑑鉴習习遜逊較较' +
  '銷销飛飞鄰邻僅仅託托穫获';

const known = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) known.set(PAIRS[i]!, PAIRS[i + 1]!);
// The signs that stand for masked matches must not come from the text itself.
for (const sign of TRIGGER + TERM + PLACE) known.set(sign, '·');
