import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { pageKey } from '../../clippings/page-key';
import { quotation } from '../../clippings/quotation';
import type { Digest, DigestPassage, TermTable } from '../../components/panel/digest';
import type { ProvinceCode } from '../../lexicon/types';
import { askPage } from '../../ports/messaging';
import { loadCounts } from '../../ports/session';
import { addUp } from '../../ports/tab-counts';
import { copyText } from './copying';
import { exportDigest } from './digest-export';
import { download } from './download';
import type { ShelfControl } from './shelf';
import type { Surroundings } from './surroundings';
import { tabBeside } from './tab-beside';
import { mostCounted, termsAsTable, termsAsWords } from './term-table';

export interface DigestControl {
  digest: ReadonlySignal<Digest>;
  /** The passage that the reader is at, as the page scrolls. */
  place: ReadonlySignal<string | undefined>;
  /** How often the article uses each term, while they are wanted. */
  terms: ReadonlySignal<TermTable | undefined>;
  /** Whether the terms are wanted. */
  count: (wanted: boolean) => void;
  copyTerms: (surroundings: Surroundings) => Promise<void>;
  exportTerms: (surroundings: Surroundings) => void;
  resume: () => void;
  /** How many of those to be kept last were not. */
  unkept: ReadonlySignal<number>;
  choose: (id: string) => void;
  keep: (ids: readonly string[]) => void;
  /** Opens the export of these passages, kept or not; rejects where the page is gone. */
  takeAway: (ids: readonly string[]) => Promise<void>;
}

