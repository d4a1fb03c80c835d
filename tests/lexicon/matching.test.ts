import { beforeEach, describe, expect, it } from 'vitest';
import { compileLexicon, type LexiconSource } from '../../lexicon/compile';
import type { Concept } from '../../lexicon/entry';
import { createFold } from '../../lexicon/fold';
import * as hanPairs from '../../lexicon/generated/han-pairs';
import { readLabels } from '../../lexicon/labels';
import { createMatcher, type Matcher } from '../../lexicon/matcher';

const concept = (id: string, labels: string[], more: Partial<Concept> = {}): Concept => ({
  id,
  category: 'blockchain-core',
  tier: 1,
  topic: 'blockchain',
  labels: { 'zh-Hans': labels, 'zh-Hant': [], en: [] },
  definition: { zh: '', en: '' },
  related: [],
  ...more,
});

const supporting = { category: 'blockchain-application', tier: 2 } as const;

/** Few words, so that a case says all that matters for it. */
const source: LexiconSource = {
  concepts: [
    concept('chain', ['区块链', '区块链平台', '链上政务', 'blockchain', 'smart contract']),
    concept('node', ['节点'], { ...supporting, guards: [{ needs: ['blockchain'], why: '' }] }),
    concept('relay', ['接点'], {
      ...supporting,
      guards: [{ needs: ['e-government', 'food-safety'], why: '' }],
    }),
    concept('portal', ['政务网'], { category: 'e-government', topic: 'government' }),
    concept('share', ['a股', '5g网', '5g福建', 'c+', '链b'], supporting),
    concept('wide', ['𠮷野家'], supporting),
    concept('on-chain', ['链上'], {
      ...supporting,
      guards: [
        { notBefore: '产业|供应|自行车', notAfter: '游|下游', why: '' },
        { notBefore: '旧', notAfter: '锈', both: true, why: '' },
      ],
    }),
    // As a reader's own terms may be.
    concept('odd', ['\uf8f0链', '社(', '(有', '@b', 'k\u0000'], supporting),
    concept('token', ['NFT', 'Coin'], {
      ...supporting,
      guards: [{ on: ['NFT'], exactCase: true, why: '' }],
    }),
  ],
  places: [
    { codes: ['CN-FJ'], via: 'province', labels: ['福建', '福建省', 'Fujian'] },
    { codes: ['CN-HI'], via: 'province', labels: ['海南'] },
    { codes: ['CN-SH'], via: 'city', labels: ['上海'] },
    { codes: ['CN-FJ', 'CN-JX'], via: 'region', labels: ['闽赣'] },
  ],
  placeGuards: [],
  blockers: [{ why: '', phrases: ['网上链接', '福建舰队'] }],
  endingGuards: [],
  placeEndingGuards: [],
  heads: [],
  headTails: '',
  hanPairs,
};

const labels = readLabels(compileLexicon(source));
let match: Matcher;
/** What has been folded of the texts since the test began. */
let folded: string[];
beforeEach(() => {
  const fold = createFold(hanPairs);
  folded = [];
  const watched = (text: string) => {
    folded.push(text);
    return fold(text);
  };
  match = createMatcher(labels, Object.assign(watched, { characters: fold.characters }));
});

const found = (text: string) =>
  match(text)
    .map(({ end, start }) => text.slice(start, end))
    .join(' | ');

