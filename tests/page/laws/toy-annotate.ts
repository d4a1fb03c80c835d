import type {
  Annotate,
  Carry,
  Match,
  Passage,
  ProvinceCode,
  TermMatch,
} from '../../../lexicon/types';

type Word = Omit<TermMatch, 'start' | 'end'>;

const terms: Record<string, Word> = {
  区块链: { kind: 'term', term: 'blockchain', topic: 'blockchain', tier: 1 },
  电子政务: { kind: 'term', term: 'e-government', topic: 'government', tier: 1 },
  数据共享: { kind: 'term', term: 'data-sharing', topic: 'government', tier: 2 },
  试点: { kind: 'term', term: 'pilot', topic: 'blockchain', tier: 2 },
};
const places: Record<string, ProvinceCode> = { 福建: 'CN-FJ', 江西: 'CN-JX', 海南: 'CN-HI' };
const words = new RegExp([...Object.keys(terms), ...Object.keys(places)].join('|'), 'g');

/**
 * A small lexicon with the real one's contract: the laws of the page must hold for any. A sentence
 * that names 区块链 or 电子政务 beside 推进 or a place is a passage; 该省 means the last place; a
 * heading that is a place stands for it.
 */
export const toyAnnotate: Annotate = (text, context = {}, carry = {}) => {
  const matches: Match[] = [];
  for (const { 0: word, index: start } of text.matchAll(words)) {
    const end = start + word.length;
    const term = terms[word];
    if (term) matches.push({ ...term, start, end });
    else matches.push({ kind: 'place', start, end, places: [places[word]!], via: 'province' });
  }
  const passages: Passage[] = [];
  const now: Carry = { ...carry };
  for (const { 0: sentence, index: start } of text.matchAll(/[^。\n]+。?/g)) {
    const end = start + sentence.length;
    const inside = matches.filter((match) => match.start >= start && match.end <= end);
    const codes = inside.flatMap((match) => (match.kind === 'place' ? match.places : []));
    if (codes.length === 1) now.antecedent = codes[0]!;
    if (!/区块链|电子政务/.test(sentence) || context.unit === 'links') continue;
    if (codes.length === 0 && !/推进|该省/.test(sentence)) continue;
    const above = context.headings?.flatMap((heading) => places[heading] ?? []) ?? [];
    const about =
      sentence.includes('该省') && now.antecedent ? [now.antecedent] : [...codes, ...above];
    passages.push({
      start,
      end,
      score: 1,
      provinces: about.map((code) => ({ code, confidence: 1 })),
      fields: [],
      instruments: sentence.includes('试点') ? ['pilot'] : [],
      figures: [],
      terms: inside.flatMap((match) => (match.kind === 'term' ? [match.term] : [])),
    });
  }
  return { matches, passages, carry: now };
};
