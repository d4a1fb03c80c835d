/** Columns of the table for spreadsheets, from left to right. */
export const COLUMNS = [
  'quotation',
  'note',
  'meaning',
  'tags',
  'provinces',
  'fields',
  'year',
  'tense',
  'headings',
  'title',
  'author',
  'publisher',
  'published',
  'documentNumber',
  'site',
  'url',
  'link',
  'accessed',
  'saved',
  'reference',
] as const;

export type Column = (typeof COLUMNS)[number];
