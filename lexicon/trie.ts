/**
 * A tree of labels over UTF-16 code units. Node 0 is the root. Edges stand in one open hash table,
 * which is as quick to fill as to ask; nothing but the labels themselves need be stored.
 */
export interface Trie {
  /** Edges by slot: node × 65,536 + unit + 1; 0 in an empty slot. */
  readonly edges: Int32Array;
  /** Where the edge of a slot leads. */
  readonly targets: Uint16Array;
  /** By node: number of what a label that ends there means; 0 where none ends. */
  readonly outcome: Uint16Array;
  /**
   * By `pairSlot` of two units: whether a label may begin with them. Some that do not share a slot
   * with some that do.
   */
  readonly pairs: Uint8Array;
}

/** Nodes of a trie at the most: edges then stay small integers in every engine. */
export const MOST_NODES = 0x3fff;

const LAST_SLOT = 0x7fff;
// Odd numbers that spread the edges of a lexicon over the slots.
const NODE_STEP = 0x9e5;
const UNIT_STEP = 0x3d4d;

export function pairSlot(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

/** The slot of an edge, or the empty slot where it would stand. */
function edgeSlot(edges: Int32Array, node: number, unit: number): number {
  const edge = node * 0x10000 + unit + 1;
  let slot = (Math.imul(node, NODE_STEP) + Math.imul(unit, UNIT_STEP)) & LAST_SLOT;
  while (edges[slot] !== 0 && edges[slot] !== edge) slot = (slot + 1) & LAST_SLOT;
  return slot;
}

/** The child of a node by a unit; 0 where there is none. */
export function childOf(trie: Trie, node: number, unit: number): number {
  return trie.targets[edgeSlot(trie.edges, node, unit)] as number;
}

/** Grows a trie; see `MOST_NODES`. Labels have two units or more. */
export function growTrie() {
  const trie: Trie = {
    edges: new Int32Array(LAST_SLOT + 1),
    targets: new Uint16Array(LAST_SLOT + 1),
    outcome: new Uint16Array(MOST_NODES + 1),
    pairs: new Uint8Array(0x10000),
  };
  const { edges, targets, outcome, pairs } = trie;
  /** Nodes of the label added last, by depth. */
  const path = new Uint16Array(256);
  let first = 0;
  let count = 0;

  /**
   * Adds labels that are front-coded one after another: an upper-case letter for how many units a
   * label shares with the one before (A = 0), also across calls; then its other units. They hold no
   * such letters. With `blanks`, hyphens are read as blanks.
   */
  const addAll = (labels: string, meaning: number, blanks = false) => {
    let depth = 0;
    let node = 0;
    for (let i = 0; i < labels.length; i++) {
      let unit = labels.charCodeAt(i);
      if (unit >= LETTER_A && unit <= LETTER_Z) {
        if (i > 0) outcome[node] = meaning;
        depth = unit - LETTER_A;
        node = path[depth] as number;
        continue;
      }
      if (blanks && unit === HYPHEN) unit = BLANK;
      // As in `edgeSlot`; a call a unit would make up most of the time that a page waits.
      const edge = node * 0x10000 + unit + 1;
      let slot = (Math.imul(node, NODE_STEP) + Math.imul(unit, UNIT_STEP)) & LAST_SLOT;
      while (edges[slot] !== 0 && edges[slot] !== edge) slot = (slot + 1) & LAST_SLOT;
      if (edges[slot] === 0) {
        edges[slot] = edge;
        targets[slot] = ++count;
      }
      if (depth === 0) first = unit;
      else if (depth === 1) pairs[pairSlot(first, unit)] = 1;
      path[++depth] = node = targets[slot] as number;
    }
    outcome[node] = meaning;
  };
  return { trie, addAll };
}

const BLANK = 0x20;
const HYPHEN = 0x2d;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
