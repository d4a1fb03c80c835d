import { type ReadonlySignal, signal } from '@preact/signals';
import browser, { type Tabs } from 'webextension-polyfill';
import { createAnchor } from '../../clippings/anchor';
import { must } from '../../clippings/failure';
import type { Clipping, Selector } from '../../clippings/model';
import { pageKey } from '../../clippings/page-key';
import { pageVerdict, type ReadFrame } from '../../clippings/page-verdict';
import { reworded, selectorsAt } from '../../clippings/rewording';
import type {
  PageVerdicts,
  VerdictActions,
  VerdictFailure,
  VerdictRow,
} from '../../components/verdicts/page-verdicts';
import { simplify } from '../../lexicon/simplify';
import { askPage } from '../../ports/messaging';
import { loadPreferences } from '../../ports/preferences-storage';
import type { ArticleDesk } from './articles';
import { type FrameRead, framesOf, frameTexts } from './frame-texts';
import { addProof } from './proof';
import { reasonOf, type ShelfControl } from './shelf';

export interface VerdictControl {
  page: ReadonlySignal<PageVerdicts>;
  actions: VerdictActions;
}

interface Watching {
  shelf: ShelfControl;
  articles: ArticleDesk;
  /** The tab in question; asked anew each time. */
  tab: () => Promise<Tabs.Tab | undefined>;
}

/** Content that comes late is looked for after these many milliseconds, besides at every report. */
const LATER = [1000, 3000, 8000];

