import type { Match, Passage, TermMatch } from '../lexicon/types';
import type { Preferences } from '../ports/preferences';
import { type FlowMarks, within } from './flow-marks';

export type MarkKind = 'passage' | 'blockchain' | 'government' | 'data' | 'place' | 'own';

/** A stretch of a flow to be painted. */
export interface PlannedMark {
  kind: MarkKind;
  start: number;
  end: number;
}

/** What the reader has chosen to see. */
export type PaintChoice = Pick<
  Preferences,
  'topics' | 'places' | 'passages' | 'quiet' | 'own' | 'colours'
>;

/**
 * What of a flow is painted, in order of place: passages; main blockchain terms anywhere; other terms
 * and places within passages; the reader's own words where the reader says so. Menus and lists of links stay bare, and so do names of policy
 * instruments (试点, 实施方案), which are counted only.
 */
export function paintPlan(
  marks: Pick<FlowMarks, 'matches' | 'passages' | 'own'> & { flow: { unit: string } },
  choice: PaintChoice,
): PlannedMark[] {
  if (choice.quiet || marks.flow.unit === 'links') return [];
  const isOn = (match: Match): match is TermMatch =>
    match.kind === 'term' && choice.topics[match.topic] && match.tier < 3;
  const plan: PlannedMark[] = [];
  const passages = marks.passages.filter((passage) =>
    marks.matches.some((match) => isOn(match) && within(match, passage)),
  );
  if (choice.passages) {
    for (const { start, end } of passages) plan.push({ kind: 'passage', start, end });
  }
  for (const match of marks.matches) {
    const { start, end } = match;
    const passage = passages.find((candidate) => within(match, candidate));
    if (match.kind === 'place') {
      if (choice.places && passage) plan.push({ kind: 'place', start, end });
    } else if (isOn(match) && (isMain(match) || isSupport(match, passage))) {
      plan.push({ kind: match.topic, start, end });
    }
  }
  if (choice.own.painted) {
    for (const { start, end } of marks.own) plan.push({ kind: 'own', start, end });
  }
  return plan.sort((a, b) => a.start - b.start || b.end - a.end);
}

const isMain = (term: TermMatch) => term.tier === 1 && term.topic !== 'government';

const isSupport = (term: TermMatch, passage: Passage | undefined) =>
  passage !== undefined && !passage.instruments.includes(term.term);
