import { type ElementKind, isSkipped, kindOf } from './element-kind';
import { flatParent } from './flat-parent';
import { createFlowBuilder, headingShift, Inside } from './flow-builder';
import { plain } from './plain';
import type { TextFlow } from './text-flow';

/** A block of the page with its own texts and the blocks in it, in reading order. */
export interface Block {
  readonly node: Element | Document;
  readonly parent: Block | undefined;
  /** What surrounds it, see `Inside`. */
  readonly context: number;
  items: (Block | TextFlow)[];
  /** To be read, or read again. */
  stale: boolean;
  /** Taken out of its place since it was read: nothing cached in it may be used again. */
  gone: boolean;
}

const isBlock = (item: Block | TextFlow): item is Block => 'items' in item;

/**
 * The page as a tree of blocks, each read by itself: when something changes, only the block that it
 * stands in is read again, and the order of texts is always that of the page.
 */
export function createBlockTree(document: Document, onRoot: (root: ShadowRoot) => void) {
  const blocks = new WeakMap<Node, Block>();
  const kinds = new WeakMap<Element, string>();
  const roots = new Set<ShadowRoot>();
  const late = new Set<Element>();
  /** Texts with line feeds, and whether style keeps these: it was asked, and may change. */
  const spaced = new Map<Text, boolean>();
  const top = open(document, undefined, 0);
  const waiting: Block[] = [top];

  function open(node: Element | Document, parent: Block | undefined, context: number): Block {
    const block = { node, parent, context, items: [], stale: true, gone: false };
    blocks.set(node, block);
    return block;
  }

  /** Forgets a block and all in it, however deep. */
  function* dispose(block: Block) {
    const dead = [block];
    for (let next = dead.pop(); next; next = dead.pop()) {
      next.gone = true;
      if (blocks.get(next.node) === next) blocks.delete(next.node);
      for (const item of next.items) {
        if (isBlock(item)) dead.push(item);
        else item.stale = true;
      }
      yield;
    }
  }

  /** Marks a block to be read again; gives the flows that must not be shown any longer. */
  function touch(block: Block): TextFlow[] {
    const lost: TextFlow[] = [];
    for (let at: Block | undefined = block; at; at = at.parent) {
      // Whether a row is read as one text depends on all that is in it.
      if (at.stale || (at !== block && (plain(at.node) as Element).localName !== 'tr')) continue;
      at.stale = true;
      waiting.push(at);
      for (const item of at.items) {
        if (isBlock(item) || item.stale) continue;
        item.stale = true;
        lost.push(item);
      }
    }
    return lost;
  }

  /** The block whose text a node belongs to; undefined inside parts that are left alone. */
  function blockAt(node: Node | null): Block | undefined {
    for (let at = node; at; at = flatParent(at)) {
      const block = blocks.get(at);
      if (block) return block;
      if (plain(at).nodeType !== Node.ELEMENT_NODE) continue;
      if (isSkipped(at as Element)) return undefined;
    }
    return undefined;
  }

  /** Notes that a node has left its place in a block. */
  function remove(from: Block, node: Node) {
    const block = blocks.get(node);
    if (block) {
      block.gone = true;
    } else if ((plain(node) as Element).firstElementChild) {
      for (const item of from.items) {
        if (isBlock(item) && plain(node).contains(item.node)) item.gone = true;
      }
    }
  }

  /** Reads all blocks that wait for it, and the new ones found in them. */
  function* read() {
    // What has left the page with its host would be held on to.
    for (const root of roots) if (!root.host.isConnected) roots.delete(root);
    for (const host of late) {
      if (!host.isConnected) late.delete(host);
      else if (host.shadowRoot) {
        late.delete(host);
        const block = blockAt(host);
        if (block) touch(block);
      }
    }
    while (waiting.length > 0) {
      // Last in, first out: a page is read from its top, since `readBlock` turns its finds round.
      const block = waiting.pop()!;
      if (block.stale && blocks.get(block.node) === block) yield* readBlock(block);
    }
  }

  function* readBlock(block: Block) {
    // Before the reading: what changes meanwhile makes it stale again.
    block.stale = false;
    const { node } = block;
    const element = node as Element;
    const items: (Block | TextFlow)[] = [];
    const kept = new Set<Block>();
    const later: Element[] = [];
    const row = plain(element).localName === 'tr' && isDataRow(element as HTMLTableRowElement);
    const context = row ? block.context | Inside.row : block.context;
    const builder = createFlowBuilder(element, context, (flow) => items.push(flow));
    const found: Block[] = [];

    const child = (inner: Element, inside: number) => {
      const surroundings = contextOf(inner, inside);
      let known = blocks.get(inner);
      if (known?.parent !== block || known.gone || known.context !== surroundings) {
        known = undefined;
      }
      if (!known) {
        known = open(inner, block, surroundings);
        found.push(known);
      }
      kept.add(known);
      items.push(known);
    };
    const flush = () => {
      builder.flush();
      for (const inner of later.splice(0)) child(inner, context);
    };

    // An explicit stack: pages nest thousands deep.
    const stack: Level[] = [];
    const push = (level: Level) => {
      if (level.cut) builder.cut();
      stack.push(level);
    };
    push(enter(node, context));
    let steps = 0;
    for (let level = stack.at(-1); level; level = stack.at(-1)) {
      if (++steps % 64 === 0) yield;
      const next = level.list ? level.list[level.index++] : level.next;
      if (!next) {
        stack.pop();
        if (level.end) builder.separate(level.end);
        if (level.cut) builder.cut();
        continue;
      }
      const { nextSibling, nodeType } = plain(next);
      if (!level.list) level.next = nextSibling;
      if (nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE) {
        const text = next as Text;
        builder.add(text, level.inside, keepsSpace(text, level.inside));
        continue;
      }
      if (nodeType !== Node.ELEMENT_NODE) continue;
      const inner = next as Element;
      const kind = kindOf(inner);
      if (plain(inner).hasAttributes()) kinds.set(inner, signature(inner, kind));
      if (kind === 'skip') builder.cut();
      else if (kind === 'break') builder.separate('\n');
      else if (kind === 'inline') push(enter(inner, contextOf(inner, level.inside)));
      else if (row) {
        const end = inner.localName === 'td' || inner.localName === 'th' ? '\t' : '\n';
        builder.separate(end);
        push({ ...enter(inner, contextOf(inner, level.inside)), end });
      } else if (kind === 'out') {
        builder.cut();
        later.push(inner);
      } else {
        flush();
        child(inner, level.inside);
      }
    }
    flush();
    const before = block.items;
    block.items = items;
    for (const item of before) {
      if (!isBlock(item)) item.stale = true;
      else if (!kept.has(item)) yield* dispose(item);
    }
    for (const inner of found.reverse()) waiting.push(inner);
    yield;
  }

  /** The children of a node as they are shown: a host's shadow, what is put into a slot. */
  function enter(node: Node, inside: number): Level {
    const element = plain(node) as Element;
    const shadow = element.shadowRoot;
    if (shadow) {
      if (!roots.has(shadow)) {
        roots.add(shadow);
        onRoot(shadow);
      }
      return { next: shadow.firstChild, inside, index: 0, cut: true };
    }
    if (element.localName === 'slot') {
      const list = (element as HTMLSlotElement).assignedNodes();
      if (list.length > 0) return { next: null, list, inside, index: 0, cut: true };
    }
    if (element.localName?.includes('-')) late.add(element);
    return { next: element.firstChild, inside, index: 0 };
  }

  function keepsSpace(text: Text, inside: number): boolean {
    if (inside & Inside.pre) return true;
    // Most text nodes with a line feed are only the indentation between two elements.
    if (!/\S[^\S\n]*\n\s*\S/.test(text.data) || !text.parentElement) return false;
    const kept = isSpaceKept(text.parentElement);
    spaced.set(text, kept);
    return kept;
  }

  /** Blocks in these elements whose line feeds have come to count, or no longer do. */
  function respaced(elements: readonly Element[]): Block[] {
    const found = new Set<Block>();
    const many = elements.length > 40;
    for (const [text, kept] of spaced) {
      const around = text.isConnected ? text.parentElement : null;
      if (!around) spaced.delete(text);
      else if (many || elements.some((element) => plain(element).contains(text))) {
        const block = isSpaceKept(around) === kept ? undefined : blockAt(text);
        if (block) found.add(block);
      }
    }
    return [...found];
  }

  /** Flows in reading order. */
  function* flows(into: TextFlow[]) {
    const stack: { block: Block; index: number }[] = [{ block: top, index: 0 }];
    let steps = 0;
    for (let at = stack.at(-1); at; at = stack.at(-1)) {
      if (++steps % 256 === 0) yield;
      const item = at.block.items[at.index++];
      if (!item) stack.pop();
      else if (isBlock(item)) stack.push({ block: item, index: 0 });
      else if (!item.stale) into.push(item);
    }
  }

  return {
    roots: roots as ReadonlySet<ShadowRoot>,
    blockAt,
    touch,
    remove,
    respaced,
    read,
    flows,
    /** Whether an element would be read otherwise than it was. */
    hasTurned: (element: Element) => kinds.get(element) !== signature(element, kindOf(element)),
    /** Own flows of the block that a node stands in. */
    flowsAt: (node: Node): TextFlow[] =>
      (blockAt(node)?.items ?? []).filter((item): item is TextFlow => !isBlock(item)),
    get isStale() {
      return waiting.length > 0;
    },
  };
}