/** What became of the clippings of the page in front, kept up with while a page of ours is open. */
export function watchVerdicts({ shelf, articles, tab: tabInQuestion }: Watching): VerdictControl {
  const page = signal<PageVerdicts>({ state: 'loading' });
  const done = new Map<string, Done>();
  let round = 0;
  /** The page that is shown; changes together with it. */
  let current: Looked | undefined;
  let waitedFor = '';
  let timers: ReturnType<typeof setTimeout>[] = [];
  const anchors = new Map<string, ReadFrame['find']>();
  const life = new AbortController();

  async function look(): Promise<void> {
    const mine = ++round;
    const next = await read().catch((failure: unknown): Reading => {
      return { shown: { state: 'failed', reason: reasonOf(failure) } };
    });
    if (mine !== round) return;
    current = next.looked;
    page.value = next.shown;
  }

  async function read(): Promise<Reading> {
    const tab = await tabInQuestion();
    const url = tab?.url ?? '';
    if (tab?.id === undefined || !/^https?:/.test(url)) return { shown: { state: 'none' } };
    if (waitedFor !== `${tab.id} ${url}`) wait(`${tab.id} ${url}`);
    const frames = await frameTexts(tab.id);
    const looked = { tab: tab.id, frames };
    const store = await shelf.store();
    const keys = new Set([pageKey(url), ...frames.map(({ key }) => key)]);
    const kept: Clipping[] = [];
    for (const key of keys) kept.push(...must(await store.ofPage(key)).clippings);
    if (frames.length === 0) return { looked, shown: { state: 'unread', kept: kept.length } };
    if (kept.length === 0) {
      // What was marked a moment ago may have gone to the trash.
      await paint(tab.id, [], frames);
      return { looked, shown: { state: 'none' } };
    }
    const rows = kept.map((clipping) => rowOf(clipping, frames));
    void shelf.verdicts.note(rows.map(({ clipping: { id }, verdict }) => ({ id, verdict })));
    await addProof(rows, articles);
    await paint(tab.id, rows, frames);
    return { looked, shown: { state: 'ready', rows } };
  }

  function rowOf(clipping: Clipping, frames: readonly FrameRead[]): VerdictRow {
    const own = frames.filter(({ key }) => key === clipping.source.key);
    const among = (own.length > 0 ? own : frames).map((read) => ({ ...read, find: finder(read) }));
    const act = done.get(clipping.id);
    const stands = act && act.rev === clipping.rev;
    return {
      clipping,
      ...pageVerdict(clipping.selectors, among),
      ...(stands && { done: act.what }),
    };
  }

  /** A text is folded once, however often it is looked at. */
  function finder({ frame, stamp, text }: FrameRead): ReadFrame['find'] {
    const id = `${frame}/${stamp}`;
    let find = anchors.get(id);
    if (!find) {
      if (anchors.size > 20) anchors.clear();
      find = createAnchor(text, { simplify });
      anchors.set(id, find);
    }
    return find;
  }

  async function paint(tab: number, rows: readonly VerdictRow[], frames: readonly FrameRead[]) {
    if (!(await loadPreferences()).keptOnPage) return;
    const sure = rows.filter(({ verdict }) => verdict === 'exact' || verdict === 'changed');
    for (const { frame, stamp } of frames) {
      const places = sure
        .flatMap((row) => row.places.filter((place) => place.frame === frame))
        .slice(0, 500)
        .map(({ start, end }) => ({ start, end }));
      await askPage(tab, frame, 'beside.ask', { want: 'paint', stamp, places });
    }
  }

  const soon = () => void look();
  function wait(asked: string): void {
    waitedFor = asked;
    for (const timer of timers) clearTimeout(timer);
    timers = LATER.map((after) =>
      setTimeout(() => {
        const shown = page.value;
        const settled =
          shown.state === 'ready' && shown.rows.every(({ verdict }) => verdict === 'exact');
        if (!settled) soon();
      }, after),
    );
  }
  const anew = () => {
    waitedFor = '';
    soon();
  };
  browser.tabs.onActivated.addListener(anew);
  browser.tabs.onUpdated.addListener((id, { status, url }) => {
    if (id === current?.tab && (status === 'complete' || url !== undefined)) anew();
  });
  browser.storage.session.onChanged.addListener(soon);
  void shelf.store().then((store) => store.subscribe(soon, { signal: life.signal }));
  void articles.store().then((store) => {
    if ('subscribe' in store) store.subscribe(soon, { signal: life.signal });
  });
  soon();

  /** Writes what a clipping is to become, and remembers how to take it back. */
  async function write(
    { clipping }: VerdictRow,
    selectors: readonly Selector[],
    what: 'accepted' | 'attached',
  ): Promise<VerdictFailure | undefined> {
    const store = await shelf.store();
    const change = reworded(clipping, selectors, new Date());
    const outcome = await store.update(clipping.id, clipping.rev, change);
    if (!outcome.ok) return 'unknown';
    if (outcome.outcome !== 'updated') {
      soon();
      return outcome.outcome === 'conflict' ? 'elsewhere' : 'unknown';
    }
    done.set(clipping.id, { what, rev: outcome.clipping.rev, before: clipping });
    await look();
    return undefined;
  }

  const frameNow = (place: { frame: number }) =>
    current?.frames.find(({ frame }) => frame === place.frame);

  return {
    page,
    actions: {
      async onShow({ clipping }, place) {
        const [before, tab] = [frameNow(place), current?.tab];
        if (!before || tab === undefined) return 'closed';
        const { stamp } = before;
        const spot = { start: place.start, end: place.end };
        const ask = { want: 'show' as const, stamp, place: spot };
        const answer = await askPage(tab, place.frame, 'beside.ask', ask);
        if (answer?.done) return undefined;
        // Something has changed since: looked at anew, the words may still be there.
        await look();
        const shown = page.value;
        const row =
          shown.state === 'ready'
            ? shown.rows.find((other) => other.clipping.id === clipping.id)
            : undefined;
        const [again] = row?.places ?? [];
        const after = again && frameNow(again);
        if (!again || !after || row?.places.length !== 1) return answer ? 'moved' : 'closed';
        const repeated = await askPage(tab, again.frame, 'beside.ask', {
          want: 'show',
          stamp: after.stamp,
          place: { start: again.start, end: again.end },
        });
        return repeated?.done ? undefined : 'moved';
      },
      async onAccept(row, place) {
        const frame = frameNow(place);
        if (!frame || frame.text.slice(place.start, place.end) !== place.now) {
          soon();
          return 'moved';
        }
        return write(row, selectorsAt(frame.text, place.start, place.end), 'accepted');
      },
      async onAttach(row) {
        const tab = current?.tab;
        if (tab === undefined) return 'closed';
        for (const frame of await framesOf(tab)) {
          const answer = await askPage(tab, frame, 'beside.ask', { want: 'selection' });
          if (answer?.capture) return write(row, answer.capture.selectors, 'attached');
        }
        return current?.frames.length ? 'selection' : 'closed';
      },
      onAsIs({ clipping }) {
        done.set(clipping.id, { what: 'asIs', rev: clipping.rev, before: clipping });
        soon();
      },
      async onUndo({ clipping }) {
        const act = done.get(clipping.id);
        if (!act) return 'unknown';
        if (act.what !== 'asIs') {
          const { selectors, former } = act.before;
          const store = await shelf.store();
          // A field that is undefined is taken away.
          const change = { selectors, former };
          const outcome = await store.update(clipping.id, act.rev, change);
          if (!outcome.ok) return 'unknown';
          if (outcome.outcome === 'conflict') return 'elsewhere';
        }
        done.delete(clipping.id);
        await look();
        return undefined;
      },
      onRetry: anew,
    },
  };
}

/** The tab that was looked at, and what its frames said. */
interface Looked {
  tab: number;
  frames: FrameRead[];
}

interface Reading {
  shown: PageVerdicts;
  looked?: Looked;
}

interface Done {
  what: NonNullable<VerdictRow['done']>;
  /** The clipping as it is after that. */
  rev: number;
  before: Clipping;
}
