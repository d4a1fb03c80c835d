import type { Capture } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { popoverSlot } from '../../page/popover-view';
import type { SaveAnswer } from '../../ports/messages';
import { askBackground } from '../../ports/page-messaging';

/** Says at the edge of the window what became of a capture: kept, with a way back, or why not. */
export function tell(capture: Capture, answer: SaveAnswer): void {
  const view = globalThis[popoverSlot];
  const { message } = answer;
  if (!answer.saved) {
    view?.notice({ message, text: quotation(capture), close: answer.close });
    return;
  }
  const undo = async () => {
    try {
      const undone = await askBackground('clipping.undo', { id: capture.id });
      view?.notice({ message: undone.message });
    } catch {
      // It is still kept, and said so again.
      tell(capture, answer);
    }
  };
  view?.notice({ message, undo: answer.undo, onUndo: () => void undo() });
}
