import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../scripts/browsers.mjs';
import type { BrowserName } from './driver';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/**
 * Folder of the production build for a browser, in `.output` or where `LIANZHU_BUILD` says. Throws
 * with the command to run where there is none.
 */
export function builtExtension(name: BrowserName): string {
  const folder = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  const output = process.env.LIANZHU_BUILD ?? root('.output');
  const path = join(output, folder);
  if (!existsSync(`${path}/manifest.json`)) {
    throw new Error(`${path} is missing: run "npm run build" first`);
  }
  return path;
}

/** The fixed id under which Firefox keeps the extension's data. */
export function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(`${extension}/manifest.json`, 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extension} has no gecko id`);
  return id;
}

/** Path of a browser that is new enough; throws with what to do where there is none. */
export function browserProgram(name: BrowserName): string {
  const found = findBrowser(name);
  if (found && 'path' in found) return found.path;
  throw new Error(
    `no ${name} that is new enough was found; set ${name.toUpperCase()}=/path/to/it or run "npm start"`,
  );
}
