import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Context } from '../lexicon/types';
import { createFlowBuilder, headingShift, Inside } from '../page/flow-builder';
import { createHeadingChain } from '../page/headings';
import type { TextFlow } from '../page/text-flow';

type Node = DefaultTreeAdapterMap['childNode'] | DefaultTreeAdapterMap['document'];
type Element = DefaultTreeAdapterMap['element'];

export interface HtmlFlow extends Pick<TextFlow, 'text' | 'unit'> {
  headings: readonly string[];
}

export interface HtmlText {
  title: string;
  /** Where the page stands, if it says so. */
  url?: string;
  /** Who published it, by its meta data. */
  source?: string;
  /** In reading order; menus and lists of links are left out. */
  flows: HtmlFlow[];
}

/**
 * The texts of an HTML file as the page's reader would see them, without a browser: blocks are those
 * of the default style sheet (https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3),
 * what differs is told in docs/annotate-html.md.
 */
export function htmlFlows(html: string): HtmlText {
  const document = parse(html);
  const facts = headFacts(document);
  const flows: HtmlFlow[] = [];
  const chain = createHeadingChain();
  for (const flow of blockFlows(document)) {
    const headings = chain.above(flow);
    if (flow.unit !== 'links') flows.push({ text: flow.text, unit: flow.unit, headings });
  }
  return { ...facts, flows };
}

/** What an HTML text is annotated with. */
export function contextOf({ title, url, source }: HtmlText, flow: HtmlFlow): Context {
  const { headings, unit } = flow;
  return { title, headings, unit, ...(url && { url }), ...(source && { source }) };
}

const names = (list: string) => new Set(list.split(' '));

const SKIPPED = names(
  'area audio base basefont button canvas datalist embed head iframe img input link meta meter noembed noframes noscript object option param progress rp rt rtc script select style svg math template textarea title video',
);
const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
);
const MENU_ROLES = /^(?:navigation|menu|menubar|contentinfo|tablist|listbox)$/;
const MENU_CLASSES = /(?:^|\s)(?:breadcrumbs?|crumbs?|mbx|dqwz|nav|navbar|menu|footer)(?:\s|$)/i;

/** A block under way, or what is inline in it; nothing recurses, since pages nest thousands deep. */
interface Level {
  nodes: readonly Node[];
  index: number;
  inside: number;
  builder: ReturnType<typeof createFlowBuilder>;
  row: boolean;
  /** What ends with the element: its block, a line or a cell of its row. */
  end?: 'block' | '\n' | '\t';
}

function blockFlows(document: DefaultTreeAdapterMap['document']): TextFlow[] {
  const flows: TextFlow[] = [];
  const open = (node: Node, inside: number, row: boolean): Level => ({
    nodes: 'childNodes' in node ? node.childNodes : [],
    index: 0,
    inside,
    row,
    end: 'block',
    // The builder asks its nodes for their data only.
    builder: createFlowBuilder(
      undefined as never,
      row ? inside | Inside.row : inside,
      (flow) => void flows.push(flow),
    ),
  });
  const stack = [open(document, 0, false)];
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const node = level.nodes[level.index++];
    if (!node) {
      stack.pop();
      if (level.end === 'block') level.builder.flush();
      else if (level.end) level.builder.separate(level.end);
    } else if (node.nodeName === '#text') {
      const data = (node as DefaultTreeAdapterMap['textNode']).value;
      level.builder.add({ data } as Text, level.inside, (level.inside & Inside.pre) !== 0);
    } else if ('tagName' in node) {
      const { builder, inside, row } = level;
      const name = node.tagName;
      if (isSkipped(node)) builder.cut();
      else if (name === 'br') builder.separate('\n');
      else if (!BLOCKS.has(name)) {
        stack.push({
          nodes: node.childNodes,
          index: 0,
          inside: within(node, inside),
          builder,
          row,
        });
      } else if (row) {
        const end = name === 'td' || name === 'th' ? '\t' : '\n';
        builder.separate(end);
        stack.push({
          nodes: node.childNodes,
          index: 0,
          inside: within(node, inside),
          builder,
          row,
          end,
        });
      } else {
        builder.flush();
        stack.push(open(node, within(node, inside), name === 'tr' && isDataRow(node)));
      }
    }
  }
  return flows;
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.tagName) || !element.namespaceURI.endsWith('xhtml')) return true;
  if (element.attrs.length === 0) return false;
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return true;
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '')
  );
}

function within(element: Element, around: number): number {
  const name = element.tagName;
  let inside = around;
  if (/^h[1-6]$/.test(name)) {
    inside = (inside & ((1 << headingShift) - 1)) | (Number(name[1]) << headingShift);
  } else if (name === 'b' || name === 'strong') inside |= Inside.bold;
  else if (name === 'a' && attribute(element, 'href') !== undefined) inside |= Inside.link;
  else if (name === 'li' || name === 'dd') inside |= Inside.item;
  else if (name === 'pre') inside |= Inside.pre;
  return isMenu(element) ? inside | Inside.nav : inside;
}

function isMenu(element: Element): boolean {
  const name = element.tagName;
  if (name === 'nav' || name === 'footer' || name === 'menu') return true;
  if (name === 'body' || name === 'html') return false;
  const role = attribute(element, 'role');
  return role ? MENU_ROLES.test(role) : MENU_CLASSES.test(attribute(element, 'class') ?? '');
}

/** Rows of data are read whole; those that only lay a page out are blocks in blocks. */
function isDataRow(row: Element): boolean {
  if (row.childNodes.filter((node) => 'tagName' in node).length < 2) return false;
  let length = 0;
  const waiting: Node[] = [row];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node !== row && LAYOUT.has(node.nodeName)) return false;
    if (node.nodeName === '#text')
      length += (node as DefaultTreeAdapterMap['textNode']).value.length;
    if (length > 2000) return false;
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return true;
}

const LAYOUT = names('table ul ol h1 h2 h3 h4 h5 h6 article');

/** Title, address and publisher, as the head tells them (names of 国办发〔2017〕47号). */
function headFacts(document: Node): Omit<HtmlText, 'flows'> {
  let title = '';
  let url: string | undefined;
  let source: string | undefined;
  const waiting: Node[] = [document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('childNodes' in node)) continue;
    if ('tagName' in node) {
      const name = node.tagName;
      if (name === 'body') continue;
      const content = attribute(node, 'content')?.trim();
      const key = (attribute(node, 'name') ?? attribute(node, 'property') ?? '').toLowerCase();
      if (name === 'title') {
        const [text] = node.childNodes;
        if (text?.nodeName === '#text') {
          title ||= (text as DefaultTreeAdapterMap['textNode']).value.trim();
        }
      } else if (name === 'meta' && (key === 'url' || key === 'og:url')) url ||= content;
      else if (name === 'meta' && key === 'contentsource') source ||= content;
      else if (name === 'link' && attribute(node, 'rel') === 'canonical') {
        url ||= attribute(node, 'href')?.trim();
      }
    }
    for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]!);
  }
  return { title, ...(url && { url }), ...(source && { source }) };
}
