/** What the line above an article tells of it. */
export interface Imprint {
  publisher?: string | undefined;
  author?: string | undefined;
  /** YYYY-MM-DD. */
  published?: string | undefined;
}

const blank = '[\\s\\u3000]*';
const label = (names: string) => new RegExp(`(?:${names})${blank}[：:]${blank}`);
const publisherLabel = label('(?:信息|文章|稿件)?来源|来源单位|发布机构|发布单位');
const authorLabel = label('作者|记者|撰稿');
const dateLabel = label('(?:发布|发文|成文|印发|更新)?(?:时间|日期)');
/** Where the value of a label ends: the next label, a bar, a wide gap, a bracket. */
const valueEnd = /[\s\u3000|｜【[（(]|作者|记者|编辑|责编|来源|时间|日期|浏览|字号|字体|分享|打印/;

/** Reads 来源：…, 作者：…, 发布时间：… off a line; what it does not name stays undefined. */
export function imprintOf(line: string): Imprint {
  return {
    publisher: valueAfter(line, publisherLabel),
    author: valueAfter(line, authorLabel),
    published: dateAfter(line),
  };
}

function valueAfter(line: string, name: RegExp): string | undefined {
  const found = name.exec(line);
  if (!found) return undefined;
  const rest = line.slice(found.index + found[0].length);
  const end = rest.search(valueEnd);
  const value = (end < 0 ? rest : rest.slice(0, end)).replace(/[，。；;,]+$/, '').trim();
  return value === '' || value.length > 60 ? undefined : value;
}

function dateAfter(line: string): string | undefined {
  const found = dateLabel.exec(line);
  if (!found) return undefined;
  const rest = line.slice(found.index + found[0].length);
  const date = /^(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/.exec(rest);
  if (!date) return undefined;
  const [, year, month, day] = date;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return undefined;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/** A document title without the name of site or column at its end. */
export function plainTitle(title: string, siteNames: readonly (string | undefined)[] = []): string {
  const parts = title.split(/\s*(?:[_|｜—–]+|\s-\s|--+)\s*/).filter((part) => part !== '');
  if (parts.length < 2) return title;
  // The words of a page come first; behind them stand column and site.
  const named = parts.findIndex((part, i) => i > 0 && siteNames.includes(part));
  const kept = named > 0 ? parts.slice(0, named) : parts.slice(0, 1);
  const first = kept.join(' ');
  return first.length < 4 ? title : first;
}