export type BlockTree = ReturnType<typeof createBlockTree>;

interface Level {
  next: Node | null;
  list?: Node[];
  index: number;
  inside: number;
  end?: '\n' | '\t';
  cut?: boolean;
}

const menuRoles = /^(navigation|menu|menubar|contentinfo|tablist|listbox)$/;
const menuClasses = /(^|\s)(breadcrumbs?|crumbs?|mbx|dqwz|nav|navbar|menu|footer)(\s|$)/i;

/** Whether an element says that it leads elsewhere rather than holding text. */
function isMenu(node: Element): boolean {
  const element = plain(node);
  const name = element.localName;
  if (name === 'nav' || name === 'footer' || name === 'menu') return true;
  if (!element.hasAttributes() || name === 'body' || name === 'html') return false;
  const role = element.getAttribute('role');
  return role ? menuRoles.test(role) : menuClasses.test(element.getAttribute('class') ?? '');
}

const signature = (element: Element, kind: ElementKind) => (isMenu(element) ? `${kind}/` : kind);

function contextOf(node: Element, around: number): number {
  const element = plain(node);
  const name = element.localName;
  let inside = around;
  if (/^h[1-6]$/.test(name)) {
    inside = (inside & ((1 << headingShift) - 1)) | (Number(name[1]) << headingShift);
  } else if (name === 'b' || name === 'strong') inside |= Inside.bold;
  else if (name === 'a') inside |= element.hasAttribute('href') ? Inside.link : 0;
  else if (name === 'li' || name === 'dd') inside |= Inside.item;
  else if (name === 'pre') inside |= Inside.pre;
  return isMenu(element) ? inside | Inside.nav : inside;
}

/** Rows of data are read whole; those that only lay a page out are blocks in blocks. */
function isDataRow(row: HTMLTableRowElement): boolean {
  return (
    row.childElementCount > 1 &&
    (row.textContent?.length ?? 0) <= 2000 &&
    !row.querySelector('table, ul, ol, h1, h2, h3, h4, h5, h6, article')
  );
}

const isSpaceKept = (element: Element) => /^(pre|break)/.test(getComputedStyle(element).whiteSpace);
