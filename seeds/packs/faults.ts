/** What can be wrong with a file that claims to be a pack. */
export const faultCodes = [
  // The file as a whole; nothing else is looked at.
  'too-big',
  'utf-16',
  'not-utf-8',
  'no-json',
  'too-deep',
  'not-a-pack',
  'newer-format',
  // A place in it.
  'forbidden-key',
  'key-twice',
  'missing',
  'unknown-key',
  'wrong-type',
  'wrong-value',
  'not-whole',
  'out-of-range',
  'too-long',
  'too-many',
  'empty',
  'hidden-characters',
  'bad-id',
  'bad-date',
  'bad-address',
  'unknown-province',
  'twice',
  'says-nothing',
  'id-twice',
  'id-of-own',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One thing that is wrong, and where. */
export interface Fault {
  why: FaultCode;
  /** In the file, from 1; columns in UTF-16 units. */
  line?: number;
  column?: number;
  /** For example `facts[3].source.url`; empty for the whole. */
  path?: string;
  /** The beginning of what stands there, with nothing in it that cannot be seen. */
  seen?: string;
  /** The most that may be there. */
  limit?: number;
}

/** Why a file was refused. */
export interface Refused {
  ok: false;
  /** In the order of the file, at most as many as a person reads. */
  faults: readonly Fault[];
  /** There are more than these. */
  more: boolean;
}

/** A value as it may be shown: short, and without characters that deceive the eye. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
