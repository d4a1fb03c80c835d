import { signal } from '@preact/signals';
import { render } from 'preact';
import browser, { type Tabs } from 'webextension-polyfill';
import type { Clipping } from '../../clippings/model';
import type { AskedPlaceFacts } from '../../components/popup/PlaceAsked';
import { Popup } from '../../components/popup/Popup';
import type { SiteState } from '../../components/popup/site-state';
import type { MarksReport } from '../../ports/messages';
import { askPage } from '../../ports/messaging';
import { openLibrary, openPanel } from '../../ports/panel';
import { savePreferences } from '../../ports/preferences-storage';
import { loadCounts, takeAskedPlace, type Unsaved } from '../../ports/session';
import { sitePattern } from '../../ports/sites';
import { addUp } from '../../ports/tab-counts';
import { createArticleDesk } from '../desk/articles';
import { endFailure, unsavedOf } from '../desk/badge';
import { clippingActions } from '../desk/clipping-actions';
import { watchJustSaved } from '../desk/just-saved';
import { quick } from '../desk/markdown';
import { recentTags } from '../desk/recent-tags';
import { createShelf, type ShelfControl } from '../desk/shelf';
import { siteOf } from '../desk/site';
import { loadSurroundings, provinceNames, root, surroundingsFor } from '../desk/surroundings';
import { tabBeside } from '../desk/tab-beside';
import { watchVerdicts } from '../desk/verdicts';

/** Clippings that the popup lists; the library has the rest. */
const SHOWN = 20;

const surroundings = signal(await loadSurroundings());
const site = signal<SiteState>({ state: 'loading' });
const counts = signal<Omit<MarksReport, 'document'> | undefined>(undefined);
const place = signal<(AskedPlaceFacts & { code: string }) | undefined>(undefined);
const unsaved = signal<Unsaved | undefined>(undefined);
const knownTags = signal<readonly string[]>([]);
let tab: Tabs.Tab | undefined;

const { names, words } = surroundings.value;
const control = createShelf(provinceNames, { first: SHOWN });
const justSaved = watchJustSaved(control);
const articles = createArticleDesk();
const actions = clippingActions(control, quick(words, names), words, articles.actions);
const verdicts = watchVerdicts({ shelf: control, articles, tab: tabBeside });

/** More of a place than the popover in the page shows. */
async function lookUpPlace(): Promise<void> {
  const code = await takeAskedPlace();
  if (code === undefined) return;
  // Asked for late: the popup opens without the facts.
  const { factsOfPlace } = await import('../desk/asked-place');
  const found = factsOfPlace(code, surroundings.value.language);
  place.value = found && { ...found, code };
}

async function look(): Promise<void> {
  tab = await tabBeside();
  if (!tab) {
    site.value = { state: 'unmarkable', why: 'internal' };
    return;
  }
  if (tab.id !== undefined) unsaved.value = await unsavedOf(tab.id);
  const { state, report } = await siteOf(tab, surroundings.value.preferences);
  site.value = state;
  if (!report || tab.id === undefined) return;
  // The frames answer into the session; until then the top frame's own numbers stand.
  const { document: _, ...own } = report;
  counts.value = own;
  const kept = await loadCounts(tab.id);
  if (kept.top === report.document) counts.value = addUp(kept);
}

async function dropFailure(): Promise<void> {
  unsaved.value = undefined;
  if (tab?.id !== undefined) await endFailure(tab.id, await loadCounts(tab.id), words);
}

async function switchSite(host: string, on: boolean): Promise<void> {
  const off = surroundings.value.preferences.sitesOff.filter((other) => other !== host);
  const preferences = await savePreferences({ sitesOff: on ? off : [...off, host] });
  surroundings.value = surroundingsFor(preferences);
  await look();
}

async function list(host: string, listed: boolean): Promise<void> {
  const others = surroundings.value.preferences.sitesListed.filter((other) => other !== host);
  const sitesListed = listed ? [...others, host] : others;
  surroundings.value = surroundingsFor(await savePreferences({ sitesListed }));
}

/** Called within the click. The background starts the reader, since the prompt may close the popup. */
function enable(host: string, listed: boolean): void {
  const [hostname = host] = host.split(':');
  const asked = browser.permissions.request({ origins: [sitePattern(hostname)] });
  // Written now, since the prompt may take the popup with it.
  const chosen = list(host, listed);
  void asked
    .catch(() => false)
    .then(async (given) => {
      await chosen;
      if (given) void look();
      else site.value = { state: 'unlisted', host, refused: true };
    });
}

async function reload(): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.tabs.reload(tab.id);
  close();
}

/** Every frame hears it; those that had paused report anew. */
function resume(): void {
  if (tab?.id !== undefined) void askPage(tab.id, undefined, 'reading.resume', {});
}

function Page() {
  const { words, names } = surroundings.value;
  return (
    <Popup
      words={words}
      names={names}
      site={site.value}
      counts={counts.value}
      shelf={control.shelf.value}
      listed={listed(control)}
      health={control.health.value}
      query={control.query.value}
      knownTags={knownTags.value}
      justSaved={justSaved.value}
      notSaved={
        unsaved.value && {
          ...unsaved.value,
          onCopy: () => navigator.clipboard.writeText(unsaved.value?.text ?? ''),
          onSeen: () => void dropFailure(),
        }
      }
      place={place.value}
      pageClippings={{
        page: verdicts.page.value,
        actions: verdicts.actions,
        articles: articles.actions,
      }}
      actions={{
        ...actions,
        onEnable: enable,
        onSwitch: (host, on) => void switchSite(host, on),
        onList: (host, listed) => void list(host, listed).then(look),
        onReload: () => void reload(),
        onResume: resume,
        onQuery: (query) => {
          control.query.value = query;
        },
        onRetry: control.reload,
        onExport: () => {
          const query = encodeURIComponent(control.query.value.trim());
          void openLibrary(`#export?q=${query}`).then(() => close());
        },
        onPlace: () =>
          void openLibrary(`#provinces/${place.value?.code ?? ''}`).then(() => close()),
        onLibrary: () => void openLibrary().then(() => close()),
        onOptions: () => void browser.runtime.openOptionsPage().then(() => close()),
        onGuide: () => void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }),
        ...(tab?.windowId !== undefined && { onPanel }),
      }}
    />
  );
}

/** The first of those that match, in full. */
function listed({ shelf, records }: ShelfControl): Clipping[] {
  const { value } = shelf;
  if (value.state !== 'ready') return [];
  return value.ids.slice(0, SHOWN).flatMap((id) => records.value.get(id) ?? []);
}

/** Called within the click: both browsers refuse it after an await. */
function onPanel(): void {
  if (tab?.windowId === undefined) return;
  openPanel(tab.windowId).then(
    () => close(),
    () => void openLibrary(),
  );
}

browser.storage.session.onChanged.addListener(() => {
  if (tab?.id === undefined) return;
  // A site that was enabled just now: its script has come to life.
  if (site.value.state === 'reload') void look();
  if (site.value.state !== 'on') return;
  void loadCounts(tab.id).then((kept) => {
    counts.value = addUp(kept);
  });
});
render(<Page />, root());
void look();
void lookUpPlace();
void recentTags(control).then((tags) => {
  knownTags.value = tags;
});
