import { isHan } from './persons';
import type { SourceRecord } from './record';

const TYPE: Record<SourceRecord['kind'], string> = {
  webpage: 'webpage',
  newspaper: 'article-newspaper',
  report: 'report',
  document: 'document',
  standard: 'standard',
};

/** Sources as CSL-JSON, https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iii-types. */
export function toCslJson(records: readonly SourceRecord[]): string {
  return `${JSON.stringify(records.map(item), undefined, 2)}\n`;
}

function item(record: SourceRecord): Record<string, unknown> {
  const { kind, publisher } = record;
  const parts = {
    title: record.title,
    [kind === 'newspaper' ? 'container-title' : 'publisher']: publisher,
    number: record.number,
    page: record.page,
    URL: record.url,
    language: isHan(record.title) ? 'zh-CN' : 'en',
  };
  return {
    id: record.key,
    type: TYPE[kind],
    ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '')),
    ...(record.authors.length > 0 && {
      author: record.authors.map((agent) =>
        agent.kind === 'person'
          ? { family: agent.family, given: agent.given }
          : { literal: agent.name },
      ),
    }),
    ...dated('issued', record.issued),
    ...dated('accessed', record.accessed),
  };
}

function dated(name: string, date: string) {
  return date === '' ? {} : { [name]: { 'date-parts': [date.split('-').map(Number)] } };
}
