import { compileLexicon, type LexiconSource } from '../../lexicon/compile';
import type { Concept, ContextKind, Guard, Place } from '../../lexicon/entry';
import { createFold, type Fold } from '../../lexicon/fold';
import { encodeHanPairs } from '../../lexicon/han-pairs';
import { readLabels } from '../../lexicon/labels';
import { createMatcher } from '../../lexicon/matcher';
import { type OwnTerm, withOwnTerms } from '../../lexicon/own-terms';
import type { Chance } from '../long/chance';
import { naiveLexicon, naiveMatch } from './naive-matcher';

/** A made-up lexicon of few characters, so that everything meets everything. */
export interface SmallLexicon {
  source: Omit<LexiconSource, 'hanPairs'>;
  own: readonly OwnTerm[];
  fold: Fold;
  /** A text in which its labels meet what speaks against them and what hides them. */
  text(chance: Chance): string;
}

/** 區塊鏈東: Traditional characters that the lexicon below holds. */
const pairs: readonly (readonly [string, string])[] = [
  ['區', '区'],
  ['塊', '块'],
  ['東', '东'],
  ['鏈', '链'],
];
const hanPairs = encodeHanPairs(pairs);

const HAN = [...'区块链东江湖南上'];
const LATIN = [...'abB5'];
const SIGNS = ['-', '+', '·', "'"];

export function smallLexicon(chance: Chance): SmallLexicon {
  const { between, maybe, pick } = chance;
  const fold = createFold(hanPairs);
  const taken = new Set<string>();
  const word = (least: number, most: number, signs: readonly (readonly string[])[]) => {
    let made = '';
    while (made.length < least || (made.length < most && maybe(0.6))) made += pick(pick(signs));
    return made;
  };
  const labels = (count: number, signs: readonly (readonly string[])[]) =>
    Array.from({ length: count }, () => word(2, 5, signs)).filter((label) => {
      const folded = fold(label).text();
      if (taken.has(folded) || folded.length < 2) return false;
      taken.add(folded);
      return true;
    });
  const guard = (known: readonly string[]): Guard => {
    const words = () =>
      Array.from({ length: between(1, 3) }, () => word(1, 3, [HAN, HAN, LATIN, [' ']])).join('|');
    return {
      why: 'chance',
      ...(maybe(0.4) && known.length > 0 && { on: [pick(known)] }),
      ...(maybe(0.5) && { notBefore: words(), ...(maybe(0.3) && { exceptBefore: words() }) }),
      ...(maybe(0.5) && { notAfter: words(), ...(maybe(0.3) && { exceptAfter: words() }) }),
      ...(maybe(0.2) && { both: true as const }),
      ...(maybe(0.15) && { needs: [pick(KINDS)] }),
      ...(maybe(0.1) && { exactCase: true as const }),
    };
  };
  const guards = (known: readonly string[]) =>
    Array.from({ length: between(0, 2) }, () => guard(known));

  const concepts = Array.from({ length: between(1, 5) }, (_, i): Concept => {
    const own = labels(between(1, 4), [HAN, HAN, HAN, LATIN, SIGNS]);
    return {
      id: maybe(0.2) ? 'food-safety' : `concept-${i}`,
      ...pick(MEANINGS),
      labels: { 'zh-Hans': own, 'zh-Hant': [], en: [] },
      definition: { zh: '', en: '' },
      related: [],
      guards: guards(own),
    };
  });
  const place = (via: Place['via'], i: number): Place => ({
    codes: via === 'region' ? ['CN-FJ', 'CN-JX'] : [i === 0 ? 'CN-XJ' : 'CN-FJ'],
    via,
    labels: labels(between(1, 3), [HAN]),
  });
  const places = (['province', 'city', 'region'] as const).map(place);
  const endings = () => (maybe(0.4) ? [{ ending: pick(HAN), guard: guard([]) }] : []);
  const source = {
    concepts,
    places,
    placeGuards: guards(places.flatMap((one) => one.labels)),
    blockers: [{ why: 'chance', phrases: labels(between(0, 4), [HAN, LATIN]) }],
    endingGuards: endings(),
    placeEndingGuards: endings(),
    heads: ['长江', '太湖'],
    headTails: '岸|上',
  };
  const own = Array.from({ length: between(0, 4) }, (_, i): OwnTerm => {
    const label = word(2, 5, [HAN, HAN, LATIN, SIGNS, ['𠮷']]);
    return { label, id: `own:${i}`, topic: 'government', tier: 1 };
  });

  const guardWords = [...concepts, { guards: source.placeGuards }]
    .flatMap((concept) => concept.guards ?? [])
    .flatMap((one) => [one.notBefore, one.exceptBefore, one.notAfter, one.exceptAfter])
    .flatMap((list) => list?.split('|') ?? []);
  const all = [
    ...concepts.flatMap((concept) => concept.labels['zh-Hans']),
    ...places.flatMap((one) => one.labels),
    ...source.blockers.flatMap(({ phrases }) => phrases),
    ...own.map(({ label }) => label),
  ];
  const text = (dice: Chance) => {
    let made = '';
    for (let pieces = dice.between(1, 12); pieces > 0; pieces--) {
      const kind = dice.below(10);
      let piece = dice.pick(kind < 5 && all.length > 0 ? all : kind < 7 ? BETWEEN : HAN);
      if (kind === 8 && guardWords.length > 0) piece = dice.pick(guardWords);
      if (kind === 9) piece = piece.slice(dice.below(2), 3);
      made += disguised(piece, dice);
    }
    return made;
  };
  return { source, own, fold, text };
}

