import type { Match } from './types';

/** How far company may be, in units of the text as given: a block longer than that is an article. */
const REACH = 400;

/**
 * What counts of what was found: a match that needs company has some near it in its block, which
 * ends at a line break. A match that needs company is none to others. By match, as bits by kind:
 * what it gives, and what it needs, any of them; 0 where it counts by itself.
 */
export function inCompany(
  matches: readonly Match[],
  gives: readonly number[],
  needs: readonly number[],
  text: string,
): Match[] {
  const counts: boolean[] = [];
  let given = 0;
  let needed = 0;
  for (let i = 0; i < matches.length; i++) {
    const need = needs[i] as number;
    counts.push(need === 0);
    needed |= need;
    if (need === 0) given |= gives[i] as number;
  }
  if (given & needed) {
    const sweep = (from: number, to: number, step: 1 | -1) => {
      const nearest: (Match | undefined)[] = [];
      for (let i = from; i !== to; i += step) {
        const match = matches[i] as Match;
        const need = needs[i] as number;
        const kinds = (need === 0 ? (gives[i] as number) : need) & needed;
        for (let kind = 0; kinds >> kind !== 0; kind++) {
          if (((kinds >> kind) & 1) === 0) continue;
          const other = nearest[kind];
          if (need === 0) nearest[kind] = match;
          else if (other && (step > 0 ? isNear(other, match, text) : isNear(match, other, text))) {
            counts[i] = true;
          }
        }
      }
    };
    sweep(0, matches.length, 1);
    sweep(matches.length - 1, -1, -1);
  }
  return matches.filter((_, i) => counts[i]);
}

function isNear(left: Match, right: Match, text: string): boolean {
  return right.start - left.end <= REACH && !text.slice(left.end, right.start).includes('\n');
}
