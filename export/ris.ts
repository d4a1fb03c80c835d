import type { SourceRecord } from './record';

const TYPE: Record<SourceRecord['kind'], string> = {
  webpage: 'ELEC',
  newspaper: 'NEWS',
  report: 'RPRT',
  document: 'GOVDOC',
  standard: 'STAND',
};

/** Sources as RIS, as EndNote, Zotero and NoteExpress read it: a tag, two blanks, `- `, a value. */
export function toRis(records: readonly SourceRecord[]): string {
  return records.map(entry).join('');
}

function entry(record: SourceRecord): string {
  const { kind, publisher } = record;
  const slashes = (date: string) => {
    const [year = '', month = '', day = ''] = date.split('-');
    return `${year}/${month}/${day}/`;
  };
  const fields: [string, string][] = [
    ['TY', TYPE[kind]],
    ['ID', record.key],
    ...record.authors.map((agent): [string, string] => [
      'AU',
      agent.kind === 'person' ? `${agent.family}, ${agent.given}` : agent.name,
    ]),
    ['TI', record.title],
    ['T2', kind === 'newspaper' ? publisher : ''],
    ['PB', kind === 'newspaper' ? '' : publisher],
    ['PY', record.issued.slice(0, 4)],
    ['DA', record.issued && slashes(record.issued)],
    ['Y2', record.accessed && slashes(record.accessed)],
    ['SP', record.page],
    ['M1', record.number],
    ['UR', record.url],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n\r\n`;
}
