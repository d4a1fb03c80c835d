import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../clippings/anchor';
import type { Selector } from '../../clippings/model';
import { pageVerdict, type ReadFrame } from '../../clippings/page-verdict';
import { selectorsAt } from '../../clippings/rewording';
import type { Verdict } from '../../clippings/verdict';
import { simplify } from '../../lexicon/simplify';

const text =
  '导语。\n福建省新建5G基站4万个。\n甘肃省建设电子存证平台，推广溯源。\n以上内容根据公开文件整理。\n';
const words = '甘肃省建设电子存证平台，推广溯源。';

const keep = (from: string, what: string): Selector[] => {
  const start = from.indexOf(what);
  return selectorsAt(from, start, start + what.length);
};

const frame = (number: number, now: string): ReadFrame => ({
  frame: number,
  text: now,
  find: createAnchor(now, { simplify }),
});

const saying = (number: number, verdict: Verdict): ReadFrame => ({
  frame: number,
  text,
  find: () => verdict,
});
const at = { start: 3, end: 9 };
const changed: Verdict = { verdict: 'changed', ...at, was: '甲', now: '乙' };
const suggested: Verdict = { verdict: 'suggested', ...at, was: '甲', now: '乙' };
const several: Verdict = { verdict: 'ambiguous', places: [at, { start: 10, end: 14 }] };

describe('what became of kept words on a page of frames', () => {
  it.each<[string, Verdict[], string, number]>([
    ['found in one frame', [{ verdict: 'gone' }, { verdict: 'exact', ...at }], 'exact', 1],
    ['unchanged here, changed there', [changed, { verdict: 'exact', ...at }], 'exact', 1],
    ['changed in one', [{ verdict: 'gone' }, changed], 'changed', 1],
    [
      'unchanged in two frames',
      [
        { verdict: 'exact', ...at },
        { verdict: 'exact', ...at },
      ],
      'ambiguous',
      2,
    ],
    ['changed in two', [changed, changed], 'ambiguous', 2],
    ['several places and a guess', [several, suggested], 'ambiguous', 3],
    ['one guess', [suggested, { verdict: 'gone' }], 'suggested', 1],
    ['two guesses', [suggested, suggested], 'ambiguous', 2],
    ['nowhere', [{ verdict: 'gone' }, { verdict: 'gone' }], 'gone', 0],
    ['no frame', [], 'gone', 0],
  ])('%s', (_, verdicts, wanted, places) => {
    const answer = pageVerdict(
      keep(text, words),
      verdicts.map((verdict, i) => saying(i, verdict)),
    );
    expect(answer.verdict).toBe(wanted);
    expect(answer.places).toHaveLength(places);
  });

  it('tells the frame, the words that stand there and what stands around them', () => {
    const now = text.replace('电子存证平台', '电子存证和溯源平台');
    const answer = pageVerdict(keep(text, words), [frame(0, '登录'), frame(4, now)]);
    expect(answer).toMatchObject({
      verdict: 'changed',
      places: [{ frame: 4, now: '甘肃省建设电子存证和溯源平台，推广溯源。' }],
    });
    expect(answer.places[0]?.before).toMatch(/4万个。\n$/);
  });

  it('finds the words on the same page in the other script', () => {
    const now =
      '導語。\n福建省新建5G基站4萬個。\n甘肅省建設電子存證平臺，推廣溯源。\n以上內容根據公開文件整理。\n';
    const answer = pageVerdict(keep(text, words), [frame(0, now)]);
    expect(answer).toMatchObject({
      verdict: 'exact',
      places: [{ now: '甘肅省建設電子存證平臺，推廣溯源。' }],
    });
  });

  it('tells numbers that changed in the other script in the words as they are written', () => {
    const now =
      '導語。\n福建省新建5G基站6萬個。\n甘肅省建設電子存證平臺，推廣溯源。\n以上內容根據公開文件整理。\n';
    expect(createAnchor(now, { simplify })(keep(text, '福建省新建5G基站4万个。'))).toMatchObject({
      verdict: 'changed',
      was: '福建省新建5G基站4万个。',
      now: '福建省新建5G基站6萬個。',
    });
  });

  it('does not call a sentence unchanged that says the opposite', () => {
    const now = text.replace('甘肃省建设', '暂不要求甘肃省建设');
    expect(createAnchor(now)(keep(text, words))).toMatchObject({
      verdict: 'changed',
      now: `暂不要求${words}`,
    });
  });
});
