import { gaps, simplified } from './generated/all-han-pairs';
import { eachHanPair } from './han-pairs';

/**
 * The text with Traditional characters written as Simplified ones, each by itself. Every unit stays
 * one unit, so that offsets hold in both. Not for scripts in pages: the table is large.
 */
export function simplify(text: string): string {
  pairs ??= readPairs();
  let out = '';
  for (const character of text) out += pairs.get(character) ?? character;
  return out;
}

let pairs: ReadonlyMap<string, string> | undefined;

function readPairs(): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  eachHanPair({ gaps, simplified }, (traditional, plain) => {
    read.set(String.fromCharCode(traditional), String.fromCharCode(plain));
  });
  return read;
}
