/**
 * The second half of `npm start`, run once everything is installed: builds, serves the report and
 * opens the browser on it, or walks through it where nobody could see a window.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../tests/journeys/harness/driver';
import { launch } from '../tests/journeys/harness/launch';
import { type Server, serve } from '../tests/journeys/harness/serve';
import { walk } from './walk';

interface Asked {
  browser: BrowserName;
  keep: boolean;
  address?: string;
  file?: string;
}

/** Under a government name, so that the manifest applies as it ships; nothing leaves this machine. */
const host = 'sample.gov.cn';
const root = fileURLToPath(new URL('..', import.meta.url));
const artifacts = `${root}.artifacts`;

const asked = JSON.parse(process.argv[2] ?? '{}') as Asked;
try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  build(asked.browser);
  const file = asked.file ?? `${root}tests/pages/sample-report.html`;
  const server =
    asked.address === undefined ? await serve(dirname(file), { port: 8765 }) : undefined;
  const address =
    asked.address ?? (server as Server).url(host, `/${encodeURIComponent(basename(file))}`);
  const headed = hasDisplay();
  const profile = `${artifacts}/profile-${asked.browser}`;
  if (asked.keep) mkdirSync(profile, { recursive: true });
  const driver = await launch(asked.browser, {
    hosts: [host],
    headed,
    ...(asked.keep ? { profile } : {}),
  });
  const close = async () => {
    await driver.close();
    await server?.close();
  };
  process.once('SIGINT', () => void close());
  try {
    if (headed) {
      const page = await driver.open(address);
      await page.page.bringToFront();
      console.log(`\n链注 Lianzhu is open in ${driver.version}: ${address}`);
      console.log('Rest the pointer on a marked word. Close the browser to end.');
      console.log('把指针停在有标注的词上即可查看；关闭浏览器即结束。');
      await new Promise<void>((resolve) => driver.browser.once('disconnected', () => resolve()));
      await server?.close();
    } else {
      await walk(driver, { address, artifacts: `${artifacts}/start`, sample: isSample() });
      await close();
    }
  } catch (error) {
    await close();
    throw error;
  }
}

function isSample(): boolean {
  return asked.address === undefined && asked.file === undefined;
}

function build(browser: BrowserName): void {
  const flags = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const done = spawnSync(
    process.execPath,
    [`${root}node_modules/wxt/bin/wxt.mjs`, 'build', ...flags],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (done.status !== 0) throw new Error(`The build failed:\n${done.stdout}${done.stderr}`);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
