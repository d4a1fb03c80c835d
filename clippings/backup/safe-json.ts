import { LIMITS } from './format';

/** Why a text was not taken. */
export class JsonFault extends Error {
  readonly why: 'no-json' | 'too-deep';

  constructor(why: JsonFault['why']) {
    super(why);
    this.why = why;
  }
}

/** The value of a JSON text. How deep it goes is counted first: a parser runs out of stack. */
export function safeJson(text: string): unknown {
  if (isDeeper(text, LIMITS.depth)) throw new JsonFault('too-deep');
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonFault('no-json');
  }
}

/** Whether objects and lists stand in each other more than `most` deep; of no JSON it may be wrong. */
function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case QUOTE:
        i = endOfString(text, i + 1);
        break;
      case 0x5b:
      case 0x7b:
        if (++depth > most) return true;
        break;
      case 0x5d:
      case 0x7d:
        depth--;
        break;
    }
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function endOfString(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH) i++;
    else if (unit === QUOTE) return i;
  }
  return text.length;
}
