import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../clippings/anchor';
import { foldText } from '../../clippings/fold';
import type { Selector } from '../../clippings/model';
import { describeQuote } from '../../clippings/selectors';
import type { Verdict } from '../../clippings/verdict';
import { nextEdition, paragraph, provinces, random, respaced, roundUp } from './round-up';

const keep = (text: string, start: number, end: number): Selector[] => [
  { type: 'TextQuoteSelector', ...describeQuote(text, start, end) },
];

/** Keeps `words`, which stand in `before`, and looks for them in `after`. */
function follow(before: string, words: string, after: string): Verdict {
  const start = before.indexOf(words);
  expect(start, 'the words stand in the first text').toBeGreaterThanOrEqual(0);
  return anchor(keep(before, start, start + words.length), after);
}

const page = [
  '各地区块链部署一览',
  '福建省政府工作报告提出，推动区块链技术和产业创新发展。新建4万个5G基站。',
  '广东省政府工作报告提出，推动区块链技术和产业创新发展。新建6万个5G基站。',
  '（记者 报道）以上内容根据各省公开文件整理。',
].join('\n');

describe('finding kept words again', () => {
  const fujian = '新建4万个5G基站';

  it('finds them where they stood', () => {
    const start = page.indexOf(fujian);
    expect(follow(page, fujian, page)).toEqual({
      verdict: 'exact',
      start,
      end: start + fujian.length,
    });
  });

  it('takes width, blanks and kinds of quotation marks for nothing', () => {
    const before = '会议强调，要用好“浙里办”平台，推进 5G 基站建设，并向社会公布。';
    const after = '会议强调，要用好"浙里办"平台，推进５Ｇ基站\u200b建设，并向社会公布。';
    const verdict = follow(before, '用好“浙里办”平台，推进 5G 基站建设', after);
    expect(verdict).toMatchObject({ verdict: 'exact', start: after.indexOf('用好') });
  });

  it('tells a changed number with old and new words, in the right paragraph', () => {
    const after = page.replace('新建4万个', '新建5.5万个');
    expect(follow(page, fujian, after)).toEqual({
      verdict: 'changed',
      start: after.indexOf('新建5.5万个'),
      end: after.indexOf('新建5.5万个') + '新建5.5万个5G基站'.length,
      was: fujian,
      now: '新建5.5万个5G基站',
    });
  });

  it('calls words with a new wording between the old neighbours changed', () => {
    const kept = '推动区块链技术和产业创新发展';
    const after = page.replace(kept, '推动区块链技术应用和产业发展');
    expect(follow(page, kept, after)).toMatchObject({
      verdict: 'changed',
      now: '推动区块链技术应用和产业发展',
    });
  });

  it.each([
    ['the sentence is deleted', page.replace('新建4万个5G基站。', '')],
    ['the paragraph is deleted', page.replace(/福建省.*\n/, '')],
    ['the page is empty', ''],
    ['another page stands there', '登录\n用户名\n密码\n区块链'],
  ])('says gone when %s, though its twin is left', (_, after) => {
    expect(follow(page, '新建4万个5G基站。', after)).toEqual({ verdict: 'gone' });
  });

  it('does not take another province for a change, were it the same sentence', () => {
    const kept = '福建省政府工作报告提出，推动区块链技术和产业创新发展。';
    const after = page.replace(kept, kept.replace('福建', '湖南'));
    expect(follow(page, kept, after).verdict).not.toMatch(/exact|changed/);
  });

  it('finds a sentence whose neighbour in the paragraph is deleted', () => {
    const kept = '福建省政府工作报告提出，推动区块链技术和产业创新发展。';
    const after = page.replace('新建4万个5G基站。', '');
    const start = after.indexOf(kept);
    expect(follow(page, kept, after)).toEqual({
      verdict: 'exact',
      start,
      end: start + kept.length,
    });
  });

  it('does not follow the end of a long paragraph into one about another province', () => {
    const aim = '加快区块链技术在政务服务和电子证照领域的应用，新建九个应用场景。';
    const ending = '到明年，上链数据超过五万条，力争走在全国前列。';
    const before = `导语：各省动态。\n江苏省提出，${aim}${ending}\n责任编辑`;
    const after = before.replace('江苏', '安徽');
    expect(follow(before, ending, after).verdict).not.toMatch(/exact|changed/);
  });

  describe('in paragraphs that differ by their beginning', () => {
    const sentences = ['推广电子证照。', '建设存证平台，接入部门12个。', '力争走在前列。'];
    const of = (name: string, all: readonly string[] = sentences) =>
      `${name}省提出：${all.join('')}`;
    const before = ['福建', '广东', '浙江'].map((name) => of(name)).join('\n');
    const kept = sentences[1] as string;
    const keepGuangdong = () => {
      const start = before.indexOf(kept, before.indexOf('广东'));
      return keep(before, start, start + kept.length);
    };

    it('finds a sentence again by how its paragraph begins, whatever became of its neighbours', () => {
      const changed = of('广东', ['新增一句。', kept, '另有安排。']);
      const after = [of('浙江'), changed, of('福建')].join('\n');
      expect(anchor(keepGuangdong(), after)).toMatchObject({
        verdict: 'exact',
        start: after.indexOf(kept, after.indexOf('广东')),
      });
    });

    it('does not follow it into a paragraph that another province opens', () => {
      const after = [of('福建'), of('安徽'), of('浙江')].join('\n');
      expect(anchor(keepGuangdong(), after).verdict).not.toMatch(/exact|changed/);
    });

    it('keeps no beginning that tells nothing: of words that begin, or stand twice in their line', () => {
      const openingOf = (text: string, words: string) => {
        const start = text.indexOf(words);
        return describeQuote(text, start, start + words.length).opening;
      };
      expect(openingOf(before, '福建省提出：推广')).toBeUndefined();
      expect(openingOf(`${of('福建')}${kept}`, kept)).toBeUndefined();
      expect(openingOf(`提出：${kept}\n提出：${kept}`, kept)).toBeUndefined();
      expect(openingOf(before, kept)).toBe('福建省提');
    });
  });

  it('asks where the words stand twice with the same neighbours', () => {
    const text = '推动区块链技术和产业创新发展，';
    const many = text.repeat(40);
    const verdict = anchor(keep(many, text.length * 20, text.length * 20 + 14), many);
    expect(verdict).toMatchObject({ verdict: 'ambiguous', places: { length: 20 } });
  });

  it('asks before it takes the one that is left of two twins', () => {
    const kept = '推动区块链技术和产业创新发展';
    const after = page.replace(/福建省.*\n/, '');
    expect(follow(page, kept, after).verdict).not.toMatch(/exact|changed/);
  });

  it('follows a sentence that stood once to its new place', () => {
    const lines = page.split('\n');
    const after = [lines[0], lines[2], lines[3], lines[1]].join('\n');
    const verdict = follow(page, lines[1] as string, after);
    expect(verdict).toMatchObject({ verdict: 'exact', start: after.indexOf('福建') });
  });

  it.each(['存证', '区块链平台', '电子签章'])(
    'does not find the short %s in other words',
    (short) => {
      const before = `依托${short}，实现材料免提交，办理时间压缩一半以上。`;
      const after = '电子证照广泛应用。区块链服务更快。取证更加便利。';
      expect(follow(before, short, after)).toEqual({ verdict: 'gone' });
    },
  );

  it('asks about words kept without their neighbours', () => {
    const selectors: Selector[] = [
      {
        type: 'TextQuoteSelector',
        exact: '推动区块链技术和产业创新发展。新建6万个5G基站',
        prefix: '',
        suffix: '',
      },
    ];
    expect(anchor(selectors, page)).toMatchObject({ verdict: 'suggested' });
  });

  it('finds nothing for a clipping without a quotation', () => {
    expect(anchor([{ type: 'TextPositionSelector', start: 3, end: 9 }], page)).toEqual({
      verdict: 'gone',
    });
  });
});

