import type { Words } from '../../components/locales/i18n';
import type { Names } from '../../components/names';
import type { TermTable } from '../../components/panel/digest';
import { BOM, rows } from '../../export/csv';

interface Speaking {
  words: Pick<Words, 't' | 'number'>;
  names: Pick<Names, 'concept'>;
}

/** The table with most in it, where each frame of a page gives one. */
export function mostCounted(tables: readonly TermTable[]): TermTable {
  const sum = (table: TermTable) => table.reduce((all, { count }) => all + count, 0);
  return tables.reduce<TermTable>((best, table) => (sum(table) > sum(best) ? table : best), []);
}

/** 区块链 4 次，数据要素 11 次: as it stands in a text about the article. */
export function termsAsWords(table: TermTable, { words, names }: Speaking): string {
  const { t, number } = words;
  return table
    .map((row) => t('terms.times', { name: nameOf(row, names), n: number(row.count) }))
    .join(t('terms.comma'));
}

/** For spreadsheets: term, count, and the words as written, each with its own count. */
export function termsAsTable(table: TermTable, { words, names }: Speaking): string {
  const { t } = words;
  const head = [t('terms.term'), t('terms.count'), t('terms.forms')];
  const body = table.map((row) => [
    nameOf(row, names),
    String(row.count),
    row.forms.map(({ text, count }) => `${text} ${count}`).join(' · '),
  ]);
  return BOM + rows([head, ...body]);
}

const nameOf = ({ term, own }: TermTable[number], names: Speaking['names']) =>
  own ? term : names.concept(term);
