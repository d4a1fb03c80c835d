import { describe, expect, it } from 'vitest';
import { blockers } from '../../lexicon/blockers/blockers';
import { concepts } from '../../lexicon/concepts/all';
import { endingGuards } from '../../lexicon/concepts/ending-guards';
import type { Guard } from '../../lexicon/entry';
import { fold } from '../../lexicon/fold';
import { placeEndingGuards, placeGuards } from '../../lexicon/places/guards';
import { allLabels, naiveMatch, type Without } from './naive-matcher';

/**
 * Texts in which a guard or a blocker should matter are made from its own words: what stands before
 * and after, the label between. Company stands on the same line, so that only the one rule decides.
 */
const COMPANY = '区块链，比特币，存证，一网通办，食品安全，数据要素，新疆。';

const found = (text: string, without: Without) => JSON.stringify(naiveMatch(text, without));
const differs = (text: string, without: Without) => found(text, {}) !== found(text, without);

const words = (list: string | undefined) => list?.split('|') ?? [''];

function* textsFor(guard: Guard, label: string): Generator<string> {
  const around = guard.both
    ? words(guard.notBefore).flatMap((b) => words(guard.notAfter).map((a) => [b, a] as const))
    : [
        ...words(guard.notBefore).map((b) => [b, ''] as const),
        ...words(guard.notAfter).map((a) => ['', a] as const),
      ];
  for (const [before, after] of around) {
    if (before + after === '') continue;
    yield `${COMPANY}${before}${label}${after}`;
    yield `${COMPANY}，${before}${label}${after}。`;
  }
  if (guard.needs) yield label;
  if (guard.exactCase) yield COMPANY + label.toLowerCase();
}

const known = (guard: Guard) =>
  guard.on ?? allLabels.filter((one) => one.guards.includes(guard)).map((one) => one.written);

const isNeeded = (guard: Guard) =>
  known(guard).some((label) => {
    for (const text of textsFor(guard, label)) if (differs(text, { guard })) return true;
    return false;
  });

describe('every rule is needed: without it some text is read otherwise', () => {
  const guards: [string, Guard[]][] = [
    ...concepts.map((one): [string, Guard[]] => [one.id, [...(one.guards ?? [])]]),
    ['places', [...placeGuards]],
    ['endings', [...endingGuards, ...placeEndingGuards].map(({ guard }) => guard)],
  ];

  it.each(guards.filter(([, list]) => list.length > 0))('guards of %s', (_owner, list) => {
    const idle = list.filter((guard) => !isNeeded(guard));
    expect(idle.map(({ on, why }) => ({ on, why }))).toEqual([]);
  });

  // A phrase matters where a label lies in it, or begins in it and goes on behind it.
  function* textsAround(phrase: string): Generator<string> {
    yield phrase;
    yield COMPANY + phrase;
    const folded = fold(phrase).text();
    for (const { blocks, folded: label, written } of allLabels) {
      if (blocks) continue;
      for (let i = 1; i < folded.length; i++) {
        const shared = folded.length - i;
        if (label.length <= shared || !label.startsWith(folded.slice(i))) continue;
        const rest = Array.from(written)
          .slice(Array.from(folded.slice(i)).length)
          .join('');
        yield phrase + rest;
        yield `${COMPANY}，${phrase}${rest}`;
      }
    }
  }

  it.each(blockers.map(({ why, phrases }) => [why, phrases] as const))(
    'blockers: %s',
    (_why, phrases) => {
      const idle = phrases.filter((phrase) => {
        for (const text of textsAround(phrase)) if (differs(text, { phrase })) return false;
        return true;
      });
      expect(idle).toEqual([]);
    },
  );
});
