import type { Capture } from '../../clippings/model';
import { askBackground } from '../../ports/page-messaging';
import { readyView } from './late-scripts';
import { tell } from './tell';

/** Has a capture kept and says so at the edge of the window, with a way back. */
export async function keep(capture: Capture): Promise<void> {
  const [answer] = await Promise.all([askBackground('clipping.save', capture), readyView()]);
  tell(capture, answer);
}
