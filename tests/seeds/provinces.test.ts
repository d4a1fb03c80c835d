import { describe, expect, it } from 'vitest';
import { province } from '../../seeds/province-names';
import { provinces } from '../../seeds/provinces';

describe('the 34 divisions', () => {
  it('are 34, each code, standard number, name and tile its own', () => {
    expect(provinces).toHaveLength(34);
    for (const key of [
      (each: (typeof provinces)[number]) => each.code,
      (each: (typeof provinces)[number]) => each.gb2260,
      (each: (typeof provinces)[number]) => each.short.zhHans,
      (each: (typeof provinces)[number]) => each.short.en,
      (each: (typeof provinces)[number]) => `${each.tile.col} ${each.tile.row}`,
    ]) {
      expect(new Set(provinces.map(key)).size).toBe(34);
    }
  });

  it('stand in the order of GB/T 2260, on tiles inside 8 × 8', () => {
    const numbers = provinces.map((each) => each.gb2260);
    expect(numbers).toEqual([...numbers].sort());
    const outside = provinces.filter(
      ({ tile }) => ![tile.col, tile.row].every((n) => Number.isInteger(n) && n >= 0 && n < 8),
    );
    expect(outside.map((each) => each.code)).toEqual([]);
  });

  it.each(provinces.map((each) => [each.code, each] as const))('%s is complete', (code, each) => {
    expect(code).toMatch(/^CN-[A-Z]{2}$/);
    expect(each.gb2260).toMatch(/^[1-8]\d0000$/);
    expect(each.name.zhHans.startsWith(each.short.zhHans)).toBe(true);
    expect(each.name.zhHant.startsWith(each.short.zhHant)).toBe(true);
    expect(each.name.en.startsWith(each.short.en)).toBe(true);
    expect(each.abbreviations.length).toBeGreaterThan(0);
    expect(each.capital.zh).toMatch(/^\p{Script=Han}+$/u);
    expect(each.capital.en).not.toBe('');
    if ('portal' in each) expect(each.portal).toMatch(/^[\w-]+(\.[\w-]+)+$/);
  });

  it.each([
    ['province', 23],
    ['municipality', 4],
    ['autonomous-region', 5],
    ['sar', 2],
  ])('count %s: %i', (kind, count) => {
    expect(provinces.filter((each) => each.kind === kind)).toHaveLength(count);
  });

  it.each([
    ['east', 10],
    ['central', 6],
    ['west', 12],
    ['northeast', 3],
    ['hk-mo-tw', 3],
  ])('of the region %s: %i', (region, count) => {
    expect(provinces.filter((each) => each.region === region)).toHaveLength(count);
  });

  it.each([
    ['CN-FJ', '350000', '福建省', '福建省', 'Fujian', '福州'],
    ['CN-SX', '140000', '山西省', '山西省', 'Shanxi', '太原'],
    ['CN-SN', '610000', '陕西省', '陝西省', 'Shaanxi', '西安'],
    ['CN-HE', '130000', '河北省', '河北省', 'Hebei', '石家庄'],
    ['CN-HA', '410000', '河南省', '河南省', 'Henan', '郑州'],
    ['CN-XZ', '540000', '西藏自治区', '西藏自治區', 'Xizang', '拉萨'],
    ['CN-XJ', '650000', '新疆维吾尔自治区', '新疆維吾爾自治區', 'Xinjiang', '乌鲁木齐'],
    ['CN-NM', '150000', '内蒙古自治区', '內蒙古自治區', 'Inner Mongolia', '呼和浩特'],
    ['CN-MO', '820000', '澳门特别行政区', '澳門特別行政區', 'Macao', '澳门'],
  ] as const)('%s is found by its code', (code, number, hans, hant, en, capital) => {
    const found = province(code);
    expect(found?.gb2260).toBe(number);
    expect(found?.name.zhHans).toBe(hans);
    expect(found?.name.zhHant).toBe(hant);
    expect(found?.short.en).toBe(en);
    expect(found?.capital.zh).toBe(capital);
  });

  it('know nothing of other codes, and Xizang by that name alone', () => {
    expect(province('CN-ZZ')).toBeUndefined();
    expect(JSON.stringify(provinces)).not.toContain('Tibet');
  });
});
