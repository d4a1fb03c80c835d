/** What a file is to be called. */
export interface FileName {
  /** Without a dot, for example `md`. */
  extension: string;
  /** Used where nothing of the title can stand in a file's name. */
  fallback: string;
  /** Names that are in use already, in any case; the result is another one and is not added. */
  taken?: ReadonlySet<string>;
}

/**
 * A name that Windows, macOS and Linux all take, and that Obsidian can link to: one path segment of
 * at most 120 bytes of UTF-8, extension and all. Forbidden marks become their full-width twins.
 */
export function fileName(title: string, { extension, fallback, taken }: FileName): string {
  const used = new Set([...(taken ?? [])].map((name) => name.toLowerCase()));
  const stem = safeStem(title) || safeStem(fallback) || 'lianzhu';
  for (let copy = 1; ; copy++) {
    const tail = `${copy > 1 ? ` (${copy})` : ''}.${extension}`;
    const name = `${cut(stem, LONGEST - bytes(tail))}${tail}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

const LONGEST = 120;

/** Marks that some file system or Obsidian forbids, as pairs with what stands for them. */
const FORBIDDEN = new Map(
  ['/／', '\\＼', ':：', '*＊', '?？', '"＂', '<＜', '>＞', '|｜', '#＃', '^＾', '[［', ']］'].map(
    (pair) => [pair[0] as string, pair.slice(1)],
  ),
);

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file; with any extension too.
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=$|[. ])/i;

function safeStem(title: string): string {
  const plain = title
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    // Controls, bidi and other invisible characters, private and unassigned ones.
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[/\\:*?"<>|#^[\]]/g, (mark) => FORBIDDEN.get(mark) as string);
  return trimmed(plain).replace(DEVICES, '_$&');
}

/** Windows drops dots and blanks at the end; at the beginning a dot hides the file. */
function trimmed(stem: string): string {
  return stem.replace(/^[. ]+|[. ]+$/g, '');
}

/** As much as fits, cut between characters as a reader sees them. */
function cut(stem: string, room: number): string {
  if (bytes(stem) <= room) return stem;
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(stem)) {
    size += bytes(segment);
    if (size > room) break;
    kept += segment;
  }
  return trimmed(kept) || '_';
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
