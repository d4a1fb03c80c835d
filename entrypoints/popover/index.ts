import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPopoverView } from '../../components/popover/create-popover-view';
import { captureSlot } from '../../page/capture';
import { popoverSlot } from '../../page/popover-view';
import { captureHit, captureSelection } from './capture';

/** Injected by the background on the first armed hover or save; registers itself in the isolated world. */
export default defineUnlistedScript(() => {
  globalThis[popoverSlot] ??= createPopoverView(document);
  globalThis[captureSlot] ??= { captureHit, captureSelection };
});
