/** Which browsers stand on this machine, and whether they are new enough. Plain Node: runs before anything is installed. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Oldest versions that have what the extension uses; the manifest says the same. */
export const oldest = { chromium: 128, firefox: 142 };

const programs = {
  chromium: [
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium-browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const macApps = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const windowsFolders = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/**
 * @param {'chromium' | 'firefox'} name
 * @returns {{ path: string, version: number } | { tooOld: { path: string, version: number } } | undefined}
 *   The first browser that is new enough; else the newest of those too old; else nothing.
 */
export function findBrowser(name) {
  const asked = process.env[name.toUpperCase()];
  let tooOld;
  for (const path of asked ? [asked] : candidates(name)) {
    if (!canRun(path)) continue;
    const version = majorVersion(name, path);
    if (version === undefined) continue;
    if (version >= oldest[name]) return { path, version };
    if (!tooOld || version > tooOld.version) tooOld = { path, version };
  }
  return tooOld && { tooOld };
}

/** @param {'chromium' | 'firefox'} name */
function candidates(name) {
  if (process.platform === 'darwin') {
    return macApps[name].map((app) => {
      const program = app.startsWith('Firefox') ? 'firefox' : app;
      return `/Applications/${app}.app/Contents/MacOS/${program}`;
    });
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    return roots
      .map((root) => process.env[root])
      .filter((root) => root !== undefined)
      .flatMap((root) => windowsFolders[name].map((end) => join(root, end)));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return programs[name].flatMap((program) => folders.map((folder) => join(folder, program)));
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {'chromium' | 'firefox'} name
 * @param {string} path
 */
function majorVersion(name, path) {
  try {
    // On Windows `chrome.exe --version` opens a window: read what stands beside the program.
    if (process.platform === 'win32') return versionBeside(name, path);
    const said = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return number(/(\d+)\.\d+/.exec(said)?.[1]);
  } catch {
    return undefined;
  }
}

/**
 * @param {'chromium' | 'firefox'} name
 * @param {string} path
 */
function versionBeside(name, path) {
  const folder = dirname(path);
  if (name === 'firefox') {
    return number(
      /^Version=(\d+)/m.exec(readFileSync(join(folder, 'application.ini'), 'utf8'))?.[1],
    );
  }
  const versions = readdirSync(folder).map((entry) => number(/^(\d+)\.\d+\.\d+/.exec(entry)?.[1]));
  return versions.filter((version) => version !== undefined).sort((a, b) => b - a)[0];
}

/** @param {string | undefined} text */
function number(text) {
  return text === undefined ? undefined : Number(text);
}
