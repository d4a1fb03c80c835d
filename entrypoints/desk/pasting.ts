import { clippingFromText } from '../../clippings/create-clipping';
import { must } from '../../clippings/failure';
import { quotation } from '../../clippings/quotation';
import type { PasteActions } from '../../components/clippings/PasteForm';
import { keepJustSaved } from '../../ports/session';
import type { ShelfControl } from './shelf';
import { tabBeside } from './tab-beside';

/** Keeps what the reader pastes: words of attachments and of pages that no script of ours can read. */
export function createPasting(
  control: Pick<ShelfControl, 'store'>,
  besidePage: boolean,
): PasteActions {
  return {
    async prefill() {
      const tab = besidePage ? await tabBeside() : undefined;
      const isPage = /^https?:/.test(tab?.url ?? '');
      return isPage ? { url: tab?.url ?? '', title: tab?.title ?? '' } : { url: '', title: '' };
    },
    async keep({ text, url, title, publisher, published }) {
      const clipping = clippingFromText(
        {
          id: crypto.randomUUID(),
          text,
          url: url.trim(),
          title: title.trim(),
          publisher,
          published,
          about: await gistIn(text, { title, url: url.trim() }),
        },
        { now: new Date() },
      );
      if ('refused' in clipping) return clipping.refused;
      const store = await control.store();
      const twin = must(await store.findDuplicate(clipping.source.key, quotation(clipping)));
      if (!twin.clipping) must(await store.add(clipping));
      // The list begins with it, or says since when it has been kept.
      const earlier = twin.clipping?.id;
      await keepJustSaved({ id: clipping.id, at: Date.now(), ...(earlier && { earlier }) });
      return undefined;
    },
  };
}

/** Read as a page would be. The lexicon comes late: few readers paste. */
async function gistIn(text: string, { title, url }: { title: string; url: string }) {
  const [{ createAnnotate }, { conceptInfo }, { gistOf }, { createMatcher }] = await Promise.all([
    import('../../lexicon/annotate'),
    import('../../lexicon/concept-info'),
    import('../../lexicon/gist'),
    import('../../lexicon/matcher'),
  ]);
  const annotate = createAnnotate(createMatcher(), conceptInfo);
  const { passages, matches } = annotate(text, { title, url });
  return gistOf(passages, matches);
}
