import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterASave } from './after-a-save';
import { awkwardPages } from './awkward-pages';
import { backupAndImport } from './backup-and-import';
import { badgeTells } from './badge-tells';
import { blindSaves } from './blind-saves';
import { byHand } from './by-hand';
import { byKeyboard } from './by-keyboard';
import { byTouch } from './by-touch';
import { cachedPages } from './cached-pages';
import { comingBack } from './coming-back';
import { cutSelections } from './cut-selections';
import { digestControls } from './digest-controls';
import { evidenceMatrix } from './evidence-matrix';
import { exportViews } from './export-views';
import { factPacks } from './fact-packs';
import { firstMinute } from './first-minute';
import { framesOfAPage } from './frames-of-a-page';
import { fromThePopup } from './from-the-popup';
import type { BrowserName, Driver } from './harness/driver';
import { launch } from './harness/launch';
import { samplePages, samplePaths } from './harness/sample-pages';
import { type Server, serve } from './harness/serve';
import { speak } from './harness/speak';
import { installed } from './installed';
import { interrupted } from './interrupted';
import { keptSafe } from './kept-safe';
import { killed } from './killed';
import { largeLibrary } from './large-library';
import { lawsHold } from './laws-hold';
import { mainJob } from './main-job';
import { narrowPages } from './narrow-pages';
import { newerLibrary } from './newer-library';
import { oddPages } from './odd-pages';
import { onePopover } from './one-popover';
import { optionalGroups } from './optional-groups';
import { optionsAtOnce } from './options-at-once';
import { otherYears } from './other-years';
import { ownPages } from './own-pages';
import { pageManners } from './page-manners';
import { passageLinks } from './passage-links';
import { pausedReading } from './paused-reading';
import { placesLeadToFacts } from './places-lead-to-facts';
import { popoverAnywhere } from './popover-anywhere';
import { provincesView } from './provinces';
import { readerChooses } from './reader-chooses';
import { reminded } from './reminded';
import { restarted } from './restarted';
import { stubbornLibrary } from './stubborn-library';
import { undoByKey } from './undo-by-key';
import { unsavedNotes } from './unsaved-notes';
import { wordsAlone } from './words-alone';
import { zeroElsewhere } from './zero-elsewhere';
import { zoomAndWindows } from './zoom-and-windows';

/** Hosts that lead to this machine: read from the start, on no list, and of an optional group. */
const hosts = [
  'www.fujian.gov.cn',
  'www.gansu.gov.cn',
  'news.xinhuanet.com',
  'www.unlisted.example',
  'www.elsewhere.example',
  'www.caict.ac.cn',
];

/** What the parts of the journey share: one browser, one server, one library that fills up. */
export interface Journey {
  readonly driver: Driver;
  readonly server: Server;
  /** Where pictures of this run are left. */
  picture(name: string): string;
}

const artifacts = fileURLToPath(new URL('../../.artifacts/journeys/', import.meta.url));

