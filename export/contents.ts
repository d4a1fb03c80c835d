import type { List, PhrasingContent } from 'mdast';
import { type Preset, verbatim } from './escaping';
import { hasAddress, paragraph, text } from './phrasing';

/**
 * A table of contents; none for a short document. Obsidian gets links to its headings. Elsewhere
 * names stand alone: every renderer makes other anchors of Chinese headings, and an export holds no
 * links but those of the web. A long one comes in parts, to be written without a blank between.
 */
export function contents(headings: readonly string[], preset: Preset): List[] {
  if (headings.length <= LONG) return [];
  const lists: List[] = [];
  for (let at = 0; at < headings.length; at += PART) {
    lists.push({
      type: 'list',
      ordered: false,
      spread: false,
      children: headings.slice(at, at + PART).map((heading) => ({
        type: 'listItem',
        spread: false,
        children: [paragraph([entry(heading, preset)])],
      })),
    });
  }
  return lists;
}

/** Entries written at once; the parts make one list. */
const PART = 100;

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
