import type { Menus, Runtime, Tabs } from 'webextension-polyfill';
import { correctedAlike } from '../../clippings/correct-source';
import { clippingFromText, createClipping, MOST_WORDS } from '../../clippings/create-clipping';
import { type Failure, must } from '../../clippings/failure';
import type { Capture, Clipping } from '../../clippings/model';
import { pageKey } from '../../clippings/page-key';
import { quotation } from '../../clippings/quotation';
import type { Store } from '../../clippings/store';
import type { Words } from '../../components/locales/i18n';
import { whileAwake } from '../../ports/awake';
import { addressOf, type SaveAnswer, type SaveFailure } from '../../ports/messages';
import { keepJustSaved, loadJustSaved } from '../../ports/session';

interface Keeping {
  store: () => Promise<Store>;
  words: () => Promise<Words>;
  onSaved: (tabId: number, via: Clipping['via']) => void;
}

/** What a reader has selected, as the browser hands it over. */
export type SelectedText = Pick<Menus.OnClickData, 'selectionText' | 'pageUrl'>;

/** An undo is offered for ten seconds; what is older than a minute is not taken back (ms). */
const UNDO = 60_000;

/** Keeps what pages hand over. `saved` is said only when the strict transaction has completed. */
export function createKeeper({ store, words, onSaved }: Keeping) {
  let queue: Promise<unknown> = Promise.resolve();

  const enter = async (clipping: Clipping, tabId: number | undefined): Promise<SaveAnswer> => {
    const say = await words();
    let earlier: Clipping['id'] | undefined;
    try {
      const opened = await store();
      const twin = must(await opened.findDuplicate(clipping.source.key, quotation(clipping)));
      earlier = twin.clipping?.id === clipping.id ? undefined : twin.clipping?.id;
      if (earlier === undefined) {
        const { clippings } = must(await opened.ofPage(clipping.source.key));
        const known = clippings.map(({ source }) => source);
        must(await opened.add({ ...clipping, source: correctedAlike(clipping.source, known) }));
      }
    } catch (failure) {
      return failed((failure as Partial<Failure>).reason ?? 'unknown', say);
    }
    // It is kept, whether or not the popup will begin with it.
    await keepJustSaved({ id: clipping.id, at: Date.now(), ...(earlier && { earlier }) }).catch(
      () => undefined,
    );
    if (tabId !== undefined) onSaved(tabId, clipping.via);
    // The same words for new and repeated: a page must not learn what is kept.
    return { saved: true, message: say.t('save.done'), undo: say.t('save.undo') };
  };

  /** One after the other: two saves of the same words at once would both find no twin. */
  const keep = (clipping: Clipping, tabId: number | undefined): Promise<SaveAnswer> => {
    const done = queue.then(() => whileAwake(() => enter(clipping, tabId)));
    queue = done.catch(() => undefined);
    return done;
  };

  return {
    /** Keeps a capture of a page's script. Its host is the one that the browser vouches for. */
    async capture(capture: Capture, sender: Runtime.MessageSender): Promise<SaveAnswer> {
      const url = addressOf(capture.source.url, sender);
      if (!/^https?:/i.test(url)) return failed('invalid', await words());
      const source = { ...capture.source, url, key: pageKey(url), site: new URL(url).host };
      return keep(createClipping({ ...capture, source }, { now: new Date() }), sender.tab?.id);
    },

    /** Keeps the words of a selection where no script of ours can read the page. */
    async text(info: SelectedText, tab: Tabs.Tab | undefined): Promise<SaveAnswer> {
      const url = tab?.url ?? info.pageUrl ?? '';
      const text = info.selectionText ?? '';
      const clipping = clippingFromText(
        { id: crypto.randomUUID(), text, url, title: tab?.title ?? '' },
        { now: new Date() },
      );
      if (!('refused' in clipping)) return keep(clipping, tab?.id);
      const reason = clipping.refused === 'too-long' ? 'too-long' : 'invalid';
      return failed(reason, await words());
    },

    /**
     * Takes back what was saved just now. A clipping that was there before stays: a repeated save has
     * kept nothing under the id that it came with.
     */
    async undo(id: string): Promise<{ message: string }> {
      const say = await words();
      try {
        const opened = await store();
        const { clipping } = must(await opened.get(id));
        if (clipping && Date.now() - Date.parse(clipping.created) > UNDO) {
          return { message: say.t('save.undoFailed') };
        }
        if (clipping) must(await whileAwake(() => opened.trash(id)));
      } catch {
        return { message: say.t('save.undoFailed') };
      }
      if ((await loadJustSaved().catch(() => undefined))?.id === id) {
        await keepJustSaved(undefined).catch(() => undefined);
      }
      return { message: say.t('save.undone') };
    },
  };
}

function failed(reason: SaveFailure, words: Words): SaveAnswer & { saved: false } {
  return {
    saved: false,
    reason,
    message: words.t(`save.failed.${reason}`, { limit: MOST_WORDS }),
    close: words.t('popover.close'),
  };
}
