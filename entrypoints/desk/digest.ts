import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { pageKey } from '../../clippings/page-key';
import { quotation } from '../../clippings/quotation';
import type { Digest, DigestPassage } from '../../components/panel/digest';
import type { ProvinceCode } from '../../lexicon/types';
import { askPage } from '../../ports/messaging';
import { loadCounts } from '../../ports/session';
import { exportDigest } from './digest-export';
import type { ShelfControl } from './shelf';
import { tabBeside } from './tab-beside';

export interface DigestControl {
  digest: ReadonlySignal<Digest>;
  chosen: ReadonlySignal<string | undefined>;
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
  const chosen = signal<string | undefined>(undefined);
  const unkept = signal(0);
  let tabId: number | undefined;
  let round = 0;

  async function look(): Promise<void> {
    const current = ++round;
    const tab = await tabBeside();
    tabId = tab?.id;
    const next = tab?.id === undefined ? undefined : await read(tab.id, tab.url ?? '');
    if (current === round) digest.value = next ?? { state: 'unread' };
  }

  async function read(of: number, url: string): Promise<Digest | undefined> {
    const frames = Object.keys((await loadCounts(of)).frames).map(Number);
    const all = [0, ...frames.filter((frame) => frame !== 0)];
    const answers = await Promise.all(all.map((frame) => askPage(of, frame, 'digest.read', {})));
    const [top] = answers;
    if (!top) return undefined;
    const kept = await keptWords(url);
    const passages = answers.flatMap((answer, i) =>
      (answer?.passages ?? []).map(
        (passage): DigestPassage => ({
          ...passage,
          id: `${all[i]}/${passage.id}`,
          provinces: passage.provinces as ProvinceCode[],
          kept: kept.has(passage.text),
        }),
      ),
    );
    const site = URL.canParse(url) ? new URL(url).host : '';
    return { state: 'ready', title: top.title, site, passages };
  }

  /** Words already kept of this page; none where the clippings cannot be read: the page still can. */
  async function keptWords(url: string): Promise<Set<string>> {
    const store = await shelf()?.store();
    if (!store || !/^https?:/.test(url)) return new Set();
    const outcome = await store.ofPage(pageKey(url));
    return new Set(outcome.ok ? outcome.clippings.map(quotation) : []);
  }

  const soon = () => void look().catch(() => undefined);
  const another = () => {
    unkept.value = 0;
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
    chosen,
    unkept,
    choose(id) {
      chosen.value = id;
      const [frame, passage] = id.split('/');
      if (tabId === undefined || passage === undefined) return;
      void askPage(tabId, Number(frame), 'digest.show', { id: passage });
    },
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
