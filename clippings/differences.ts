import { diffArrays } from 'diff';
import { figuresIn, type Stretch } from './figures';

/** A stretch of words that two texts share, or that only one of them has. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** The same with its figures apart. */
  stretches: Stretch[];
}

export interface Differences {
  pieces: Piece[];
  /** Characters that both share, as a share of the longer text, 0 to 1. */
  common: number;
}

/**
 * Words that may have come and gone: the work grows with the square of their number. Beyond it two
 * texts are set side by side.
 */
const MOST_EDITS = 1000;

/**
 * How one text differs from another, word by word: a number with its marks is one word, so that
 * 4.2万 is never told as 4.`3`万. Undefined where the comparison would take too long.
 */
export function differences(before: string, after: string): Differences | undefined {
  const changes = diffArrays(wordsOf(before), wordsOf(after), {
    maxEditLength: MOST_EDITS,
    comparator: (a, b) => a.text === b.text,
  });
  if (!changes) return undefined;
  const pieces = whole(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      stretches: value,
    })),
  );
  const shared = pieces.reduce(
    (sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum),
    0,
  );
  return { pieces, common: shared / Math.max(before.length, after.length, 1) };
}

/** Below this share of common characters a comparison hides more than it shows. */
const ALIKE = 0.25;

/** Whether two texts have enough in common to be shown as one. */
export function areAlike(found: Differences | undefined): found is Differences {
  return found !== undefined && found.common >= ALIKE;
}

function wordsOf(text: string): Stretch[] {
  return figuresIn(text).flatMap((stretch) =>
    stretch.figure
      ? [stretch]
      : Array.from(segmenter().segment(stretch.text), ({ segment }) => ({
          text: segment,
          figure: false,
        })),
  );
}

let made: Intl.Segmenter | undefined;
const segmenter = () => {
  made ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return made;
};

/**
 * What is easier to read: between two changes a single shared mark or character is taken into both,
 * and all that went stands before all that came.
 */
function whole(pieces: readonly Pick<Piece, 'kind' | 'stretches'>[]): Piece[] {
  const out: Piece[] = [];
  let removed: Stretch[] = [];
  let added: Stretch[] = [];
  const flush = () => {
    if (removed.length > 0) out.push(pieceOf('removed', removed));
    if (added.length > 0) out.push(pieceOf('added', added));
    removed = [];
    added = [];
  };
  pieces.forEach(({ kind, stretches }, at) => {
    const isBetween = at > 0 && at < pieces.length - 1 && removed.length > 0 && added.length > 0;
    if (kind === 'removed') removed.push(...stretches);
    else if (kind === 'added') added.push(...stretches);
    else if (textOf(stretches).length === 1 && isBetween) {
      removed.push(...stretches);
      added.push(...stretches);
    } else {
      flush();
      out.push(pieceOf(kind, stretches));
    }
  });
  flush();
  return out;
}

const textOf = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('');

/** Words without figures run on as one. */
function pieceOf(kind: Piece['kind'], words: readonly Stretch[]): Piece {
  const stretches: Stretch[] = [];
  for (const word of words) {
    const last = stretches.at(-1);
    if (last && !last.figure && !word.figure) last.text += word.text;
    else stretches.push({ ...word });
  }
  return { kind, text: textOf(words), stretches };
}
