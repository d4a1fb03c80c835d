import { gaps, simplified } from './generated/cue-pairs';
import { eachHanPair } from './han-pairs';
import { PLACE, TERM, TRIGGER } from './policy-words';

/**
 * A text for reading cue words in: Simplified and half-width, with offsets as they were. It knows
 * the characters of our cue words only; terms and places are found by the matcher, and nothing is
 * joined or dropped. (The matcher's folding is wider, and comes to a page in another script.)
 */
export function plainText(text: string): string {
  return text.replace(STRANGE, (c) => {
    const code = c.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : PLAIN.get(c)!;
  });
}

const PLAIN = new Map<string, string>();
eachHanPair({ gaps, simplified }, (traditional, plain) => {
  PLAIN.set(String.fromCharCode(traditional), String.fromCharCode(plain));
});
// The signs that stand for masked matches must not come from the text itself.
for (const sign of TRIGGER + TERM + PLACE) PLAIN.set(sign, '·');
const STRANGE = new RegExp(`[${[...PLAIN.keys()].join('')}！-～]`, 'g');
