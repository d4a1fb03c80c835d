import { defineWebExtConfig } from 'wxt';
import { findBrowser } from './scripts/browsers.mjs';

const pathOf = (name: 'chromium' | 'firefox') => {
  const found = findBrowser(name);
  return found && 'path' in found ? { [name === 'chromium' ? 'chrome' : name]: found.path } : {};
};

/** Browsers of `npm run dev`. */
export default defineWebExtConfig({
  binaries: { ...pathOf('chromium'), ...pathOf('firefox') },
  // The sandbox needs a user other than root.
  chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
