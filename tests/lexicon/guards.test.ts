import { describe, expect, it } from 'vitest';
import { guardReach, readGuard, rejects } from '../../lexicon/guards';

/** Whether a guard turns down the label between the marks of `text`. */
function turnsDown(line: string, text: string): boolean {
  const [left, label, right] = text.split('|') as [string, string, string];
  const whole = left + label + right;
  const unitAt = (at: number) => (at >= 0 && at < whole.length ? whole.charCodeAt(at) : -1);
  return rejects(readGuard(line), unitAt, left.length, left.length + label.length);
}

// Not before; except before; not after; except after; both; needs; exact.
describe('a guard', () => {
  it.each([
    ['with nothing to say lets every label stand', '', '产|链上|游', false],
    ['turns down what stands behind one of its words', '产业|供应', '带动产业|链上|游', true],
    ['… behind any of them', '产业|供应', '供应|链上|游', true],
    ['… at the very beginning of a text', '产业', '产业|链上|', true],
    ['lets stand what is behind another word', '产业|供应', '实现|链上|核验', false],
    ['… behind a part of one of its words', '产业', '业|链上|游', false],
    ['… behind a word that ends otherwise', '产业', '产物|链上|', false],
    ['… behind a word that begins otherwise', '产业', '农业|链上|', false],
    ['… where its word is not right beside it', '产业', '产业的|链上|', false],
    ['… where its word stands on the other side', '产业', '|链上|产业', false],
    ['makes an exception', '业;农业', '农业|链上|', false],
    ['… for that alone', '业;农业', '产业|链上|', true],
    ['… and none without its word', ';农业', '农业|链上|', false],
    ['turns down what stands before one of its words', ';;接|条', '区块|链|条', true],
    ['… at the very end of a text', ';;接入', '区块|链|接入', true],
    ['lets stand what is before another word', ';;接|条', '区块|链|平台', false],
    ['… before a part of one of its words', ';;接入', '区块|链|接', false],
    ['… before a word that goes on otherwise', ';;接入', '区块|链|接口', false],
    ['… where its word is not right behind it', ';;接', '区块|链|可接', false],
    ['… where its word stands on the other side', ';;接', '接|链|', false],
    ['makes an exception on the right', ';;接;接入', '区块|链|接入平台', false],
    ['… for that alone as well', ';;接;接入', '区块|链|接给', true],
    ['of two sides turns down for the left one', '老;;接', '老|链|路', true],
    ['… for the right one', '老;;接', '新|链|接', true],
    ['… for both', '老;;接', '老|链|接', true],
    ['… for neither', '老;;接', '新|链|路', false],
    ['that asks for both sides turns down for both', '老;;接;;1', '老|链|接', true],
    ['… not for the left one', '老;;接;;1', '老|链|路', false],
    ['… not for the right one', '老;;接;;1', '新|链|接', false],
    ['… not for neither', '老;;接;;1', '新|链|路', false],
    ['… not where an exception holds on the left', '老;古老;接;;1', '古老|链|接', false],
    ['… not where an exception holds on the right', '老;;接;接入;1', '老|链|接入', false],
    ['reads its words unit by unit', '𠮷', '𠮷|链|', true],
    ['takes words of one unit together', '/产供|冷链', '供|链|', true],
    ['… and the others by themselves', '/产供|冷链', '冷链|链|', true],
    ['… each of which stands for itself', ';;/接条', '区块|链|条', true],
    ['… and is no word with the next', ';;/接入;/口', '区块|链|入口', true],
    ['… nor one with the mark before them', ';;/接条', '区块|链|/接条', false],
    ['… which is no word itself', '/产供', '/|链|', false],
    ['… among exceptions too', ';;接入;/接条', '区块|链|接入', false],
  ])('%s', (_law, line, text, expected) => expect(turnsDown(line, text)).toBe(expected));

  it('tells what company and what spelling it asks for', () => {
    expect(readGuard(';;;;;13;NFT')).toMatchObject({ needs: 39, exact: 'NFT' });
    expect(readGuard('产业')).toMatchObject({ needs: 0, exact: '', both: false });
    expect(readGuard('产;;业;;1')).toMatchObject({ both: true });
  });

  it('tells which units beside a label it has words for', () => {
    const { left, right } = readGuard('产业|供应;农业;接入|条');
    expect(left.nearest).toEqual([...'业应'].map((sign) => sign.charCodeAt(0)));
    expect(right.nearest).toEqual([...'接条'].map((sign) => sign.charCodeAt(0)));
    expect(readGuard('').left.nearest).toEqual([]);
  });

  it('looks as far as its longest word, of any part', () => {
    expect(guardReach(['产业|供应;农业', ';;接入|条形码'])).toBe(3);
    expect(guardReach(['/产供应链|业'])).toBe(1);
    expect(guardReach(['/产供|供应', ';;/接条路由'])).toBe(2);
    expect(guardReach([])).toBe(0);
  });
});
