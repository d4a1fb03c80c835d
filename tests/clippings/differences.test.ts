import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../clippings/differences';
import type { Evidence } from '../../clippings/evidence';
import { otherYears } from '../../clippings/other-years';

const told = (before: string, after: string) =>
  differences(before, after)
    ?.pieces.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`,
    )
    .join('');

describe('differences between two texts', () => {
  it.each([
    [
      'a figure is changed as a whole',
      '新建5G基站4.2万个，网上可办率达98.5%。',
      '新建5G基站4.3万个，网上可办率达99%。',
      '新建5G基站[-4.2万][+4.3万]个，网上可办率达[-98.5%][+99%]。',
    ],
    [
      'a word that came',
      '推动区块链技术创新发展。',
      '推动区块链技术和产业创新发展。',
      '推动区块链技术[+和产业]创新发展。',
    ],
    [
      'a Chinese numeral is, too',
      '在二十三个设区市试点，到“十四五”末建成。',
      '在二十五个设区市试点，到“十五五”末建成。',
      '在[-二十三][+二十五]个设区市试点，到“[-十四五][+十五五]”末建成。',
    ],
    ['nothing', '建设数字福建。', '建设数字福建。', '建设数字福建。'],
  ])('%s', (_law, before, after, wanted) => expect(told(before, after)).toBe(wanted));

  it('give back both texts, whatever they are', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'建设数字福建，区块链12.5%万 ab。\n'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { pieces, common } = differences(before, after) ?? { pieces: [], common: Number.NaN };
        const side = (not: string) =>
          pieces
            .filter(({ kind }) => kind !== not)
            .map(({ text }) => text)
            .join('');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
        expect(common).toBeGreaterThanOrEqual(0);
        expect(common).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('tell what is a figure where they take it out of its words', () => {
    const { pieces } = differences('覆盖三个设区市。', '覆盖九个设区市。') ?? { pieces: [] };
    const figures = pieces.flatMap(({ kind, stretches }) =>
      stretches.flatMap(({ text, figure }) => (figure ? [`${kind} ${text}`] : [])),
    );
    expect(figures).toEqual(['removed 三', 'added 九']);
  });

  it('say how little two sentences share', () => {
    const { common } = differences('建设政务数据共享平台。', '举办第二届数字中国峰会') ?? {
      common: 1,
    };
    expect(common).toBeLessThan(0.25);
  });
});

describe('the same in other years', () => {
  const said = (id: string, year: number | undefined, parts: Partial<Evidence> = {}): Evidence => ({
    id,
    of: 'clipping',
    provinces: ['CN-FJ'],
    ...(year !== undefined && { year }),
    fields: ['e-government'],
    text: `${year}年推进政务服务。`,
    source: { title: '政府工作报告' },
    ...parts,
  });
  const present = {
    id: 'now',
    text: '推进政务服务。',
    provinces: ['CN-FJ'],
    fields: ['e-government'],
    year: 2020,
  };

  it('are of the same province and field, newest first, and never this one', () => {
    const all = [
      said('b', 2018),
      said('c', 2021, { provinces: ['CN-ZJ', 'CN-FJ'] }),
      said('this year', 2020),
      said('no year', undefined),
      said('elsewhere', 2019, { provinces: ['CN-GD'] }),
      said('other field', 2019, { fields: ['digital-economy'] }),
      said('now', 2017),
      said('same words', 2016, { text: present.text }),
    ];
    const { evidence, otherFields } = otherYears(present, all);
    expect(evidence.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(otherFields).toBe(false);
  });

  it('are of any field where none is known', () => {
    const all = [said('b', 2018, { fields: [] }), said('c', 2021)];
    const { evidence } = otherYears({ ...present, fields: [] }, all);
    expect(evidence.map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('are a few of the province where nothing is on the field, and say so', () => {
    const all = [2011, 2012, 2013, 2014, 2015, 2016].map((year) =>
      said(String(year), year, { fields: ['digital-economy'] }),
    );
    const { evidence, otherFields } = otherYears(present, all);
    expect(evidence.map(({ year }) => year)).toEqual([2016, 2015, 2014, 2013]);
    expect(otherFields).toBe(true);
    expect(otherYears(present, []).otherFields).toBe(false);
  });
});
