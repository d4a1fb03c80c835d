import { describe, expect, it } from 'vitest';
import { createFold } from '../../lexicon/fold';
import * as hanPairs from '../../lexicon/generated/han-pairs';
import { createLazyFolding } from '../../lexicon/lazy-folding';

/** What is read of a text, unit by unit: `?` where only folding can tell, `|` outside. */
function read(text: string, isFolded = false): string {
  const lens = createLazyFolding(createFold(hanPairs).characters);
  lens.open(text, isFolded);
  let units = '';
  for (let at = -1; at <= text.length; at++) {
    const unit = lens.unitAt(at);
    units += unit === -1 ? '|' : unit === -2 ? '?' : String.fromCharCode(unit);
  }
  return units;
}

describe('a text that is folded as it is read', () => {
  it.each([
    ['', '||'],
    ['区块', '|区块|'],
    ['區塊', '|区块|'],
    ['NFT', '|nft|'],
    ['ＮＦＴ', '|nft|'],
    ['é，', '|é,|'],
    ['a\tb\nc', '|a\tb\nc|'],
    // What vanishes, becomes several units or is half a pair.
    ['区\u200b块', '|区?块|'],
    ['㈱', '|?|'],
    ['😀', '|??|'],
    ['\uf8f0', '|?|'],
    // A blank between characters that draw together goes, all others stay.
    ['区 块', '|区?块|'],
    ['区　块', '|区?块|'],
    ['区 a', '|区 a|'],
    ['a 块', '|a 块|'],
    ['a b', '|a b|'],
    ['a　b', '|a b|'],
    [' 块', '| 块|'],
    ['区 ', '|区 |'],
    [' ', '| |'],
    ['+ +', '|+?+|'],
    // Up to three of them; of more each stays.
    ['区  块', '|区??块|'],
    ['区   块', '|区???块|'],
    ['区    块', '|区    块|'],
    ['区     块', '|区     块|'],
    ['a   块', '|a   块|'],
    ['区   a', '|区   a|'],
    ['   块', '|   块|'],
    ['区   ', '|区   |'],
    // Beside what is not plain one side alone can settle it.
    ['区 \u200b块', '|区??块|'],
    ['区\u200b 块', '|区??块|'],
    ['\u200b 块', '|??块|'],
    ['区 \u200b', '|区??|'],
    ['区 😀', '|区???|'],
    ['😀 块', '|???块|'],
    ['a \u200b块', '|a ?块|'],
    ['区\u200b a', '|区? a|'],
    ['a 😀', '|a ??|'],
    ['😀 a', '|?? a|'],
  ])('%j is read as %j', (text, expected) => expect(read(text)).toBe(expected));

  it('is read as it is where it has been folded', () => {
    expect(read('a 区    块\ud842\u200b块', true)).toBe('|a 区    块\ud842\u200b块|');
  });

  it('remembers that only folding can tell, until it is opened anew', () => {
    const lens = createLazyFolding(createFold(hanPairs).characters);
    lens.open('区\u200b块', false);
    lens.unitAt(0);
    lens.unitAt(-1);
    lens.unitAt(3);
    expect(lens.unsure).toBe(false);
    lens.unitAt(1);
    lens.unitAt(0);
    expect(lens.unsure).toBe(true);
    lens.open('区块', false);
    expect(lens.unsure).toBe(false);
  });

  it.each([
    ['two characters', '区 块', 1, 5],
    ['two words', 'a b', 1, 5],
    ['many, at the first', `区${' '.repeat(100)}块`, 1, 6],
    ['many, amid them', `区${' '.repeat(100)}块`, 50, 5],
    ['many, at the last', `区${' '.repeat(100)}块`, 100, 5],
  ])('looks at few characters to settle a blank between %s', (_what, text, at, most) => {
    const { characters } = createFold(hanPairs);
    let looks = 0;
    const look = (unit: number) => {
      looks++;
      return characters.look(unit);
    };
    const lens = createLazyFolding({ ...characters, look });
    lens.open(text, false);
    lens.unitAt(at);
    expect(looks).toBeLessThanOrEqual(most);
  });
});
