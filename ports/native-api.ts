import type { Browser } from 'webextension-polyfill';

/**
 * The extension's interface as the browser itself gives it: `browser` in Firefox, `chrome` in
 * Chromium, where promises come too (Manifest V3). For scripts in pages, each of which the polyfill
 * would cost 2.6 kB; its one lack, answers to messages, is made up in `page-messaging`.
 */
const { browser: own, chrome: chromium } = globalThis as unknown as {
  browser?: Browser;
  chrome?: Browser;
};

export const nativeApi = (own ?? chromium) as Browser;
