import { describe, expect, it } from 'vitest';
import { documentNumberPlaces } from '../../lexicon/places/document-numbers';

const read = (text: string) =>
  documentNumberPlaces(text).map(({ ambiguous, end, places, start }) => [
    text.slice(start, end),
    places.map((code) => code.slice(3)).join('/') + (ambiguous ? '?' : ''),
  ]);

describe('document numbers', () => {
  it.each([
    ['落实闽政〔2020〕7号要求', '闽政〔2020〕7号', 'FJ'],
    ['（粤府办〔2021〕12号）', '粤府办〔2021〕12号', 'GD'],
    ['《苏政发（2022） 44号》', '苏政发（2022） 44号', 'JS'],
    ['渝教发[2021]3号', '渝教发[2021]3号', 'CQ'],
    ['浙人社发〔2023〕5号', '浙人社发〔2023〕5号', 'ZJ'],
    ['川市监发〔2022〕9号', '川市监发〔2022〕9号', 'SC'],
    ['冀商规字〔2024〕1号', '冀商规字〔2024〕1号', 'HE'],
    ['沪经信软〔2023〕118号', '沪经信软〔2023〕118号', 'SH'],
    ['内政办发〔2020〕2号', '内政办发〔2020〕2号', 'NM'],
    ['青政办〔2020〕9号', '青政办〔2020〕9号', 'QH'],
    ['晋政发〔2021〕6号', '晋政发〔2021〕6号', 'SX'],
  ])('%s is its province’s', (text, number, place) => {
    expect(read(text)).toEqual([[number, place]]);
  });

  it.each([
    ['宁政发〔2021〕3号', 'NX/JS?'],
    ['青政发〔2021〕3号', 'QH/SD?'],
    ['台政发〔2021〕3号', 'ZJ?'],
    ['新政〔2021〕3号', 'XJ/HA?'],
  ])('%s may be a city’s and is called ambiguous', (text, places) => {
    expect(read(text)).toEqual([[text, places]]);
  });

  it.each([
    ['国新办发〔2020〕5号'],
    ['银发〔2026〕42号'],
    ['国办发〔2017〕47号'],
    ['南京政发〔2020〕1号'],
    ['闽政〔七〕号'],
  ])('%s is no province’s', (text) => expect(read(text)).toEqual([]));

  it('are all found in a list', () => {
    expect(read('桂政发〔2022〕31号、豫政办〔2023〕11号').map(([, place]) => place)).toEqual([
      'GX',
      'HA',
    ]);
  });
});
