import { describe, expect, it } from 'vitest';
import { createFold } from '../../lexicon/fold';
import * as hanPairs from '../../lexicon/generated/han-pairs';
import { ANY, WORD } from '../../lexicon/label-beginnings';
import { createLabelScan } from '../../lexicon/label-scan';
import { growTrie } from '../../lexicon/trie';

const labels = '区块链 链上 链b blockchain smart5contract 5g 5g网 c+ 𠮷野家 @b';

/** Characters of `met` have been read before. */
function newScan(met: string) {
  const { addAll, grown } = growTrie();
  addAll(labels.replace(/(?:^| )/g, 'A').replace('smart5', 'smart '), 1);
  const { characters } = createFold(hanPairs);
  const scan = createLabelScan(grown(), characters);
  for (const unit of met.split('')) {
    characters.look(unit.charCodeAt(0));
    scan.kindOf(unit.charCodeAt(0));
  }
  return scan;
}

/**
 * A text with marks behind the units where reading stands still: `!` where the node of two units is
 * known, `?` where it has to be looked up, `*` where only the unit itself asks for a look.
 */
function stops(text: string, last = text.length, met = text): string {
  const scan = newScan(met);
  let marked = '';
  let before = ANY;
  let done = 0;
  for (let at = 0; ; ) {
    at = scan.next(text, at, last, before);
    if (at >= last) return marked + text.slice(done);
    marked += text.slice(done, at + 1) + (scan.node > 0 ? '!' : scan.node < 0 ? '?' : '*');
    done = at + 1;
    before = scan.kindOf(text.charCodeAt(at));
    at = scan.node === 0 && before & WORD ? scan.pastWord(text, at) : at + 1;
    if (at > done) before = ANY;
  }
}

describe('a scan for labels', () => {
  it.each([
    ['nothing', '', ''],
    ['one unit', '区', '区'],
    ['a label', '区块链', '区块!链'],
    ['a label amid a text', '建设区块链技术', '建设区块!链技术'],
    ['the end of a text, where a label may begin', '区块', '区块?'],
    ['… where none does', '区面', '区面'],
    ['what a label does not go on with', '区块面粉', '区块面粉'],
    ['a label of two units', '链上', '链上?'],
    ['… before anything', '链上面粉', '链上!面粉'],
    ['units in another order', '块区链上', '块区链上?'],
    ['first units one after another', '区区块链', '区区块!链'],
    ['Traditional characters', '區塊鏈', '區塊!鏈'],
    ['what vanishes behind a first unit', '区\u200b块链', '区\u200b?块链'],
    ['… behind another unit', '面\u200b块链', '面\u200b块链'],
    ['what vanishes behind two units', '区块\u200b链', '区块?\u200b链'],
    ['a blank behind two units', '区块 链', '区块? 链'],
    ['what becomes several behind a first unit', '区㈱，', '区㈱?，'],
    ['… behind another', '面㈱，', '面㈱*，'],
    ['… at the end', '面㈱', '面㈱*'],
    ['a pair that begins no label', '面😀，', '面\ud83d*\ude00*，'],
    ['a pair that begins one', '吃𠮷野家了', '吃\ud842*\udfb7?野家了'],
    ['a word that is a label', 'blockchain', 'b*lockchain'],
    ['a word in which a label stands', 'zblockchain', 'zblockchain'],
    ['a word that begins like a label', 'blockhouse', 'b*lockhouse'],
    ['… with two units', 'blue', 'blue'],
    ['… with one', 'bxlue', 'bxlue'],
    ['a word of two units that begin a label, at the end', 'sm', 's*m'],
    ['… before a blank', 'sm art', 'sm art'],
    ['… behind which something vanishes', 'sm\u200bart', 's*m\u200bart'],
    ['a word of one unit, at the end', 'x', 'x*'],
    ['… before a blank', 'b lockchain', 'b* ?lockchain'],
    ['a word amid which something vanishes', 'b\u00adlockchain', 'b*\u00ad?lockchain'],
    ['words of a label', 'smart contract', 's*mart contract'],
    ['words of none', 'a blue sky，the', 'a blue sky，the'],
    ['a label of two word units', '5g', '5*g'],
    ['… before anything', '5g面', '5*g面'],
    ['… before a blank', '5g 面', '5*g 面'],
    ['capitals', 'Blockchain', 'B*lockchain'],
    ['a label behind a word', 'word区块链', 'word区块!链'],
    ['a word behind a first unit', '链b，', '链b!，'],
    ['… that is a label', '用链blockchain', '用链b!l!ockchain'],
    ['a sign behind a word', 'c+，', 'c*+!，'],
  ])('meets %s: in %j it stands still so: %j', (_what, text, expected) => {
    expect(stops(text)).toBe(expected);
  });

  it.each([
    ['characters', '建设区块链', '建设区块?链', '建设区块!链'],
    ['words', 'ｂｌue', 'ｂ*ｌ?ue', 'ｂｌue'],
    ['signs', '面，粉', '面，*粉', '面，粉'],
  ])('stands still at %s that were not met before: %j', (_what, text, first, then) => {
    expect([stops(text, text.length, ''), stops(text)]).toEqual([first, then]);
  });

  it.each([
    ['before a label', '建设区块链', 3, '建设区块链'],
    ['behind its second unit', '建设区块链', 4, '建设区块!链'],
    ['in a word', 'xblock区块', 2, 'xblock区块'],
    ['behind a word', 'xblock区块', 6, 'xblock区块'],
    ['before a word', '面，bl', 2, '面，bl'],
    ['behind the first unit of one', '面bl', 2, '面b*l'],
    ['amid what becomes several', '面😀，', 2, '面\ud83d*\ude00，'],
  ])('ends where it was told, %s', (_where, text, last, expected) => {
    expect(stops(text, last)).toBe(expected);
  });

  it.each([
    ['block', 0, 5],
    ['block', 4, 5],
    ['block chain', 0, 5],
    ['BlockＣhain，', 2, 10],
    ['b区块', 0, 1],
    ['b_c', 0, 1],
  ])('finds the end of a word: in %j from %d it is %d', (text, at, past) => {
    expect(newScan(text).pastWord(text, at)).toBe(past);
  });

  it.each([
    ['区', true],
    ['面', false],
    ['面区', true],
    ['面粉', false],
    ['(b)', true],
    ['', false],
    ['\ud842\udfb7', true],
    ['\ud83d\ude00', false],
  ])('tells whether a label may begin in %j: %j', (folded, expected) => {
    expect(newScan('').mayBegin(folded)).toBe(expected);
  });
});
