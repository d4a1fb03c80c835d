import { createAnchor } from '../../clippings/anchor';
import type { ArticleHead } from '../../clippings/articles/article';
import type { ArticleStore } from '../../clippings/articles/article-store';
import type { VerdictRow } from '../../components/verdicts/page-verdicts';
import { simplify } from '../../lexicon/simplify';
import type { ArticleDesk } from './articles';

/** Kept texts of one page that are searched, newest first. */
const MOST_VERSIONS = 20;

/** Adds to each row that is not as it was the newest kept text of its page that has its words. */
export async function addProof(rows: readonly VerdictRow[], articles: ArticleDesk): Promise<void> {
  const off = rows.filter(({ verdict }) => verdict !== 'exact');
  if (off.length === 0) return;
  const store = await articles.store();
  if (!('heads' in store)) return;
  const known = new Map<string, Version[]>();
  for (const row of off) {
    const { key } = row.clipping.source;
    const versions = known.get(key) ?? (await versionsOf(store, key));
    known.set(key, versions);
    const { selectors } = row.clipping;
    row.proof = versions.find(({ find }) => find(selectors).verdict === 'exact')?.head;
  }
}

interface Version {
  head: ArticleHead;
  find: ReturnType<typeof createAnchor>;
}

async function versionsOf(store: ArticleStore, key: string): Promise<Version[]> {
  const heads = await store.heads(key);
  const read = (heads.ok ? heads.articles : []).slice(0, MOST_VERSIONS).map(async (head) => {
    const found = await store.get(key, head.hash);
    const text = found.ok ? found.article?.text : undefined;
    return text === undefined ? [] : [{ head, find: createAnchor(text, { simplify }) }];
  });
  return (await Promise.all(read)).flat();
}
