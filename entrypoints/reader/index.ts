import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clearLeftovers } from '../../page/leftovers';
import { readingSlot } from '../../page/session';
import { begin, besideOnce, captureOnce } from './begin';

/** Injected by the background once the script at the gate has let a page in. */
export default defineUnlistedScript(() => {
  if (globalThis[readingSlot]) return;
  clearLeftovers(document);
  globalThis[readingSlot] = { begin, captureOnce, besideOnce };
});
