import type { HanPairs } from './character-folding';

/** The Simplified character of each Traditional one. */
export function readHanPairs({ gaps, simplified }: HanPairs): Map<string, string> {
  const pairs = new Map<string, string>();
  let traditional = 0;
  gaps.split(' ').forEach((gap, i) => {
    traditional += Number.parseInt(gap, 36);
    pairs.set(String.fromCharCode(traditional), simplified[i] as string);
  });
  return pairs;
}
