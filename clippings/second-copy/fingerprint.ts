/** The digest of no record at all. */
export const NOTHING = '0000000000000000';

/**
 * 64 bits of an id and its revision, as 16 hexadecimal digits. It is made inside database
 * transactions, which end at a wait: so not by `crypto.subtle`. It guards against loss, not against
 * an attacker. FNV-1a in two lanes, mixed at the end as in MurmurHash3.
 */
export function fingerprint(id: string, rev: number): string {
  const text = `${id} ${rev}`;
  let [high, low] = [0x811c9dc5, 0xc9dc5811];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x01000193) ^ (high >>> 15);
  }
  return hex(mixed(high)) + hex(mixed(low));
}

/** A digest with a fingerprint put in, or taken out again: twice is as if never. */
export function toggled(digest: string, mark: string): string {
  const half = (from: number) =>
    Number.parseInt(digest.slice(from, from + 8), 16) ^
    Number.parseInt(mark.slice(from, from + 8), 16);
  return hex(half(0)) + hex(half(8));
}

function mixed(value: number): number {
  let mix = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
