import type { SampleBlock, SamplePiece } from '../../components/welcome/Sample';
import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { gistOf } from '../../lexicon/gist';
import { createMatcher } from '../../lexicon/matcher';
import type { Match, Passage } from '../../lexicon/types';
import { type PaintChoice, paintPlan } from '../../page/paint-plan';
import type { PopoverQuery } from '../../ports/popover-content';
import { sampleReport } from './sample-report';

/** What can be pointed at in the sample: marked words, or the passage round them. */
export interface SampleHit {
  query: PopoverQuery;
  passage: SamplePassage;
}

/** A passage of the sample, as far as keeping it needs. */
export interface SamplePassage {
  text: string;
  headings: readonly string[];
  gist: ReturnType<typeof gistOf>;
}

/** The sample report as a page would be read, and what stands behind each of its marks. */
export function readSample(choice: PaintChoice): { blocks: SampleBlock[]; hits: SampleHit[] } {
  const annotate = createAnnotate(createMatcher(), conceptInfo);
  const hits: SampleHit[] = [];
  const { title } = sampleReport;
  let headings: readonly string[] = [];
  let carry = {};
  const blocks = sampleReport.blocks.map(({ unit, text }): SampleBlock => {
    if (unit === 'heading') headings = [text];
    const read = annotate(text, { title, headings, unit }, carry);
    carry = read.carry;
    const found = { matches: read.matches, passages: read.passages, own: [], flow: { unit } };
    const plan = paintPlan(found, choice);
    const spans: SampleBlock['spans'] = [];
    let at = 0;
    for (const passage of read.passages) {
      if (!plan.some(({ kind, start }) => kind === 'passage' && start === passage.start)) continue;
      if (at < passage.start) spans.push({ pieces: [{ text: text.slice(at, passage.start) }] });
      const inside = read.matches.filter((match) => within(match, passage));
      const behind = (match?: Match) =>
        hits.push({
          query: queryOf(passage, match),
          passage: {
            text: text.slice(passage.start, passage.end),
            headings,
            gist: gistOf([passage], inside),
          },
        }) - 1;
      const hit = behind();
      const pieces: SamplePiece[] = [];
      let from = passage.start;
      for (const { kind, start, end } of plan) {
        const match = inside.find((one) => one.start === start);
        if (kind === 'passage' || kind === 'own' || !match) continue;
        if (from < start) pieces.push({ text: text.slice(from, start) });
        pieces.push({ text: text.slice(start, end), mark: { kind, hit: behind(match) } });
        from = end;
      }
      if (from < passage.end) pieces.push({ text: text.slice(from, passage.end) });
      spans.push({ hit, pieces });
      at = passage.end;
    }
    if (at < text.length) spans.push({ pieces: [{ text: text.slice(at) }] });
    return { heading: unit === 'heading', spans };
  });
  return { blocks, hits };
}

const within = (match: Match, passage: Passage) =>
  match.start >= passage.start && match.end <= passage.end;

function queryOf(passage: Passage, match: Match | undefined): PopoverQuery {
  const provinces = passage.provinces.map(({ code }) => code);
  const { fields, instruments, figures, terms, year } = passage;
  return {
    ...(match?.kind === 'term' && { term: match.term }),
    places: match ? [...(match.places ?? [])] : provinces,
    passage: {
      provinces,
      fields: [...fields],
      instruments: [...instruments],
      figures: figures.map(({ text }) => text),
      terms: [...terms],
      ...(year !== undefined && { year }),
    },
  };
}