/** The passages of the page in front of the window that the panel stands in, kept up with. */
export function watchDigest(shelf: () => ShelfControl | undefined): DigestControl {
  const digest = signal<Digest>({ state: 'loading' });
  const place = signal<string | undefined>(undefined);
  const terms = signal<TermTable | undefined>(undefined);
  const unkept = signal(0);
  let tabId: number | undefined;
  let round = 0;
  let wanted = false;
  /** The frame whose scrolling is followed, while it answers; another object each time. */
  let followed: { which: string } | undefined;

  async function look(): Promise<void> {
    const current = ++round;
    const tab = await tabBeside();
    tabId = tab?.id;
    const next = tab?.id === undefined ? undefined : await read(tab.id, tab.url ?? '');
    if (current !== round) return;
    digest.value = next ?? { state: 'unread' };
    if (wanted) void tell();
    void follow();
  }

  /** Asks for the reader's place again and again; the page answers once it has changed. */
  async function follow(): Promise<void> {
    const shown = digest.value;
    const first = shown.state === 'ready' ? shown.passages[0] : undefined;
    if (tabId === undefined || !first) return;
    const tab = tabId;
    const [frame] = first.id.split('/');
    const which = `${tab}/${frame}`;
    if (followed?.which === which) return;
    // By identity: back in a tab that was followed before, its earlier question may still be open.
    const mine = { which };
    followed = mine;
    let seen: string | undefined;
    while (followed === mine) {
      const answer = await askPage(tab, Number(frame), 'digest.place', { ...(seen && { seen }) });
      if (!answer || followed !== mine) break;
      seen = answer.id;
      place.value = seen === undefined ? undefined : `${frame}/${seen}`;
      // Read anew with the same numbers, which nobody reports.
      if (place.value !== undefined && textOf(place.value) === undefined) soon();
    }
    if (followed === mine) followed = undefined;
  }

  /** The article is in the frame that uses most terms. */
  async function tell(): Promise<void> {
    const tab = tabId;
    const current = round;
    const counted = tab === undefined ? [] : await askFrames(tab, 'digest.terms');
    if (current === round) terms.value = mostCounted(counted.map(([, answer]) => answer));
  }

  /** Every frame's answer, the top frame first; frames that are not read are left out. */
  async function askFrames<K extends 'digest.read' | 'digest.terms'>(tab: number, type: K) {
    const frames = Object.keys((await loadCounts(tab)).frames).map(Number);
    const all = [0, ...frames.filter((frame) => frame !== 0)];
    const answers = await Promise.all(
      all.map(async (frame) => [frame, await askPage(tab, frame, type, {})] as const),
    );
    return answers.flatMap(([frame, answer]) => (answer ? [[frame, answer] as const] : []));
  }

  async function read(of: number, url: string): Promise<Digest | undefined> {
    const answers = await askFrames(of, 'digest.read');
    const [top] = answers;
    if (top?.[0] !== 0) return undefined;
    const kept = await keptWords(url);
    const passages = answers.flatMap(([frame, answer]) =>
      answer.passages.map(
        (passage): DigestPassage => ({
          ...passage,
          id: `${frame}/${passage.id}`,
          provinces: passage.provinces as ProvinceCode[],
          kept: kept.has(passage.text),
        }),
      ),
    );
    const site = URL.canParse(url) ? new URL(url).host : '';
    const { paused } = addUp(await loadCounts(of));
    return { state: 'ready', title: top[1].title, site, passages, paused };
  }

  /** Words already kept of this page; none where the clippings cannot be read: the page still can. */
  async function keptWords(url: string): Promise<Set<string>> {
    const store = await shelf()?.store();
    if (!store || !/^https?:/.test(url)) return new Set();
    const outcome = await store.ofPage(pageKey(url));
    return new Set(outcome.ok ? outcome.clippings.map(quotation) : []);
  }

  /** Leads the page to a passage; to the same words, where they have been read anew since. */
  async function lead(id: string, again = true): Promise<void> {
    place.value = id;
    const tab = tabId;
    const [frame, passage] = id.split('/');
    if (tab === undefined || passage === undefined) return;
    const answer = await askPage(tab, Number(frame), 'digest.show', { id: passage });
    if (answer === 'done' || !again) return;
    const words = textOf(id);
    await look();
    const same = passagesNow().find(({ text }) => text === words);
    if (same) await lead(same.id, false);
  }

  const passagesNow = () => (digest.value.state === 'ready' ? digest.value.passages : []);
  const textOf = (id: string) => passagesNow().find((passage) => passage.id === id)?.text;

  const soon = () => void look().catch(() => undefined);
  const another = () => {
    unkept.value = 0;
    followed = place.value = undefined;
    soon();
  };
  browser.tabs.onActivated.addListener(another);
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tabId && status === 'complete') another();
  });
  browser.storage.session.onChanged.addListener(soon);
  soon();

  return {
    digest,
    place,
    terms,
    unkept,
    count(on) {
      wanted = on;
      if (on) void tell();
    },
    copyTerms: (around) => copyText(Promise.resolve(termsAsWords(terms.value ?? [], around))),
    exportTerms: (around) =>
      download(
        `${around.words.t('terms.title')}.csv`,
        new Blob([termsAsTable(terms.value ?? [], around)], { type: 'text/csv;charset=utf-8' }),
      ),
    resume() {
      if (tabId !== undefined) void askPage(tabId, undefined, 'reading.resume', {});
    },
    choose: (id) => void lead(id),
    async takeAway(ids) {
      const tab = tabId;
      if (tab === undefined) throw new Error('no page stands beside');
      const answers = await Promise.all(
        [...inFrames(ids)].map(([frame, own]) =>
          askPage(tab, frame, 'digest.capture', { ids: own }),
        ),
      );
      const captures = answers.flatMap((answer) => answer ?? []);
      if (captures.length === 0) throw new Error('the page did not answer');
      const shown = digest.value;
      await exportDigest(shown.state === 'ready' ? shown.title : '', captures);
    },
    keep(ids) {
      const tab = tabId;
      if (tab === undefined) return;
      unkept.value = 0;
      void Promise.all(
        [...inFrames(ids)].map(([frame, own]) => askPage(tab, frame, 'digest.keep', { ids: own })),
      ).then((answers) => {
        unkept.value = ids.length - answers.reduce((sum, answer) => sum + (answer?.kept ?? 0), 0);
        soon();
      });
    },
  };
}

/** Ids of passages as their frames know them, by frame. */
function inFrames(ids: readonly string[]): Map<number, string[]> {
  const frames = new Map<number, string[]>();
  for (const id of ids) {
    const [frame = '', own = ''] = id.split('/');
    frames.set(Number(frame), [...(frames.get(Number(frame)) ?? []), own]);
  }
  return frames;
}
