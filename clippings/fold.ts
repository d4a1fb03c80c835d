/** Version of this folding; kept with each clipping, so that a later folding knows what it meets. */
export const NORMALISATION = 1;

/** A text with what does not change its words folded away, and the way back to the original. */
export interface NormalText {
  text: string;
  /** UTF-16 offset in the original where each unit of `text` comes from. */
  starts: Uint32Array;
  /** End, exclusive, of the original character that each unit of `text` comes from. */
  ends: Uint32Array;
}

/**
 * Folds width, composition, quotation marks and dashes, and drops every blank, control and invisible
 * character. Two characters never fold together, so that folding a piece of a text gives a piece of
 * the folded text: compatibility *de*composition is used, which is equal where NFKC is equal.
 */
export function normalise(source: string): NormalText {
  const text = foldText(source);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let unit = 0;
  for (let at = 0; at < source.length; ) {
    const point = source.codePointAt(at) as number;
    const next = at + (point > 0xffff ? 2 : 1);
    for (let i = foldPoint(point).length; i > 0; i--) {
      starts[unit] = at;
      ends[unit] = next;
      unit++;
    }
    at = next;
  }
  return { text, starts, ends };
}

/** The folded text alone. */
export function foldText(source: string): string {
  let text = '';
  for (const character of source) text += foldPoint(character.codePointAt(0) as number);
  return text;
}

/** The text with each lone surrogate replaced: it can be stored, encoded and compared. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

const dropped = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

const alike = new Map<string, string>([
  ...[...'“”„‟«»「」『』〝〞〟'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛‹›′'].map((mark) => [mark, "'"] as const),
  ...[...'‐‑‒–—―−⸺⸻'].map((mark) => [mark, '-'] as const),
  ...[...'・•‧∙⋅'].map((mark) => [mark, '·'] as const),
  ['〜', '~'],
]);

const known = new Map<number, string>();

function foldPoint(point: number): string {
  if (point >= 0x4e00 && point <= 0x9fff) return String.fromCharCode(point);
  const cached = known.get(point);
  if (cached !== undefined) return cached;
  let folded = '';
  for (const character of wellFormed(String.fromCodePoint(point)).normalize('NFKD')) {
    if (!dropped.test(character)) folded += alike.get(character) ?? character;
  }
  known.set(point, folded);
  return folded;
}
