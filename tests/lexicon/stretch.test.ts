import { describe, expect, it } from 'vitest';
import { createFold, type Fold } from '../../lexicon/fold';
import * as hanPairs from '../../lexicon/generated/han-pairs';
import { foldedStretch } from '../../lexicon/stretch';

const gone = (count: number) => '\u200b'.repeat(count);
const plain = '甲乙丙丁戊己庚辛壬癸';

/** The stretch around `|` in a text, with `left:ahead:right` wanted. */
function stretchOf(marked: string, margins: string) {
  const start = marked.indexOf('|');
  const text = marked.replace('|', '');
  const fold = createFold(hanPairs);
  const cuts: string[] = [];
  const watched: Fold = Object.assign(
    (part: string) => {
      cuts.push(part);
      return fold(part);
    },
    { characters: fold.characters },
  );
  const [left, ahead, right] = margins.split(':').map(Number) as [number, number, number];
  const stretch = foldedStretch(text, start, { left, ahead, right }, watched);
  const { text: units } = stretch;
  const read = [
    units.slice(0, stretch.start),
    units.slice(stretch.start, stretch.stop),
    units.slice(stretch.stop),
  ].join('|');
  return { cuts, read, stretch, text };
}

describe('a folded stretch', () => {
  it.each([
    ['is as long as was asked', `${plain}|${plain}`, '2:3:4', '壬癸|甲乙丙|丁戊己庚'],
    ['ends with the text', '|甲乙丙', '2:3:4', '|甲乙丙|'],
    ['… a little before its margin', '|甲乙丙丁', '2:2:4', '|甲乙丙丁|'],
    ['begins with the text', '甲|乙丙丁戊', '2:1:1', '甲|乙|丙'],
    ['is folded', '區塊|鏈區塊鏈', '1:1:1', '块|链|区'],
    ['is not cut beside what vanishes', `甲乙丙${gone(1)}丁|戊己庚辛`, '1:1:1', '丙丁|戊|己'],
    ['… on the right', `甲乙丙|丁戊${gone(1)}己庚辛`, '1:1:1', '丙|丁戊|己'],
    ['is not cut at a blank', '甲乙丙 |丁 戊己庚辛', '1:1:1', '丙|丁|戊'],
  ])('%s', (_law, marked, margins, expected) => {
    expect(stretchOf(marked, margins).read).toBe(expected);
  });

  it.each([
    [
      'goes on where much vanishes before',
      `${plain}${gone(6)}丁|戊己庚辛`,
      '4:1:1',
      '乙丙丁戊己庚辛壬癸丁|戊|己',
      '9-19 1-19',
    ],
    [
      '… no farther than need be',
      `${plain}${plain}${gone(6)}丁|戊己庚辛`,
      '4:1:1',
      '乙丙丁戊己庚辛壬癸丁|戊|己',
      '19-29 11-29',
    ],
    ['… to where the text begins', `${gone(6)}丁|戊己庚辛`, '4:1:1', '丁|戊|己', '0-9'],
    [
      'goes on where much vanishes behind',
      `${plain}丁|戊${gone(6)}${plain}${plain}`,
      '2:1:2',
      '癸丁|戊甲乙丙丁戊己庚|辛壬',
      '9-19 9-27',
    ],
    ['… to where the text ends', `${plain}丁|戊${gone(6)}己`, '2:1:2', '癸丁|戊己|', '9-19'],
    [
      '… as often as need be',
      `${plain}${gone(6)}丁|戊${gone(6)}己庚${gone(20)}${plain}`,
      '2:1:4',
      `癸丁|戊己庚${plain}|`,
      '9-25 9-47 9-56',
    ],
    [
      'goes on on both sides',
      `${plain}${gone(6)}丁|戊${gone(6)}${plain}${plain}`,
      '4:1:2',
      '乙丙丁戊己庚辛壬癸丁|戊甲乙丙丁戊己庚|辛壬',
      '9-25 1-33',
    ],
    [
      'is not folded again for a margin of its own length',
      `|戊${gone(3)}己庚辛`,
      '4:1:1',
      '|戊|己',
      '0-5',
    ],
  ])('%s', (_law, marked, margins, expected, folded) => {
    const { cuts, read, text } = stretchOf(marked, margins);
    const ends = cuts.map((part) => `${text.indexOf(part)}-${text.indexOf(part) + part.length}`);
    expect([read, ends.join(' ')]).toEqual([expected, folded]);
  });

  it('tells where in the whole text its units begin and end', () => {
    const { stretch } = stretchOf(`${plain}${gone(2)}丁|😀㈱戊${gone(2)}己庚`, '1:1:1');
    const places = Array.from(stretch.text, (_, i) => [stretch.startOf(i), stretch.endOf(i + 1)]);
    expect(stretch.text).toBe('癸丁😀(株)戊己');
    expect(places.slice(0, 8)).toEqual([
      [9, 10],
      [12, 13],
      [13, 15],
      [13, 15],
      [15, 16],
      [15, 16],
      [15, 16],
      [16, 17],
    ]);
  });
});