const prose = fc
  .array(
    fc.constantFrom(
      '区块链',
      '福建省',
      '技术',
      '5',
      '12',
      '，',
      '。',
      '\n',
      ' ',
      'ＡＢ',
      'é',
      '㎡',
      '—',
      '𠮷',
      '\u200b',
      '的',
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((words) => words.join(''));

describe('finding kept words again, whatever they are', () => {
  it('finds unchanged words at their own place, or says that they stand at others as well', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const verdict = anchor(keep(text, start, end), text);
        const wanted = foldText(text.slice(start, end));
        if (wanted === '' || /\ufffd/.test(wanted)) return;
        const here = {
          start: start + leading(text.slice(start, end)),
          end: end - trailing(text.slice(start, end)),
        };
        if (verdict.verdict === 'exact') expect(verdict).toMatchObject(here);
        else if (verdict.verdict === 'ambiguous') expect(verdict.places).toContainEqual(here);
        else expect.fail(`${verdict.verdict} for ${JSON.stringify(text.slice(start, end))}`);
      }),
      { numRuns: 1500 },
    );
  });

  it('answers for any text, and only with places inside it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.nat(),
        fc.nat(),
        (before, after, a, b) => {
          const [start, end] = [a % (before.length + 1), b % (before.length + 1)].sort(
            (x, y) => x - y,
          ) as [number, number];
          const verdict = anchor(keep(before, start, end), after);
          const places =
            verdict.verdict === 'ambiguous'
              ? verdict.places
              : verdict.verdict === 'gone'
                ? []
                : [verdict];
          for (const place of places) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThan(place.start);
            expect(place.end).toBeLessThanOrEqual(after.length);
          }
        },
      ),
    );
  }, 20_000);
});

