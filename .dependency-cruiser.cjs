/**
 * The floors of the house, checked by `npm run check`. Lower never imports higher, siblings do not
 * meet. tests/repository/layers.test.ts plants violations and sees that each is caught: this tool
 * passes in silence where it cannot resolve an import or read a language version.
 */
const groundFloor = '^(lexicon|clippings|seeds)/';
const product = '^(lexicon|clippings|seeds|ports|components|page|export|entrypoints)/';
const pageScripts = '^entrypoints/(content|gate|reader|explain|popover|capture)(/|\\.)';
/** The store and the parts that it is made of. */
const store =
  '^clippings/(store|store-contract|broken-store|open-database|open-library|upgrades|gather|backup/keeping|articles/article-store|verdicts/verdict-store|second-copy/[a-z-]+)\\.ts$|^ports/packs-(storage|upgrades)\\.ts$|^ports/note-drafts-storage\\.ts$';
const database = `${store}|(^|/)node_modules/idb/`;
const extensionApi = '(^|/)node_modules/webextension-polyfill/';

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    never(
      'no-cycles',
      'Two modules that need each other are one module.',
      { pathNot: '^tests/' },
      { circular: true },
    ),
    never(
      'no-cycles-of-code',
      'In tests a part may name the type of the whole that it is part of.',
      { path: '^tests/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never(
      'resolvable',
      'What cannot be found cannot be checked. (mdast is a package of types alone.)',
      {},
      { couldNotResolve: true, pathNot: '^mdast$' },
    ),
    never(
      'no-orphans',
      'A module that nobody imports is dead, or it is an entry point and stands where those stand.',
      { orphan: true, path: product, pathNot: '^entrypoints/|\\.d\\.ts$' },
      {},
    ),
    never(
      'lexicon-alone',
      'The lexicon imports nothing of ours.',
      { path: '^lexicon/' },
      { path: '^(?!lexicon/)[^/]+/', pathNot: '(^|/)node_modules/' },
    ),
    never(
      'clippings-and-seeds-alone',
      'Clippings and seeds may use types of the lexicon, and nothing else of ours.',
      { path: '^(clippings|seeds)/' },
      { path: product, pathNot: '^lexicon/|^$1/' },
    ),
    never(
      'only-types-of-the-lexicon',
      'Clippings and seeds take types from the lexicon, no code.',
      { path: '^(clippings|seeds)/' },
      { path: '^lexicon/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'ports-on-the-ground-floor',
      'Ports stand on the ground floor and know nothing above them.',
      { path: '^ports/' },
      { path: product, pathNot: `^ports/|${groundFloor}` },
    ),
    never(
      'page-beside-components-and-export',
      'The page reads the lexicon and schemas of ports.',
      { path: '^page/' },
      { path: '^(components|export|entrypoints|seeds/(?!types)|clippings/store)' },
    ),
    never(
      'components-beside-page-and-export',
      'Components take props and know neither page nor export.',
      { path: '^components/' },
      { path: '^(page|export|entrypoints|clippings/store)', pathNot: '^page/popover-view\\.ts$' },
    ),
    never(
      'popover-contract-by-type',
      'The popover fulfils the contract that the page states; it takes its types, no code.',
      { path: '^components/', pathNot: '^components/popover/' },
      { path: '^page/popover-view\\.ts$' },
    ),
    never(
      'export-beside-page-and-components',
      'Export takes data and words and gives text.',
      { path: '^export/' },
      { path: '^(page|components|ports|entrypoints|clippings/store)' },
    ),
    never(
      'extension-api-at-the-entry-points',
      'The runtime half of a port is for entry points and tests; below them no extension API.',
      { path: '^(lexicon|clippings|seeds|export|page|components)/' },
      { path: extensionApi, reachable: true },
    ),
    never(
      'store-at-the-entry-points',
      'The store is opened by entry points and tests alone.',
      { path: product, pathNot: `^entrypoints/|${store}` },
      { path: database },
    ),
    never(
      'no-store-in-pages',
      'In a script that lives in a page IndexedDB belongs to the site: the store must be out of reach.',
      { path: pageScripts },
      { path: database, reachable: true },
    ),
    never(
      'no-facts-in-pages',
      'Facts and definitions come by id from the background; page scripts carry labels alone.',
      { path: pageScripts },
      { path: '^seeds/(facts|packs)|^lexicon/definitions', reachable: true },
    ),
    never(
      'nothing-imports-entry-points',
      'Entry points join rooms; nobody builds on them.',
      { path: '^(?!entrypoints/)', pathNot: '^tests/' },
      { path: '^entrypoints/' },
    ),
    never(
      'entry-points-apart',
      'What two entry points need stands in a room; what joins rooms for several pages, on the desk.',
      { path: '^entrypoints/([^/]+)/' },
      { path: '^entrypoints/', pathNot: '^entrypoints/($1|desk)/' },
    ),
    never(
      'product-without-tools',
      'The product imports no test, no script and nothing that is not shipped.',
      { path: product },
      { path: '^(tests|scripts)/' },
    ),
    never(
      'shipped-dependencies',
      'What the product imports at run time is a dependency, not a development one (WXT apart).',
      { path: product },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/wxt/',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt|\\.artifacts|docs)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
