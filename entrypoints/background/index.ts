import browser, { type Tabs } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import type { Store } from '../../clippings/store';
import { createWords, resolveLanguage, type Words } from '../../components/locales/i18n';
import { answerInBackground, askInFront, askPage } from '../../ports/messaging';
import { loadOwnWords } from '../../ports/own-words-storage';
import { openLibrary, openPanel, openPopup } from '../../ports/panel';
import { loadPreferences, watchPreferences } from '../../ports/preferences-storage';
import { isFreshStart, keepAskedPlace, loadCounts } from '../../ports/session';
import { registerSites, startInTab } from '../../ports/sites';
import { createFactBase } from '../../seeds/fact-base';
import { showCount, showFailure, showTick } from '../desk/badge';
import { openOwnLibrary } from '../desk/own-library';
import { popoverContent } from '../desk/popover-content';
import { bringScript } from './bring-script';
import { createCounts } from './counts';
import { createKeeper, type SelectedText } from './keep';
import { leaveFrame, leaveSites } from './leave-sites';
import { keepMenu, MENU_SAVE } from './menu';
import { openNote } from './open-note';
import { selectedWords } from './selected-words';
import { createComeBack } from './start-come-back';
import { startOpenTabs } from './start-open-tabs';
import { forgetWithClippings, tendWhenQuiet } from './upkeep';

/**
 * Firefox hands over so many UTF-16 units of a selection and no more, without a word
 * (toolkit/modules/SelectionUtils.sys.mjs).
 */
const FIREFOX_CUTS_AT = 16_384;

