import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPopoverView } from '../../components/popover/create-popover-view';
import { groundClass } from '../../page/leftovers';
import { popoverSlot } from '../../page/popover-view';

/** Injected by the background on the first armed hover; registers itself in the isolated world. */
export default defineUnlistedScript(() => {
  globalThis[popoverSlot] ??= createPopoverView(document, {
    // There a popover cannot be taken away once the extension has stopped.
    ...(import.meta.env.FIREFOX && { shownBy: groundClass }),
  });
});
