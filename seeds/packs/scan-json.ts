/** A key or an index. */
export type Step = string | number;

/** What a scan found that JSON.parse would not say, or would say in each browser's own way. */
export interface Snag {
  why: 'no-json' | 'too-deep' | 'forbidden-key' | 'key-twice';
  /** UTF-16 offset. */
  at: number;
  /** Of the value, or of the key. */
  path: readonly Step[];
  key?: string;
}

export interface Scan {
  /** How deep objects and lists may stand in each other. */
  depth: number;
  /** Snags of keys after which the scan gives up. */
  most: number;
  /** Hears where each value begins. The path is the scanner's own: copy what is to be kept. */
  onValue?: (path: readonly Step[], at: number) => void;
}

/**
 * Reads JSON (RFC 8259) without making anything of it and without recursion, so that no file is too
 * deep for it. Takes and refuses the same texts as JSON.parse, the depth and the keys apart; a text
 * that is no JSON, or too deep, ends the scan with that as the last snag.
 */
export function scanJson(text: string, { depth, most, onValue }: Scan): Snag[] {
  const snags: Snag[] = [];
  const open: Level[] = [];
  const path: Step[] = [];
  let at = 0;

  const snag = (why: Snag['why'], where: number, key?: string) => {
    snags.push({ why, at: where, path: [...path], ...(key !== undefined && { key }) });
    return snags;
  };
  const taken = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return undefined;
    at += found.length;
    return found;
  };
  const takenString = (): string | undefined => {
    const { end, whole } = stringAt(text, at);
    if (!whole) return undefined;
    const start = at;
    at = end;
    return text.slice(start, end);
  };
  const skip = (mark: string): boolean => {
    if (text[at] !== mark) return false;
    at++;
    return true;
  };

  /** A key with its colon; false where there is none. */
  function takeKey(level: Level): boolean {
    const start = at;
    const written = takenString();
    if (written === undefined) return false;
    const key = JSON.parse(written) as string;
    path[path.length - 1] = key;
    if (FORBIDDEN.has(key)) snag('forbidden-key', start, key);
    else if (level.keys?.has(key)) snag('key-twice', start, key);
    level.keys?.add(key);
    taken(BLANK);
    return skip(':');
  }

  for (;;) {
    taken(BLANK);
    onValue?.(path, at);
    const mark = text[at];
    if (mark === '{' || mark === '[') {
      if (open.length === depth) return snag('too-deep', at);
      at++;
      taken(BLANK);
      if (!skip(mark === '{' ? '}' : ']')) {
        const level: Level = mark === '{' ? { end: '}', keys: new Set() } : { end: ']' };
        open.push(level);
        path.push(mark === '{' ? '' : 0);
        if (level.keys && !takeKey(level)) return snag('no-json', at);
        if (snags.length >= most) return snags;
        continue;
      }
    } else if (mark === '"' ? takenString() === undefined : taken(PLAIN) === undefined) {
      return snag('no-json', mark === '"' ? stringAt(text, at).end : at);
    }

    // The value is over: what follows belongs to what stands around it.
    for (;;) {
      taken(BLANK);
      const level = open.at(-1);
      if (!level) return at === text.length ? snags : snag('no-json', at);
      if (skip(',')) {
        taken(BLANK);
        if (level.keys) {
          if (!takeKey(level)) return snag('no-json', at);
          if (snags.length >= most) return snags;
        } else path[path.length - 1] = (path.at(-1) as number) + 1;
        break;
      }
      if (!skip(level.end)) return snag('no-json', at);
      open.pop();
      path.pop();
    }
  }
}

interface Level {
  end: '}' | ']';
  /** Those of an object so far. */
  keys?: Set<string>;
}

/** Keys through which an object's own nature could be reached. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const BLANK = /[ \t\n\r]*/y;
const PLAIN = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them bare in strings
const LETTERS = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Where the string that begins at `at` ends, or where it stops being one. Piece by piece: one
 * pattern for all of it runs out of stack on a string of some million characters.
 */
function stringAt(text: string, at: number): { end: number; whole: boolean } {
  if (text[at] !== '"') return { end: at, whole: false };
  for (let end = at + 1; ; ) {
    LETTERS.lastIndex = end;
    end += LETTERS.exec(text)?.[0].length ?? 0;
    if (text[end] === '"') return { end: end + 1, whole: true };
    ESCAPE.lastIndex = end;
    const escaped = ESCAPE.exec(text)?.[0];
    if (escaped === undefined) return { end, whole: false };
    end += escaped.length;
  }
}

/** Line and column of an offset, from 1. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = text.indexOf('\n', start);
    if (end < 0 || end >= at) return { line, column: at - start + 1 };
    line++;
    start = end + 1;
  }
}
