import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';
import { blockers, heads, headTails } from '../lexicon/blockers/blockers';
import { compileLexicon, type LexiconSource } from '../lexicon/compile';
import { concepts } from '../lexicon/concepts/all';
import { endingGuards } from '../lexicon/concepts/ending-guards';
import { CUE_CHARACTERS } from '../lexicon/cue-characters';
import { encodeHanPairs, type HanPairs } from '../lexicon/han-pairs';
import { cities } from '../lexicon/places/cities';
import { placeEndingGuards, placeGuards } from '../lexicon/places/guards';
import { provinces } from '../lexicon/places/provinces';
import { regions } from '../lexicon/places/regions';
import { chineseTail } from '../lexicon/places/tails';

/** The contents of the generated files, by path from the project's root. */
export function generate(): Record<string, string> {
  const source: Omit<LexiconSource, 'hanPairs'> = {
    concepts,
    places: [...provinces, ...cities, ...regions],
    placeGuards,
    blockers,
    endingGuards,
    placeEndingGuards,
    heads,
    headTails,
  };
  const hanPairs = pairsFor(wordsOf(source));
  const compiled = compileLexicon({ ...source, hanPairs });
  return {
    'lexicon/generated/han-pairs.ts': file({ ...hanPairs }),
    'lexicon/generated/all-han-pairs.ts': file({ ...pairsFor() }),
    'lexicon/generated/cue-pairs.ts': file({ ...cuePairs() }),
    'lexicon/generated/labels.ts': file({ ...compiled }),
  };
}

/** All that is compared with a text; definitions and reasons are not. */
function wordsOf(source: Omit<LexiconSource, 'hanPairs'>): string {
  const guards = [
    ...source.concepts.flatMap((concept) => concept.guards ?? []),
    ...source.placeGuards,
    ...source.endingGuards.map(({ guard }) => guard),
    ...source.placeEndingGuards.map(({ guard }) => guard),
  ];
  return JSON.stringify([
    source.concepts.map((concept) => concept.labels),
    source.places.map((place) => place.labels),
    source.blockers.map((group) => group.phrases),
    guards.map(({ why: _, ...guard }) => guard),
    source.heads,
    source.headTails,
    TAIL_CHARACTERS,
  ]);
}

/** Characters of the tails of place names, which are a pattern and not a list. */
const TAIL_CHARACTERS = chineseTail.source;

/** Traditional and Simplified characters, as far as a text needs them; all without one. */
function pairsFor(text?: string): HanPairs {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  const simplify = (char: string) =>
    OWN_PAIRS.get(char) ??
    converters.map((convert) => convert(char)).find((converted) => converted !== char) ??
    char;
  const needed = text === undefined ? undefined : new Set(Array.from(text, simplify));
  const pairs: [traditional: string, simplified: string][] = [];
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code);
    const simple = simplify(char);
    if (simple === char || simple.length !== 1 || needed?.has(simple) === false) continue;
    pairs.push([char, simple]);
  }
  return encodeHanPairs(pairs);
}

function cuePairs(): HanPairs {
  const byTraditional = new Map<string, string>();
  for (let i = 0; i < CUE_CHARACTERS.length; i += 2) {
    byTraditional.set(CUE_CHARACTERS[i] as string, CUE_CHARACTERS[i + 1] as string);
  }
  return encodeHanPairs([...byTraditional].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** 鍊 is another way to write 鏈 on pages of Taiwan; OpenCC takes it for 炼. */
const OWN_PAIRS = new Map([['鍊', '链']]);

function file(constants: Record<string, string>): string {
  const lines = Object.entries(constants).map(
    ([name, text]) => `export const ${name} =\n  ${JSON.stringify(text)};\n`,
  );
  return `// Written by scripts/compile-lexicon.ts; do not edit.\n${lines.join('\n')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL('../', import.meta.url);
  for (const [path, text] of Object.entries(generate())) {
    const url = new URL(path, root);
    if (readFileSync(url, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(url, text);
  }
}
