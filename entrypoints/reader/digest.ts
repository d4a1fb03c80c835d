import type { Passage } from '../../lexicon/types';
import { titleOf } from '../../page/document-title';
import { type FlowMarks, within } from '../../page/flow-marks';
import { rectsOf } from '../../page/ruler';
import { type PassagePlace, passagesOf } from '../../page/step';
import type { FrameDigest } from '../../ports/messages';

const LONGEST = 600;

/** The passages of this frame as the side panel lists them. */
export function createDigest(marks: () => readonly FlowMarks[]) {
  const ids = new WeakMap<Passage, string>();
  let last = 0;
  const idOf = (passage: Passage) => {
    const id = ids.get(passage) ?? String(++last);
    ids.set(passage, id);
    return id;
  };
  const find = (id: string) => listed(marks()).find(({ passage }) => ids.get(passage) === id);
  let led: string | undefined;
  return {
    /** Id of the passage that the reader is at: led to and in view, first in view, or last above. */
    here(): string | undefined {
      const all = listed(marks()).map(({ marks: { flow }, passage }) => ({
        id: idOf(passage),
        top: rectsOf(flow, passage.start, passage.start + 1)[0]?.top ?? Number.NaN,
      }));
      const inView = all.filter(({ top }) => top >= 0 && top < innerHeight);
      const at = inView.find(({ id }) => id === led) ?? inView[0];
      return (at ?? all.findLast(({ top }) => top < 0))?.id;
    },
    /** Where a passage stands that the reader asks for. */
    lead(id: string): PassagePlace | undefined {
      led = id;
      return find(id);
    },
    read: (): FrameDigest => ({
      title: titleOf(document),
      passages: listed(marks()).map(({ marks: { flow, headings, own }, passage }) => ({
        id: idOf(passage),
        text: flow.text.slice(passage.start, passage.end).slice(0, LONGEST),
        headings: [...headings],
        provinces: passage.provinces.map(({ code }) => code),
        fields: [...passage.fields],
        own: [
          ...new Set(
            own.flatMap((word) =>
              word.kind === 'term' && within(word, passage) ? [word.term] : [],
            ),
          ),
        ],
      })),
    }),
    /** Undefined once the passage's block has changed. */
    find,
  };
}

/** Passages, and sentences with words of the reader's own, in reading order. */
function listed(marks: readonly FlowMarks[]): PassagePlace[] {
  return marks.flatMap((entry) => {
    const places = passagesOf([entry]);
    if (entry.asides.length === 0 || entry.flow.stale || entry.flow.unit === 'links') return places;
    for (const passage of entry.asides) places.push({ marks: entry, passage });
    return places.sort((a, b) => a.passage.start - b.passage.start);
  });
}
