import browser from 'webextension-polyfill';
import { conflictCopy } from '../../clippings/backup/state-mark';
import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import type { ClippingActions } from '../../components/clippings/shelf';
import type { Words } from '../../components/locales/i18n';
import type { ArticleActions } from '../../components/verdicts/articles';
import { identity } from '../../export/excerpt';
import { openNoteDrafts } from '../../ports/note-drafts-storage';
import { correctKept } from './corrections';
import { factActions } from './fact-actions';
import { createPackDesk, ownTitle } from './packs';
import type { ShelfControl } from './shelf';

/**
 * Tags put on or taken off since `shown`, done to those that stand there now: another window may have
 * written one meanwhile.
 */
export function tagsAfter(
  now: Clipping,
  shown: readonly string[],
  wanted: readonly string[],
): { tags: string[] } {
  const left = now.tags.filter((tag) => wanted.includes(tag) || !shown.includes(tag));
  const added = wanted.filter((tag) => !shown.includes(tag) && !left.includes(tag));
  return { tags: [...left, ...added] };
}

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
    async onNote(id, note, base) {
      const store = await control.store();
      for (let tries = 0; tries < 3; tries++) {
        const { clipping } = must(await store.get(id));
        if (!clipping) throw new Error('the clipping is no longer there');
        if (clipping.note === note) return 'kept';
        const elsewhere = clipping.note !== '' && base !== undefined && clipping.note !== base;
        // First the other one is safe beside, then this one takes its place.
        if (elsewhere) must(await store.add(conflictCopy(clipping)));
        const { outcome } = must(await store.update(id, clipping.rev, { note }));
        if (outcome === 'updated') return elsewhere ? 'both' : 'kept';
        // Changed in another window since it was read: read again.
        if (outcome !== 'conflict') throw new Error(`the note was not kept: ${outcome}`);
      }
      throw new Error('the note was not kept: other windows write without pause');
    },
    drafts: openNoteDrafts(),
    async onMeaning(id, meaning) {
      const { changed } = must(await (await control.store()).changeAll([id], () => ({ meaning })));
      found({ found: changed.length > 0 });
    },
    async onTags(id, tags) {
      const { clipping } = must(await (await control.store()).get(id));
      const shown = clipping?.tags ?? [];
      const change = must(
        await (await control.store()).changeAll([id], (now) => tagsAfter(now, shown, tags)),
      );
      found({ found: change.changed.length > 0 });
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
