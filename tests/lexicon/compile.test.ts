import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileLexicon, type LexiconSource } from '../../lexicon/compile';
import type { Concept } from '../../lexicon/entry';
import { createFold } from '../../lexicon/fold';
import { readLabels } from '../../lexicon/labels';
import { createMatcher } from '../../lexicon/matcher';
import { generate } from '../../scripts/compile-lexicon';

const concept = (id: string, labels: string[], more: Partial<Concept> = {}): Concept => ({
  id,
  category: 'blockchain-core',
  tier: 1,
  topic: 'blockchain',
  labels: { 'zh-Hans': labels, 'zh-Hant': [], en: [id.replaceAll('-', ' ')] },
  definition: { zh: '', en: '' },
  related: [],
  ...more,
});

const source = (concepts: Concept[], more: Partial<LexiconSource> = {}): LexiconSource => ({
  concepts,
  places: [],
  placeGuards: [],
  blockers: [],
  endingGuards: [],
  placeEndingGuards: [],
  heads: [],
  headTails: '',
  hanPairs: { gaps: '', simplified: '' },
  ...more,
});

describe('the generated label data', () => {
  const files = Object.entries(generate());

  it.each(files)('%s is what the lexicon compiles to', (path, text) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
  });

  it('are small enough for a script that stands in every page: 23 kB after gzip', () => {
    const inPages = files.filter(([path]) => /\/(?:labels|han-pairs)\.ts$/.test(path));
    const sizes = inPages.map(([, text]) => gzipSync(text, { level: 9 }).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(23_000);
  });
});

describe('a compiled lexicon', () => {
  it('reads back to the same labels, guards and company', () => {
    const own = source(
      [
        concept('paper-chain', ['纸链', '纸质链']),
        concept('knot', ['绳结'], {
          guards: [{ notBefore: '死|活', needs: ['blockchain'], why: '' }],
        }),
      ],
      {
        places: [{ codes: ['CN-FJ'], via: 'province', labels: ['福建', '福建省'] }],
        blockers: [{ why: '', phrases: ['一纸链接'] }],
      },
    );
    const fold = createFold(own.hanPairs);
    const match = createMatcher(readLabels(compileLexicon(own)), fold);
    const found = (text: string) => match(text).map((one) => text.slice(one.start, one.end));
    expect(found('福建省的纸质链与绳结，一纸链接，Paper Chains')).toEqual([
      '福建省',
      '纸质链',
      '绳结',
      'Paper Chains',
    ]);
    expect(found('死绳结，绳结；福建大学')).toEqual([]);
  });

  it.each([
    [
      'two concepts claim one label',
      [concept('a-chain', ['同链']), concept('b-chain', ['同链'])],
      /belongs to/,
    ],
    ['a label has one character', [concept('c-chain', ['链'])], /too short/],
    [
      'a guard names no label of its entry',
      [concept('d-chain', ['丁链'], { guards: [{ on: ['戊链'], notAfter: '接', why: '' }] })],
      /no label/,
    ],
  ])('is refused where %s', (_case, concepts, message) => {
    expect(() => compileLexicon(source(concepts))).toThrow(message);
  });
});
