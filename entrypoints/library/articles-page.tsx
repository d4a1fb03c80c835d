import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { render } from 'preact';
import type { ArticleHead } from '../../clippings/articles/article';
import { type Failure, must } from '../../clippings/failure';
import { type ArticleShelf, ArticlesView } from '../../components/verdicts/ArticlesView';
import { createArticleDesk } from '../desk/articles';
import { copyText } from '../desk/copying';
import { reasonOf } from '../desk/shelf';
import type { Surroundings } from '../desk/surroundings';

/** `#articles`: whole articles that are kept, over the library. Tells whether they are shown. */
export function articlesPage({ words }: Surroundings): ReadonlySignal<boolean> {
  const isAsked = () => /^#articles\b/.test(location.hash);
  const keyAsked = () =>
    new URLSearchParams(location.hash.split('?')[1] ?? '').get('page') ?? undefined;
  const asked = signal(isAsked());
  const key = signal(keyAsked());
  const shelf = signal<ArticleShelf>({ state: 'loading' });
  const desk = createArticleDesk();
  let heard = false;
  window.addEventListener('hashchange', () => {
    asked.value = isAsked();
    key.value = keyAsked();
  });
  const place = document.createElement('div');
  place.id = 'articles';
  document.body.append(place);

  const open = async () => {
    const store = await desk.store();
    if (!('keep' in store)) throw store;
    if (!heard) store.subscribe(() => void load(), { signal: new AbortController().signal });
    heard = true;
    return store;
  };
  async function load(): Promise<void> {
    try {
      const { articles } = must(await (await open()).heads(key.value));
      const removed = shelf.value.state === 'ready' ? shelf.value.removed : undefined;
      shelf.value = { state: 'ready', articles, removed };
    } catch (failure) {
      shelf.value = { state: 'failed', reason: reasonOf(failure as Failure) };
    }
  }
  const textOf = async ({ key: page, hash }: ArticleHead) => {
    const { article } = must(await (await open()).get(page, hash));
    if (!article) throw new Error('the text is no longer there');
    return article.text;
  };
  let undo: (() => Promise<void>) | undefined;

  effect(() => {
    // Named so that another page's versions are read.
    void key.value;
    if (asked.value) void load();
  });
  effect(() => {
    place.hidden = !asked.value;
    if (!asked.value) return;
    render(
      <ArticlesView
        words={words}
        shelf={shelf.value}
        ofPage={key.value !== undefined}
        actions={{
          onRead: textOf,
          onCopy: (article) => copyText(textOf(article)),
          async onRemove(head) {
            const store = await open();
            const { article } = must(await store.remove(head.key, head.hash));
            undo = async () => {
              if (article) must(await store.keep(article));
            };
            if (shelf.value.state === 'ready') shelf.value = { ...shelf.value, removed: head };
            await load();
          },
          onRestore() {
            const restored = () => {
              if (shelf.value.state === 'ready') {
                shelf.value = { ...shelf.value, removed: undefined };
              }
              return load();
            };
            // Where there was no room it can be tried again.
            void undo?.().then(restored, load);
          },
          onAll: () => {
            location.hash = 'articles';
          },
          onLibrary: () => {
            location.hash = '';
          },
          onRetry: () => void load(),
        }}
      />,
      place,
    );
  });
  return asked;
}