export default defineBackground({
  type: 'module',
  main() {
    const language = async () =>
      resolveLanguage((await loadPreferences()).language, [
        browser.i18n.getUILanguage(),
        ...navigator.languages,
      ]);
    let spoken: Words | undefined;
    const words = async () => {
      const now = await language();
      if (spoken?.language !== now) spoken = createWords(now);
      return spoken;
    };

    let opening: Promise<Store> | undefined;
    let tending = new AbortController();
    const forget = () => {
      opening = undefined;
      tending.abort();
      tending = new AbortController();
    };
    const store = () => {
      opening ??= openOwnLibrary(forget).then((opened) => {
        // What could not be opened is tried anew the next time.
        if (opened.access === 'none') forget();
        else {
          tendWhenQuiet(opened, tending.signal);
          forgetWithClippings(opened, tending.signal);
        }
        return opened;
      });
      return opening;
    };
    let base: ReturnType<typeof createFactBase> | undefined;
    const facts = () => {
      base ??= createFactBase();
      return base;
    };

    const counts = createCounts(async (tabId, tab) => showCount(tabId, tab, await words()));
    const keeper = createKeeper({
      store,
      words,
      onSaved: (tabId, via) => {
        void showTick(tabId, async () => showCount(tabId, await loadCounts(tabId), await words()));
        void openNote(via);
      },
    });

    answerInBackground({
      'marks.report': async (report, { tab, frameId = 0, url }) => {
        if (tab?.id === undefined) return;
        await leaveFrame(tab.id, frameId, url);
        await counts.report(tab.id, frameId, report);
      },
      'script.inject': async ({ script }, { tab, frameId }) => {
        if (tab?.id === undefined) return;
        await bringScript(script, { tabId: tab.id, frameIds: [frameId ?? 0] });
      },
      'popover.content': async (query) => {
        const say = await words();
        return popoverContent(query, {
          facts: facts(),
          words: say,
          language: say.language,
          own: query.own === undefined ? [] : await loadOwnWords(),
        });
      },
      'clipping.save': (capture, sender) => keeper.capture(capture, sender),
      'clipping.undo': ({ id }) => keeper.undo(id),
      'popup.open': async ({ place }) => {
        await keepAskedPlace(place);
        await openPopup(place === undefined ? '' : `#provinces/${place}`);
      },
    });

    const comeBack = createComeBack();
    const showMenu = async () => keepMenu((await words()).t('menu.save'));
    const started = isFreshStart()
      // Seen to once too often rather than never.
      .catch(() => true)
      .then(async (isFresh) => {
        if (isFresh) await Promise.allSettled([showMenu(), startOpenTabs()]);
      });
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await registerSites();
      if (reason === 'install') {
        // It offers to reload what could not be started.
        await started;
        await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
      }
    });
    // The browser keeps the menu, in the language that it was made in.
    watchPreferences(showMenu, new AbortController().signal);
    browser.runtime.onStartup.addListener(async () => {
      await registerSites();
      // Tended from then on, whether or not anything is saved.
      await store();
    });
    const tabInFront = async () =>
      (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];

    browser.permissions.onRemoved.addListener(
      () => void Promise.all([registerSites(), leaveSites()]),
    );
    browser.permissions.onAdded.addListener(async () => {
      await Promise.all([registerSites(), comeBack.granted()]);
      const tab = await tabInFront();
      // Refused where the grant does not cover the tab in front: nothing to start there.
      if (tab?.id !== undefined) await startInTab(tab.id).catch(() => undefined);
    });

    browser.contextMenus.onClicked.addListener(async (info, tab) => {
      if (info.menuItemId !== MENU_SAVE) return;
      if (info.editable) return refuse(tab?.id);
      const { frameId = 0 } = info;
      const heard =
        tab?.id === undefined
          ? undefined
          : await askPage(tab.id, frameId, 'clipping.capture', { via: 'selection' });
      if (heard?.found) return;
      const { selectionText: handed } = info;
      const isCut = import.meta.env.FIREFOX && handed?.length === FIREFOX_CUTS_AT;
      const beginning = isCut && !heard ? handed : undefined;
      const whole = tab?.id === undefined ? '' : await selectedWords(tab.id, frameId, beginning);
      // A script of ours that found nothing has looked: the words may be those of our own popover.
      // Before they are told to be cut: in parts they would be refused as well.
      if (heard && whole === '') return refuse(tab?.id);
      // Half a quotation would look like a whole one.
      if (whole === '' && beginning !== undefined) {
        const message = (await words()).t('save.failed.cut-short');
        return showFailure(tab?.id, { message, text: beginning, isCut: true });
      }
      await saveText({ ...info, ...(whole && { selectionText: whole }) }, tab);
    });

    const refuse = async (tabId: number | undefined) =>
      showFailure(tabId, { message: (await words()).t('save.nothing') });

    async function saveText(info: SelectedText, tab: Tabs.Tab | undefined): Promise<void> {
      const answer = await keeper.text(info, tab);
      if (answer.saved) return;
      const { selectionText: text } = info;
      await showFailure(tab?.id, { message: answer.message, ...(text && { text }) });
    }

    /** Keeps what is selected where no script of ours could; the command lets us look at the tab. */
    async function saveWords(tabId: number, tab: Tabs.Tab): Promise<void> {
      const selectionText = await selectedWords(tabId);
      if (selectionText === '') return refuse(tabId);
      await saveText({ selectionText }, tab);
    }

    browser.commands.onCommand.addListener(async (command, from) => {
      // At once: the key press that lets a panel open does not outlive an await.
      if (command === 'panel-open' && from?.windowId !== undefined) {
        await openPanel(from.windowId).catch(() => openLibrary());
        return;
      }
      // The tab that the key was pressed in: by now, another may be in front.
      const tab = from?.id === undefined ? await tabInFront() : await browser.tabs.get(from.id);
      if (tab?.id === undefined) return;
      if (command === 'passage-next') await askInFront(tab.id, 'passage.move', { by: 1 });
      if (command === 'passage-previous') await askInFront(tab.id, 'passage.move', { by: -1 });
      if (command === 'popover-open') await askInFront(tab.id, 'popover.open', {});
      if (command === 'clipping-save') {
        const heard = await askInFront(tab.id, 'clipping.capture', { via: 'command' });
        if (!heard?.found) await saveWords(tab.id, tab);
      }
    });
  },
});
