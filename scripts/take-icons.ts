import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Icons of the interface, by their names in lucide. */
const names = [
  'archive',
  'book-open',
  'check',
  'chevron-left',
  'chevron-right',
  'clipboard-copy',
  'columns-2',
  'download',
  'external-link',
  'file-text',
  'library',
  'list',
  'map-pin',
  'panel-right',
  'pencil',
  'quote',
  'rotate-cw',
  'search',
  'settings',
  'trash',
  'triangle-alert',
  'undo-2',
  'x',
];

type Shape = [tag: string, attributes: Record<string, string>];

const require = createRequire(import.meta.url);
const all = JSON.parse(
  readFileSync(require.resolve('lucide-static/icon-nodes.json'), 'utf8'),
) as Record<string, Shape[]>;

const entries = names.map((name) => {
  const shapes = all[name];
  if (shapes === undefined) throw new Error(`lucide has no icon called ${name}`);
  return `  '${name}': ${JSON.stringify(shapes)},`;
});

const target = new URL('../components/icons/lucide.ts', import.meta.url);
writeFileSync(
  target,
  `// Taken from lucide-static (ISC License, https://lucide.dev/license) by scripts/take-icons.ts.

/** Shapes of each icon on a grid of 24 units, as tag and attributes. */
export const lucide = {
${entries.join('\n')}
} satisfies Record<string, readonly (readonly [tag: string, attributes: Record<string, string>])[]>;
`,
);
