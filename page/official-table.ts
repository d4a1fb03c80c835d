import { dayIn } from './day-in';
import { documentNumber } from './document-number';
import { createLabelReader } from './labelled';
import { stated } from './stated-value';

/** What the table above an official text states; days are YYYY-MM-DD. */
export interface OfficialDetails {
  title?: string;
  documentNumber?: string;
  issuer?: string;
  /** 成文日期. */
  written?: string;
  published?: string;
  indexNumber?: string;
  subject?: string;
  validity?: string;
  documentType?: string;
}

const labels = createLabelReader({
  title: ['标题', '名称', '信息名称', '文件名称', '公文标题', '公文名称', '文件标题', '信息标题'],
  documentNumber: ['发文字号', '文号', '公文文号', '文件编号', '文件字号', '发文文号', '文件文号'],
  issuer: [
    ...[
      '发文机关',
      '发文机构',
      '发文单位',
      '发文部门',
      '发布机构',
      '发布单位',
      '发布机关',
      '制发机关',
    ],
    ...['公布机关', '制定机关', '成文单位', '颁布单位', '信息所属单位', '公开责任部门'],
  ],
  written: [
    '成文日期',
    '成文时间',
    '发文日期',
    '发文时间',
    '签发日期',
    '签署日期',
    '生成日期',
    '生成时间',
  ],
  published: [
    '发布日期',
    '发布时间',
    '公开日期',
    '公开时间',
    '公布日期',
    '公布时间',
    '信息公开日期',
  ],
  indexNumber: ['索引号', '信息索引号', '索取号', '索引号码', '信息索引'],
  subject: ['主题分类', '主题类别', '主题类型', '信息分类', '信息类别'],
  validity: [
    '有效性',
    '效力状态',
    '时效性',
    '时效状态',
    '有效状态',
    '文件状态',
    '信息有效性',
    '效力',
  ],
  documentType: ['公文种类', '文种', '公文体裁', '文件类型', '体裁分类', '公文类型', '公文类别'],
  // They end the value before them and tell nothing that is kept.
  other: [
    ...[
      '主题词',
      '关键词',
      '关键字',
      '废止日期',
      '失效日期',
      '生效日期',
      '实施日期',
      '施行日期',
      '有效期',
    ],
    ...[
      '公开形式',
      '公开方式',
      '公开范围',
      '公开属性',
      '公开类别',
      '统一编号',
      '规范性文件编号',
      '统一登记号',
    ],
    ...[
      '组配分类',
      '服务对象',
      '内容概述',
      '信息来源',
      '来源',
      '浏览次数',
      '字体',
      '机构分类',
      '题材分类',
    ],
    ...[
      '解读文件',
      '政策解读',
      '相关文件',
      '附件',
      '联系方式',
      '所属机构',
      '层级',
      '责任编辑',
      '作者',
    ],
  ],
});

/** These stand in no other kind of table. */
const SURE = ['documentNumber', 'indexNumber', 'written', 'subject', 'validity', 'documentType'];

/**
 * Reads the table above an official text off the page's lines in order, whatever it is built of: rows
 * whose cells are parted by tabs, label and value as lines of their own, `label：value` in a list.
 * Undefined where there is none.
 */
export function officialTable(lines: readonly string[]): OfficialDetails | undefined {
  const found = new Map<string, string>();
  const take = (role: string, value: string) => {
    const text = role === 'other' ? undefined : keptValue(role, value);
    if (text !== undefined && !found.has(role)) found.set(role, text);
  };
  for (const [i, line] of lines.entries()) {
    if (line.length > LONGEST) continue;
    const cells = line.split('\t');
    const roles = cells.map((cell) => labels.only(cell));
    // A head of labels over a row of values.
    if (cells.length > 1 && roles.every((role) => role !== undefined)) {
      const values = lines[i + 1]?.split('\t') ?? [];
      if (values.length === cells.length && !values.some((value) => labels.only(value))) {
        for (const [at, role] of roles.entries()) take(role as string, values[at] as string);
      }
      continue;
    }
    for (const [at, cell] of cells.entries()) {
      const role = roles[at];
      if (role === undefined) {
        for (const pair of labels.read(cell)) take(pair.role, pair.value);
        continue;
      }
      const next = cells[at + 1] ?? (at === cells.length - 1 ? lines[i + 1]?.split('\t')[0] : '');
      if (next !== undefined && next.length <= LONGEST && !startsWithLabel(next)) take(role, next);
    }
  }
  const sure = SURE.filter((role) => found.has(role)).length;
  if (found.size < 2 || sure === 0) return undefined;
  return Object.fromEntries(found) as OfficialDetails;
}

const LONGEST = 400;

function startsWithLabel(text: string): boolean {
  return labels.only(text) !== undefined || labels.read(text)[0]?.at === 0;
}

function keptValue(role: string, value: string): string | undefined {
  if (role === 'written' || role === 'published') return dayIn(value.slice(0, 40));
  // A list of links or a sentence has slipped in.
  const text = stated(value.replace(/\s*[;；,，]\s*$/, ''));
  if (text === undefined || text.length > (role === 'title' ? 200 : 120)) return undefined;
  if (role === 'documentNumber') return documentNumber(text) ?? text;
  return /[:：]/.test(text) && role !== 'title' ? undefined : text;
}
