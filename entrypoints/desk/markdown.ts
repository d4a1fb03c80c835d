import type { Clipping } from '../../clippings/model';
import type { Words } from '../../components/locales/i18n';
import type { Names } from '../../components/names';
import type { Preset } from '../../export/escaping';
import { fileName } from '../../export/file-name';
import type { Grouping } from '../../export/groups';
import { clippingMarkdown, toMarkdown } from '../../export/markdown';
import type { MarkdownInput, MarkdownWords } from '../../export/markdown-options';
import { passageLink } from '../../export/passage-link';
import { provinces } from '../../seeds/provinces';

interface Exporting {
  words: Words;
  names: Names;
  preset: Preset;
  grouping: Grouping;
}

const provinceOrder = provinces.map(({ code }) => code);

/** The file that clippings leave as. Its text is empty where there is nothing to take away. */
export function exportFile(
  clippings: readonly Clipping[],
  exporting: Exporting,
): { name: string; text: string } {
  const { words } = exporting;
  const input = inputFor(exporting);
  const text = toMarkdown(clippings, input);
  // Swedish writes dates as ISO 8601 does, in the reader's time zone.
  const day = input.now.toLocaleDateString('sv');
  const name = fileName(`${words.t('export.title')} ${day}`, {
    extension: 'md',
    fallback: 'lianzhu',
  });
  return { name, text };
}

/** What copying one clipping and opening its page need. */
export function quick(words: Words, names: Names) {
  return {
    toMarkdown: (clipping: Clipping) =>
      clippingMarkdown(clipping, inputFor({ words, names, preset: 'gfm', grouping: 'none' })),
    addressOf: (clipping: Clipping) => passageLink(clipping) ?? clipping.source.url,
  };
}

function inputFor({ words, names, preset, grouping }: Exporting): MarkdownInput {
  return {
    preset,
    groupBy: grouping,
    words: markdownWords(words),
    now: new Date(),
    provinceName: names.province,
    provinceOrder,
  };
}

function markdownWords({ t, language }: Words): MarkdownWords {
  return {
    title: t('export.title'),
    summary: (counts) => t('export.summary', counts),
    note: t('export.note'),
    provinces: t('export.provinces'),
    year: t('export.year'),
    review: t('export.review'),
    plan: t('export.plan'),
    tags: t('export.tags'),
    accessed: (day) => t('export.accessed', { day }),
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
    untitled: t('export.untitled'),
  };
}

const inner: Readonly<Record<string, string>> = { '《': '〈', '》': '〉', '“': '‘', '”': '’' };

function innerMarks(title: string): string {
  return title.replace(/[《》“”]/g, (mark) => inner[mark] ?? mark);
}
