import browser from 'webextension-polyfill';
import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import type { ClippingActions } from '../../components/clippings/shelf';
import type { Words } from '../../components/locales/i18n';
import type { ArticleActions } from '../../components/verdicts/articles';
import { identity } from '../../export/excerpt';
import { correctKept } from './corrections';
import { factActions } from './fact-actions';
import { createPackDesk, ownTitle } from './packs';
import type { ShelfControl } from './shelf';

/** What a reader does with clippings, done to the store; a failure rejects and is shown in words. */
export function clippingActions(
  control: ShelfControl,
  {
    copy,
    addressOf,
    reference,
  }: {
    copy: (clipping: Clipping) => Promise<void>;
    addressOf: (clipping: Clipping) => string;
    reference: ClippingActions['reference'];
  },
  words: Words,
  articles: ArticleActions,
): ClippingActions {
  const found = ({ found }: { found: boolean }) => {
    if (!found) throw new Error('the clipping is no longer there');
  };
  return {
    async onNote(id, note) {
      const store = await control.store();
      const { clipping } = must(await store.get(id));
      if (!clipping) throw new Error('the clipping is no longer there');
      const first = must(await store.update(id, clipping.rev, { note }));
      if (first.outcome === 'updated') return;
      // Changed in another window since it was read: the note is written onto that.
      const { outcome } =
        first.outcome === 'conflict'
          ? must(await store.update(id, first.clipping.rev, { note }))
          : first;
      if (outcome !== 'updated') throw new Error(`the note was not kept: ${outcome}`);
    },
    async onDelete(id) {
      found(must(await (await control.store()).trash(id)));
    },
    async onRestore(id) {
      found(must(await (await control.store()).restore(id)));
    },
    onCopy: copy,
    reference,
    async onCorrect({ source }, correction) {
      return correctKept(await control.store(), identity(source), correction);
    },
    onOpenPage(clipping) {
      void browser.tabs.create({ url: addressOf(clipping) });
    },
    articles,
    facts: factActions(createPackDesk(), ownTitle(words)),
  };
}
