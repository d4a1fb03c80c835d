import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragment } from '../../clippings/text-fragment';
import { roundUp } from './round-up';

const page = [
  '福建省政府工作报告提出，推动区块链技术和产业创新发展。',
  '广东省政府工作报告提出，推动区块链技术和产业创新发展。',
  '两地都提到“数字政府”与“一网通办”，并强调 end-to-end, R&D (试点) 应用。',
].join('\n');

const link = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return decodeURIComponent(textFragment(text, start, start + words.length));
};

describe('text fragment', () => {
  it.each([
    ['gives short words in full', '一网通办', '#:~:text=一网通办'],
    ['lets a prefix carry words that begin inside a word', '字政府', '#:~:text=数-,字政府'],
    [
      'tells the first of two twins by its neighbours',
      '推动区块链技术和产业创新发展',
      '#:~:text=推动区块链技术和产业创新发展',
    ],
  ])('%s', (_, words, fragment) => expect(link(page, words)).toBe(fragment));

  it('tells the second of two twins by its neighbours', () => {
    const second = page.indexOf('推动', page.indexOf('广东'));
    const fragment = link(page, '推动区块链技术和产业创新发展', second);
    expect(fragment).toMatch(/^#:~:text=.*-,推动/);
    expect(follow(page, fragment)).toBe(second);
  });

  it('escapes what has a meaning of its own', () => {
    const start = page.indexOf('end-to-end');
    const words = 'end-to-end, R&D (试点)';
    const fragment = textFragment(page, start, start + words.length);
    expect(fragment).toBe('#:~:text=end%2Dto%2Dend%2C%20R%26D%20%28%E8%AF%95%E7%82%B9%29');
  });

  it('gives long words by their first and last, over blocks too', () => {
    const fragment = link(page, page);
    expect(fragment).toMatch(/^#:~:text=[^,\n]{6,28},[^,\n]{6,28}$/);
    expect(follow(page, fragment)).toBe(0);
  });

  it('is empty where every link would lead elsewhere first', () => {
    const text = '推动区块链技术和产业创新发展，'.repeat(60);
    expect(textFragment(text, 450, 464)).toBe('');
  });

  it('keeps its ends within one cell of a row', () => {
    const row =
      '地区\t2025年完成\t2026年目标\n福建\t电子政务延伸到乡镇，政务区块链平台扩容\t全省通办';
    expect(link(row, row.slice(0, 18))).toBe('#:~:text=地区,2026年目标');
    expect(link(row, '福建\t电子政务延伸到乡镇，政务区块链平台扩容')).toMatch(
      /^#:~:text=福建,[^\t]+$/,
    );
    expect(link(row, '务区')).toBe('#:~:text=政-,务区,-块');
  });

  it('is empty for blanks', () => expect(textFragment(' \n ', 0, 3)).toBe(''));

  it('takes the neighbours given where it has the words alone', () => {
    expect(
      decodeURIComponent(textFragment('区块链', 0, 3, { prefix: '推动', suffix: '技术' })),
    ).toMatch(/区块链/);
  });

  it('leads to the very words in any text, and stays short', () => {
    const text = fc
      .array(
        fc.constantFrom(
          '区块链',
          '技术',
          '推动',
          'AI',
          ' ',
          '，',
          '。',
          '\n',
          '-',
          '&',
          '福建省',
          '应用',
        ),
        { minLength: 1, maxLength: 80 },
      )
      .map((words) => words.join(''));
    const long = fc.integer({ min: 1, max: 50 }).map((seed) => roundUp(seed).join('\n'));
    fc.assert(
      fc.property(fc.oneof(text, long), fc.nat(), fc.nat(), (words, a, b) => {
        const [start, end] = [a % (words.length + 1), b % (words.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const fragment = textFragment(words, start, end);
        if (fragment === '') return;
        expect(fragment).toMatch(/^#:~:text=[\w%.,-]+$/);
        const decoded = decodeURIComponent(fragment.replace('#:~:text=', ''));
        expect(decoded.length).toBeLessThanOrEqual(304);
        const quote = words.slice(start, end);
        expect(follow(words, fragment, true)).toBe(start + quote.length - quote.trimStart().length);
      }),
      { numRuns: 400 },
    );
  });
});

/** Where a browser would go: the specification's search, blanks left out, written anew and slowly. */
function follow(text: string, fragment: string, encoded = false): number {
  const places: number[] = [];
  let bare = '';
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i] as string)) continue;
    places.push(i);
    bare += (text[i] as string).toLowerCase();
  }
  const raw = fragment.replace('#:~:text=', '').split(',');
  const plain = (part: string) =>
    (encoded ? decodeURIComponent(part) : part).replace(/\s/g, '').toLowerCase();
  const prefix = raw[0]?.endsWith('-') ? plain((raw.shift() as string).slice(0, -1)) : '';
  const suffix = raw.at(-1)?.startsWith('-') ? plain((raw.pop() as string).slice(1)) : '';
  const [start, end] = [plain(raw[0] as string), raw[1] === undefined ? undefined : plain(raw[1])];
  for (let at = 0; at < bare.length; at++) {
    if (!bare.startsWith(prefix + start, at)) continue;
    const from = at + prefix.length;
    const after = from + start.length;
    const tail = end === undefined ? after : bare.indexOf(end + suffix, after);
    if (tail < 0 || (end === undefined && !bare.startsWith(suffix, after))) continue;
    return places[from] as number;
  }
  return -1;
}
