import type { PartTally } from '../clippings/backup/figures';
import { samePack as sameValue } from '../seeds/packs/held-pack';
import { type Preferences, parsePreferences } from './preferences';

/**
 * What a backup changes of the reader's choices: what the reader has not chosen here is taken, what
 * was chosen here stays, and of sites that are switched off or listed both are kept.
 */
export function mergePreferences(
  here: Preferences,
  offered: Preferences,
): { change: Partial<Preferences>; tally: PartTally } {
  const tally: PartTally = { new: 0, same: 0, newer: 0, older: 0, conflict: 0, refused: 0 };
  const defaults = parsePreferences(undefined);
  const change: Record<string, unknown> = {};
  for (const key of Object.keys(offered) as (keyof Preferences)[]) {
    const [mine, theirs] = [here[key], offered[key]];
    const wanted = isSites(mine) && isSites(theirs) ? [...new Set([...mine, ...theirs])] : theirs;
    const isMine = !isSites(mine) && !sameValue(mine, defaults[key]);
    if (sameValue(mine, wanted)) tally.same++;
    else if (isMine) tally.older++;
    else {
      tally.new++;
      change[key] = wanted;
    }
  }
  return { change, tally };
}

const isSites = (value: unknown): value is string[] => Array.isArray(value);

/** The choices as they were `before` an import, where they still are as it left them. */
export function formerPreferences(
  present: Preferences,
  before: Preferences,
  change: Partial<Preferences>,
): Partial<Preferences> {
  const keys = Object.keys(change) as (keyof Preferences)[];
  const unchanged = keys.filter((key) => sameValue(present[key], change[key]));
  return Object.fromEntries(unchanged.map((key) => [key, before[key]]));
}
