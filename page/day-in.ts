const blank = '[\\s\\u3000]*';
const chineseDigit = '〇○零Ｏ一二三四五六七八九';
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = `(?:${months.join('|')})[a-z]*\\.?`;

/** Year, month and day by their groups; a number may stand beside neither end. */
const forms = [
  new RegExp(
    `(?<![\\d.])(?<y>\\d{4})${blank}[-–—/.年]${blank}(?<m>\\d{1,2})${blank}[-–—/.月]${blank}(?<d>\\d{1,2})(?!\\d)`,
  ),
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d{1,5}(?:\D|$))/,
  new RegExp(
    `(?<y>[${chineseDigit}]{4})${blank}年${blank}(?<m>[〇一二三四五六七八九十]{1,3})${blank}月${blank}(?<d>[〇一二三四五六七八九十]{1,3})${blank}日`,
  ),
  new RegExp(`\\b(?<m>${month}) (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})`, 'i'),
  new RegExp(`\\b(?<d>\\d{1,2})(?:st|nd|rd|th)? (?<m>${month}),? (?<y>\\d{4})`, 'i'),
  // 05/22/2020 and 22/05/2020, where only one reading is a day.
  /(?<!\d)(?<m>0?\d|1[0-2])\/(?<d>1[3-9]|2\d|3[01])\/(?<y>\d{4})(?!\d)/,
  /(?<!\d)(?<d>1[3-9]|2\d|3[01])\/(?<m>0?\d|1[0-2])\/(?<y>\d{4})(?!\d)/,
];

/** A moment in UTC, as content systems write it into a head. */
const utc = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)/;

/**
 * The first whole day that a text names, as YYYY-MM-DD; undefined where there is none or where it is
 * no day of the calendar. A moment in UTC is the day in Beijing, which is what such pages show.
 */
export function dayIn(text: string): string | undefined {
  const plain = halfWidth(text);
  const moment = utc.exec(plain);
  if (moment) {
    const at = Date.parse(moment[0]);
    return Number.isNaN(at) ? undefined : new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
  }
  for (const form of forms) {
    const { y, m, d } = form.exec(plain)?.groups ?? {};
    if (y && m && d) return day(yearOf(y), monthOf(m), smallNumber(d));
  }
  return undefined;
}

/** Full-width digits, letters and marks as their ASCII twins; the length stays. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ');
}

function day(year: number, month: number, date: number): string | undefined {
  // Before 1949 and the zero of computer clocks: nobody has filled it in.
  if (year < 1949 || year > 2099 || (year === 1970 && month === 1 && date === 1)) return undefined;
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return undefined;
  return at.toISOString().slice(0, 10);
}

function yearOf(year: string): number {
  return Number(
    year.replace(/\D/g, (digit) => String(Math.max(0, chineseDigit.indexOf(digit) - 3))),
  );
}

function monthOf(name: string): number {
  const at = months.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? smallNumber(name) : at + 1;
}

/** 7, 十, 十一, 二十, 二十三, 〇三. */
function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (char: string | undefined, none: number) =>
    char ? '〇一二三四五六七八九'.indexOf(char.at(-1) as string) : none;
  return (tens === '0' ? 0 : digit(tens, 1) * 10) + digit(ones, 0);
}
