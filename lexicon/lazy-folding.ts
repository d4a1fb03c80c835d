import {
  BLANK,
  type CharacterFolding,
  drawsTogether,
  FIRST_MARK,
  MAX_BLANKS,
  SPACE,
} from './character-folding';
import type { UnitAt } from './latin-words';

/** Reads folded units out of a text that has not been folded. */
export interface LazyFolding {
  /** Turns to a text; units of one that is folded already are read as they are. */
  open(text: string, isFolded: boolean): void;
  /** The folded unit at an offset, -1 outside the text; -2 where only folding the text can tell. */
  readonly unitAt: UnitAt;
  /** Whether the answer has been -2 since the text was opened, or since a caller took this back. */
  unsure: boolean;
}

const OUTSIDE = -1;
const UNSURE = -2;

export function createLazyFolding({ look, table }: CharacterFolding): LazyFolding {
  let text = '';
  let isFolded = false;

  const codeAt = (at: number): number =>
    at >= 0 && at < text.length ? look(text.charCodeAt(at)) : OUTSIDE;

  const parts = (code: number) => code < FIRST_MARK && !drawsTogether(code);

  /** A blank stays in a long run, and where one of its neighbours does not draw together. */
  const isKept = (at: number): boolean => {
    let from = at;
    while (at - from < MAX_BLANKS && codeAt(from - 1) === BLANK) from--;
    let to = at + 1;
    while (to - from <= MAX_BLANKS && codeAt(to) === BLANK) to++;
    return to - from > MAX_BLANKS || parts(codeAt(from - 1)) || parts(codeAt(to));
  };

  const lookAgain = (at: number): number => {
    if (isFolded) return text.charCodeAt(at);
    const code = codeAt(at);
    if (code < FIRST_MARK) return code;
    if (code === BLANK && isKept(at)) return SPACE;
    lens.unsure = true;
    return UNSURE;
  };

  const lens: LazyFolding = {
    unsure: false,
    open(next, folded) {
      text = next;
      isFolded = folded;
      lens.unsure = false;
    },
    unitAt(at) {
      if (at < 0 || at >= text.length) return OUTSIDE;
      const code = table[text.charCodeAt(at)] as number;
      return code < FIRST_MARK ? code : lookAgain(at);
    },
  };
  return lens;
}
