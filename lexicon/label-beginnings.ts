import { BLANK, type CharacterFolding, DROP, LONG } from './character-folding';
import { isWordUnit } from './latin-words';
import { beginnings, goingsOn, MORE, type Trie } from './trie';

/**
 * Where a label can begin, as bits by code unit of an original text. Units that begin labels are in
 * groups; `(kinds[next] >>> 16) & kinds[unit]` is not 0 where a label may begin with two units, or
 * where the second of them asks for a closer look. It is not 0 in vain where groups share a pair.
 */
export interface LabelBeginnings {
  readonly kinds: Int32Array;
  /**
   * By code unit: groups in which it can be the third of a label, or behind a label of two; with all
   * that stands for no group, so that the bits found for the two units before hold with it or not.
   */
  readonly thirds: Uint16Array;
  /** Works out a unit that is not known yet, once; its bits. */
  learn(unit: number): number;
}

/** Groups that a unit begins labels of; 16 bits higher those that it is a second unit of. */
export const GROUPS = 0x1fff;
/** Begins some label; 16 bits higher: may vanish, so that what is behind it may be the second. */
const BEGINS = 0x2000;
/** A letter or digit of a Latin word. */
export const WORD = 0x4000;
/** What every unit has, so that `STOP` holds a reader up behind any. */
export const ANY = 0x8000;
/** Asks for a closer look: parts of Latin words, characters of several units, what is unknown. */
export const STOP = ANY << 16;

/** May be the second unit of any label, or vanish before it. */
export const ANY_SECOND = (GROUPS | BEGINS) << 16;
const LONG_KIND = ANY | ANY_SECOND | STOP;
const UNKNOWN_KIND = LONG_KIND | (WORD << 16);
const OPEN_GROUPS = 8;
const GROUP_COUNT = 13;
/** Groups of pairs that are labels, and all that asks for a closer look: anything may follow. */
const WHOLE = (GROUPS & (-1 << OPEN_GROUPS)) | BEGINS | ANY;

export function findBeginnings(trie: Trie, { look, variants }: CharacterFolding): LabelBeginnings {
  const kinds = new Int32Array(0x10000).fill(UNKNOWN_KIND);
  kinds.fill(ANY, 0x3400, 0xa000).fill(LONG_KIND, 0xd800, 0xe000);
  const thirds = new Uint16Array(0x10000).fill(GROUPS | WHOLE).fill(WHOLE, 0x3400, 0xa000);

  const learn = (unit: number): number => {
    const known = kinds[unit] as number;
    if (known !== UNKNOWN_KIND) return known;
    const folded = look(unit);
    if (folded === LONG) kinds[unit] = LONG_KIND;
    // Neither is a second unit, but one may follow.
    else if (folded === DROP || folded === BLANK) kinds[unit] = ANY | ANY_SECOND;
    else if (folded !== unit) {
      kinds[unit] = learn(folded);
      thirds[unit] = thirds[folded] as number;
    } else {
      kinds[unit] = ANY | (isWordUnit(unit) ? WORD | STOP : 0);
      thirds[unit] = WHOLE;
    }
    return kinds[unit] as number;
  };

  // Pairs that go on and pairs that are labels, by their first unit: second units and nodes.
  const open = new Map<number, Pair[]>();
  const whole = new Map<number, Pair[]>();
  beginnings(trie, (first, second, node) => {
    const pairs = (trie.outcome[node] as number) & ~MORE ? whole : open;
    const known = pairs.get(first);
    if (known === undefined) pairs.set(first, [{ second, node }]);
    else known.push({ second, node });
  });
  /** By node of an open pair: its group, as a bit. */
  const groupOf = new Uint16Array(trie.nodes + 1);
  const enter = (pairs: ReadonlyMap<number, readonly Pair[]>, from: number, count: number) => {
    const groups = Array.from({ length: count }, () => ({ firsts: 0, seconds: new Set() }));
    for (const [first, own] of pairs) {
      const seconds = own.map(({ second }) => second);
      const group = from + leastDisturbed(groups, seconds);
      kinds[first] = learn(first) | BEGINS | (1 << group);
      for (const second of seconds) kinds[second] = learn(second) | (1 << (group + 16));
      if (pairs === open) for (const { node } of own) groupOf[node] = 1 << group;
    }
  };
  enter(open, 0, OPEN_GROUPS);
  enter(whole, OPEN_GROUPS, GROUP_COUNT - OPEN_GROUPS);
  goingsOn(trie, (node, unit) => {
    if (groupOf[node] === 0) return;
    learn(unit);
    thirds[unit]! |= groupOf[node] as number;
  });
  for (const unit of variants) {
    kinds[unit] = learn(look(unit));
    thirds[unit] = thirds[look(unit)] as number;
  }
  return { kinds, thirds, learn };
}

interface Pair {
  second: number;
  node: number;
}

interface Group {
  firsts: number;
  seconds: Set<unknown>;
}

/** Puts a unit into the group in which it makes the fewest pairs that begin no label. */
function leastDisturbed(groups: Group[], seconds: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  groups.forEach((group, i) => {
    const more = seconds.filter((second) => !group.seconds.has(second)).length;
    const pairs = more * (group.firsts + 1) + group.seconds.size;
    if (pairs < least) [best, least] = [i, pairs];
  });
  const group = groups[best] as Group;
  group.firsts++;
  for (const second of seconds) group.seconds.add(second);
  return best;
}
