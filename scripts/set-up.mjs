/** Makes a fresh clone ready: packages, generated types, browsers, a Chinese font. Plain Node. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, oldest } from './browsers.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };
const cjkFont = 'fonts-noto-cjk';

/**
 * @param {readonly ('chromium' | 'firefox')[]} browsers Those that are needed.
 * @returns {Record<string, string>} Paths of their programs, as the environment CHROMIUM and FIREFOX.
 */
export function setUp(browsers) {
  installPackages();
  run(process.execPath, [`${root}node_modules/wxt/bin/wxt.mjs`, 'prepare'], 'types of the build');
  return findOrInstall(browsers);
}

/** Stops the command with a message for people, without a stack. */
export function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function installPackages() {
  if (packagesAreCurrent()) return;
  const started = Date.now();
  console.log('Installing packages (npm ci) / 正在安装依赖 …');
  // No package needs its install script: the native parts come as packages of their own.
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...flags], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', flags, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    fail(
      'npm ci failed (see above). Is the npm registry reachable?\n依赖安装失败（见上），请检查能否访问 npm 源。',
    );
  }
  console.log(`Packages installed in ${seconds(started)} s`);
}

/** Whether what is installed is what the lock file says; optional packages of other systems apart. */
function packagesAreCurrent() {
  const installed = readPackages(`${root}node_modules/.package-lock.json`);
  const locked = readPackages(`${root}package-lock.json`);
  if (!installed || !locked) return false;
  return Object.entries(locked).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.link || installed[path]?.version === entry.version,
  );
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

function findOrInstall(browsers) {
  const missing = browsers.filter((name) => !isFound(findBrowser(name)));
  // A program that was named and does not do is a mistake to be told, not to be worked round.
  const named = missing.filter((name) => process.env[name.toUpperCase()]);
  if (named.length > 0)
    fail(
      howToInstall(
        named,
        named.map((name) => debianPackages[name]),
      ),
    );
  const noFont = !hasChineseFont();
  if (missing.length > 0 || noFont) {
    const packages = [...missing.map((name) => debianPackages[name]), ...(noFont ? [cjkFont] : [])];
    if (mayInstallDebianPackages()) installDebianPackages(packages);
    else if (missing.length > 0) fail(howToInstall(missing, packages));
    else console.warn(`No Chinese font was found; pictures will show boxes. Install ${cjkFont}.`);
  }
  const paths = {};
  for (const name of browsers) {
    const found = findBrowser(name);
    if (!isFound(found)) fail(howToInstall([name], [debianPackages[name]]));
    paths[name.toUpperCase()] = found.path;
    console.log(`${name} ${found.version}: ${found.path}`);
  }
  return paths;
}

function isFound(found) {
  return found !== undefined && 'path' in found;
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

function mayInstallDebianPackages() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    accessSync('/usr/bin/apt-get', constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installDebianPackages(packages) {
  const started = Date.now();
  console.log(`Installing ${packages.join(', ')} (apt-get) / 正在安装 …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const flags of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const done = spawnSync('apt-get', flags, { env, encoding: 'utf8' });
    if (done.status !== 0) {
      fail(`apt-get ${flags.join(' ')} failed:\n${done.stdout}${done.stderr}`);
    }
  }
  console.log(`Installed in ${seconds(started)} s`);
}

function howToInstall(missing, packages) {
  const lines = missing.map((name) => {
    const found = findBrowser(name);
    const wanted =
      name === 'chromium'
        ? `Chrome, Edge or Chromium ${oldest.chromium} or newer`
        : `Firefox ${oldest.firefox} or newer`;
    const seen =
      found && 'tooOld' in found ? ` (${found.tooOld.path} is ${found.tooOld.version})` : '';
    return `${wanted} was not found${seen}; 未找到可用的 ${name === 'chromium' ? 'Chrome / Edge / Chromium' : 'Firefox'}。`;
  });
  const asked = missing.filter((name) => process.env[name.toUpperCase()]);
  return [
    ...lines,
    '',
    ...(asked.length > 0
      ? asked.map((name) => `Looked at ${name.toUpperCase()}=${process.env[name.toUpperCase()]}`)
      : []),
    `Debian, Ubuntu:  sudo apt-get install ${packages.join(' ')}`,
    'Others:          https://www.google.com/chrome/  https://www.mozilla.org/firefox/',
    `Elsewhere:       set ${missing.map((name) => `${name.toUpperCase()}=/path/to/program`).join(' ')}`,
  ].join('\n');
}

/** Runs a tool quietly; shows what it said only where it fails. */
function run(command, args, what) {
  const env = { ...process.env, NO_COLOR: '1' };
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', env });
  if (done.status !== 0) fail(`${what} failed:\n${done.stdout ?? ''}${done.stderr ?? done.error}`);
}

function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}
