import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = 'lexicon seeds clippings ports components page export entrypoints tests'.split(' ');

/** A small house that keeps every rule. */
const sound: Record<string, string> = {
  'lexicon/types.ts': 'export interface Term { id: string }',
  'lexicon/matcher.ts':
    "import type { Term } from './types';\nexport const match = (term: Term) => term.id;",
  'lexicon/definitions.ts': 'export const definitions = { blockchain: 1 };',
  'seeds/facts.ts':
    "import type { Term } from '../lexicon/types';\nexport const facts: Term[] = [];",
  'clippings/model.ts': 'export const model = 1;',
  'clippings/store.ts':
    "import { openDB } from 'idb';\nimport { model } from './model';\nexport const store = [openDB, model];",
  'ports/messages.ts':
    "import { model } from '../clippings/model';\nexport const messages = model;",
  'ports/messaging.ts':
    "import browser from 'webextension-polyfill';\nimport { messages } from './messages';\nexport const messaging = [browser, messages];",
  'page/popover-view.ts': 'export interface View { show(): void }',
  'page/reader.ts': "import { match } from '../lexicon/matcher';\nexport const reader = match;",
  'components/popover/card.ts':
    "import type { View } from '../../page/popover-view';\nexport const card: View = { show() {} };",
  'tests/whole.ts':
    "import { part } from './part';\nexport interface Whole { n: number }\nexport default part;",
  'tests/part.ts': "import type { Whole } from './whole';\nexport const part = (w: Whole) => w.n;",
  'export/markdown.ts': 'export const markdown = 1;',
  'entrypoints/background/index.ts':
    "import { store } from '../../clippings/store';\nimport { facts } from '../../seeds/facts';\nimport { definitions } from '../../lexicon/definitions';\nimport { markdown } from '../../export/markdown';\nexport default [store, facts, definitions, markdown];",
  'entrypoints/reader/index.ts':
    "import { messaging } from '../../ports/messaging';\nimport { reader } from '../../page/reader';\nexport default [messaging, reader];",
  'entrypoints/popover/index.ts':
    "import { card } from '../../components/popover/card';\nexport default card;",
};

const reaching = (path: string, from: string, to: string) => ({
  [path]: `import * as it from '${from}';\nexport default it;`,
  ...(to ? { [to]: 'export const it = 1;' } : {}),
});

