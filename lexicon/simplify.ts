import { gaps, simplified } from './generated/all-han-pairs';
import { readHanPairs } from './han-pairs';

/**
 * The text with Traditional characters written as Simplified ones, each by itself. Every unit stays
 * one unit, so that offsets hold in both. Not for scripts in pages: the table is large.
 */
export function simplify(text: string): string {
  pairs ??= readHanPairs({ gaps, simplified });
  let out = '';
  for (const character of text) out += pairs.get(character) ?? character;
  return out;
}

let pairs: ReadonlyMap<string, string> | undefined;