describe('matching', () => {
  it.each([
    ['nothing in nothing', '', ''],
    ['nothing in one character', '链', ''],
    ['a label that is the whole text', '区块链', '区块链'],
    ['a label at the end', '建设区块链', '区块链'],
    ['no label that the text ends in', '建设区块', ''],
    ['the longest', '区块链平台上线', '区块链平台'],
    ['a shorter one where the longest breaks off', '区块链平面', '区块链'],
    ['neighbours', '区块链区块链福建', '区块链 | 区块链 | 福建'],
    ['the first of two that overlap', '区块链上政务', '区块链'],
    ['one that begins later, where the first does not stand', '产业链上政务', '链上政务'],
    ['one behind a beginning that leads nowhere', '区区块块链区块链', '区块链'],
    ['nothing where a phrase keeps its characters', '从网上链接', ''],
    ['a label behind such a phrase', '网上链接链上', '链上'],
    ['capitals and wide letters', 'ＢｌｏｃｋChain', 'ＢｌｏｃｋChain'],
    ['Traditional characters', '區塊鏈與福建', '區塊鏈 | 福建'],
  ])('finds %s', (_law, text, expected) => expect(found(text)).toBe(expected));

  it.each([
    ['福建大学与海南', '海南'],
    ['福建省大学', '福建省'],
    ['海南北路', ''],
    ['闽赣大学', '闽赣'],
    ['上海南站', ''],
    ['上海证券交易所海南', '海南'],
    ['上海师范大学', ''],
    ['福建舰队与福建', '福建'],
    ['Fujian University in Fujian', 'Fujian'],
    ['福建 university', '福建'],
    [' University Fujianx 福建', '福建'],
    ['Fujian south technology college', 'Fujian'],
    ['Fujian north technology group', ''],
    ['福建大', '福建'],
    ['福建学', '福建'],
  ])('of names with tails %s leaves %j', (text, expected) => expect(found(text)).toBe(expected));
});

describe('Latin words', () => {
  it.each([
    ['blockchain', 'blockchain'],
    ['blockchains', 'blockchains'],
    ['blockchainss', ''],
    ['blockchain1', ''],
    ['1blockchain', ''],
    ['éblockchain', ''],
    ['blockchainé', ''],
    ['×blockchain÷', 'blockchain'],
    ['_blockchain', ''],
    ['blockchain_', ''],
    ['me@blockchain', ''],
    ['blockchain@home', ''],
    ['@b', '@b'],
    ['@blockchain', ''],
    ['www.blockchain', ''],
    ['blockchain.com', ''],
    ['1.blockchain', 'blockchain'],
    ['.blockchain', 'blockchain'],
    ['blockchain.', 'blockchain'],
    ['blockchain. It', 'blockchain'],
    ['blockchain.1', 'blockchain'],
    ['blockchains.com', ''],
    ['区块链.com', '区块链'],
    ['zblockchain blockchain', 'blockchain'],
    ['blockblockchain', ''],
    ['smart contracts', 'smart contracts'],
    ['smart  contract', ''],
    ['smart\ncontract', ''],
    ['a股与b股', 'a股'],
    ['买入A股', 'A股'],
    ['5G福建与5g网', '5G福建 | 5g网'],
    ['链blockchain', 'blockchain'],
    ['aa股', ''],
    ['.a股', 'a股'],
    ['z.a股', ''],
    ['9.5g网', '5g网'],
    ['5G网', '5G网'],
    ['15g网', ''],
    ['c+', 'c+'],
    ['c+d', 'c+'],
    ['c++', 'c+'],
    ['用链b', '链b'],
    ['用链bb', ''],
    ['用链bs', '链bs'],
    ['链B', '链B'],
    ['链ab', ''],
    ['链𝐛', '链𝐛'],
    ['用链𝐛', '用链𝐛'.slice(1)],
    ['NFT', 'NFT'],
    ['nft', ''],
    ['Nft', ''],
    ['ＮＦＴ', 'ＮＦＴ'],
    ['NFTs', 'NFTs'],
    ['coin Coin COINS', 'coin | Coin | COINS'],
    ['a', ''],
    ['5g', ''],
  ])('in %j: %j', (text, expected) => expect(found(text)).toBe(expected));
});

