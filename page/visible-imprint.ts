import { type Imprint, imprintOf } from './imprint';
import type { ShownLine } from './shown-lines';

/** How much of a page is searched for 来源 and 发布时间, line by line (UTF-16 units of a line). */
const SHORT_LINE = 160;
/** Lines above and below the title that belong to it. */
const ABOVE = 4;
const BELOW = 12;

/**
 * What the lines round a title tell, else those at the end of the text. Nearest first: a list of
 * other articles has dates and sources too.
 */
export function visibleImprint(lines: readonly ShownLine[], title: number): Imprint {
  const found: Imprint = {};
  const near = title < 0 ? BELOW : title + BELOW;
  const own = lines.slice(Math.max(0, title), near + 1);
  const above = lines.slice(Math.max(0, title - ABOVE), Math.max(0, title)).reverse();
  read(own, found, 'near', title < 0);
  read(above, found, 'near', true);
  read(lines.slice(near + 1), found, 'far', true);
  return found;
}

function read(
  lines: readonly ShownLine[],
  found: Imprint,
  where: 'near' | 'far',
  dateless: boolean,
): void {
  for (const [i, line] of lines.entries()) {
    if (line.links) continue;
    const text = textOf(line, lines[i + 1]);
    if (text === undefined) continue;
    // Far from the title only a line that is an imprint from its beginning.
    if (
      where === 'far' &&
      !/^[\s\u3000（(［[【《]*(?:信息|文章|稿件|新闻)?(?:来\s*源|稿\s*源|作\s*者|发布|转载|原载|摘自|转自|Source|By |Published)/i.test(
        text,
      )
    )
      continue;
    const { own, publisher, dated, ...rest } = imprintOf(text);
    const says = { ...rest, publisher, dated: dateless && !publisher && !own ? undefined : dated };
    if (!Object.values(says).some(Boolean) && !own) continue;
    if (!line.visible()) continue;
    // The first source counts, be it the site itself.
    if (own && !found.publisher) found.own = true;
    if (found.own) says.publisher = undefined;
    // The day nearest the title goes before a better worded one further on.
    if (found.dated) says.published = undefined;
    for (const key of Object.keys(says) as (keyof typeof says)[]) found[key] ??= says[key];
  }
}

/** A line to be read: short, or the brackets at the end of a long one; a label alone takes its value. */
function textOf(line: ShownLine, next: ShownLine | undefined): string | undefined {
  const { text, parted } = line;
  if (text.length > SHORT_LINE) {
    const tail = text.slice(-80);
    return /[（(［[【]\s*(?:来源|稿源|转自|摘自|原载|转载自)[^（(［[【]{2,60}[）)］\]】]\s*$/.exec(
      tail,
    )?.[0];
  }
  if (/[：:]\s*$/.test(text) && next && next.text.length <= 40 && !/[：:]/.test(next.text)) {
    return `${parted}\t${next.parted}`;
  }
  return parted;
}
