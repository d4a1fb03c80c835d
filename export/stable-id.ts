/**
 * 128 bits of a text as 32 hexadecimal digits, the same in every export: four FNV-1a hashes
 * (http://www.isthe.com/chongo/tech/comp/fnv/) with starts of their own. Not for secrets.
 */
function fingerprint(text: string): string {
  return STARTS.map((start) => {
    let hash = start;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    // A last stir, so that texts that differ in their last letter alone differ in every digit.
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
  }).join('');
}

const STARTS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];

/** A UUID made from a text (version 8, RFC 9562): what was never stored has a name that stays. */
export function uuidOf(text: string): string {
  const digits = fingerprint(text);
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join('-');
}

/** Letters and digits of a text's hash, `length` of them, 24 at most. */
export function shortHash(text: string, length: number): string {
  const digits = fingerprint(text);
  const parts = [digits.slice(0, 10), digits.slice(10, 20), digits.slice(20, 30)];
  // Ten hexadecimal digits are 40 bits: eight digits of base 36 hold them.
  return parts
    .map((part) => Number.parseInt(part, 16).toString(36).padStart(8, '0').slice(-8))
    .join('')
    .slice(-length);
}
