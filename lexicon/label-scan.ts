import { BLANK, type CharacterFolding, FIRST_MARK, SPACE } from './character-folding';
import { ANY, ANY_SECOND, findBeginnings, GROUPS, STOP, WORD } from './label-beginnings';
import { nodeOf, type Trie } from './trie';

/** Goes over an original text from one place where a label may begin to the next. */
export interface LabelScan {
  /**
   * The next place from `from` to before `last` that asks for a closer look, at the second unit of
   * a label or the first of a word; `last` where there is none. `before` is the kind of the unit
   * before; `ANY` where no label begins with it.
   */
  next(source: string, from: number, last: number, before: number): number;
  /** Where `next` stood still: the node of the two units there; -1 where it did not look, 0 for none. */
  node: number;
  /** The kind of a unit; see `LabelBeginnings`. */
  kindOf(unit: number): number;
  /** Where the Latin word ends that `at` stands in. */
  pastWord(source: string, at: number): number;
  /** Whether some unit of a folded text begins labels. */
  mayBegin(folded: string): boolean;
}

export function createLabelScan(trie: Trie, characters: CharacterFolding): LabelScan {
  const { table } = characters;
  const { kinds, learn, thirds } = findBeginnings(trie, characters);

  const scan: LabelScan = {
    node: 0,
    // Here reading spends its time. A loop that calls nothing keeps all it needs in registers.
    next(source, from, last, kindBefore) {
      const kindOf = kinds;
      const thirdOf = thirds;
      const foldedOf = table;
      const length = source.length;
      const end = Math.min(last, length - 1);
      let before = kindBefore;
      let at = from;
      for (;;) {
        if (at >= last) return last;
        let kind = kindOf[source.charCodeAt(at)] as number;
        let hit = (kind >>> 16) & before;
        let next = 0;
        while (at < end) {
          next = source.charCodeAt(at + 1);
          if ((hit & (thirdOf[next] as number)) !== 0) break;
          before = kind;
          kind = kindOf[next] as number;
          hit = (kind >>> 16) & before;
          at++;
        }
        if (at >= end) {
          if (at >= last || hit === 0) return last;
          scan.node = hit & GROUPS ? -1 : 0;
          return at;
        }
        const isVague = (kind & ANY_SECOND) === ANY_SECOND;
        if ((hit & GROUPS & (isVague ? GROUPS : (thirdOf[next] as number))) !== 0) {
          const first = foldedOf[source.charCodeAt(at - 1)] as number;
          const second = foldedOf[source.charCodeAt(at)] as number;
          const third = foldedOf[next] as number;
          const arePlain = first < FIRST_MARK && second < FIRST_MARK && third < FIRST_MARK;
          const node = arePlain ? nodeOf(trie, first, second, third) : -1;
          if (node !== 0) {
            scan.node = node;
            return at;
          }
        }
        if ((kind & STOP) === 0) {
          before = kind;
          at++;
          continue;
        }
        if ((kind & WORD) === 0) {
          scan.node = 0;
          return at;
        }
        const nextKind = kindOf[next] as number;
        if (((nextKind >>> 16) & kind & GROUPS) !== 0) {
          let isHeld = at + 2 >= length;
          if (!isHeld) {
            const second = foldedOf[next] as number;
            let third = foldedOf[source.charCodeAt(at + 2)] as number;
            // A blank behind a Latin word stays one.
            if (third === BLANK && nextKind & WORD) third = SPACE;
            isHeld =
              second >= FIRST_MARK ||
              third >= FIRST_MARK ||
              nodeOf(trie, foldedOf[source.charCodeAt(at)] as number, second, third) !== 0;
          }
          if (isHeld) {
            scan.node = 0;
            return at;
          }
        }
        // No label begins with this word, or inside it.
        kind = nextKind;
        at++;
        while (kind & WORD && ++at < last) kind = kindOf[source.charCodeAt(at)] as number;
        before = ANY;
      }
    },
    kindOf: learn,
    pastWord(source, at) {
      let past = at + 1;
      while ((kinds[source.charCodeAt(past) | 0] as number) & WORD) past++;
      return past;
    },
    mayBegin(folded) {
      for (let i = 0; i < folded.length; i++) {
        if (learn(folded.charCodeAt(i)) & GROUPS) return true;
      }
      return false;
    },
  };
  return scan;
}
