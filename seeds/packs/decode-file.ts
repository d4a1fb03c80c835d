import type { Fault } from './faults';
import { LIMITS } from './limits';

/** The text of a pack's file: UTF-8, a byte order mark left out (RFC 8259, 8.1). */
export function decodeFile(bytes: Uint8Array): string | Fault {
  if (bytes.length > LIMITS.bytes) return { why: 'too-big', limit: LIMITS.bytes };
  const [a, b] = bytes;
  const start = { line: 1, column: 1 };
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0) {
    return { why: 'utf-16', ...start };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { why: 'not-utf-8', line: firstForeignLine(bytes) };
  }
}

/** A line feed is never part of another character of UTF-8, so lines can be tried one by one. */
function firstForeignLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; ; line++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    if (found < 0) return line;
    start = end + 1;
  }
}
