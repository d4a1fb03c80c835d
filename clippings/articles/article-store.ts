import type { DBSchema } from 'idb';
import * as v from 'valibot';
import type { PartTally } from '../backup/figures';
import { type Changes, openChanges } from '../changes';
import { attempt, type Failure, failureOf, type Outcome } from '../failure';
import { heard, type Opening, openDatabase, type Upgrades } from '../open-database';
import { Article, type ArticleHead } from './article';

/** Whole articles, in a database of their own. Every promise is kept; what went wrong is a value. */
export interface ArticleStore {
  /** Keeps a version of an article; one that is there already was only seen again. */
  keep(article: Article): Promise<Outcome<{ kept: 'added' | 'seen' }>>;
  /** Versions of a page, newest first; of all pages without a key. */
  heads(key?: string): Promise<Outcome<{ articles: ArticleHead[] }>>;
  get(key: string, hash: string): Promise<Outcome<{ article?: Article }>>;
  /** Deletes a version for good; what was there, to be put back by `keep`. */
  remove(key: string, hash: string): Promise<Outcome<{ article?: Article }>>;
  /** All that can be read, in portions, by page. Throws a failure. */
  all(): AsyncIterable<Article[]>;
  /** What would become of the articles of a backup. */
  rehearse(offered: readonly Article[]): Promise<Outcome<{ merge: ArticleMerge }>>;
  /** Takes the articles of a backup in, all or none. */
  bringIn(offered: readonly Article[]): Promise<Outcome<{ merge: ArticleMerge }>>;
  /** Takes back what `bringIn` has done, where it still is as that left it; tells of how much. */
  takeBack(merge: ArticleMerge): Promise<Outcome<{ undone: number }>>;
  subscribe: Changes['subscribe'];
  close(): void;
}

/** What becomes of the articles of a backup. */
export interface ArticleMerge {
  writes: { write: Article; before?: Article }[];
  tally: PartTally;
}

interface ArticlesSchema extends DBSchema {
  articles: { key: [key: string, hash: string]; value: Article };
}

const upgrades: Upgrades<ArticlesSchema> = [
  /** One record a version of a page. */
  (db) => {
    db.createObjectStore('articles', { keyPath: ['key', 'hash'] });
  },
];

const NEWER: Failure = { ok: false, reason: 'newer', detail: 'changed by a newer version' };

/** Opens the reader's whole articles. Not for scripts in pages: there IndexedDB is the site's. */
export async function openArticleStore(
  name = 'articles',
  opening: Opening = {},
): Promise<ArticleStore | Failure> {
  const opened = await openDatabase(name, upgrades, opening);
  if (!('db' in opened)) return opened;
  const { db, access } = opened;
  const changes = openChanges(`lianzhu:${name}`);

  /** One strict transaction; told to other windows once it is on the disk. */
  function write<T extends object>(
    kind: 'added' | 'updated' | 'purged',
    keys: readonly string[],
    work: (articles: Writing) => Promise<T>,
  ): Promise<Outcome<T>> {
    if (access === 'read') return Promise.resolve(NEWER);
    return attempt(async () => {
      const tx = db.transaction('articles', 'readwrite', { durability: 'strict' });
      const done = tx.done.catch((error: unknown) => {
        throw tx.error ?? error;
      });
      const [result] = await Promise.all([work(tx.store), done]);
      changes.tell({ kind, ids: [...new Set(keys)] });
      return result;
    });
  }

  return {
    keep: (article) =>
      write('added', [article.key], async (articles) => {
        const known = parsed(await articles.get([article.key, article.hash]));
        if (!known) {
          await articles.put(article);
          return { kept: 'added' as const };
        }
        const seen = article.seen > known.seen ? article.seen : known.seen;
        await articles.put({ ...known, seen });
        return { kept: 'seen' as const };
      }),
    heads: (key) =>
      attempt(async () => {
        const range = key === undefined ? null : IDBKeyRange.bound([key], [key, []]);
        const articles: ArticleHead[] = [];
        let cursor = await heard(db.transaction('articles')).store.openCursor(range);
        while (cursor) {
          const article = parsed(cursor.value);
          if (article) {
            const { text: _, ...head } = article;
            articles.push(head);
          }
          cursor = await cursor.continue();
        }
        return { articles: articles.sort((a, b) => (a.kept < b.kept ? 1 : -1)) };
      }),
    get: (key, hash) =>
      attempt(async () => {
        const article = parsed(await db.get('articles', [key, hash]));
        return article ? { article } : {};
      }),
    remove: (key, hash) =>
      write('purged', [key], async (articles) => {
        const article = parsed(await articles.get([key, hash]));
        await articles.delete([key, hash]);
        return article ? { article } : {};
      }),
    async *all() {
      let after: IDBKeyRange | null = null;
      for (;;) {
        const records: Article[] = await db.getAll('articles', after, PORTION).catch(fail);
        yield records.flatMap((record) => parsed(record) ?? []);
        const last = records.at(-1);
        if (!last || records.length < PORTION) return;
        after = IDBKeyRange.lowerBound([last.key, last.hash], true);
      }
    },
    rehearse: (offered) =>
      attempt(async () => ({
        merge: await mergeArticles(offered, (key) => db.get('articles', key)),
      })),
    bringIn: (offered) =>
      write(
        'added',
        offered.map(({ key }) => key),
        async (articles) => {
          const merge = await mergeArticles(offered, (key) => articles.get(key));
          for (const { write: article } of merge.writes) await articles.put(article);
          return { merge };
        },
      ),
    takeBack: ({ writes }) =>
      write(
        'updated',
        writes.map(({ write: { key } }) => key),
        async (articles) => {
          let undone = 0;
          for (const { write: left, before } of writes) {
            const here = parsed(await articles.get([left.key, left.hash]));
            if (!here || here.seen !== left.seen || here.kept !== left.kept) continue;
            await (before ? articles.put(before) : articles.delete([left.key, left.hash]));
            undone++;
          }
          return { undone };
        },
      ),
    subscribe: changes.subscribe,
    close() {
      changes.close();
      db.close();
    },
  };
}

/** Articles read at once; each may be two million bytes. */
const PORTION = 8;

function fail(error: unknown): never {
  throw failureOf(error);
}

/** A version is what it is: all that two copies can differ in is when it was met. */
async function mergeArticles(
  offered: readonly Article[],
  look: (key: [string, string]) => Promise<Article | undefined>,
): Promise<ArticleMerge> {
  const tally: PartTally = { new: 0, same: 0, newer: 0, older: 0, conflict: 0, refused: 0 };
  const writes: ArticleMerge['writes'] = [];
  for (const article of offered) {
    const known = parsed(await look([article.key, article.hash]));
    if (!known) {
      tally.new++;
      writes.push({ write: article });
      continue;
    }
    const kept = article.kept < known.kept ? article.kept : known.kept;
    const seen = article.seen > known.seen ? article.seen : known.seen;
    if (kept === known.kept && seen === known.seen) tally.same++;
    else {
      tally.newer++;
      writes.push({ write: { ...known, kept, seen }, before: known });
    }
  }
  return { writes, tally };
}

interface Writing {
  get(key: [string, string]): Promise<Article | undefined>;
  put(article: Article): Promise<unknown>;
  delete(key: [string, string]): Promise<void>;
}

function parsed(record: unknown): Article | undefined {
  const article = v.safeParse(Article, record);
  return article.success ? article.output : undefined;
}