describe('labels with guards', () => {
  it.each([
    ['实现链上核验', '链上'],
    ['产业链上', ''],
    ['供应链上', ''],
    ['业链上', '链上'],
    ['链上游', ''],
    ['链上下游', ''],
    ['链上下', '链上'],
    ['旧链上锈', ''],
    ['旧链上漆', '链上'],
    ['新链上锈', '链上'],
    ['产 业链上', ''],
    ['产\u200b业链上', ''],
    // What vanishes inside a longer word must not shift the rest of it.
    ['自行车链上', ''],
    ['自行\u200b车链上', ''],
    ['自\u200b行车链上', ''],
    ['自 行 车链上', ''],
    ['產業鏈上', ''],
    ['链上\u200b游', ''],
    ['链上 游', ''],
    ['链上    游', '链上'],
    ['产业    链上', '链上'],
    ['产业\n链上', '链上'],
  ])('in %j: %j', (text, expected) => expect(found(text)).toBe(expected));
});

describe('company', () => {
  const far = (length: number) => '，'.repeat(length);

  it.each([
    ['stands before', '区块链节点', '区块链 | 节点'],
    ['stands behind', '节点与区块链', '节点 | 区块链'],
    ['is not there', '节点与节点', ''],
    ['is of another kind', '政务网节点', '政务网'],
    ['is one of several kinds', '政务网接点', '政务网 | 接点'],
    ['is none of them', '区块链接点', '区块链'],
    ['would itself need company', '节点接点', ''],
    ['is a phrase that says nothing', '网上链接节点', ''],
    ['serves several', '节点、节点、区块链、节点', '节点 | 节点 | 区块链 | 节点'],
    ['is in another line', '区块链\n节点', '区块链'],
    ['is in another line, behind', '节点\n区块链', '区块链'],
    ['is in the same line again', '区块链\n节点区块链', '区块链 | 节点 | 区块链'],
    ['is just near enough', `区块链${far(400)}节点`, '区块链 | 节点'],
    ['is just too far', `区块链${far(401)}节点`, '区块链'],
    ['is just near enough, behind', `节点${far(400)}区块链`, '节点 | 区块链'],
    ['is just too far, behind', `节点${far(401)}区块链`, '区块链'],
    ['is too far on one side', `区块链${far(401)}节点区块链`, '区块链 | 节点 | 区块链'],
    [
      'is far, with another kind between',
      `区块链${far(300)}政务网${far(300)}节点`,
      '区块链 | 政务网',
    ],
  ])('counts or not where it %s', (_case, text, expected) => expect(found(text)).toBe(expected));
});