const KINDS: readonly ContextKind[] = ['blockchain', 'e-government', 'food-safety', 'xinjiang'];

const MEANINGS: readonly Pick<Concept, 'category' | 'tier' | 'topic'>[] = [
  { category: 'blockchain-core', tier: 1, topic: 'blockchain' },
  { category: 'e-government', tier: 2, topic: 'government' },
  { category: 'application-field', tier: 3, topic: 'government' },
];

/** The same words as some page or file spells them. */
function disguised(text: string, { maybe, pick }: Chance): string {
  if (maybe(0.5)) return text;
  const dress = pick(DRESSES);
  return Array.from(text, (sign) => (maybe(0.4) ? dress(sign) : sign)).join('');
}

const DRESSES: readonly ((sign: string) => string)[] = [
  (sign) => pairs.find(([, simple]) => simple === sign)?.[0] ?? sign,
  (sign) => `${sign}\u200b`,
  (sign) => `${sign} `,
  (sign) => `${sign}　  `,
  (sign) => `${sign}    `,
  (sign) => (/[!-~]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign),
  (sign) => sign.toUpperCase(),
  (sign) => (/[a-z]/.test(sign) ? String.fromCodePoint(0x1d41a + sign.charCodeAt(0) - 0x61) : sign),
  (sign) => `\ud83d${sign}`,
  (sign) => `${sign}\u{e0041}`,
];

const BETWEEN = [
  ...'，。\n的sS._@',
  ' ',
  '  ',
  '\u200b',
  '\ufeff',
  '㈱',
  'ﬁ',
  '㎡',
  '😀',
  '𠮷',
  '\ud800',
  '\udfff',
  '大学',
  '路',
  '南站',
  '…',
  'é',
  '\uf8f1',
  '会议听取了汇报。'.repeat(60),
];

/** What the matcher finds, what plain search finds, in the same words. */
export function bothFind({ source, own, fold }: SmallLexicon) {
  const compiled = readLabels(compileLexicon({ ...source, hanPairs }));
  const match = createMatcher(withOwnTerms(compiled, own, fold).labels, fold);
  const naive = naiveLexicon(source, fold, own);
  return {
    quick: (text: string) =>
      match(text).map((one) => ({
        start: one.start,
        end: one.end,
        what: one.kind === 'term' ? one.term : `${one.via} ${one.places.join(' ')}`,
      })),
    plain: (text: string) => naiveMatch(text, {}, naive),
  };
}
