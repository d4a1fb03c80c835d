import { batch, effect, signal } from '@preact/signals';
import { render, type VNode } from 'preact';
import browser from 'webextension-polyfill';
import type { Clipping, Meaning } from '../../clippings/model';
import { Panel, type PanelTab } from '../../components/panel/Panel';
import type { ProvinceFact } from '../../components/provinces/province-fact';
import { openLibrary } from '../../ports/panel';
import { watchPreferences } from '../../ports/preferences-storage';
import { createArticleDesk } from './articles';
import { watchBackup } from './backup-reminder';
import { handOver } from './chosen-export';
import { clippingActions, tagsAfter } from './clipping-actions';
import type { DigestControl } from './digest';
import { createEditHistory } from './edit-history';
import { factEvidence } from './evidence';
import { watchJustSaved } from './just-saved';
import { quick } from './markdown';
import { otherYearsIn } from './other-years';
import { watchOwnFacts } from './own-facts';
import { createPackDesk } from './packs';
import { createPasting } from './pasting';
import { watchProvinces } from './provinces';
import { createShelf, type ShelfControl } from './shelf';
import { provinceNames, root, type Surroundings, surroundingsFor } from './surroundings';
import { tabBeside } from './tab-beside';
import { watchVerdicts } from './verdicts';

interface PanelPage {
  surroundings: Surroundings;
  /** Only beside a page: the side panel. */
  digest?: DigestControl;
  /** The library shows a view of its own in place of the list; else it is opened in a tab. */
  onView?: (view: string) => void;
  /** The table of evidence, where there is room for it: the library. */
  onMatrix?: (
    control: ShelfControl,
    own: () => readonly ProvinceFact[],
  ) => { asked(): boolean; left(): void; view(): VNode };
}

/** Side panel and library are one page with and without the digest. */
export function showPanel({
  surroundings: first,
  digest,
  onView,
  onMatrix,
}: PanelPage): ShelfControl {
  const surroundings = signal(first);
  const tab = signal<PanelTab>(digest ? 'digest' : 'clippings');
  const { words, names } = first;
  const control = createShelf(provinceNames, { whole: true });
  const history = createEditHistory(control);
  const articles = createArticleDesk();
  const verdicts = digest && watchVerdicts({ shelf: control, articles, tab: tabBeside });
  const justSaved = watchJustSaved(control);
  const onBackup = () => {
    if (digest) void openLibrary('#backup');
    else location.hash = 'backup';
  };
  const reminder = watchBackup(control, onBackup);
  const pasting = createPasting(control, digest !== undefined);
  const provinces = watchProvinces(control);
  const ownFacts = watchOwnFacts(createPackDesk());
  const otherYears = otherYearsIn(control, () => factEvidence(ownFacts(words.language), words));
  const actions = {
    ...clippingActions(control, quick(words, names), words, articles.actions),
    otherYears,
  };
  const matrix = onMatrix?.(control, () => ownFacts(words.language));
  effect(() => {
    if (provinces.asked()) tab.value = 'places';
    else if (matrix?.asked()) tab.value = 'matrix';
  });

  const show = (view: string) => (onView ? onView(view) : void openLibrary(`#${view}`));

  /** A search can be said in an address; filters, order and a choice by hand are handed over. */
  async function takeAway(ids?: readonly Clipping['id'][]): Promise<void> {
    const isFiltered = Object.values(control.chosen.value).some((values) => values.length > 0);
    const shelf = control.shelf.value;
    const wanted = ids ?? (isFiltered && shelf.state === 'ready' ? shelf.ids : undefined);
    if (!wanted) return show(`export?q=${encodeURIComponent(control.query.value.trim())}`);
    await handOver(wanted);
    show('export?chosen');
  }

  const edits = {
    onDelete: (id: Clipping['id']) => history.trash([id]),
    onNote: (id: Clipping['id'], note: string, base?: string) => {
      const before = control.records.value.get(id)?.note;
      const kept = actions.onNote(id, note, base);
      if (before !== undefined) history.noting(id, before, note, kept);
      return kept;
    },
    onTags: (id: Clipping['id'], tags: readonly string[]) => {
      const shown = control.records.value.get(id)?.tags ?? [];
      return history.change('tags', [id], (clipping) => tagsAfter(clipping, shown, tags));
    },
    onMeaning: (id: Clipping['id'], meaning: Meaning | undefined) =>
      history.change('meaning', [id], () => ({ meaning })),
    // The news says so where it fails.
    onTrash: (ids: readonly Clipping['id'][]) => void history.trash(ids).catch(() => undefined),
    onRestoreMany: (ids: readonly Clipping['id'][]) => void history.restore(ids),
    onRemove: (ids: readonly Clipping['id'][]) => void history.remove(ids),
    onTag: (ids: readonly Clipping['id'][], tag: string) =>
      void history.change('tag', ids, ({ tags }) =>
        tags.includes(tag) ? undefined : { tags: [...tags, tag] },
      ),
    onUntag: (ids: readonly Clipping['id'][], tag: string) =>
      void history.change('untag', ids, ({ tags }) =>
        tags.includes(tag) ? { tags: tags.filter((other) => other !== tag) } : undefined,
      ),
  };

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
          if (next !== 'matrix') matrix?.left();
          else location.hash = '#matrix';
        }}
        onBackup={onBackup}
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
            otherYears,
          },
        })}
        {...(verdicts && {
          pageClippings: {
            page: verdicts.page.value,
            actions: verdicts.actions,
            articles: articles.actions,
          },
        })}
        clippings={{
          shelf: control.shelf.value,
          records: control.records.value,
          verdicts: control.verdicts.seen.value,
          chosen: control.chosen.value,
          sort: control.sort.value,
          group: control.group.value,
          edit: {
            news: history.news.value,
            progress: history.progress.value,
            onUndo: () => void history.undo(),
            onRedo: () => void history.redo(),
            onStop: history.stop,
            onDismiss: history.dismiss,
          },
          health: {
            health: control.health.value,
            onMend: control.mend,
            onSeen: control.acknowledge,
          },
          reminder: reminder.value,
          query: control.query.value,
          justSaved: justSaved.value,
          paste: pasting,
          actions: {
            ...actions,
            ...edits,
            onQuery: (query) => {
              control.query.value = query;
            },
            onView: (view) => {
              batch(() => {
                control.view.value = view;
                control.chosen.value = {};
              });
            },
            onChosen: (chosen) => {
              control.chosen.value = chosen;
            },
            onSort: (sort) => {
              control.sort.value = sort;
            },
            onGroup: (group) => {
              control.group.value = group;
            },
            onSee: control.see,
            onRetry: control.reload,
            onExport: (ids) => void takeAway(ids),
            onGuide: () =>
              void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }),
          },
        }}
        places={provinces.props(words, ownFacts(words.language))}
        {...(matrix && { matrix: matrix.view })}
      />
    );
  }

  render(<Page />, root());
  watchPreferences((preferences) => {
    surroundings.value = surroundingsFor(preferences);
  }, new AbortController().signal);
  return control;
}
