import type { ArticleMerge } from '../../clippings/articles/article-store';
import { must } from '../../clippings/failure';
import type { PartTallies, UnreadPart } from '../../components/backup/backup-state';
import {
  articleRecord,
  type BackupParts,
  packRecords,
  preferencesRecord,
  sitesRecord,
  wordsRecord,
} from '../../ports/backup-parts';
import { mergeOwnWords, withoutImportedWords } from '../../ports/merge-own-words';
import type { PackMerge } from '../../ports/merge-packs';
import { formerPreferences, mergePreferences } from '../../ports/merge-preferences';
import { loadOwnWords, saveOwnWords } from '../../ports/own-words-storage';
import type { PackStore } from '../../ports/packs-storage';
import type { Preferences } from '../../ports/preferences';
import { loadPreferences, savePreferences } from '../../ports/preferences-storage';
import { grantedSites } from '../../ports/sites';
import { type ArticleDesk, createArticleDesk } from '../desk/articles';
import { createPackDesk } from '../desk/packs';

/** What the reader has beside clippings, as a backup takes it away and brings it back. */
export interface PartsDesk {
  /**
   * Records of a backup, in portions that stay in one file. What cannot be read is left out, and told:
   * it must not keep the clippings from being backed up.
   */
  records(onUnread: (part: UnreadPart) => void): AsyncIterable<object[]>;
  /** What would become of these, and which sites would have to be allowed again. */
  rehearse(parts: BackupParts): Promise<{ tallies: PartTallies; sites: string[] }>;
  /** Takes these in, kind by kind, each all or none; tells how far it came. Never rejects. */
  merge(parts: BackupParts): Promise<PartsMerged>;
}

export interface PartsMerged {
  /** Takes back what was done, where it still is as this left it; tells of how much. */
  undo: () => Promise<number>;
  /** Why the rest was not written. */
  failure?: unknown;
}

export function createPartsDesk(): PartsDesk {
  const packDesk = createPackDesk();
  const articleDesk = createArticleDesk();
  const articleStore = async () => openOr(articleDesk);

  return {
    async *records(onUnread) {
      try {
        for await (const articles of (await articleStore()).all()) {
          for (const article of articles) yield [articleRecord(article)];
        }
      } catch {
        onUnread('articles');
      }
      try {
        const store = await packDesk();
        for (const pack of must(await store.packs()).packs) {
          const { pack: whole } = must(await store.whole(pack.id));
          if (whole) yield packRecords({ pack, facts: whole.facts });
        }
      } catch {
        onUnread('packs');
      }
      const [words, preferences, sites] = await Promise.all([
        loadOwnWords(),
        loadPreferences(),
        grantedSites(),
      ]);
      yield [wordsRecord(words), preferencesRecord(preferences), sitesRecord(sites)];
    },
    async rehearse(parts) {
      const [granted, articles, packs, preferences] = await Promise.all([
        grantedSites(),
        someOf(parts.articles, async (some) => (await articleStore()).rehearse(some)),
        someOf(parts.packs, async (some) => (await packDesk()).rehearse(some)),
        loadPreferences(),
      ]);
      return {
        tallies: {
          ...(packs && { facts: packs.merge.facts, packs: packs.merge.packs }),
          ...(articles && { articles: articles.merge.tally }),
          words: mergeOwnWords(await loadOwnWords(), parts.words).tally,
          ...(parts.preferences && {
            settings: mergePreferences(preferences, parts.preferences).tally,
          }),
        },
        sites: parts.sites.filter((site) => !granted.includes(site)),
      };
    },
    async merge(parts) {
      const undone: (() => Promise<number>)[] = [];
      const undo = async () => {
        let count = 0;
        for (const back of undone.splice(0).reverse()) count += await back();
        return count;
      };
      try {
        const articles = await someOf(parts.articles, async (some) =>
          (await articleStore()).bringIn(some),
        );
        if (articles) undone.push(async () => takeBackArticles(articleDesk, articles.merge));
        const packs = await someOf(parts.packs, async (some) => (await packDesk()).bringIn(some));
        if (packs) undone.push(async () => takeBackPacks(await packDesk(), packs.merge));
        undone.push(await bringWords(parts), await bringPreferences(parts.preferences));
        return { undo };
      } catch (failure) {
        return { undo, failure };
      }
    },
  };
}

/** What a store says of some; nothing is asked where there are none. */
async function someOf<T, R extends object>(
  all: readonly T[],
  ask: (all: readonly T[]) => Promise<Parameters<typeof must<R>>[0]>,
): Promise<R | undefined> {
  return all.length > 0 ? must(await ask(all)) : undefined;
}

async function openOr(desk: ArticleDesk) {
  const opened = await desk.store();
  if (!('keep' in opened)) throw opened;
  return opened;
}

async function takeBackArticles(desk: ArticleDesk, merge: ArticleMerge): Promise<number> {
  return must(await (await openOr(desk)).takeBack(merge)).undone;
}

async function takeBackPacks(store: PackStore, merge: PackMerge): Promise<number> {
  return must(await store.takeBack(merge)).undone;
}

async function bringWords({ words: offered }: BackupParts): Promise<() => Promise<number>> {
  const before = await loadOwnWords();
  const { words: after, tally } = mergeOwnWords(before, offered);
  const changed = tally.new + tally.newer + tally.conflict;
  if (changed > 0) await saveOwnWords(after);
  return async () => {
    if (changed > 0) await saveOwnWords(withoutImportedWords(await loadOwnWords(), before, after));
    return changed;
  };
}

async function bringPreferences(offered: Preferences | undefined): Promise<() => Promise<number>> {
  const before = await loadPreferences();
  const { change } = mergePreferences(before, offered ?? before);
  const changed = Object.keys(change).length;
  if (changed > 0) await savePreferences(change);
  return async () => {
    const former = formerPreferences(await loadPreferences(), before, change);
    if (changed > 0) await savePreferences(former);
    return Object.keys(former).length;
  };
}
