/**
 * Characters outside ASCII as pairs of ASCII signs: compression of a page's scripts, which sees
 * bytes, does better on two than on the three of UTF-8. A few signs begin a pair; a character that
 * is such a sign is packed as well.
 */
export type PackedCharacters = Uint16Array;

export const SIGNS = 0x80;

/** The gaps between the code units that are packed, in base 36 with blanks between. */
export function readPacked(gaps: string): PackedCharacters {
  const packed = new Uint16Array(SIGNS * SIGNS);
  if (gaps === '') return packed;
  let unit = 0;
  gaps.split(' ').forEach((gap, i) => {
    unit += Number.parseInt(gap, 36);
    packed[slotOf(i)] = unit;
  });
  return packed;
}

export function unpack(packed: PackedCharacters, text: string): string {
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const unit = packed[text.charCodeAt(i) * SIGNS + text.charCodeAt(i + 1)];
    plain += unit ? String.fromCharCode(unit) : text[i];
    if (unit) i++;
  }
  return plain;
}

/** How texts are packed, for the compiler. @throws Error where they hold too many characters. */
export function createPacking(texts: readonly string[]) {
  const units = [...new Set(texts.flatMap((text) => text.split('')))]
    .filter((unit) => unit >= '\x80' || FIRST.includes(unit))
    .sort();
  if (units.length > FIRST.length * SECOND.length) throw new Error('too many characters to pack');
  const pairs = new Map(
    units.map((unit, i) => {
      const slot = slotOf(i);
      return [unit, String.fromCharCode(slot >> 7, slot & 0x7f)];
    }),
  );
  let before = 0;
  const gaps = units.map((unit) => {
    const gap = unit.charCodeAt(0) - before;
    before += gap;
    return gap.toString(36);
  });
  const pack = (text: string) => text.replace(/[\s\S]/g, (unit) => pairs.get(unit) ?? unit);
  return { gaps: gaps.join(' '), pack };
}

/** Signs that labels and guards hardly hold and that scripts need not escape. */
const FIRST = '!#%&()*<>?@[]^_{}~';
/** All signs but those, and those that part guards and their words. */
const SECOND = Array.from({ length: 0x5e }, (_, i) => String.fromCharCode(0x21 + i)).filter(
  (sign) => !'"$\\`;|'.includes(sign),
);

/** First sign × 128 + second. */
function slotOf(index: number): number {
  const first = FIRST.charCodeAt(Math.floor(index / SECOND.length));
  return first * SIGNS + (SECOND[index % SECOND.length] as string).charCodeAt(0);
}
