import { type Capturing, captureSlot } from '../../page/capture';
import { type Explain, explainSlot } from '../../page/explaining';
import { type PopoverView, popoverSlot } from '../../page/popover-view';
import { askBackground } from '../../ports/page-messaging';

/** The popover of this frame, once its script is there. */
export function view(): PopoverView | undefined {
  return globalThis[popoverSlot];
}

/** The popover, injected first where it is not there yet. */
export async function readyView(): Promise<PopoverView | undefined> {
  if (!view()) await askBackground('script.inject', { script: 'popover' });
  return view();
}

/** What watches the pointer, injected first where it is not there yet. */
export async function readyExplain(): Promise<Explain | undefined> {
  if (!globalThis[explainSlot]) await askBackground('script.inject', { script: 'explain' });
  return globalThis[explainSlot];
}

/** What makes clippings, injected first where it is not there yet. */
export async function readyCapture(): Promise<Capturing | undefined> {
  if (!globalThis[captureSlot]) await askBackground('script.inject', { script: 'capture' });
  return globalThis[captureSlot];
}