const leading = (text: string) => text.length - text.replace(/^[\s\u200b]+/, '').length;
const trailing = (text: string) => text.length - text.replace(/[\s\u200b]+$/, '').length;

/** What an edit does to the paragraphs; the true place is the paragraph it hands back as `home`. */
const edits: Record<
  string,
  (
    paragraphs: string[],
    at: number,
    seed: number,
  ) => { paragraphs: string[]; home: string | undefined; same: boolean }
> = {
  unchanged: (p, at) => ({ paragraphs: p, home: p[at], same: true }),
  respaced: (p, at) => ({
    paragraphs: p.map(respaced),
    home: respaced(p[at] as string),
    same: true,
  }),
  reordered: (p, at) => ({ paragraphs: [...p].reverse(), home: p[at], same: true }),
  're-templated': (p, at) => ({
    paragraphs: ['首页', '要闻', ...p.flatMap((x) => [x, '责任编辑']), '版权所有'],
    home: p[at],
    same: true,
  }),
  'numbers updated': (p, at) => ({
    paragraphs: p.map(nextEdition),
    home: nextEdition(p[at] as string),
    same: false,
  }),
  'numbers updated and reordered': (p, at) => ({
    paragraphs: [...p].reverse().map(nextEdition),
    home: nextEdition(p[at] as string),
    same: false,
  }),
  'sentence inserted': (p, at) => {
    const home = `${p[at]}同时，完善配套政策。`;
    return { paragraphs: p.map((x, i) => (i === at ? home : x)), home, same: true };
  },
  'paragraph deleted': (p, at) => ({
    paragraphs: p.filter((_, i) => i !== at),
    home: undefined,
    same: false,
  }),
  'paragraph deleted, the rest reordered': (p, at) => ({
    paragraphs: p.filter((_, i) => i !== at).reverse(),
    home: undefined,
    same: false,
  }),
  'replaced by another province': (p, at, seed) => ({
    paragraphs: p.map((x, i) => (i === at ? paragraph('安徽', random(seed)) : x)),
    home: undefined,
    same: false,
  }),
};

describe('sixteen parallel provincial paragraphs', () => {
  const tally = (name: string) => {
    const count = { right: 0, wrong: 0, abstained: 0 };
    for (let seed = 1; seed <= 30; seed++) {
      const before = roundUp(seed);
      const at = seed % provinces.length;
      const home = before[at] as string;
      const whole = before.join('\n');
      // The whole paragraph, its first sentence, its second, and a clause.
      const middle = home.indexOf('。') + 1;
      const clause = home.indexOf('，') + 1;
      const cuts = [
        [0, home.length],
        [0, middle],
        [middle, home.length],
        [clause, home.indexOf('，', clause)],
      ] as const;
      for (const [from, to] of cuts) {
        const start = whole.indexOf(home) + from;
        const edit = edits[name]?.(before, at, seed) as {
          paragraphs: string[];
          home: string | undefined;
          same: boolean;
        };
        const after = edit.paragraphs.join('\n');
        const verdict = anchor(keep(whole, start, start + to - from), after);
        if (verdict.verdict !== 'exact' && verdict.verdict !== 'changed') count.abstained++;
        else {
          const begin = edit.home === undefined ? -1 : after.indexOf(edit.home);
          const inside =
            begin >= 0 &&
            verdict.start >= begin &&
            verdict.end <= begin + (edit.home as string).length;
          const told =
            edit.same || verdict.verdict === 'changed' || !/\d/.test(home.slice(from, to));
          if (inside && told) count.right++;
          else {
            count.wrong++;
          }
        }
      }
    }
    return count;
  };

  it.each(Object.keys(edits))('never points into a wrong paragraph: %s', (name) => {
    const count = tally(name);
    expect(count.wrong).toBe(0);
    const answerable = !/deleted|replaced/.test(name);
    if (answerable) expect(count.right / (count.right + count.abstained)).toBeGreaterThan(0.93);
    else expect(count.right).toBe(0);
  });
});
