import type { Exporting } from '../../ports/preferences';

/** What leaves: Markdown in three presets, a table, references alone, linked data. */
export type ExportKind = 'gfm' | 'obsidian' | 'paper' | 'csv' | 'references' | 'json-ld';

const REFERENCE_FILES = ['bibtex', 'ris', 'csl-json'] as const;
export type ReferenceFile = (typeof REFERENCE_FILES)[number];

export const referenceFiles: readonly ReferenceFile[] = REFERENCE_FILES;

export function kindOf(format: Exporting['format']): ExportKind {
  return isReferenceFile(format) ? 'references' : format;
}

/** The format that a kind begins with. */
export function formatOf(kind: ExportKind): Exporting['format'] {
  return kind === 'references' ? 'bibtex' : kind;
}

export function isMarkdown(format: Exporting['format']): format is 'gfm' | 'obsidian' | 'paper' {
  return format === 'gfm' || format === 'obsidian' || format === 'paper';
}

export function isReferenceFile(format: Exporting['format']): format is ReferenceFile {
  return REFERENCE_FILES.some((one) => one === format);
}
