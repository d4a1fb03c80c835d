import { titleOf } from '../../page/document-title';
import type { FlowMarks } from '../../page/flow-marks';
import { createKeptMarks } from '../../page/kept-marks';
import { pageAddress } from '../../page/page-address';
import { joinFlows, pageText } from '../../page/page-text';
import type { BesideAnswer, BesideAsk } from '../../ports/messages';
import { captureSelection } from './capture';

const kept = createKeptMarks(document);
const lives = new WeakSet<AbortSignal>();

/** What the panel beside the page asked for. Places are of the text under the stamp alone. */
export function answerBeside(
  ask: BesideAsk,
  marks: readonly FlowMarks[],
  signal: AbortSignal,
): BesideAnswer {
  if (ask.want === 'selection') {
    const capture = captureSelection(marks, 'selection');
    return capture ? { capture } : {};
  }
  const { text, starts } = pageText(marks);
  const stamp = stampOf(text);
  if (ask.want === 'text') {
    const read = [...starts.keys()].map(({ flow }) => flow).filter(({ unit }) => unit !== 'links');
    return {
      stamp,
      text,
      article: joinFlows(read),
      url: pageAddress(document),
      title: titleOf(document),
    };
  }
  if (ask.stamp !== stamp) return {};
  if (!lives.has(signal)) signal.addEventListener('abort', unpaintKept);
  lives.add(signal);
  if (ask.want === 'paint') kept.paint(marks, ask.places);
  return { done: ask.want === 'paint' || kept.show(marks, ask.place) };
}

/** Takes the marks of kept words off. */
export function unpaintKept(): void {
  kept.clear();
}

/** Two texts of one length that share it are not met by chance (FNV-1a). */
function stampOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}
