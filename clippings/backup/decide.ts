import * as v from 'valibot';
import { Clipping } from '../model';
import type { Candidate } from './candidate';
import { conflictCopy, hasPassed, markOf, sameWords } from './state-mark';

/** What becomes of a clipping that is offered to a library. Nothing is ever deleted. */
export type Decision =
  /** It is not there. */
  | { what: 'new'; write: Clipping }
  /** It is there and says the same; or it was kept beside another before. */
  | { what: 'same' }
  /** It is there and says the same, but in the trash, since the import that brought it was undone. */
  | { what: 'back'; write: Clipping; before: Clipping }
  /** It has gone on from where the library's stands. */
  | { what: 'newer'; write: Clipping; before: Clipping }
  /** The library's has gone on from where it stands. */
  | { what: 'older' }
  /** Both have gone on from where they parted: it is kept beside the library's. */
  | { what: 'conflict'; write: Clipping };

/** Records by id, in the order asked for; undefined where there is none. */
export type Look = (ids: readonly string[]) => Promise<readonly unknown[]>;

/**
 * Decides on clippings in their order, as if each were kept before the next is looked at. `look` is
 * asked twice at most, so that this can stand inside of a transaction.
 */
export async function decide(
  candidates: readonly Candidate[],
  look: Look,
  now: Date,
): Promise<Decision[]> {
  const held = new Map<string, unknown>();
  const load = async (ids: Iterable<string>) => {
    const all = [...new Set(ids)];
    const records = await look(all);
    all.forEach((id, i) => {
      if (records[i] !== undefined) held.set(id, records[i]);
    });
  };
  await load(candidates.flatMap(({ clipping: { id, copyOf } }) => (copyOf ? [id, copyOf] : [id])));
  const seen = new Set<string>();
  const copies = candidates.map(({ clipping }) => {
    const isAlone = !held.has(clipping.id) && !seen.has(clipping.id);
    seen.add(clipping.id);
    return isAlone ? undefined : conflictCopy(clipping);
  });
  await load(copies.flatMap((copy) => (copy ? [copy.id] : [])));
  return candidates.map((candidate, i) => {
    const decision = decideOne(candidate, copies[i], held, now);
    if ('write' in decision) held.set(decision.write.id, decision.write);
    return decision;
  });
}

function decideOne(
  { clipping, partial }: Candidate,
  copy: Clipping | undefined,
  held: ReadonlyMap<string, unknown>,
  now: Date,
): Decision {
  const record = held.get(clipping.id);
  const original = clipping.copyOf && parsed(held.get(clipping.copyOf));
  // Two libraries that have met twice: what one keeps beside is what the other keeps in place.
  if (record === undefined && original && markOf(original) === markOf(clipping)) {
    return { what: 'same' };
  }
  if (record === undefined) return { what: 'new', write: fitted(clipping, now) };
  const here = parsed(record);
  if (here) {
    const isSame = markOf(here) === markOf(clipping) || (partial && sameWords(here, clipping));
    if (isSame) return sameOrBack(here, clipping);
    const isAhead = !partial && hasPassed(clipping, here);
    const isBehind = hasPassed(here, clipping, { partial });
    // Each in the other's past: something was taken back, and the longer way is the later one.
    if (isBehind && !(isAhead && way(clipping) > way(here))) return { what: 'older' };
    if (isAhead) return { what: 'newer', write: onto(here, clipping), before: here };
  }
  // A record that cannot be read stays as it is: what can be read goes beside it.
  const beside = copy && parsed(held.get(copy.id));
  if (beside) return sameOrBack(beside, clipping);
  if (!copy || held.has(copy.id)) return { what: 'same' };
  return { what: 'conflict', write: fitted(copy, now) };
}

/** What an undone import has left in the trash is fetched back, unless it lies in the file's, too. */
function sameOrBack(here: Clipping, { trashed: inFile }: Clipping): Decision {
  if (!here.undone || !here.trashed || inFile) return { what: 'same' };
  const { trashed: _, undone: __, ...back } = here;
  return { what: 'back', write: { ...back, rev: here.rev + 1 }, before: here };
}

/** How many states a clipping has had, as far as it remembers. */
function way({ was = [] }: Clipping): number {
  return was.length;
}

/**
 * The newer state in place of an older one; where it lies, in the trash or not, stays, unless an undone
 * import has put it there.
 */
function onto(here: Clipping, { trashed: inFile, undone: _, ...newer }: Clipping): Clipping {
  const trashed = here.undone ? inFile : here.trashed;
  return {
    ...newer,
    rev: Math.max(Math.min(newer.rev, MOST_CHANGES), here.rev + 1),
    ...(trashed && { trashed }),
  };
}

/** Days after which the trash is emptied. */
const TRASH_DAYS = 30;

/** A file may say what it likes: after the largest `rev` no change of a clipping could be written. */
const MOST_CHANGES = 1e6;

/**
 * As it may go into this library. What has lain in a trash for long, or for a time that nobody can
 * read, would be gone the next day: its time begins anew.
 */
function fitted({ undone: _, ...clipping }: Clipping, now: Date): Clipping {
  const until = now.getTime() - TRASH_DAYS * 86_400_000;
  const hasTime = !clipping.trashed || Date.parse(clipping.trashed) > until;
  return {
    ...clipping,
    rev: Math.min(clipping.rev, MOST_CHANGES),
    ...(!hasTime && { trashed: now.toISOString() }),
  };
}

/** The record as a clipping, if it is one. */
function parsed(record: unknown): Clipping | undefined {
  const result = v.safeParse(Clipping, record);
  return result.success ? result.output : undefined;
}
