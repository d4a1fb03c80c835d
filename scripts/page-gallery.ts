/**
 * Takes a picture of marks and popovers on web pages into .artifacts/gallery (`npm run build` first),
 * in both browsers: over a term, a place and a passage, at a line's end, near every edge, in a dialog.
 * They are to be looked at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName, FindOptions, OpenPage } from '../tests/journeys/harness/driver';
import { until } from '../tests/journeys/harness/in-page';
import { launch } from '../tests/journeys/harness/launch';
import { samplePages, samplePaths } from '../tests/journeys/harness/sample-pages';
import { serve } from '../tests/journeys/harness/serve';

interface Sight {
  name: string;
  path: string;
  /** Where the pointer rests. */
  over: [text: string, where?: FindOptions];
}

const HOST = 'www.fujian.gov.cn';

const sights: readonly Sight[] = [
  { name: 'place', path: '/sample-report.html', over: ['福建', { within: 'h2 + p' }] },
  { name: 'term', path: '/sample-report.html', over: ['区块链', { within: 'h2 + p' }] },
  { name: 'passage', path: '/edges.html', over: ['年底以前'] },
  { name: 'line-end', path: '/edges.html', over: ['各设区市'] },
  { name: 'top-left', path: '/edges.html', over: ['福建省'] },
  { name: 'top-right', path: '/edges.html', over: ['浙江省'] },
  { name: 'bottom-left', path: '/edges.html', over: ['湖南省'] },
  { name: 'bottom-right', path: '/edges.html', over: ['四川省'] },
  { name: 'dark', path: '/dark.html', over: ['北京', { within: 'p:not(.quiet)' }] },
  { name: 'dialog', path: '/dialog.html', over: ['区块链', { within: 'dialog' }] },
];

const wanted = process.argv.slice(2);
const folder = fileURLToPath(new URL('../.artifacts/gallery', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const browser of ['chromium', 'firefox'] as const) await visit(browser);

async function visit(name: BrowserName): Promise<void> {
  const chosen = sights.filter((sight) =>
    wanted.every((word) => `page-${sight.name}-${name}`.includes(word)),
  );
  if (chosen.length === 0) return;
  const server = await serve(samplePages, { paths: samplePaths });
  const driver = await launch(name, { hosts: [HOST], viewport: { width: 900, height: 560 } });
  try {
    for (const { name: sight, path, over } of chosen) {
      const open = await driver.open(server.url(HOST, path));
      await until(
        () => open.highlights(),
        (marks) => marks.some(({ texts }) => texts.length > 0),
        { what: 'marks' },
      );
      await open.hover(...over);
      await open.popover();
      const file = `${folder}/page-${sight}-${name}.png`;
      await takeAtRest(open, file);
      console.log(file);
      await open.close();
    }
  } finally {
    await driver.close();
    await server.close();
  }
}

/** The popover comes softly: the picture is taken once two in a row are the same. */
async function takeAtRest({ page }: OpenPage, path: string): Promise<void> {
  let last = '';
  await until(
    async () => {
      const before = last;
      last = await page.screenshot({ encoding: 'base64' });
      return before === last;
    },
    (same) => same,
    { what: 'a page at rest' },
  );
  writeFileSync(path, last, 'base64');
}
