import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAnnotate } from '../lexicon/annotate';
import { conceptInfo } from '../lexicon/concept-info';
import { createMatcher } from '../lexicon/matcher';
import type { Match, ProvinceCode } from '../lexicon/types';

/**
 * Scores the lexicon on labelled sentences: `npx tsx scripts/score.ts FILE… [--errors]`. The form of
 * a set is told in tests/lexicon/held-out/README.md.
 *
 * A match counts where it begins where a label begins and says the same concept or the same places.
 * A trap is hit by a match that covers it and is hardly longer. Provinces are judged where a passage
 * is wanted and found.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false } },
});
if (positionals.length === 0) {
  console.error('score: name at least one set of labelled sentences');
  process.exit(2);
}

interface Span {
  label: string;
  start: number;
  end: number;
}

interface Wanted extends Span {
  concept?: string;
  province?: ProvinceCode;
  provinces?: ProvinceCode[];
}

interface Sentence {
  id: string;
  text: string;
  expect: Wanted[];
  forbid: Span[];
  passage: boolean;
  provinces: ProvinceCode[];
}

const annotate = createAnnotate(createMatcher(), conceptInfo);
for (const file of positionals) score(file);

function score(file: string): void {
  const { sentences } = JSON.parse(readFileSync(file, 'utf8')) as { sentences: Sentence[] };
  const tallies = { matches: tally(), passages: tally(), provinces: tally() };
  const errors: string[] = [];
  let traps = 0;
  let hit = 0;
  for (const { id, text, expect, forbid, passage, provinces } of sentences) {
    const wrong = (what: string) => errors.push(`${id} ${what} | ${text}`);
    const { matches, passages } = annotate(text);
    const rest = [...matches];
    for (const wanted of expect) {
      const at = rest.findIndex((match) => answers(match, wanted));
      if (at === -1) {
        tallies.matches.missed++;
        wrong(`missed ${wanted.label}`);
      } else {
        tallies.matches.right++;
        rest.splice(at, 1);
      }
    }
    for (const { start, end } of rest) {
      tallies.matches.excess++;
      wrong(`marked ${text.slice(start, end)}`);
    }
    for (const { label, start, end } of forbid) {
      traps++;
      const falls = ({ start: from, end: to }: Match) =>
        from <= start && to >= end && to - from <= end - start + 1;
      if (!matches.some(falls)) continue;
      hit++;
      wrong(`fell for ${label}`);
    }
    const found = passages.length > 0;
    if (found && passage) tallies.passages.right++;
    else if (found) tallies.passages.excess++;
    else if (passage) tallies.passages.missed++;
    if (found !== passage) wrong(found ? 'is no passage' : 'is a passage');
    if (!found || !passage) continue;
    const said = new Set(passages.flatMap((each) => each.provinces.map(({ code }) => code)));
    const wanted = new Set(provinces);
    for (const code of said) {
      tallies.provinces[wanted.has(code) ? 'right' : 'excess']++;
      if (!wanted.has(code)) wrong(`is not about ${code}`);
    }
    for (const code of wanted) {
      if (said.has(code)) continue;
      tallies.provinces.missed++;
      wrong(`is about ${code}`);
    }
  }
  console.log(`${file}: ${sentences.length} sentences, ${hit} of ${traps} traps hit`);
  for (const [what, { right, excess, missed }] of Object.entries(tallies)) {
    const precision = right / (right + excess || 1);
    const recall = right / (right + missed || 1);
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    console.log(
      `  ${what.padEnd(9)} precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
    );
  }
  if (values.errors) console.log(errors.map((line) => `  ${line}`).join('\n'));
}

function tally() {
  return { right: 0, excess: 0, missed: 0 };
}

function answers(match: Match, { start, concept, province, provinces }: Wanted): boolean {
  if (match.start !== start) return false;
  if (concept) return match.kind === 'term' && match.term === concept;
  const codes = provinces ?? (province ? [province] : []);
  return codes.every((code) => match.places?.includes(code));
}
