import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { plainText } from '../../lexicon/plain-text';
import type { Carry, Context } from '../../lexicon/types';
import { OTHERS, PASSAGES } from './policy-sentences';

const annotate = createAnnotate(createMatcher(), conceptInfo);
const sentence = fc.constantFrom(
  ...PASSAGES.map(([, text]) => text).filter((text) => /[。！？]$/.test(text)),
  ...OTHERS.filter((text) => /[。！？]$/.test(text)),
  '该省还将推进电子证照互认。',
  '加快建设数字政府，打造一网通办升级版。',
  '【江西】\n',
  '一、工作安排\n',
  '国务院要求各地推进电子政务。',
);

describe('annotate', () => {
  it('keeps offsets in the text, in order and apart', () => {
    const piece = fc.oneof(
      sentence,
      fc.string({ maxLength: 8 }),
      fc.constantFrom('□', '◇', '\ud800', '.', '"', '；', '\u200b', '區塊鏈', '福建', '没有', '与'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { passages } = annotate(text);
        let at = 0;
        for (const { start, end, figures } of passages) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const figure of figures) {
            expect(figure.start).toBeGreaterThanOrEqual(start);
            expect(figure.end).toBeLessThanOrEqual(end);
            expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          }
          at = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads a text in pieces as in one, with the carry between them', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 8 }), (pieces) => {
        // Each on its own line: words that need company look no further than a line.
        const lines = pieces.map((piece) => (piece.endsWith('\n') ? piece : `${piece}\n`));
        const whole = annotate(lines.join(''));
        let carry: Carry = {};
        let at = 0;
        const found: unknown[] = [];
        for (const line of lines) {
          const part = annotate(line, {}, carry);
          for (const passage of part.passages) {
            const { start, end, score, provinces } = passage;
            found.push([start + at, end + at, score, provinces]);
          }
          carry = part.carry;
          at += line.length;
        }
        expect(found).toEqual(
          whole.passages.map(({ start, end, score, provinces }) => [start, end, score, provinces]),
        );
        expect(carry).toEqual(whole.carry);
      }),
      { numRuns: 120 },
    );
  });

  it('is pure: a second reading equals the first', () => {
    const text = PASSAGES.map(([, one]) => one).join('\n');
    const context: Context = { title: '福建要闻', headings: ['江西'] };
    expect(annotate(text, context)).toEqual(annotate(text, context));
    const carry: Carry = { antecedent: 'CN-FJ' };
    annotate(text, context, Object.freeze(carry));
    expect(carry).toEqual({ antecedent: 'CN-FJ' });
  });

  it.each([
    ['marks', '。'.repeat(100_000)],
    ['dots', '链.'.repeat(30_000)],
    ['places', '福建、'.repeat(8_000)],
    ['terms without a mark', '福建推进区块链'.repeat(4_000)],
    ['orders', `区块链${'在甲.'.repeat(20_000)}`],
    ['years', `区块链${'到二五年'.repeat(20_000)}`],
    ['abbreviations', `区块链${'鲁、'.repeat(20_000)}的`],
    ['brackets', `福建区块链${'（'.repeat(80_000)}`],
    ['digits', `福建区块链${'1'.repeat(80_000)}`],
    ['blanks', `福建区块链${' '.repeat(80_000)}推进`],
    ['lone surrogates', '\ud83d'.repeat(100_000)],
    ['blockers and nothing else', '黄河其中今天'.repeat(10_000)],
    ['letter-spaced words', '推 进 区 块 链 '.repeat(3_000)],
    ['blanks between characters', `一${' '.repeat(80_000)}二 三 四 五 六 七`],
  ])('takes linear time over many %s', (_what, text) => {
    annotate(text.slice(0, text.length / 4));
    const took = (input: string) => {
      const start = process.cpuUsage();
      annotate(input);
      return process.cpuUsage(start).user / 1000;
    };
    const quarter = Math.min(
      took(text.slice(0, text.length / 4)),
      took(text.slice(-text.length / 4)),
    );
    // Four times the text may take four times as long; sixteen times would be quadratic.
    expect(took(text)).toBeLessThan(9 * quarter + 300);
  });
});

describe('letter-spaced lines', () => {
  it('are read as if they were closed up, with offsets in the text as it is', () => {
    const spaced = '福 建 省 推 进 “ 一 网 通 办 ” ， 归 集 证 照 3 0 0 万 张 。';
    const { matches, passages } = annotate(spaced);
    expect(matches.map(({ start, end }) => spaced.slice(start, end))).toEqual([
      '福 建 省',
      '一 网 通 办',
    ]);
    expect(passages).toMatchObject([
      { start: 0, end: spaced.length, provinces: [{ code: 'CN-FJ', confidence: 1 }] },
    ]);
  });

  it('score as their words do without the blanks', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(' ', '\u3000', '  '), (text, blank) => {
        const han = /(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])/g;
        const scores = (one: string) => annotate(one).passages.map(({ score }) => score);
        const spaced = text.replace(han, blank);
        // Fewer characters in a row are no letter-spacing, but words set apart.
        if (/[\u3400-\u9fff]{6}/.test(text)) expect(scores(spaced)).toEqual(scores(text));
      }),
    );
  });
});

describe('a million sentence marks', () => {
  it('are read in a moment', () => {
    const start = process.cpuUsage();
    expect(annotate('。'.repeat(1_000_000))).toEqual({ matches: [], passages: [], carry: {} });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });
});

describe('plain text', () => {
  it('knows the Traditional form of every cue word', { timeout: 30_000 }, () => {
    const modules = [
      'attribution',
      'exceptions',
      'figures',
      'headings',
      'named-provinces',
      'negation',
      'passages',
      'places/bodies',
      'policy-words',
      'statement',
      'ordinary-sense',
      'places/spoken-of',
      'statements',
    ];
    const source = modules
      .map((name) => readFileSync(new URL(`../../lexicon/${name}.ts`, import.meta.url), 'utf8'))
      .join('\n')
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const cues = new Set(source.match(/[\u4e00-\u9fff]/g));
    const lost: string[] = [];
    for (const to of ['t', 'hk', 'tw'] as const) {
      const convert = Converter({ from: 'cn', to });
      for (const cue of cues) {
        const traditional = convert(cue);
        if (traditional !== cue && !cues.has(traditional) && plainText(traditional) !== cue) {
          lost.push(`${traditional} ${cue}`);
        }
      }
    }
    expect(lost).toEqual([]);
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 40 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(plainText(text)).toHaveLength(text.length);
      }),
    );
    expect(plainText('２０２５年，與湖南不同')).toBe('2025年,与湖南不同');
  });
});
