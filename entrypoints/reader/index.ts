import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readingSlot } from '../../page/session';
import { begin, besideOnce, captureOnce } from './begin';

/** Injected by the background once the script at the gate has let a page in. */
export default defineUnlistedScript(() => {
  globalThis[readingSlot] ??= { begin, captureOnce, besideOnce };
});
