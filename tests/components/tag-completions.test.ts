import { describe, expect, it } from 'vitest';
import { plainTag, tagCompletions } from '../../components/clippings/tag-completions';

const known = ['数据共享', '政务数据', '数据要素', 'GovTech', '链上政务'];

describe('tags completed as they are typed', () => {
  it.each([
    [
      'those that begin so come before those that hold it',
      '数据',
      ['数据共享', '数据要素', '政务数据'],
    ],
    ['from the middle of a tag', '共享', ['数据共享']],
    ['whatever the case and the width', 'ｇｏｖ', ['GovTech']],
    ['with its sign', '#链上', ['链上政务']],
    ['all, where nothing is typed yet', '', known],
    ['none, where none is like it', '碳排放', []],
  ])('%s', (_law, typed, offered) => expect(tagCompletions(known, typed)).toEqual(offered));

  it('offers a list to be looked over', () => {
    const many = Array.from({ length: 500 }, (_, n) => `标签${n}`);
    expect(tagCompletions(many, '标签')).toHaveLength(8);
  });

  it.each([
    ['#数据共享', '数据共享'],
    [' ＃ 数据共享 ', '数据共享'],
    ['#', ''],
  ])('%s is the tag %s', (typed, tag) => expect(plainTag(typed)).toBe(tag));
});
