import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type JSX, render } from 'preact';
import { PacksView } from '../../components/packs/PacksView';
import { createPackDesk, ownTitle, watchPacks } from '../desk/packs';
import type { Surroundings } from '../desk/surroundings';

/** `#packs`: the reader's facts over the library. Tells whether they are shown. */
export function packsPage({ words, names }: Surroundings): ReadonlySignal<boolean> {
  const isAsked = () => /^#packs\b/.test(location.hash);
  const asked = signal(isAsked());
  window.addEventListener('hashchange', () => {
    asked.value = isAsked();
  });
  const place = document.createElement('div');
  place.id = 'packs';
  document.body.append(place);

  let page: (() => JSX.Element) | undefined;
  effect(() => {
    const shown = asked.value;
    place.hidden = !shown;
    if (!shown) return;
    page ??= createPage();
    const Page = page;
    render(<Page />, place);
  });
  return asked;

  function createPage() {
    const control = watchPacks(createPackDesk(), ownTitle(words));
    const toLibrary = () => {
      location.hash = '';
    };
    return () => (
      <PacksView
        words={words}
        names={names}
        shelf={control.shelf.value}
        news={control.news.value}
        actions={{ ...control.actions, onLibrary: toLibrary }}
        makeId={() => crypto.randomUUID()}
        onBack={toLibrary}
      />
    );
  }
}
