import type { PhrasingContent, RootContent } from 'mdast';
import { type Preset, verbatim } from './escaping';
import { hasAddress, paragraph, text } from './phrasing';

/**
 * A table of contents; none for a short document. Obsidian gets links to its headings. Elsewhere
 * names stand alone: every renderer makes other anchors of Chinese headings, and an export holds no
 * links but those of the web.
 */
export function contents(headings: readonly string[], preset: Preset): RootContent[] {
  if (headings.length <= LONG) return [];
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: headings.map((heading) => ({
        type: 'listItem',
        spread: false,
        children: [paragraph([entry(heading, preset)])],
      })),
    },
  ];
}

/** Up to here a document is looked through without one. */
const LONG = 30;

function entry(heading: string, preset: Preset): PhrasingContent {
  // https://help.obsidian.md/links: these marks cannot stand in a link to a heading.
  const target = heading
    .replace(/[#^|[\]\\:%<>*_=$`~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return preset === 'obsidian' && target && !hasAddress(target)
    ? verbatim(`[[#${target}]]`)
    : text(heading);
}
