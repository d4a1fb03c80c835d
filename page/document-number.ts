import { halfWidth } from './day-in';

const WHO = '[\\p{Script=Han}]{1,16}';
const YEAR = '(?:19|20)\\d{2}';
/** 闽政〔2020〕1号 (GB/T 9704—2012, 7.2.5), in the brackets that pages set instead. */
const NUMBERED = `(${WHO})\\s*[〔﹝\\[(【〈<{]\\s*(${YEAR})\\s*年?\\s*[〕﹞\\])】〉>}]\\s*(第?)\\s*(\\d{1,5})\\s*号`;
/** 国务院令第716号, 福建省人民政府令 第 220 号. */
const ORDER = `(${WHO}令)\\s*[(]?\\s*(第)\\s*(\\d{1,4})\\s*号\\s*[)]?`;
/** 福建省大数据管理局公告2021年第3号. */
const NOTICE = `(${WHO}(?:公告|通告))\\s*[(]?\\s*(${YEAR})\\s*年\\s*第\\s*(\\d{1,4})\\s*号\\s*[)]?`;

/** A text that is a document's number and nothing else, in its usual writing; undefined otherwise. */
export function documentNumber(text: string): string | undefined {
  return written(halfWidth(text), '^\\s*', '\\s*$');
}

/** The number that a title carries in brackets at its end: …的通知（闽政办〔2021〕6号）. */
export function numberInTitle(title: string): string | undefined {
  return written(halfWidth(title), '[(]\\s*', '\\s*[)]\\s*$');
}

function written(plain: string, before: string, after: string): string | undefined {
  const exec = (form: string) => new RegExp(`${before}${form}${after}`, 'u').exec(plain);
  const numbered = exec(NUMBERED);
  if (numbered) return `${numbered[1]}〔${numbered[2]}〕${numbered[3]}${numbered[4]}号`;
  const notice = exec(NOTICE);
  if (notice) return `${notice[1]}${notice[2]}年第${notice[3]}号`;
  const order = exec(ORDER);
  return order ? `${order[1]}第${order[3]}号` : undefined;
}
