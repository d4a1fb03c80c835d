/** A link of the page, by address and by what it says. */
export interface PagerLink {
  href: string;
  text: string;
  /** `prev`, `first`, `canonical` … */
  rel?: string | undefined;
}

/** What leads back from a later page of an article. */
const BACK =
  /^[\s[(【‹«<]*(?:1|一|上一页|上页|前一页|第\s*[1一]\s*页|首页|previous(?: page)?|prev|first)[\s\])】]*$|^\s*[‹«<]+\s*$/i;

/**
 * The address of the first page, where this is a later page of an article in several (`-2.html`,
 * `_3.htm`, `?page=2`): its number must be in the address, and the page itself must lead back to the
 * page that has the same address without it. Undefined on first pages and wherever that is not sure,
 * since `t2020_2.html` may be another article.
 */
export function firstPage(address: string, links: readonly PagerLink[]): string | undefined {
  const candidates = new Set(candidatesFor(address));
  if (candidates.size === 0) return undefined;
  const found = links.find(({ href, text, rel = '' }) => {
    if (!candidates.has(withoutHash(href))) return false;
    return /\b(?:prev|first|start|canonical)\b/i.test(rel) || BACK.test(text);
  });
  return found && withoutHash(found.href);
}

/** A parameter that counts pages. */
const NUMBERED = /^(page|p|pageno|pageindex|curpage|pn)=([1-9]\d?)$/i;

/** What the first page could be called, given a later one. */
function candidatesFor(address: string): string[] {
  const url = parse(address);
  if (!url) return [];
  const found: string[] = [];
  const add = (change: (next: URL) => void) => {
    const next = new URL(url);
    change(next);
    next.hash = '';
    found.push(next.href);
  };
  const path = /^(.*\/[^/]*?)[-_](\d{1,2})(\.s?html?|\.jsp|\.aspx?)?$/i.exec(url.pathname);
  if (path && Number(path[2]) >= 1) {
    const [, stem = '', number, ending = ''] = path;
    const mark = url.pathname[stem.length];
    add((next) => {
      next.pathname = `${stem}${ending}`;
    });
    for (const first of ['0', '1', '01']) {
      if (first === number) continue;
      add((next) => {
        next.pathname = `${stem}${mark}${first}${ending}`;
      });
    }
  }
  // By hand: what `searchParams` gives cannot be iterated in Firefox's content scripts.
  const pairs = url.search.slice(1).split('&');
  for (const [at, pair] of pairs.entries()) {
    const [, name, number] = NUMBERED.exec(pair) ?? [];
    if (name === undefined) continue;
    const others = [...pairs.slice(0, at), ...pairs.slice(at + 1)];
    add((next) => {
      next.search = others.join('&');
    });
    for (const first of ['0', '1']) {
      if (first === number) continue;
      add((next) => {
        next.search = pairs.with(at, `${name}=${first}`).join('&');
      });
    }
  }
  return found;
}

function parse(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/s, '');
}
