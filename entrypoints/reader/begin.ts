import type { Capture } from '../../clippings/model';
import { createAnnotate } from '../../lexicon/annotate';
import type { Capturing } from '../../page/capture';
import type { FlowMarks } from '../../page/flow-marks';
import { gate } from '../../page/gate';
import { type Hit, hitAt } from '../../page/hit-test';
import { selectedRange } from '../../page/selected-range';
import type { Session, SessionOptions } from '../../page/session';
import { createStepper, type PassagePlace, reveal } from '../../page/step';
import type { BesideAnswer, BesideAsk } from '../../ports/messages';
import { askBackground } from '../../ports/page-messaging';
import { createDigest } from './digest';
import { explainLate } from './explain-late';
import { followPlace } from './follow';
import { keep } from './keep';
import { readyCapture } from './late-scripts';
import { createReading } from './reading';

/** Milliseconds that the panel waits for a page that will not come to rest. */
const REST = 1500;

/** Reads the page, paints it, explains it, until the signal aborts. */
export function begin(options: SessionOptions): Session {
  const { match, preferences, signal, onSilence } = options;
  const onChange = () => {
    options.onChange();
    place.soon();
  };
  const annotate = createAnnotate(match, options.conceptInfo);
  const reading = createReading(annotate, { ...options, onChange });
  const { reader } = reading;
  const explaining = explainLate({ reader, preferences, onSilence, signal });
  const stepper = createStepper(document);
  const digest = createDigest(() => reader.marks);
  const place = followPlace(digest.here, signal);

  const hitOf = ({ marks, passage }: PassagePlace): Hit =>
    (marks.passages.includes(passage)
      ? hitAt(marks, passage.start, { ...preferences(), passages: true, quiet: false })
      : undefined) ?? {
      marks,
      start: passage.start,
      end: passage.end,
      passage,
    };
  /** The passage that a command means: the one explained, the one stepped to, the first in view. */
  const underWay = (): Hit | undefined => {
    if (explaining.shown) return explaining.shown;
    const place = stepper.current(reader.marks);
    return place && hitOf(place);
  };

  /** A passage of the digest, ready to be kept. */
  const captureOf = (id: string, capturing: Capturing | undefined): Capture | undefined => {
    const place = digest.find(id);
    return place && capturing?.captureHit(hitOf(place), reader.marks, 'digest');
  };

  return {
    report: reading.report,
    repaint: reading.repaint,
    resume: () => reader.resume(),
    move: (by) => void stepper.step(reader.marks, by),
    open() {
      const hit = underWay();
      if (hit) explaining.open(hit);
    },
    async capture(via) {
      const capturing = await readyCapture();
      const hit = via === 'command' && !selectedRange(document) ? underWay() : undefined;
      const capture = hit
        ? capturing?.captureHit(hit, reader.marks, via)
        : capturing?.captureSelection(reader.marks, via);
      if (capture) await keep(capture);
      return capture !== undefined;
    },
    digest: digest.read,
    show(id) {
      const found = digest.lead(id);
      if (!found) return false;
      reveal(found, window);
      reading.flash(found.marks, found.passage);
      return true;
    },
    place: place.next,
    terms: async () => (await readyCapture())?.articleTerms(reader.marks) ?? [],
    async captures(ids) {
      const capturing = await readyCapture();
      return ids.flatMap((id) => captureOf(id, capturing) ?? []);
    },
    async keep(ids) {
      const capturing = await readyCapture();
      let kept = 0;
      for (const id of ids) {
        const capture = captureOf(id, capturing);
        const answer = capture && (await askBackground('clipping.save', capture).catch(onSilence));
        if (answer?.saved) kept++;
      }
      return kept;
    },
    async beside(ask) {
      const rest = new Promise<void>((resolve) => setTimeout(resolve, REST));
      const [capturing] = await Promise.all([
        readyCapture(),
        Promise.race([reader.settled(), rest]),
      ]);
      return capturing?.beside(ask, reader.marks, signal);
    },
  };
}

/** Reads the page once, unpainted, to keep what is selected on it. */
export async function captureOnce(options: SessionOptions): Promise<boolean> {
  const capture = await readOnce(options, (capturing, marks) =>
    capturing.captureSelection(marks, 'selection'),
  );
  if (capture) await keep(capture);
  return capture !== undefined;
}

/** Reads the page once, unpainted, for the panel that asks. */
export function besideOnce(options: SessionOptions, ask: BesideAsk) {
  return readOnce<BesideAnswer>(options, (capturing, marks) =>
    capturing.beside(ask, marks, options.signal),
  );
}

async function readOnce<T>(
  options: SessionOptions,
  use: (capturing: Capturing, marks: readonly FlowMarks[]) => T | undefined,
): Promise<T | undefined> {
  if (gate(document, () => true) === 'closed') return undefined;
  const once = new AbortController();
  const { reader } = createReading(createAnnotate(options.match, options.conceptInfo), {
    own: undefined,
    preferences: () => ({ ...options.preferences(), quiet: true }),
    signal: AbortSignal.any([options.signal, once.signal]),
    onChange: () => undefined,
    onSilence: options.onSilence,
  });
  try {
    const [capturing] = await Promise.all([readyCapture(), reader.settled()]);
    return capturing && use(capturing, reader.marks);
  } finally {
    once.abort();
  }
}
