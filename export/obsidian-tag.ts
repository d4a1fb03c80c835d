/**
 * A tag as Obsidian takes it: letters, digits, `_`, `-`, `/`, not digits alone; blanks become `-`.
 * Undefined where nothing of it can be one. https://help.obsidian.md/tags
 */
export function obsidianTag(tag: string): string | undefined {
  const name = tag
    .trim()
    .replace(/^#+/, '')
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '')
    // An underscore beside anything but letters and digits could open emphasis.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '-')
    .replace(/^[/-]+|[/-]+$/g, '');
  return /[^\p{N}]/u.test(name) ? name : undefined;
}
