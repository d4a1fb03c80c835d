import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureSlot } from '../../page/capture';
import { articleTerms } from './article-terms';
import { answerBeside, unpaintKept } from './beside';
import { captureHit, captureSelection } from './capture';

/** Injected by the background when something is first saved; registers itself in the isolated world. */
export default defineUnlistedScript(() => {
  globalThis[captureSlot] ??= {
    articleTerms,
    captureHit,
    captureSelection,
    beside: answerBeside,
    unpaint: unpaintKept,
  };
});
