/**
 * Which texts may hold which words: per text some bits that stand for its characters and for its
 * pairs of neighbouring characters, kept crosswise ("bit-sliced signature file"), so that a question
 * looks at a few runs of bits and at no text. It may say yes where the answer is no, never no where
 * it is yes.
 */
export interface Signatures {
  /** Takes texts over for a place that is new or was cleared. */
  put(place: number, texts: readonly Grams[]): void;
  clear(place: number): void;
  /** Whether the texts of a place may hold all that was asked; undefined where all may. */
  asked(pieces: readonly string[]): ((place: number) => boolean) | undefined;
}

/** Characters and pairs of a text, as rows of bits. */
export type Grams = Uint16Array;

/** Some 250 pairs and 120 characters of a clipping light every eighth and fourth of these. */
const PAIRS = 2048;
const SINGLES = 512;
const ROWS = PAIRS + SINGLES;
/** Places whose bits lie together: the small library pays for a small block. */
const BLOCK = 1024;
const WORDS = BLOCK / 32;
const LINE_FEED = 10;

/** Rows of a folded text; line feeds part what is not neighbouring. */
export function gramsOf(text: string): Grams {
  const rows = new Uint16Array(2 * text.length);
  let length = 0;
  let before = LINE_FEED;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== LINE_FEED) {
      rows[length++] = single(unit);
      if (before !== LINE_FEED) rows[length++] = pair(before, unit);
    }
    before = unit;
  }
  return rows.subarray(0, length);
}

export function createSignatures(): Signatures {
  const blocks: Uint32Array[] = [];

  return {
    clear(place) {
      const block = blocks[Math.floor(place / BLOCK)];
      if (!block) return;
      const keep = ~(1 << (place & 31));
      for (let word = wordOf(place); word < block.length; word += WORDS) {
        (block[word] as number) &= keep;
      }
    },
    put(place, texts) {
      const at = Math.floor(place / BLOCK);
      while (blocks.length <= at) blocks.push(new Uint32Array(ROWS * WORDS));
      const block = blocks[at] as Uint32Array;
      const word = wordOf(place);
      const bit = 1 << (place & 31);
      for (const rows of texts) {
        for (let i = 0; i < rows.length; i++) {
          (block[(rows[i] as number) * WORDS + word] as number) |= bit;
        }
      }
    },
    asked(pieces) {
      const rows = [...new Set(pieces.flatMap(rowsAskedOf))];
      if (rows.length === 0) return undefined;
      const may = blocks.map((block) => {
        const bits = block.slice((rows[0] as number) * WORDS, (rows[0] as number) * WORDS + WORDS);
        for (const row of rows) {
          for (let i = 0; i < WORDS; i++) (bits[i] as number) &= block[row * WORDS + i] as number;
        }
        return bits;
      });
      return (place) => {
        const bits = may[Math.floor(place / BLOCK)];
        return bits !== undefined && ((bits[wordOf(place)] as number) & (1 << (place & 31))) !== 0;
      };
    },
  };
}

/** Pairs tell more than characters: those are asked only of a piece that has no pair. */
function rowsAskedOf(piece: string): number[] {
  const rows = [...gramsOf(piece)];
  return piece.length === 1 ? rows : rows.filter((row) => row < PAIRS);
}

function wordOf(place: number): number {
  return (place % BLOCK) >>> 5;
}

function pair(a: number, b: number): number {
  // Multiplicative hashing after Knuth; the high bits are the mixed ones.
  return Math.imul(Math.imul(a, 0x9e37) + b, 0x9e3779b1) >>> 21;
}

function single(unit: number): number {
  return PAIRS + (Math.imul(unit, 0x9e3779b1) >>> 23);
}
