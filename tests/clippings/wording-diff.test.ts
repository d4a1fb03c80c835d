import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingDiff } from '../../clippings/wording-diff';

const told = (was: string, now: string) =>
  wordingDiff(was, now)
    .map(({ kind, text, number }) => {
      const mark = number ? '#' : '';
      return kind === 'same' ? text : kind === 'old' ? `[-${mark}${text}]` : `[+${mark}${text}]`;
    })
    .join('');

describe('what has changed between two wordings', () => {
  it.each([
    [
      'a number with what it counts by',
      '新建4万个基站',
      '新建5.5万个基站',
      '新建[-#4万][+#5.5万]个基站',
    ],
    ['a share', '压缩60%以上', '压缩75%以上', '压缩[-#60%][+#75%]以上'],
    ['a year', '到2024年建成', '到2025年建成', '到[-#2024年][+#2025年]建成'],
    ['thousands', '投资1,200亿元', '投资1,350亿元', '投资[-#1,200亿][+#1,350亿]元'],
    ['a Chinese numeral', '在二十三个市试点', '在二十五个市试点', '在[-#二十三][+#二十五]个市试点'],
    ['the name of a plan', '“十四五”时期', '“十五五”时期', '“[-#十四五][+#十五五]”时期'],
    ['points of a share', '提高1.5个百分点', '提高2个百分点', '提高[-#1.5个百分点][+#2个百分点]'],
    ['a phrase put in', '推动应用', '大力推动应用', '[+大力]推动应用'],
    ['a phrase taken out', '没有提到区块链', '提到区块链', '[-没有]提到区块链'],
    ['a Latin word as one', '采用 Fabric 平台', '采用 Besu 平台', '采用 [-Fabric][+Besu] 平台'],
    ['nothing', '让群众少跑腿。', '让群众少跑腿。', '让群众少跑腿。'],
    ['all of it', '甲', '乙', '[-甲][+乙]'],
  ])('%s', (_, was, now, wanted) => expect(told(was, now)).toBe(wanted));

  it('draws a character that two changes share by chance into them', () => {
    expect(told('加快建设平台', '推进设立平台')).toBe('[-加快建设][+推进设立]平台');
  });

  it('can be read as the old and as the new wording, whatever they are', () => {
    const wording = fc
      .array(fc.constantFrom('区块链', '4万', '98.5%', '，', '。', '的', 'AB', ' ', '𠮷', '，1'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(wording, wording, (was, now) => {
        const parts = wordingDiff(was, now);
        const read = (without: string) =>
          parts.flatMap(({ kind, text }) => (kind === without ? [] : text)).join('');
        expect(read('new')).toBe(was);
        expect(read('old')).toBe(now);
      }),
    );
  });
});
