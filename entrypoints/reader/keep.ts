import type { Capture } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { askBackground } from '../../ports/page-messaging';
import { readyView } from './explain';

/** Has a capture kept and says so at the edge of the window, with a way back. */
export async function keep(capture: Capture): Promise<void> {
  const [answer, view] = await Promise.all([askBackground('clipping.save', capture), readyView()]);
  if (!answer.saved) {
    view?.notice({ message: `${answer.message}\n${quotation(capture)}` });
    return;
  }
  view?.notice({
    message: answer.message,
    undo: answer.undo,
    onUndo: async () => {
      const { message } = await askBackground('clipping.undo', { id: capture.id });
      view.notice({ message });
    },
  });
}
