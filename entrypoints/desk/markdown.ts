import { signal } from '@preact/signals';
import type { Clipping } from '../../clippings/model';
import { isMarkdown } from '../../components/export/export-choices';
import type { Words } from '../../components/locales/i18n';
import type { Names } from '../../components/names';
import { COLUMNS, type Column } from '../../export/columns';
import type { ExportRequest } from '../../export/files';
import { daysIn } from '../../export/local-day';
import { clippingMarkdown } from '../../export/markdown';
import type { MarkdownInput, MarkdownWords } from '../../export/markdown-options';
import { passageLink } from '../../export/passage-link';
import { reference } from '../../export/reference';
import { type Exporting, parsePreferences } from '../../ports/preferences';
import { loadPreferences, watchPreferences } from '../../ports/preferences-storage';
import { provinces } from '../../seeds/provinces';
import { copyRich } from './copying';

/** The reader's words and names. */
export interface Tongue {
  words: Words;
  names: Names;
}

const provinceOrder = provinces.map(({ code }) => code);

/** What the pure side needs to write Markdown as the reader has chosen. */
export function markdownInput({ words, names }: Tongue, choices: Exporting): MarkdownInput {
  const { format, grouping, show, standard, punctuation, citing, highlight } = choices;
  return {
    preset: isMarkdown(format) ? format : 'gfm',
    groupBy: grouping,
    words: markdownWords(words),
    provinceName: names.province,
    fieldName: names.concept,
    provinceOrder,
    show,
    highlight,
    references: { standard, punctuation },
    citing,
  };
}

/** A whole file of `title`, in the format that the reader has chosen. */
export function exportRequest(tongue: Tongue, choices: Exporting, title: string): ExportRequest {
  const { format, split, withReferences } = choices;
  return {
    ...markdownInput(tongue, choices),
    format: isMarkdown(format) ? 'markdown' : format,
    split: format === 'obsidian' ? split : 'one',
    withReferences,
    fileTitle: `${title} ${daysIn()(new Date())}`,
  };
}

/** The reader's choices for what leaves, kept up with. */
export function watchExporting() {
  const choices = signal(parsePreferences(undefined).exporting);
  const take = ({ exporting }: { exporting: Exporting }) => {
    choices.value = exporting;
  };
  void loadPreferences().then(take);
  watchPreferences(take, new AbortController().signal);
  return choices;
}

/** What can be done with one clipping where it is listed. */
export function quick(words: Words, names: Names) {
  const choices = watchExporting();
  const tongue = { words, names };
  return {
    /** The quotation with its citation, as Markdown of the chosen preset and as rich text. */
    copy: (clipping: Clipping) => {
      const input = markdownInput(tongue, choices.value);
      const text = clippingMarkdown(clipping, input);
      // Asked for late: lists open without what only a copy needs.
      const made = import('../../export/rich-text').then(({ richText }) => ({
        ...richText([clipping], input),
        text,
      }));
      return copyRich(made);
    },
    addressOf: (clipping: Clipping) => passageLink(clipping) ?? clipping.source.url,
    reference: (source: Clipping['source']) => referenceOf(source, choices.value),
  };
}

/** One line of GB/T 7714 by the edition that the reader has chosen. */
export function referenceOf(source: Clipping['source'], choices: Exporting): string {
  const { standard, punctuation } = choices;
  return reference(source, { standard, punctuation }, daysIn());
}

function markdownWords({ t, language }: Words): MarkdownWords {
  return {
    title: t('export.title'),
    summary: (counts) => t('export.summary', counts),
    contents: t('export.contents'),
    references: t('export.references'),
    note: t('export.note'),
    provinces: t('export.provinces'),
    fields: t('export.fields'),
    year: t('export.year'),
    review: t('export.review'),
    plan: t('export.plan'),
    meaning: t('meaning.label'),
    policy: t('meaning.policy'),
    figure: t('meaning.figure'),
    date: t('meaning.date'),
    question: t('meaning.question'),
    tags: t('export.tags'),
    accessed: (day) => t('export.accessed', { day }),
    readAt: (site) => t('export.readAt', { site }),
    original: t('export.original'),
    // Inside 《…》 the inner marks are single ones, and English likewise.
    quoteTitle: (title) => t('export.quoteTitle', { title: innerMarks(title) }),
    // English sets a blank before brackets.
    brackets: (aside) => `${language === 'en' ? ' ' : ''}${t('export.brackets', { aside })}`,
    colon: t('export.colon'),
    comma: t('export.comma'),
    list: t('export.list'),
    severalProvinces: t('export.severalProvinces'),
    noProvince: t('export.noProvince'),
    noField: t('export.noField'),
    noTag: t('export.noTag'),
    untitled: t('export.untitled'),
    columns: Object.fromEntries(
      COLUMNS.map((column) => [column, t(`export.columns.${column}`)]),
    ) as Record<Column, string>,
  };
}

const inner: Readonly<Record<string, string>> = { '《': '〈', '》': '〉', '“': '‘', '”': '’' };

function innerMarks(title: string): string {
  return title.replace(/[《》“”]/g, (mark) => inner[mark] ?? mark);
}
