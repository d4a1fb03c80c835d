import browser, { type Menus, type Runtime, type Tabs } from 'webextension-polyfill';
import { clippingFromText, createClipping } from '../../clippings/create-clipping';
import { type Failure, must } from '../../clippings/failure';
import type { Capture, Clipping } from '../../clippings/model';
import { pageKey } from '../../clippings/page-key';
import { quotation } from '../../clippings/quotation';
import type { Store } from '../../clippings/store';
import type { Words } from '../../components/locales/i18n';
import type { SaveAnswer, SaveFailure } from '../../ports/messages';
import { keepJustSaved, loadJustSaved } from '../../ports/session';

interface Keeping {
  store: () => Promise<Store>;
  words: () => Promise<Words>;
  onSaved: (tabId: number) => void;
}

/** Keeps what pages hand over. `saved` is said only when the strict transaction has completed. */
export function createKeeper({ store, words, onSaved }: Keeping) {
  const keep = async (clipping: Clipping, tabId: number | undefined): Promise<SaveAnswer> => {
    const say = await words();
    try {
      const opened = await store();
      const twin = must(await opened.findDuplicate(clipping.source.key, quotation(clipping)));
      const earlier = twin.clipping?.id === clipping.id ? undefined : twin.clipping?.id;
      if (earlier === undefined) must(await opened.add(clipping));
      await keepJustSaved({ id: clipping.id, at: Date.now(), ...(earlier && { earlier }) });
    } catch (failure) {
      return failed((failure as Partial<Failure>).reason ?? 'unknown', say);
    }
    if (tabId !== undefined) onSaved(tabId);
    // The same words for new and repeated: a page must not learn what is kept.
    return { saved: true, message: say.t('save.done'), undo: say.t('save.undo') };
  };

  return {
    /** Keeps a capture of a page's script. Its address is the one the browser vouches for. */
    async capture(capture: Capture, sender: Runtime.MessageSender): Promise<SaveAnswer> {
      const url = sender.url ?? capture.source.url;
      if (!/^https?:/i.test(url)) return failed('invalid', await words());
      const source = { ...capture.source, url, key: pageKey(url), site: new URL(url).host };
      return keep(createClipping({ ...capture, source }, { now: new Date() }), sender.tab?.id);
    },

    /** Keeps the words of a selection where no script of ours can read the page. */
    async text(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<SaveAnswer> {
      const url = tab?.url ?? info.pageUrl ?? '';
      const text = info.selectionText ?? '';
      const clipping = clippingFromText(
        { id: crypto.randomUUID(), text, url, title: tab?.title ?? '' },
        { now: new Date() },
      );
      return 'refused' in clipping ? failed('invalid', await words()) : keep(clipping, tab?.id);
    },

    /** Takes back what was saved just now; a clipping that was there before stays. */
    async undo(id: string): Promise<{ message: string }> {
      const say = await words();
      const last = await loadJustSaved();
      if (last?.id !== id) return { message: say.t('save.undoFailed') };
      try {
        if (last.earlier === undefined) must(await (await store()).trash(id));
        await keepJustSaved(undefined);
        return { message: say.t('save.undone') };
      } catch {
        return { message: say.t('save.undoFailed') };
      }
    },
  };
}

function failed(reason: SaveFailure, words: Words): SaveAnswer & { saved: false } {
  return { saved: false, reason, message: words.t(`save.failed.${reason}`) };
}

/** Tells the reader of a saved selection; nothing in the page where no script of ours is there. */
export async function reportFailure(answer: SaveAnswer): Promise<void> {
  if (answer.saved) return;
  await browser.action.setBadgeText({ text: '!' });
  await browser.action.setTitle({ title: answer.message });
}