describe('what has to be folded to be read', () => {
  const gone = '\u200b'.repeat(500);

  it.each([
    ['区\u200b块链', '区\u200b块链'],
    ['区块\u200b链', '区块\u200b链'],
    ['\u200b区块链\u200b', '区块链'],
    ['区 块　链', '区 块　链'],
    ['区   块链', '区   块链'],
    ['区    块链', ''],
    ['区 \u200b 块链', '区 \u200b 块链'],
    ['区  \u200b  块链', ''],
    ['区\t块链', ''],
    ['区块链 平台', '区块链 平台'],
    ['区块链 面', '区块链'],
    ['区 a 块链', ''],
    ['block\u00adchain', 'block\u00adchain'],
    ['block\u00adchain\u00ads', 'block\u00adchain\u00ads'],
    ['blockchain\u00adz', ''],
    ['z\u00adblockchain', ''],
    ['w.\u00adblockchain', ''],
    ['w\u00ad.blockchain', ''],
    ['𝐛lockchain', '𝐛lockchain'],
    ['blockchai𝐧', 'blockchai𝐧'],
    ['𝐳blockchain', ''],
    ['😀区块链😀', '区块链'],
    ['区😀块链', ''],
    ['𠮷野家', '𠮷野家'],
    ['吃𠮷野家与区块链', '𠮷野家 | 区块链'],
    ['\ud842野家', ''],
    ['\ud842\u200b\udfb7野家', ''],
    ['\udfb7野家区块链', '区块链'],
    ['\ud842区块链', '区块链'],
    ['链\u200b上\u200b政\u200b务，链\u200b上', '链\u200b上\u200b政\u200b务 | 链\u200b上'],
    [`区${gone}块链与福建`, `区${gone}块链 | 福建`],
    [`产业${gone}链上与福建`, '福建'],
    [`福建${gone}大${gone}学与海南`, '海南'],
    [`${gone}区${gone}块${gone}链${gone}`, `区${gone}块${gone}链`],
    ['福 建 大 学，海 南', '海 南'],
    ['ﬀ区块链', '区块链'],
    ['㈱区块链', '区块链'],
    ['c㏇+', ''],
    ['区块链㏒', '区块链'],
    ['…区块链……', '区块链'],
    ['\uf8f0区块链\uf8f1', '区块链'],
    ['区\uf8f0块链', ''],
    ['用\uf8f0链', '\uf8f0链'],
    ['用\uf8f0\u200b链', '\uf8f0\u200b链'],
    ['用\uf8f0\u200b面', ''],
    ['K\u0000', 'K\u0000'],
    ['社㈲', '社㈲'],
    ['㈲社㈲', '㈲ | 社㈲'],
    ['区㈲链', '㈲'],
    ['b\u00adlockchain', 'b\u00adlockchain'],
    ['bl\u00adockchain', 'bl\u00adockchain'],
    ['b lockchain', ''],
    ['区\u200b块链与NFT', '区\u200b块链 | NFT'],
    ['区\u200b块链与nft', '区\u200b块链'],
    ['区\u200b块链与ＮＦＴ', '区\u200b块链 | ＮＦＴ'],
    ['区\u200b块链与5g福建', '区\u200b块链 | 5g福建'],
    ['区\u200b块链与链blockchain', '区\u200b块链 | blockchain'],
    ['区\u200b块链与网上链接、链上', '区\u200b块链 | 链上'],
  ])('%j: %j', (text, expected) => expect(found(text)).toBe(expected));

  it('is read on from there, as often as it comes', () => {
    const line = '区\u200b块链，福建；推进各项工作。';
    const text = line.repeat(200);
    expect(match(text)).toHaveLength(400);
    expect(match(text).every(({ end, start }, i) => end - start === (i % 2 === 0 ? 4 : 2))).toBe(
      true,
    );
  });

  it.each([
    ['plain text', '推'],
    ['what becomes several units', '㈱'],
    ['what vanishes', '\u200b'],
    ['pairs', '😀'],
    ['Traditional text', '業'],
    ['words', 'a '],
  ])('is left again at any distance, after %s', (_what, filler) => {
    const labels = ['区块链平台', 'smart contract', '5g福建', '區塊鏈', '闽赣'];
    for (let length = 0; length < 260; length++) {
      const between = `，${filler.repeat(length)}，`;
      const label = labels[length % labels.length] as string;
      const text = `区\u200b块链${between}${label}。`;
      const start = text.length - label.length - 1;
      expect(match(text).map((one) => [one.start, one.end])).toEqual([
        [0, 4],
        [start, start + label.length],
      ]);
    }
  });

  it.each(['区块链平台', 'smart contract', '5g福建', '區塊鏈', '㈲', '福建大学', '链上政务'])(
    'finds %s once, however far from there',
    (label) => {
      const wrong: number[] = [];
      const alone = match(label).map(({ end, start }) => `${start}-${end}`);
      // What is folded ends among these.
      for (let length = 40; length < 110; length++) {
        const left = `区\u200b块链${'，推进'.repeat(100).slice(0, length)}，`;
        const [, ...others] = match(`${left}${label}。`);
        const places = others.map((one) => `${one.start - left.length}-${one.end - left.length}`);
        if (places.join() !== alone.join()) wrong.push(length);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('does not hold up what follows after a long while', () => {
    const text = `区\u200b块链${'推进各项工作。'.repeat(300)}区\u200b块链${'推进。'.repeat(20)}福建`;
    expect(found(text)).toBe('区\u200b块链 | 区\u200b块链 | 福建');
  });
});

describe('of a text is folded', () => {
  const gone = (count: number) => '\u200b'.repeat(count);

  it.each([
    ['nothing where characters fold one by one', '區塊鏈，ＢｌｏｃｋChain'],
    ['nothing where no label begins', '\u200b推进\u200b，面㎡，😀😀会议 b 上'],
    ['nothing where a label stands by itself', '链上政务\u200b，'],
    ['nothing where one begins by itself', '\u200b链上政务'],
    ['nothing beside a phrase that keeps its characters', '网上链接\u200b'],
    ['nothing before a place that nothing speaks against', '\u200b海南，'],
    ['nothing where a guard has turned a label down', '业链上海、链上游区、产业链上，'],
    ['nothing where no label goes on behind what vanishes', '区\u200b面'],
    ['nothing where none does behind more', '区\u200b\u200b面'],
    ['nothing where none does behind a blank', '区 面'],
    ['nothing where none does behind both', '区 \u200b　面'],
    ['nothing where the text ends behind what vanishes', '区\u200b'],
    ['nothing where it ends behind a blank', '区 '],
    ['nothing behind a few that vanish', `区${gone(7)}面`],
    ['nothing in words that hold no label', 'a b\u200bc blue\u200b'],
    ['nothing where a word ends like the beginning of a label', '\u200bsm'],
    ['nothing behind a digit', '5\u200b面'],
  ])('%s: %j', (_law, text) => {
    match(text);
    expect(folded).toEqual([]);
  });

  it.each([
    ['what a label may go on behind', '区\u200b块'],
    ['… behind a blank', '区 块'],
    ['… behind many that vanish', `区${gone(8)}面`],
    ['… before what becomes several', '区㎡'],
    ['… before that, behind what vanishes', '区\u200b㎡'],
    ['… behind its second unit', '区块\u200b面'],
    ['… behind a word', 'smart\u200b contract'],
    ['… behind a digit', '5\u200bg'],
    ['where a guard looks', '\u200b链上'],
    ['… and behind', '链上\u200b'],
    ['where a longer label may stand', '区块链\u200b'],
    ['where a name may have a tail', '海南\u200b'],
    ['where a word may go on', 'smart contract\u200b'],
    ['where what becomes several begins a label', '㈲'],
    ['… or a pair', '𠮷'],
  ])('%s: %j', (_law, text) => {
    match(text);
    expect(folded).toEqual([text]);
  });

  it('a longer stretch each time where one follows the other', () => {
    match('区\u200b块链，福建；推进各项工作。'.repeat(60));
    expect(folded.map(({ length }) => length)).toEqual([103, 193, 218, 320, 345, 460, 485]);
  });

  it.each([
    ['short stretches where none was for long', 1000, [103, 96, 96]],
    ['… or for just long enough', 157, [103, 96, 96]],
    ['a longer one where that is not quite so long', 156, [103, 96, 128]],
  ])('%s: after %d', (_law, between, expected) => {
    const far = '推'.repeat(1000);
    match(`区\u200b块链${far}区\u200b块链${'推'.repeat(between)}区\u200b块链${far}`);
    expect(folded.map(({ length }) => length)).toEqual(expected);
  });
});

describe('a matcher', () => {
  it('tells what each match means', () => {
    expect(match('闽赣区块链')).toStrictEqual([
      { kind: 'place', start: 0, end: 2, places: ['CN-FJ', 'CN-JX'], via: 'region' },
      { kind: 'term', start: 2, end: 5, term: 'chain', topic: 'blockchain', tier: 1 },
    ]);
  });

  it('remembers nothing from one text to the next', () => {
    expect(found('区块链\u200b')).toBe('区块链');
    expect(found('节点')).toBe('');
    expect(found('区\u200b')).toBe('');
    expect(found('块链福建')).toBe('福建');
  });
});
