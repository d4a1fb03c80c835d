import { describe, expect, it } from 'vitest';
import { boldHeadingLevel, createHeadingChain } from '../../page/headings';

describe('headings above a text', () => {
  it('go by rank, outermost first, and end where one of their rank begins', () => {
    const { above } = createHeadingChain();
    const seen = (
      [
        [1, '政府工作报告'],
        [0, '各位代表'],
        [2, '一、回顾'],
        [4, '数字政府'],
        [0, '甲'],
        [2, '二、部署'],
        [0, '乙'],
      ] as const
    ).map(([level, text]) => above({ level, text }).join('/'));
    expect(seen).toEqual([
      '',
      '政府工作报告',
      '政府工作报告',
      '政府工作报告/一、回顾',
      '政府工作报告/一、回顾/数字政府',
      '政府工作报告',
      '政府工作报告/二、部署',
    ]);
  });

  it('ranks numbered bold paragraphs: chapter, 一、, （一）, 1.', () => {
    const ranks = ['第二章 数字政府', '三、数字政府', '（四）数据共享', '5. 试点'].map(
      boldHeadingLevel,
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(4);
    expect(boldHeadingLevel('福建')).toBeGreaterThan(6);
  });
});
