import { type PackedCharacters, readPacked, SIGNS } from './packed-characters';

/**
 * A tree of labels over UTF-16 code units, in two open hash tables: one from the first two units of
 * a label to a node, since no label is shorter and most places of a text are settled by two units;
 * one from a node and the next unit to a node. Nodes are numbers over 0.
 */
export interface Trie {
  /** By slot: first unit × 65,536 + second, as 32 bits; 0 in an empty slot. */
  readonly pairs: Int32Array;
  readonly pairNodes: Uint16Array;
  /**
   * By slot of a pair: five bits of the units that may be third in its labels, as 32 flags; all of
   * them where a label ends.
   */
  readonly thirds: Int32Array;
  /** By slot: node × 65,536 + unit, as 32 bits; 0 in an empty slot. */
  readonly edges: Int32Array;
  readonly edgeNodes: Uint16Array;
  /**
   * By node: number of what a label that ends there means, 0 where none ends; with `MORE` where
   * labels go on.
   */
  readonly outcome: Uint16Array;
  readonly nodes: number;
  /** Units of the longest label. */
  readonly longest: number;
}

/** The most nodes of a trie. */
export const MOST_NODES = 0xffff;

export const MORE = 0x8000;

// Odd numbers that spread keys over the slots: the golden ratio and a prime, of 32 bits.
const NODE_STEP = 0x9e3779b1;
const UNIT_STEP = 0x85ebca6b;

/** Where a key made of two halves stands in a table, or the empty slot where it would stand. */
function slotOf(keys: Int32Array, upper: number, lower: number): number {
  const key = (upper << 16) | lower;
  const last = keys.length - 1;
  let slot = ((Math.imul(upper, NODE_STEP) ^ Math.imul(lower, UNIT_STEP)) >>> 12) & last;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}

/** The node of labels that begin with two units and may go on with a third; 0 where none does. */
export function nodeOf(trie: Trie, first: number, second: number, third: number): number {
  const slot = slotOf(trie.pairs, first, second);
  return ((trie.thirds[slot] as number) >>> third) & 1 ? (trie.pairNodes[slot] as number) : 0;
}

/** Whether labels begin with two units. */
export function isBeginning(trie: Trie, first: number, second: number): boolean {
  return trie.pairNodes[slotOf(trie.pairs, first, second)] !== 0;
}

/** The child of a node by a unit; 0 where there is none. */
export function childOf(trie: Trie, node: number, unit: number): number {
  return trie.edgeNodes[slotOf(trie.edges, node, unit)] as number;
}

/** Number of what a label means; 0 where it is none. */
export function meaningOf(trie: Trie, label: string): number {
  const unit = (at: number) => label.charCodeAt(at);
  let node = nodeOf(trie, unit(0), unit(1), unit(2));
  for (let at = 2; node !== 0 && at < label.length; at++) node = childOf(trie, node, unit(at));
  return (trie.outcome[node] as number) & ~MORE;
}

/** Every beginning of labels, as first unit, second and node. */
export function beginnings(
  { pairNodes, pairs }: Trie,
  visit: (first: number, second: number, node: number) => void,
): void {
  for (let slot = 0; slot < pairs.length; slot++) {
    const key = pairs[slot] as number;
    if (key !== 0) visit(key >>> 16, key & 0xffff, pairNodes[slot] as number);
  }
}

/** Every unit with which labels go on, and the node that they go on from. */
export function goingsOn({ edges }: Trie, visit: (node: number, unit: number) => void): void {
  for (let slot = 0; slot < edges.length; slot++) {
    const key = edges[slot] as number;
    if (key !== 0) visit(key >>> 16, key & 0xffff);
  }
}

