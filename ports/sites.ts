import browser from 'webextension-polyfill';
import { requiredMatches, serviceMatches } from './hosts';

/** Built from entrypoints/gate; it brings the others where they are needed. */
const PAGE_SCRIPT = 'gate.js';
const REGISTRATION = 'sites-enabled-by-reader';

/** Match pattern that asks for one host and nothing else. */
export function sitePattern(host: string): string {
  return `*://${host}/*`;
}

/** Origins that the reader has granted beyond those of the manifest. */
export async function grantedSites(): Promise<string[]> {
  const required = new Set(requiredMatches);
  return (await heldSites()).filter((origin) => !required.has(origin));
}

/** Origins that we may read now: those of the manifest can be withdrawn as well. */
export async function heldSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?):/.test(origin));
}

let registering: Promise<void> = Promise.resolve();

/**
 * Registers the page script for the sites that the reader has enabled. Registered scripts vanish
 * when Chrome updates the extension, so this runs at every start and at every change; one after the
 * other, and never with a moment in which a page could open unread.
 */
export function registerSites(): Promise<void> {
  const registered = registering.then(registerNow);
  registering = registered.catch(() => undefined);
  return registered;
}

async function registerNow(): Promise<void> {
  const matches = await grantedSites();
  const ids = [REGISTRATION];
  const before = await browser.scripting.getRegisteredContentScripts({ ids });
  if (matches.length === 0) {
    if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    return;
  }
  const script = {
    id: REGISTRATION,
    js: [PAGE_SCRIPT],
    matches,
    excludeMatches: serviceMatches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
  };
  if (before.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the reader in a tab that was open before the site was enabled. */
export async function startInTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [PAGE_SCRIPT],
  });
}
