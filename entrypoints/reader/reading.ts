import type { Annotate } from '../../lexicon/types';
import { countMarks } from '../../page/counts';
import { titleOf } from '../../page/document-title';
import { pageAddress } from '../../page/page-address';
import { createPainter } from '../../page/painter';
import { createReader } from '../../page/reader';
import type { SessionOptions } from '../../page/session';

/** A page under way: what is found in it, painted as the reader chose. */
export function createReading(
  annotate: Annotate,
  {
    own,
    preferences,
    signal,
    onChange,
    onSilence,
  }: Pick<SessionOptions, 'own' | 'preferences' | 'signal' | 'onChange' | 'onSilence'>,
) {
  const painter = createPainter(document, signal, onSilence);
  const reader = createReader(document, {
    annotate,
    own,
    context: () => ({ title: titleOf(document), url: pageAddress(document) }),
    signal,
    onStale: (flows) => painter.drop(flows),
    onChange: () => {
      painter.show(reader.marks, preferences());
      onChange();
    },
  });
  signal.addEventListener('abort', () => painter.clear());
  return {
    reader,
    flash: painter.flash,
    repaint: () => painter.show(reader.marks, preferences()),
    report: (id: string) => countMarks(reader.marks, { document: id, paused: reader.paused }),
  };
}

export type Reading = ReturnType<typeof createReading>;