/** The whole journey through the built extension, in one launch of one browser. */
export function suite(name: BrowserName): void {
  describe(`the built extension in ${name}`, () => {
    let driver: Driver;
    let server: Server;

    beforeAll(async () => {
      mkdirSync(artifacts, { recursive: true });
      server = await serve(samplePages, { paths: samplePaths });
      driver = await launch(name, { hosts, viewport: { width: 1280, height: 860 } });
      await speak(driver, 'zh-CN');
    });
    afterAll(async () => {
      await driver?.close();
      await server?.close();
    });

    const journey: Journey = {
      get driver() {
        return driver;
      },
      get server() {
        return server;
      },
      picture: (what) => join(artifacts, `${name}-${what}.png`),
    };
    const group = (title: string, options: { retry?: number }, tests: () => void) =>
      inGroup(title, options, () => speak(driver, 'zh-CN'), tests);
    group('from a report to a Markdown file', {}, () => mainJob(journey));
    group('exporting', { retry: 1 }, () => exportViews(journey));
    group('the evidence matrix', { retry: 1 }, () => evidenceMatrix(journey));
    // These stand alone, so that a browser that stumbled once may be asked again; the job above may not.
    group('the badge', { retry: 1 }, () => badgeTells(journey));
    group('after a save', { retry: 1 }, () => afterASave(journey));
    group('awkward pages', { retry: 1 }, () => awkwardPages(journey));
    group('odd pages', { retry: 1 }, () => oddPages(journey));
    group('pages without terms', {}, () => zeroElsewhere(journey));
    group('pages of its own', { retry: 1 }, () => ownPages(journey));
    group('narrow pages of its own', { retry: 1 }, () => narrowPages(journey));
    group('the first minute', { retry: 1 }, () => firstMinute(journey));
    group('by keyboard alone', { retry: 1 }, () => byKeyboard(journey));
    group('by touch', { retry: 1 }, () => byTouch(journey));
    group('one popover', { retry: 1 }, () => onePopover(journey));
    group('frames of a page', { retry: 1 }, () => framesOfAPage(journey));
    group('the reader chooses', { retry: 1 }, () => readerChooses(journey));
    group('groups of sites', { retry: 1 }, () => optionalGroups(journey));
    group('options pressed', { retry: 1 }, () => optionsAtOnce(journey));
    group('the digest', { retry: 1 }, () => digestControls(journey));
    group('from the popup', { retry: 1 }, () => fromThePopup(journey));
    group('reading that has paused', { retry: 1 }, () => pausedReading(journey));
    group('the provinces view', { retry: 1 }, () => provincesView(journey));
    group('places lead to facts', { retry: 1 }, () => placesLeadToFacts(journey));
    if (name === 'chromium') group('links to passages', {}, () => passageLinks(journey));
    group('coming back to a page', {}, () => comingBack(journey));
    group('added by hand', { retry: 1 }, () => byHand(journey));
    group('manners on a page', { retry: 1 }, () => pageManners(journey));
    group('words alone', { retry: 1 }, () => wordsAlone(journey));
    group('selections that are cut', { retry: 1 }, () => cutSelections(journey, name));
    group('the popover anywhere', { retry: 1 }, () => popoverAnywhere(journey));
    group('zoom and small windows', { retry: 1 }, () => zoomAndWindows(journey));
    group('saves that nobody could see', { retry: 1 }, () => blindSaves(journey, name));
    group('the way back to a page', { retry: 1 }, () => cachedPages(journey));
    group('an extension that is interrupted', { retry: 1 }, () => interrupted(journey));
    group('installed beside open pages', { retry: 1 }, () => installed(name));
    group('packs of the reader', {}, () => factPacks(journey));
    group('other years', { retry: 1 }, () => otherYears(journey));
    group('undo by key', { retry: 1 }, () => undoByKey(journey));
    group('a large library', { retry: 1 }, () => largeLibrary(journey));
    group('backup and import', {}, () => backupAndImport(journey));
    group('kept safe', { retry: 1 }, () => keptSafe(journey));
    group('reminded of a backup', { retry: 1 }, () => reminded(name));
    group('laws of documents and of the library', {}, () => lawsHold(journey));
    group('a library that will not open', { retry: 1 }, () => stubbornLibrary(journey));
    group('a library of a newer version', { retry: 1 }, () => newerLibrary(journey));
    group('a browser that is restarted', { retry: 1 }, () => restarted(name));
    group('notes that a kill cut short', { retry: 1 }, () => unsavedNotes(name));
    group('a browser that is killed', { retry: 1 }, () => killed(name));

    it('leaves no error in any console', async () => {
      expect(await driver.consoleErrors()).toEqual([]);
    });
  });
}

/** Whatever a group that failed has left behind, the next one begins as it should. */
function inGroup(
  title: string,
  options: { retry?: number },
  begin: () => Promise<void>,
  tests: () => void,
): void {
  describe(title, options, () => {
    beforeAll(begin);
    tests();
  });
}
