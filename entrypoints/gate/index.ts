import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher, type Matcher } from '../../lexicon/matcher';
import { captureSlot } from '../../page/capture';
import { titleOf } from '../../page/document-title';
import { waitAtGate } from '../../page/gate';
import { pageAddress } from '../../page/page-address';
import { randomId } from '../../page/random-id';
import {
  type PageReading,
  readingSlot,
  type Session,
  type SessionOptions,
} from '../../page/session';
import { isServiceHost } from '../../ports/hosts';
import { nativeApi } from '../../ports/native-api';
import type { OwnWord } from '../../ports/own-words';
import { loadOwnWords, watchOwnWords } from '../../ports/own-words-storage';
import { answerInPage, askBackground } from '../../ports/page-messaging';
import type { Preferences } from '../../ports/preferences';
import { loadPreferences, watchPreferences } from '../../ports/preferences-storage';
import { hasTrigger } from './has-trigger';
import { ownMatcher } from './own-matcher';

/** Reports follow changes after this pause, so that a busy page does not keep the background awake. */
const REPORT_PAUSE = 150;
/** What shows marks looks this often whether the extension is still there (milliseconds). */
const ORPHAN_PAUSE = 500;

declare global {
  /** The script under way in this frame: a later one, after an update, stops it. */
  var __lianzhu_gate__: AbortController | undefined;
}

/** Runs on every listed page: lets in those that hold a term, and brings the script that reads them. */
export default defineUnlistedScript(async () => {
  globalThis.__lianzhu_gate__?.abort();
  const life = new AbortController();
  globalThis.__lianzhu_gate__ = life;
  if (!isServiceHost(new URL(pageAddress(document)).hostname)) await keepGate(life);
});

