import type { Clipping } from '../../clippings/model';
import type { Words } from '../../components/locales/i18n';
import type { Names } from '../../components/names';
import type { Preset } from '../../export/escaping';
import { fileName } from '../../export/file-name';
import type { Grouping } from '../../export/groups';
import { toMarkdown } from '../../export/markdown';
import type { MarkdownWords } from '../../export/markdown-options';
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
  { words, names, preset, grouping }: Exporting,
): { name: string; text: string } {
  const now = new Date();
  const text = toMarkdown(clippings, {
    preset,
    groupBy: grouping,
    words: markdownWords(words),
    now,
    provinceName: names.province,
    provinceOrder,
  });
  const day = now.toLocaleDateString('sv');
  const name = fileName(`${words.t('export.title')} ${day}`, {
    extension: 'md',
    fallback: 'lianzhu',
  });
  return { name, text };
}

/** What copying one clipping and opening its page need. */
export function quick(words: Words, names: Names) {
  return {
    toMarkdown: (clippings: readonly Clipping[]) =>
      exportFile(clippings, { words, names, preset: 'gfm', grouping: 'none' }).text,
    addressOf: (clipping: Clipping) => passageLink(clipping) ?? clipping.source.url,
  };
}

function markdownWords({ t }: Words): MarkdownWords {
  return {
    title: t('export.title'),
    summary: (counts) => t('export.summary', counts),
    note: t('export.note'),
    provinces: t('export.provinces'),
    year: t('export.year'),
    tense: t('export.tense'),
    review: t('export.review'),
    plan: t('export.plan'),
    tags: t('export.tags'),
    accessed: (day) => t('export.accessed', { day }),
    original: t('export.original'),
    quoteTitle: (title) => t('export.quoteTitle', { title }),
    colon: t('export.colon'),
    comma: t('export.comma'),
    list: t('export.list'),
    severalProvinces: t('export.severalProvinces'),
    noProvince: t('export.noProvince'),
    untitled: t('export.untitled'),
  };
}