/** One planted fault a rule; the file named first is where it must be reported. */
const planted: Array<[rule: string, fault: string, files: Record<string, string>]> = [
  [
    'no-cycles-of-code',
    'two tests need each other',
    {
      'tests/one.ts': "import { b } from './two';\nexport const a = () => b;",
      'tests/two.ts': "import { a } from './one';\nexport const b = () => a;",
    },
  ],
  [
    'no-cycles',
    'two modules need each other',
    {
      'entrypoints/library/one.ts': "import { b } from './two';\nexport const a = () => b;",
      'entrypoints/library/two.ts': "import { a } from './one';\nexport const b = () => a;",
    },
  ],
  [
    'resolvable',
    'an import by an alias',
    reaching('entrypoints/options/alias.ts', '@/page/reader', ''),
  ],
  ['resolvable', 'a file that is gone', reaching('entrypoints/options/gone.ts', './nowhere', '')],
  ['no-orphans', 'a module without use', { 'page/forgotten.ts': 'export const forgotten = 1;' }],
  ['lexicon-alone', 'words that know facts', reaching('lexicon/bad.ts', '../seeds/facts', '')],
  [
    'clippings-and-seeds-alone',
    'facts that know clippings',
    reaching('seeds/bad.ts', '../clippings/model', ''),
  ],
  [
    'only-types-of-the-lexicon',
    'clippings that match words',
    reaching('clippings/bad.ts', '../lexicon/matcher', ''),
  ],
  [
    'ports-on-the-ground-floor',
    'a port that knows the page',
    reaching('ports/bad.ts', '../page/reader', ''),
  ],
  [
    'page-beside-components-and-export',
    'a page that draws',
    reaching('page/bad.ts', '../components/popover/card', ''),
  ],
  [
    'components-beside-page-and-export',
    'a component that exports',
    reaching('components/bad.ts', '../export/markdown', ''),
  ],
  [
    'popover-contract-by-type',
    'a list that knows the popover',
    {
      'components/worse.ts':
        "import type { View } from '../page/popover-view';\nexport type Worse = View;",
    },
  ],
  [
    'export-beside-page-and-components',
    'an export that reads pages',
    reaching('export/bad.ts', '../page/reader', ''),
  ],
  [
    'extension-api-at-the-entry-points',
    'a component that sends messages, two steps away',
    {
      'components/sends.ts': "import { carrier } from './carrier';\nexport const sends = carrier;",
      'components/carrier.ts':
        "import { messaging } from '../ports/messaging';\nexport const carrier = messaging;",
    },
  ],
  [
    'store-at-the-entry-points',
    'a port that opens the store',
    reaching('ports/opens.ts', '../clippings/store', ''),
  ],
  [
    'no-store-in-pages',
    'a reader that reaches the store through a port',
    {
      'entrypoints/reader/keeps.ts': "import * as it from '../../ports/opens';\nexport default it;",
    },
  ],
  [
    'no-store-in-pages',
    'a popover that reaches idb itself',
    reaching('entrypoints/popover/keeps.ts', 'idb', ''),
  ],
  [
    'no-facts-in-pages',
    'a popover that carries facts through a component',
    {
      'entrypoints/popover/knows.ts':
        "import { panel } from '../../components/panel';\nexport default panel;",
      'components/panel.ts': "import { facts } from '../seeds/facts';\nexport const panel = facts;",
    },
  ],
  [
    'no-facts-in-pages',
    'a reader that carries definitions',
    reaching('entrypoints/reader/knows.ts', '../../lexicon/definitions', ''),
  ],
  [
    'no-facts-in-pages',
    'a reader that carries what readers’ packs hold',
    reaching('entrypoints/reader/own.ts', '../../seeds/packs/pack', 'seeds/packs/pack.ts'),
  ],
  [
    'no-store-in-pages',
    'a popover that opens readers’ packs',
    reaching('entrypoints/popover/opens.ts', '../../ports/packs-storage', 'ports/packs-storage.ts'),
  ],
  [
    'nothing-imports-entry-points',
    'a component that builds on an entry point',
    reaching('components/above.ts', '../entrypoints/background/index', ''),
  ],
  [
    'entry-points-apart',
    'an entry point that builds on another',
    reaching('entrypoints/options/joins.ts', '../background/index', ''),
  ],
  [
    'product-without-tools',
    'a product that needs its tests',
    reaching('export/tested.ts', '../tests/pages', 'tests/pages.ts'),
  ],
  [
    'shipped-dependencies',
    'a product that needs a development package',
    reaching('export/props.ts', 'fast-check', ''),
  ],
];

interface Report {
  summary: {
    totalCruised: number;
    violations: Array<{ rule: { name: string }; from: string; to: string }>;
  };
}

let house: string;

beforeAll(async () => {
  house = await realpath(await mkdtemp(join(tmpdir(), 'lianzhu-layers-')));
});
afterAll(() => rm(house, { recursive: true, force: true }));

/** What the tool reports on a house of these files, under the rules of this repository. */
async function cruise(name: string, files: Record<string, string>): Promise<Report['summary']> {
  const at = join(house, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(at, path)), { recursive: true });
    await writeFile(join(at, path), `${text}\n`);
  }
  for (const room of rooms) await mkdir(join(at, room), { recursive: true });
  await cp(join(root, '.dependency-cruiser.cjs'), join(at, '.dependency-cruiser.cjs'));
  await cp(join(root, 'package.json'), join(at, 'package.json'));
  await writeFile(join(at, 'tsconfig.json'), '{"compilerOptions":{"moduleResolution":"Bundler"}}');
  await symlink(join(root, 'node_modules'), join(at, 'node_modules'));
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const flags = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms];
  // It exits with the number of errors, so a broken house rejects; its report is whole all the same.
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...flags], {
    cwd: at,
    maxBuffer: 32 * 1024 * 1024,
  }).catch((error: { stdout: string }) => error);
  return (JSON.parse(stdout) as Report).summary;
}

describe('the floors', () => {
  it('let a sound house pass, having read it', { timeout: 60_000 }, async () => {
    const { violations, totalCruised } = await cruise('sound', sound);
    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThanOrEqual(Object.keys(sound).length);
  });

  describe('catch', () => {
    let caught: string[];
    beforeAll(async () => {
      const faults = planted.map(([, , files]) => files);
      const { violations } = await cruise('broken', Object.assign({}, sound, ...faults));
      caught = violations.map(({ rule, from }) => `${rule.name}: ${from}`);
    }, 60_000);

    it.each(planted)('%s: %s', (rule, _fault, files) => {
      expect(caught).toContain(`${rule}: ${Object.keys(files)[0]}`);
    });
  });
});
