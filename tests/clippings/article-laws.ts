import { type Article, createArticle } from '../../clippings/articles/article';
import { type ArticleStore, openArticleStore } from '../../clippings/articles/article-store';
import { must } from '../../clippings/failure';

/** Laws of the database of whole articles, for a real IndexedDB. */
export const articleLaws = [
  law('a text kept twice is one version, seen twice', async (store) => {
    const first = must(await store.keep(await article('新建4万个', '2026-02-06T01:00:00.000Z')));
    const again = must(await store.keep(await article('新建4万个', '2026-03-01T01:00:00.000Z')));
    const { articles } = must(await store.heads(KEY));
    const [only] = articles;
    const right =
      first.kept === 'added' &&
      again.kept === 'seen' &&
      articles.length === 1 &&
      only?.kept.startsWith('2026-02-06') &&
      only.seen.startsWith('2026-03-01') &&
      !('text' in only);
    return right ? undefined : JSON.stringify({ first, again, articles });
  }),
  law('a changed text is another version, newest first, of its own page alone', async (store) => {
    await store.keep(await article('新建4万个', '2026-02-06T01:00:00.000Z'));
    await store.keep(await article('新建5万个', '2026-03-01T01:00:00.000Z'));
    await store.keep(await article('别处', '2026-03-02T01:00:00.000Z', `${KEY}l`));
    const { articles } = must(await store.heads(KEY));
    const all = must(await store.heads()).articles.length;
    const [newest] = articles;
    const text = newest && must(await store.get(KEY, newest.hash)).article?.text;
    const right = articles.length === 2 && all === 3 && text === '新建5万个';
    return right ? undefined : JSON.stringify({ articles, all, text });
  }),
  law('articles of a backup come as they were, once, and are taken back', async (store) => {
    const met = await article('新建4万个', '2026-02-06T01:00:00.000Z');
    await store.keep(met);
    const earlier = { ...met, kept: '2026-01-01T00:00:00.000Z' };
    const fresh = [];
    for (let n = 0; n < 20; n++) fresh.push(await article(`第${n}版`, '2026-03-01T01:00:00.000Z'));
    const before = await allOf(store);
    const told = must(await store.rehearse([earlier, ...fresh])).merge.tally;
    const untouched = await allOf(store);
    const { merge } = must(await store.bringIn([earlier, ...fresh]));
    const after = await allOf(store);
    const again = must(await store.bringIn([earlier, ...fresh])).merge.writes.length;
    const { undone } = must(await store.takeBack(merge));
    const back = await allOf(store);
    const right =
      told.new === 20 &&
      told.newer === 1 &&
      same(untouched, before) &&
      after.length === 21 &&
      same(
        after.find(({ hash }) => hash === met.hash),
        earlier,
      ) &&
      again === 0 &&
      undone === 21 &&
      same(back, before);
    return right ? undefined : JSON.stringify({ told, undone, again, after: after.length, back });
  }),
  law('what is deleted can be put back as it was', async (store) => {
    const kept = await article('新建4万个', '2026-02-06T01:00:00.000Z');
    await store.keep(kept);
    const { article: removed } = must(await store.remove(KEY, kept.hash));
    const gone = must(await store.heads(KEY)).articles.length;
    if (removed) await store.keep(removed);
    const back = must(await store.get(KEY, kept.hash)).article;
    const right = gone === 0 && back?.text === kept.text && back.kept === kept.kept;
    return right ? undefined : JSON.stringify({ removed, gone, back });
  }),
];

async function allOf(store: ArticleStore): Promise<Article[]> {
  const all: Article[] = [];
  for await (const some of store.all()) all.push(...some);
  return all;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);

const sorted = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const KEY = 'https://www.fujian.gov.cn/zwgk/t1.htm';

async function article(text: string, at: string, key = KEY): Promise<Article> {
  const draft = { key, url: key, title: '', site: 'www.fujian.gov.cn', text, now: new Date(at) };
  const made = await createArticle(draft);
  if ('refused' in made) throw new Error(made.refused);
  return made;
}

function law(name: string, hold: (store: ArticleStore) => Promise<string | undefined>) {
  return {
    name,
    async run(): Promise<string | undefined> {
      const database = `law-${crypto.randomUUID()}`;
      const store = await openArticleStore(database);
      if (!('keep' in store)) return store.detail;
      try {
        return await hold(store);
      } finally {
        store.close();
        indexedDB.deleteDatabase(database);
      }
    },
  };
}
