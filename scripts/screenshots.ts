/**
 * Makes docs/pictures/*.png from the built extension (`npm run build` first): the popover on a page
 * and the toolbar popup, in both browsers, light in Chinese and dark in English. The page is ours.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName, Driver } from '../tests/journeys/harness/driver';
import { inPage, until } from '../tests/journeys/harness/in-page';
import { launch } from '../tests/journeys/harness/launch';
import { samplePages, samplePaths } from '../tests/journeys/harness/sample-pages';
import { type Server, serve } from '../tests/journeys/harness/serve';
import { speak } from '../tests/journeys/harness/speak';

interface Look {
  scheme: 'light' | 'dark';
  language: 'zh-CN' | 'en';
  path: string;
  /** What the pointer rests on in the picture, and what is kept beforehand. */
  shown: Spot;
  kept: readonly Spot[];
  save: string;
  saved: string;
}

interface Spot {
  text: string;
  within: string;
}

const host = 'sample.gov.cn';
const pictures = fileURLToPath(new URL('../docs/pictures', import.meta.url));

const looks: readonly Look[] = [
  {
    scheme: 'light',
    language: 'zh-CN',
    path: '/sample-report.html',
    shown: { text: '福建', within: 'h2 + p' },
    kept: [
      { text: '重庆市', within: 'h2 ~ p' },
      { text: '福建省', within: 'h2 + p' },
    ],
    save: '保存',
    saved: '已保存',
  },
  {
    scheme: 'dark',
    language: 'en',
    path: '/dark.html',
    shown: { text: '北京', within: 'p:not(.quiet)' },
    kept: [
      { text: '天津', within: 'p:not(.quiet)' },
      { text: '北京市', within: 'p:not(.quiet)' },
    ],
    save: 'Save',
    saved: 'Saved',
  },
];

mkdirSync(pictures, { recursive: true });
for (const name of ['chromium', 'firefox'] as const) {
  for (const look of looks) await takePictures(name, look);
}

async function takePictures(name: BrowserName, look: Look): Promise<void> {
  // Port 80, where it may be had, keeps addresses in the pictures short.
  const server = await serve(samplePages, { paths: samplePaths, port: 80 });
  const driver = await launch(name, {
    hosts: [host],
    colorScheme: look.scheme,
    viewport: { width: 1200, height: 800, deviceScaleFactor: 1.5 },
  });
  try {
    await picturesOf(driver, server, look);
  } finally {
    await driver.close();
    await server.close();
  }
}

async function picturesOf(driver: Driver, server: Server, look: Look): Promise<void> {
  const file = (what: string) =>
    `${pictures}/${what}-${driver.name}-${look.scheme}-${look.language.slice(0, 2)}.png`;
  await speak(driver, look.language);
  const page = await driver.open(server.url(host, look.path));
  await until(
    () => page.highlights(),
    (marks) => marks.some(({ texts }) => texts.length > 0),
    { what: 'marks' },
  );
  for (const { text, within } of look.kept) {
    await page.hover(text, { within });
    await page.popover();
    await page.clickInPopover(look.save);
    await page.popover(look.saved);
    await page.page.keyboard.press('Escape');
  }
  // As on a screen with room for it: the real one is no higher than the window of the browser allows.
  const popup = await driver.extensionPage(`popup.html?tab=${await driver.tabId(page)}`);
  await popup.setViewport({ width: 380, height: 600 });
  await until(
    () => inPage(popup, () => document.body.textContent ?? ''),
    (text) => text.includes(look.kept[0]?.text ?? ''),
    { what: 'clippings in the popup' },
  );
  await settled();
  await popup.screenshot({ path: file('popup') as `${string}.png` });
  await popup.close();

  await page.page.reload();
  await page.hover(look.shown.text, { within: look.shown.within });
  await page.popover();
  await settled();
  await page.screenshot(file('page'));
}

/** Long enough for fades to end. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}
