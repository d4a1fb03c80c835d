import { diffArrays } from 'diff';
import { figuresIn, type Stretch } from './figures';

/** A stretch of two wordings: in both, in the old one only, or in the new one only. */
export interface WordingPart {
  kind: 'same' | 'old' | 'new';
  text: string;
  /** A number, as it is read: 1.2亿, 98.5%, 2024年. */
  number: boolean;
}

/**
 * What has changed between two wordings, character by character for Chinese; numbers with what they
 * count by and Latin words as one. Single characters that two changes happen to share between them are
 * told as changed: a reader sees phrases, not letters.
 */
export function wordingDiff(was: string, now: string): WordingPart[] {
  const changes = diffArrays(tokensOf(was), tokensOf(now), {
    timeout: PATIENCE,
    comparator: (a, b) => a.text === b.text,
  });
  if (!changes) return [part('old', was), part('new', now)];
  const runs = changes.map(
    ({ added, removed, value }): Run => ({
      kind: added ? 'new' : removed ? 'old' : 'same',
      tokens: value,
    }),
  );
  return grouped(runs).flatMap(({ kind, tokens }) => partsOf(kind, tokens));
}

interface Run {
  kind: WordingPart['kind'];
  tokens: readonly Stretch[];
}

/** Milliseconds after which two long texts are shown whole, one after the other. */
const PATIENCE = 500;

/** Fewer shared characters than this between two changes say nothing. */
const TELLING = 2;

const LETTERS = /[A-Za-z]+|[\s\S]/gu;

function tokensOf(text: string): Stretch[] {
  return figuresIn(text).flatMap((stretch) =>
    stretch.figure
      ? [stretch]
      : (stretch.text.match(LETTERS) ?? []).map((token) => ({ text: token, figure: false })),
  );
}

/** Old before new in each change, with short agreements between changes drawn into them. */
function grouped(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let old: Stretch[] = [];
  let fresh: Stretch[] = [];
  const flush = () => {
    if (old.length > 0) out.push({ kind: 'old', tokens: old });
    if (fresh.length > 0) out.push({ kind: 'new', tokens: fresh });
    [old, fresh] = [[], []];
  };
  runs.forEach(({ kind, tokens }, i) => {
    if (kind === 'old') old.push(...tokens);
    else if (kind === 'new') fresh.push(...tokens);
    else if (i > 0 && i < runs.length - 1 && isChance(tokens) && old.length + fresh.length > 0) {
      old.push(...tokens);
      fresh.push(...tokens);
    } else {
      flush();
      out.push({ kind, tokens });
    }
  });
  flush();
  return out;
}

function isChance(tokens: readonly Stretch[]): boolean {
  return (
    tokens.length < TELLING && !tokens.some(({ text, figure }) => figure || /\p{P}/u.test(text))
  );
}

function partsOf(kind: WordingPart['kind'], tokens: readonly Stretch[]): WordingPart[] {
  const parts: WordingPart[] = [];
  for (const { text, figure } of tokens) {
    const number = kind !== 'same' && figure;
    const last = parts.at(-1);
    if (last && !number && !last.number) last.text += text;
    else parts.push({ kind, text, number });
  }
  return parts;
}

const part = (kind: WordingPart['kind'], text: string): WordingPart => ({
  kind,
  text,
  number: false,
});
