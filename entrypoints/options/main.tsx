import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { must } from '../../clippings/failure';
import { Options } from '../../components/options/Options';
import { openLibrary } from '../../ports/panel';
import type { Preferences } from '../../ports/preferences';
import { savePreferences } from '../../ports/preferences-storage';
import { grantedSites } from '../../ports/sites';
import { openOwnLibrary } from '../desk/own-library';
import { watchWords } from '../desk/own-words';
import { loadSurroundings, root, surroundingsFor } from '../desk/surroundings';

const surroundings = signal(await loadSurroundings());
const failed = signal(false);
const sitesOn = signal<readonly string[]>([]);
const storage = signal<{ clippings: number; bytes?: number } | undefined>(undefined);
const shortcuts = signal<readonly { what: string; keys: string }[]>([]);
const isFirefox = browser.runtime.getURL('').startsWith('moz-');

const own = watchWords(() => {
  failed.value = true;
});

async function change(part: Partial<Preferences>): Promise<void> {
  try {
    surroundings.value = surroundingsFor(await savePreferences(part));
    failed.value = false;
  } catch {
    failed.value = true;
  }
}

async function forget(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [host] }).catch(() => undefined);
  sitesOn.value = await grantedSites();
}

async function count(): Promise<void> {
  const store = await openOwnLibrary();
  const { kept } = must(await store.count());
  store.close();
  const { usage } = await navigator.storage.estimate();
  storage.value = { clippings: kept, ...(usage !== undefined && { bytes: usage }) };
}

async function keys(): Promise<void> {
  shortcuts.value = (await browser.commands.getAll())
    .filter(({ description }) => description)
    .map(({ description, shortcut }) => ({ what: description ?? '', keys: shortcut ?? '' }));
}

function Page() {
  const { words, preferences } = surroundings.value;
  return (
    <Options
      words={words}
      preferences={preferences}
      failed={failed.value}
      ownWords={{
        words: own.words.value,
        onWords: (next) => void own.save(next),
        onExport: () => own.export(words),
      }}
      sitesOn={sitesOn.value}
      storage={storage.value}
      shortcuts={shortcuts.value}
      onChange={(part) => void change(part)}
      onForget={(host) => void forget(host)}
      onLibrary={() => void openLibrary()}
      onArticles={() => void openLibrary('#articles')}
      onPacks={() => void openLibrary('#packs')}
      {...(!isFirefox && {
        onShortcuts: () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }),
      })}
    />
  );
}

browser.permissions.onRemoved.addListener(async () => {
  sitesOn.value = await grantedSites();
});
render(<Page />, root());
void keys();
void grantedSites().then((sites) => {
  sitesOn.value = sites;
});
// Where the clippings cannot be opened the number stays out; the library says why.
void count().catch(() => undefined);
