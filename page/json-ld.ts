import { dayIn } from './day-in';
import { stated } from './stated-value';

/** What a page states of itself as linked data; days are YYYY-MM-DD. */
export interface LinkedData {
  title?: string | undefined;
  author?: string | undefined;
  /** Who puts the page out: the site, where it took the article from elsewhere. */
  publisher?: string | undefined;
  /** Where the article was taken from. */
  origin?: string | undefined;
  published?: string | undefined;
  documentNumber?: string | undefined;
  issuer?: string | undefined;
  written?: string | undefined;
}

/** Larger blocks describe shops, not articles (UTF-16 units). */
const LARGEST = 200_000;
const MOST_NODES = 200;

/** Texts and reports go before the page that they stand on. */
const ARTICLES =
  /^(?:\w*NewsArticle|Article|\w*Article|Report|Legislation\w*|BlogPosting|GovernmentService|DigitalDocument|Dataset|PublicationIssue|CreativeWork)$/;
const PAGES = /^(?:WebPage|ItemPage|AboutPage|cambrian)$/;

type Node = Readonly<Record<string, unknown>>;

/** Reads blocks of `application/ld+json` (https://schema.org); what cannot be read says nothing. */
export function readJsonLd(blocks: readonly string[]): LinkedData {
  const nodes = blocks.slice(0, 20).flatMap((block) => nodesOf(parse(block)));
  const kinds = (node: Node) => list(node['@type']).filter((type) => typeof type === 'string');
  const ofKind = (form: RegExp) =>
    nodes.find((node) => kinds(node).some((type) => form.test(type)));
  // Baidu's vocabulary for its index has no types.
  const untyped = nodes.find((node) => node.pubDate !== undefined && node['@type'] === undefined);
  const node = ofKind(ARTICLES) ?? ofKind(PAGES) ?? untyped;
  if (!node) return {};
  return {
    title: words(node.headline) ?? words(node.name) ?? words(node.title),
    author: names(node.author ?? node.creator),
    publisher: names(node.publisher ?? node.provider ?? node.serviceOperator),
    origin: names(node.sourceOrganization),
    published: day(node.datePublished) ?? day(node.pubDate) ?? day(node.dateCreated),
    documentNumber: words(node.legislationIdentifier),
    issuer: names(node.legislationPassedBy),
    written: day(node.legislationDate),
  };
}

function parse(block: string): unknown {
  if (block.length > LARGEST) return undefined;
  const plain = block.replace(
    /^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g,
    '',
  );
  try {
    return JSON.parse(plain);
  } catch {
    try {
      // Line feeds inside strings and a comma too many are what goes wrong in practice.
      return JSON.parse(plain.replace(/\p{Cc}/gu, ' ').replace(/,(\s*[}\]])/g, '$1'));
    } catch {
      return undefined;
    }
  }
}

/** The objects of a block, of its graph, and the main one of a page. */
function nodesOf(parsed: unknown): Node[] {
  const nodes: Node[] = [];
  const open: unknown[] = [parsed];
  while (open.length > 0 && nodes.length < MOST_NODES) {
    const next = open.shift();
    if (Array.isArray(next)) open.unshift(...next.slice(0, MOST_NODES));
    else if (typeof next === 'object' && next !== null) {
      const node = next as Node;
      nodes.push(node);
      open.push(...list(node['@graph']).slice(0, MOST_NODES), ...list(node.mainEntity).slice(0, 5));
    }
  }
  return nodes;
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function words(value: unknown): string | undefined {
  const [first] = list(value);
  if (typeof first === 'string') return stated(first);
  const inner = (first as Node | undefined)?.['@value'];
  return typeof inner === 'string' ? stated(inner) : undefined;
}

function names(value: unknown): string | undefined {
  const all = list(value)
    .slice(0, 8)
    .flatMap((one) => {
      if (typeof one !== 'object' || one === null) return words(one) ?? [];
      return words((one as Node).name) ?? [];
    })
    .filter((name) => !/^https?:/i.test(name));
  return all.length > 0 ? [...new Set(all)].join('; ').slice(0, 300) : undefined;
}

function day(value: unknown): string | undefined {
  const text = words(value);
  return text === undefined ? undefined : dayIn(text);
}