async function keepGate(life: AbortController): Promise<void> {
  const { signal } = life;
  const id = randomId();
  let preferences: Preferences;
  let own: Matcher | undefined;
  const load = async () => {
    preferences = hereOf(await loadPreferences());
    own = preferences.own.on ? ownMatcher(await loadOwnWords()) : undefined;
  };
  await load();
  // Another one may have come meanwhile: two would both answer.
  if (signal.aborted) return;
  let matcher: Matcher | undefined;
  let visit: AbortController | undefined;
  let session: Session | undefined;
  let reportTimer: ReturnType<typeof setTimeout> | undefined;
  /** In the back/forward cache, or not yet told what holds since. */
  let cached = false;

  const isOff = () => preferences.sitesOff.includes(new URL(pageAddress(document)).host);
  const marksKept = () => preferences.keptOnPage && !preferences.quiet && !isOff();
  const endIfOrphaned = () => {
    if (!nativeApi.runtime?.id) life.abort();
  };
  const match: Matcher = (text) => {
    matcher ??= createMatcher();
    return matcher(text);
  };
  const options = (within: AbortSignal): SessionOptions => ({
    match,
    conceptInfo,
    own,
    preferences: () => preferences,
    signal: within,
    onChange: reportSoon,
    onSilence: endIfOrphaned,
  });

  const currentReport = () => session?.report(id) ?? emptyReport(id);
  const report = () => {
    reportTimer = undefined;
    // A prerendered page has no place on a badge yet.
    if ((document as { prerendering?: boolean }).prerendering || signal.aborted) return;
    askBackground('marks.report', currentReport()).catch(endIfOrphaned);
  };
  function reportSoon() {
    if (reportTimer === undefined) reportTimer = setTimeout(report, REPORT_PAUSE);
  }

  const open = () => {
    visit = new AbortController();
    const within = AbortSignal.any([signal, visit.signal]);
    const onOpen = async () => {
      const reading = await broughtReading().catch(endIfOrphaned);
      // A page that waited in the back/forward cache has not heard of every change.
      take(await loadPreferences());
      if (within.aborted) return;
      session = reading?.begin(options(within));
      attend(within);
    };
    waitAtGate(document, {
      hasTrigger: (text) => hasTrigger(text, match) || (own && hasTrigger(text, own)) === true,
      signal: within,
      onOpen: () => void onOpen(),
    });
  };
  const close = () => {
    visit?.abort();
    visit = session = undefined;
    reportSoon();
  };

  answerInPage(
    {
      'marks.recount': async () => {
        report();
        return isOff() ? undefined : currentReport();
      },
      'passage.move': ({ by, insist }) => {
        if (!insist && !isInFront()) return undefined;
        session?.move(by);
        return Promise.resolve('done');
      },
      'popover.open': ({ insist }) => {
        if (!insist && !isInFront()) return undefined;
        session?.open();
        return Promise.resolve('done');
      },
      'clipping.capture': ({ via, insist }) => {
        if (via === 'command' && !insist && !isInFront()) return undefined;
        const found = session
          ? session.capture(via)
          : broughtReading().then((reading) => reading?.captureOnce(options(signal)));
        return found.then((is) => ({ found: is ?? false }));
      },
      'reading.resume': async () => {
        session?.resume();
        return 'done' as const;
      },
      'digest.read': async () => (isOff() ? undefined : (session?.digest() ?? noDigest())),
      'digest.show': async ({ id }) => (session?.show(id) ? 'done' : 'gone'),
      'digest.place': async ({ seen }) => session && { id: await session.place(seen) },
      'digest.terms': async () => session?.terms(),
      'site.host': async () => new URL(pageAddress(document)).hostname,
      'site.leave': async () => {
        life.abort();
        await askBackground('marks.report', emptyReport(id)).catch(() => undefined);
        return 'done' as const;
      },
      'digest.capture': async ({ ids }) => (await session?.captures(ids)) ?? [],
      'beside.ask': async (ask) =>
        isOff() || (ask.want === 'paint' && !marksKept())
          ? undefined
          : session
            ? session.beside(ask)
            : (await broughtReading())?.besideOnce(options(signal), ask),
      'digest.keep': async ({ ids }) => ({ kept: (await session?.keep(ids)) ?? 0 }),
    },
    signal,
  );

  const take = (changed: Preferences) => {
    if (signal.aborted || cached) return;
    const hadOwn = preferences.own.on;
    preferences = hereOf(changed);
    if (isOff()) {
      mindCache();
      if (visit) close();
    } else if (visit) session?.repaint();
    else open();
    // Kept words are marked on pages too that are not being read.
    if (!marksKept()) globalThis[captureSlot]?.unpaint();
    if (preferences.own.on !== hadOwn) void loadOwnWords().then(takeOwn);
  };
  watchPreferences(take, signal);

  /** Other words are another reading. */
  const takeOwn = (words: OwnWord[]) => {
    own = preferences.own.on ? ownMatcher(words) : undefined;
    if (isOff() || signal.aborted || cached) return;
    close();
    open();
  };
  watchOwnWords(takeOwn, signal);

  const leave = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    cached = true;
    globalThis[captureSlot]?.unpaint();
    close();
  };
  const comeBack = async ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    // Where the site is ours no more, we are told to leave before this is answered.
    await askBackground('marks.report', emptyReport(id)).catch(endIfOrphaned);
    await load();
    cached = false;
    if (!signal.aborted && !isOff()) open();
  };
  /** A page in the back/forward cache hears of nothing: nothing of ours lies there. */
  function mindCache(): void {
    addEventListener('pagehide', leave, { signal });
    addEventListener('pageshow', comeBack, { signal });
  }

  /** What a page that is read must be watched for; one that is not bears none of this. */
  function attend(within: AbortSignal): void {
    mindCache();
    // One that was prerendered is another top document.
    document.addEventListener('prerenderingchange', reportSoon, { signal: within });
    // The numbers of a frame go with it.
    const gone = () => void askBackground('marks.report', emptyReport(id)).catch(() => undefined);
    if (window !== window.top) addEventListener('pagehide', gone, { signal: within });
    // An orphan gets no event in Chromium: it looks for itself. In Firefox it does nothing any more.
    const looking = setInterval(endIfOrphaned, ORPHAN_PAUSE);
    // `document.open()` takes all listeners off: a document that is written anew is another page.
    const root = rootOf(document);
    const observer = new MutationObserver(() => {
      const now = rootOf(document);
      if (!now || now === root) return;
      close();
      open();
    });
    observer.observe(document, { childList: true });
    within.addEventListener('abort', () => {
      observer.disconnect();
      clearInterval(looking);
    });
  }

  // Frames too: another document may have stood here, and its numbers with it.
  reportSoon();
  if (isOff()) mindCache();
  else open();
}

/** The script that reads, injected first where it is not there yet. */
async function broughtReading(): Promise<PageReading | undefined> {
  if (!globalThis[readingSlot]) await askBackground('script.inject', { script: 'reader' });
  return globalThis[readingSlot];
}

/** The element of a document, also where a picture in it bears that name. */
function rootOf({ childNodes }: Document): ChildNode | undefined {
  return [...childNodes].find(({ nodeType }) => nodeType === Node.ELEMENT_NODE);
}

/** The reader's choices as they hold on this site. */
function hereOf(preferences: Preferences): Preferences {
  const { host } = new URL(pageAddress(document));
  return preferences.sitesListed.includes(host) ? { ...preferences, quiet: true } : preferences;
}

function emptyReport(document: string) {
  return {
    document,
    passages: 0,
    blockchain: 0,
    government: 0,
    data: 0,
    place: 0,
    own: 0,
    provinces: {},
    paused: false,
  };
}

function noDigest() {
  return { title: titleOf(document), passages: [] };
}

/** Whether the keyboard is in this frame and not in a frame within it. */
function isInFront(): boolean {
  const inner = document.activeElement?.localName;
  return document.hasFocus() && inner !== 'iframe' && inner !== 'frame';
}
