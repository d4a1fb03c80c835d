import type { Passage } from '../../lexicon/types';
import { titleOf } from '../../page/document-title';
import type { FlowMarks } from '../../page/flow-marks';
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
  return {
    read: (): FrameDigest => ({
      title: titleOf(document),
      passages: passagesOf(marks()).map(({ marks: { flow, headings }, passage }) => ({
        id: idOf(passage),
        text: flow.text.slice(passage.start, passage.end).slice(0, LONGEST),
        headings: [...headings],
        provinces: passage.provinces.map(({ code }) => code),
        fields: [...passage.fields],
      })),
    }),
    /** Undefined once the passage's block has changed. */
    find: (id: string): PassagePlace | undefined =>
      passagesOf(marks()).find(({ passage }) => ids.get(passage) === id),
  };
}
