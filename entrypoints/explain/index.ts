import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { explainSlot } from '../../page/explaining';
import { explain } from './explain';

/** Injected by the background once a pointer moves over a page that is read; registers itself. */
export default defineUnlistedScript(() => {
  globalThis[explainSlot] ??= explain;
});
