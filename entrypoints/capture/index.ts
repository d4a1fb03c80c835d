import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureSlot } from '../../page/capture';
import { answerBeside, unpaintKept } from './beside';
import { captureHit, captureSelection } from './capture';

/** Injected by the background when something is first saved; registers itself in the isolated world. */
export default defineUnlistedScript(() => {
  globalThis[captureSlot] ??= {
    captureHit,
    captureSelection,
    beside: answerBeside,
    unpaint: unpaintKept,
  };
});
