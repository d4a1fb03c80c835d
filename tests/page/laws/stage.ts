import type { Annotate } from '../../../lexicon/types';
import type { PaintChoice } from '../../../page/paint-plan';
import { createPainter } from '../../../page/painter';
import { createReader, type Reader } from '../../../page/reader';
import { toyAnnotate } from './toy-annotate';

/** A rule that must hold in a real document; `run` tells what was wrong, or nothing. */
export interface Law {
  name: string;
  run: () => Promise<string | undefined>;
}

export const everything: PaintChoice = {
  topics: { blockchain: true, government: true, data: true },
  places: true,
  passages: true,
  quiet: false,
  own: { on: true, painted: false },
  colours: 'soft',
};

export interface Stage {
  reader: Reader;
  /** Waits until all has been read and painted. */
  rest(): Promise<void>;
  /** Texts of all flows, in order. */
  texts(): string[];
  /** Painted words of a kind in order of registration, read off the registry. */
  painted(kind: string): string[];
}

/** Puts a page up, reads and paints it, lets `act` look, and takes all down again. */
export async function onStage<T>(
  html: string | Node,
  act: (stage: Stage) => Promise<T> | T,
  choice: PaintChoice = everything,
  annotate: Annotate = toyAnnotate,
): Promise<T> {
  setBody(html);
  const controller = new AbortController();
  const painter = createPainter(document, controller.signal);
  const reader = createReader(document, {
    annotate,
    context: () => ({ title: document.title, url: location.href }),
    signal: controller.signal,
    onStale: (flows) => painter.drop(flows),
    onChange: () => painter.show(reader.marks, choice),
  });
  const rest = async () => {
    await reader.settled();
    for (let i = 0; i < 3; i++) await frame();
    await pause(30);
  };
  try {
    await rest();
    return await act({
      reader,
      rest,
      texts: () => reader.marks.map(({ flow }) => flow.text),
      painted,
    });
  } finally {
    controller.abort();
    document.body.replaceChildren();
    document.body.removeAttribute('style');
    scrollTo(0, 0);
  }
}

export function setBody(html: string | Node): void {
  if (typeof html !== 'string') {
    document.body.replaceChildren(html);
    return;
  }
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...document.adoptNode(parsed.body).childNodes);
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

export const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

export function painted(kind: string): string[] {
  const found: string[] = [];
  for (const tone of ['light', 'dark']) {
    for (const range of CSS.highlights.get(`lianzhu-${kind}-${tone}`) ?? []) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      found.push(live.toString());
    }
  }
  return found;
}

/** Undefined where both are equal, else a sentence that shows them. */
export function differs(what: string, found: unknown, wanted: unknown): string | undefined {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  return a === b ? undefined : `${what}: found ${a}, wanted ${b}`;
}

/** The first complaint of several. */
export const firstOf = (...complaints: (string | undefined)[]): string | undefined =>
  complaints.find((complaint) => complaint !== undefined);
