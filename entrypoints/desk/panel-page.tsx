import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Panel, type PanelTab } from '../../components/panel/Panel';
import { openLibrary } from '../../ports/panel';
import { watchPreferences } from '../../ports/preferences-storage';
import { clippingActions } from './clipping-actions';
import type { DigestControl } from './digest';
import { watchJustSaved } from './just-saved';
import { quick } from './markdown';
import { watchOwnFacts } from './own-facts';
import { createPackDesk } from './packs';
import { watchProvinces } from './provinces';
import { createShelf, type ShelfControl } from './shelf';
import { provinceNames, root, type Surroundings, surroundingsFor } from './surroundings';

interface PanelPage {
  surroundings: Surroundings;
  /** Only beside a page: the side panel. */
  digest?: DigestControl;
  /** What the library does itself, in place of the list. */
  onExport?: (control: ShelfControl) => void;
}

/** Side panel and library are one page with and without the digest. */
export function showPanel({ surroundings: first, digest, onExport }: PanelPage): ShelfControl {
  const surroundings = signal(first);
  const tab = signal<PanelTab>(digest ? 'digest' : 'clippings');
  const { words, names } = first;
  const control = createShelf(provinceNames);
  const actions = clippingActions(control, quick(words, names), words);
  const justSaved = watchJustSaved(control);
  const provinces = watchProvinces(control);
  const ownFacts = watchOwnFacts(createPackDesk());
  effect(() => {
    if (provinces.asked()) tab.value = 'places';
  });

  function Page() {
    const { words, names } = surroundings.value;
    return (
      <Panel
        words={words}
        names={names}
        tab={tab.value}
        onTab={(next) => {
          tab.value = next;
          if (next !== 'places') provinces.left();
        }}
        onOptions={() => void browser.runtime.openOptionsPage()}
        {...(digest && {
          digest: {
            digest: digest.digest.value,
            place: digest.place.value,
            terms: {
              terms: digest.terms.value,
              onOpen: digest.count,
              onCopy: () => digest.copyTerms(surroundings.value),
              onExport: () => digest.exportTerms(surroundings.value),
            },
            failed: digest.unkept.value,
            actions: {
              onChoose: digest.choose,
              onKeep: digest.keep,
              onResume: digest.resume,
              onExport: digest.takeAway,
            },
          },
        })}
        clippings={{
          shelf: control.shelf.value,
          health: {
            health: control.health.value,
            onMend: control.mend,
            onSeen: control.acknowledge,
          },
          query: control.query.value,
          view: control.view.value,
          justSaved: justSaved.value,
          actions: {
            ...actions,
            onQuery: (query) => {
              control.query.value = query;
            },
            onView: (view) => {
              control.view.value = view;
            },
            onRetry: control.reload,
            onMore: () => {
              control.limit.value += 100;
            },
            onExport: () =>
              onExport
                ? onExport(control)
                : void openLibrary(`#export?q=${encodeURIComponent(control.query.value.trim())}`),
            onGuide: () =>
              void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }),
          },
        }}
        places={provinces.props(words, ownFacts(words.language))}
      />
    );
  }

  render(<Page />, root());
  watchPreferences((preferences) => {
    surroundings.value = surroundingsFor(preferences);
  }, new AbortController().signal);
  return control;
}
