import { describe, expect, it } from 'vitest';
import { deniedFrom } from '../../lexicon/negation';

describe('a clause', () => {
  it.each([
    '报告没有提及□□□',
    '当地尚未出台□□□专项政策',
    '对□□□只字未提',
    '对□□□只字不提',
    '暂无□□□规划',
    '并无具体的□□□安排',
    '□□□不等于电子商务',
    'The report does not mention □□□',
    'has yet to publish rules on □□□',
    'There is no mention of □□□',
    'makes no plans for □□□',
    '(试行)没有提及□□□',
  ])('denies what it mentions: %s', (clause) => expect(deniedFrom(clause)).toBe(0));

  it.each([
    '严禁以□□名义集资',
    '不得开展□□□交易',
    '不断完善□□□标准',
    '不仅建设□□□平台',
    '未来三年推进□□□',
    '未经批准的□□□一律关停',
    '前所未有地重视□□□',
    '□□□建设没有止步',
    '□□□不可或缺',
    'not only launched □□□',
    'must be done no later than 2025 on □□□',
    'Document No. 12 on □□□',
    'Banks are not allowed to trade □□□',
    '◇◇(不含◇◇)推行□□□',
  ])('denies nothing: %s', (clause) => expect(deniedFrom(clause)).toBeUndefined());

  it('denies only what follows 而不是', () => {
    const clause = '建设□□□而不是□□';
    expect(deniedFrom(clause)).toBe(clause.indexOf('而不是'));
  });
});