/** Grows a trie, from nothing or on top of another, which stays as it is. */
export function growTrie(base?: Trie) {
  let pairs: Int32Array = base?.pairs.slice() ?? new Int32Array(0x1000);
  let pairNodes: Uint16Array = base?.pairNodes.slice() ?? new Uint16Array(pairs.length);
  let thirds: Int32Array = base?.thirds.slice() ?? new Int32Array(pairs.length);
  let edges: Int32Array = base?.edges.slice() ?? new Int32Array(0x8000);
  let edgeNodes: Uint16Array = base?.edgeNodes.slice() ?? new Uint16Array(edges.length);
  const outcome = base?.outcome.slice() ?? new Uint16Array(MOST_NODES + 1);
  let { longest, nodes: count } = base ?? { longest: 0, nodes: 0 };
  let pairCount =
    base === undefined ? 0 : pairs.reduce((sum, key) => (key === 0 ? sum : sum + 1), 0);
  // Tables are half full at the most, so that what is not there is soon known not to be there.
  const makeRoom = (most: number) => {
    if (count + most > MOST_NODES) throw new Error(`more than ${MOST_NODES} nodes`);
    const old = { edges, pairs };
    if (2 * (count + most) > edges.length) {
      edges = new Int32Array(roomFor(count + most));
      edgeNodes = moved(old.edges, edgeNodes, edges, new Uint16Array(edges.length));
    }
    if (2 * (pairCount + most) > pairs.length) {
      pairs = new Int32Array(roomFor(pairCount + most));
      pairNodes = moved(old.pairs, pairNodes, pairs, new Uint16Array(pairs.length));
      thirds = moved(old.pairs, thirds, pairs, new Int32Array(pairs.length));
      pairSlot = slotOf(pairs, first, second);
    }
  };
  /** Nodes of the label added last, by depth; none at depth 1. */
  const path = new Uint16Array(256);
  let first = 0;
  let second = 0;
  let pairSlot = 0;

  /**
   * Adds labels that are front-coded one after another: an upper-case letter for how many units a
   * label shares with the one before (A = 0), also across calls; then its other units. They hold no
   * such letters, are 2 to 255 units long and do not begin with two U+0000. Pairs of signs that
   * `packed` knows stand for one unit. With `blanks`, hyphens are read as blanks.
   *
   * @throws Error where there would be more than `MOST_NODES` nodes.
   */
  const addAll = (
    labels: string,
    meaning: number,
    packed: PackedCharacters = NOTHING_PACKED,
    blanks = false,
  ) => {
    makeRoom(labels.length);
    let depth = 0;
    let node = 0;
    const ownEdges = edges;
    const ownNodes = edgeNodes;
    const length = labels.length;
    const last = ownEdges.length - 1;
    for (let i = 0; i < length; i++) {
      let unit = labels.charCodeAt(i);
      if (unit >= LETTER_A && unit <= LETTER_Z) {
        if (i > 0) end(node, depth, meaning);
        depth = unit - LETTER_A;
        node = path[depth] as number;
        continue;
      }
      // As in `unpack` and `slotOf`: calls would make up most of the time that a page waits.
      if (unit < SIGNS && i + 1 < length) {
        const plain = packed[unit * SIGNS + labels.charCodeAt(i + 1)];
        if (plain) {
          unit = plain;
          i++;
        } else if (blanks && unit === HYPHEN) unit = SPACE;
      }
      depth++;
      if (depth < 3) {
        if (depth === 1) first = unit;
        else path[2] = node = begin(unit);
        continue;
      }
      if (depth === 3) thirds[pairSlot]! |= 1 << unit;
      const key = (node << 16) | unit;
      let slot = ((Math.imul(node, NODE_STEP) ^ Math.imul(unit, UNIT_STEP)) >>> 12) & last;
      while (ownEdges[slot] !== 0 && ownEdges[slot] !== key) slot = (slot + 1) & last;
      if (ownEdges[slot] === 0) {
        ownEdges[slot] = key;
        ownNodes[slot] = ++count;
        outcome[node]! |= MORE;
      }
      path[depth] = node = ownNodes[slot] as number;
      if (depth > longest) longest = depth;
    }
    end(node, depth, meaning);
  };
  /** The node of labels that begin with the first unit at hand and this one. */
  const begin = (unit: number): number => {
    second = unit;
    pairSlot = slotOf(pairs, first, second);
    if (pairs[pairSlot] === 0) {
      pairs[pairSlot] = (first << 16) | second;
      pairNodes[pairSlot] = ++count;
      pairCount++;
    }
    longest = Math.max(longest, 2);
    return pairNodes[pairSlot] as number;
  };
  const end = (node: number, depth: number, meaning: number) => {
    outcome[node] = ((outcome[node] as number) & MORE) | meaning;
    if (depth === 2) thirds[pairSlot] = -1;
  };
  const grown = (): Trie => ({
    pairs,
    pairNodes,
    thirds,
    edges,
    edgeNodes,
    outcome,
    nodes: count,
    longest,
  });
  return { addAll, grown };
}

function roomFor(keys: number): number {
  return 2 ** Math.ceil(Math.log2(2 * keys));
}

/** Puts the values of a table's keys where a larger table has the keys. */
function moved<T extends Int32Array | Uint16Array>(
  oldKeys: Int32Array,
  old: T,
  keys: Int32Array,
  values: T,
): T {
  for (let i = 0; i < oldKeys.length; i++) {
    const key = oldKeys[i] as number;
    if (key === 0) continue;
    const slot = slotOf(keys, key >>> 16, key & 0xffff);
    keys[slot] = key;
    values[slot] = old[i] as number;
  }
  return values;
}

const NOTHING_PACKED = readPacked('');

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
