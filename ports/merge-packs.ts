import type { PartTally } from '../clippings/backup/figures';
import { derivedId } from '../clippings/backup/state-mark';
import { arrivalOf, type HeldPack, samePack } from '../seeds/packs/held-pack';
import { LIMITS } from '../seeds/packs/limits';
import type { PackFact } from '../seeds/packs/pack';

/** A pack as it lies in the store, with all of its facts. */
export interface WholePack {
  pack: HeldPack;
  facts: readonly PackFact[];
}

/** What becomes of the packs of a backup. */
export interface PackMerge {
  /** Packs of others to be written, and what each takes the place of. */
  imported: { write: WholePack; before?: WholePack }[];
  /** The own pack as it will be, and facts to be added at its end. */
  own?: { pack: HeldPack; added: PackFact[]; isNew: boolean };
  /** Packs of others. */
  packs: PartTally;
  /** Facts of the reader's own. */
  facts: PartTally;
}

/**
 * Decides on the packs of a backup. A later version takes the place of an earlier one; the same version
 * saying other things is kept beside it, and so are two facts of one's own under one id, with ids made
 * of what they say: twice is once.
 */
export function mergePacks(
  offered: readonly WholePack[],
  held: readonly WholePack[],
  makeId: () => string,
): PackMerge {
  const merge: PackMerge = { imported: [], packs: noTally(), facts: noTally() };
  const known = new Map(held.map((whole) => [whole.pack.id, whole]));
  for (const whole of offered) {
    if (whole.pack.own) mergeOwn(whole, held, makeId, merge);
    else mergeImported(whole, known, merge);
  }
  return merge;
}

function mergeImported(
  { pack, facts }: WholePack,
  known: ReadonlyMap<string, WholePack>,
  { imported, packs }: PackMerge,
): void {
  const here = known.get(pack.id);
  const { arrival } = arrivalOf({ ...pack.head, facts: [...facts] }, here);
  const fresh = { pack: settled(pack), facts };
  switch (arrival) {
    case 'new':
      packs.new++;
      imported.push({ write: fresh });
      return;
    case 'newer': {
      packs.newer++;
      const { on, added } = (here as WholePack).pack;
      const write = { pack: { ...fresh.pack, on, added }, facts };
      imported.push({ write, before: here as WholePack });
      return;
    }
    case 'differs': {
      const id = besides(pack.id, [pack.head, facts]);
      if (known.has(id)) packs.same++;
      else {
        packs.conflict++;
        const beside = { ...fresh.pack, id, head: { ...pack.head, id } };
        imported.push({ write: { pack: beside, facts } });
      }
      return;
    }
    case 'same':
      packs.same++;
      return;
    default:
      packs.older++;
  }
}

/** A pack that lies in nobody's way. */
function settled({ removed: _, ...pack }: HeldPack): HeldPack {
  return pack;
}

function mergeOwn(
  { pack, facts }: WholePack,
  held: readonly WholePack[],
  makeId: () => string,
  merge: PackMerge,
): void {
  const here = held.find(({ pack: { own } }) => own);
  const mine = new Map(here?.facts.map((fact) => [fact.id, fact]));
  const added: PackFact[] = [];
  for (const fact of facts) {
    const known = mine.get(fact.id);
    const id = known && besides(fact.id, fact);
    if (known && (samePack(known, fact) || (id && mine.has(id)))) merge.facts.same++;
    else if (mine.size >= LIMITS.ownFacts) merge.facts.refused++;
    else {
      merge.facts[known ? 'conflict' : 'new']++;
      const write = id ? { ...fact, id } : fact;
      mine.set(write.id, write);
      added.push(write);
    }
  }
  if (here && added.length === 0) return;
  const isTaken = !here && held.some(({ pack: { id } }) => id === pack.id);
  const base = here ? edited(here.pack) : named(settled(pack), isTaken ? makeId() : pack.id);
  merge.own = { pack: { ...base, count: mine.size }, added, isNew: !here };
}

const named = (pack: HeldPack, id: string): HeldPack => ({
  ...pack,
  id,
  head: { ...pack.head, id },
});

/** The pack with a new version, if the present one was given away. */
export function edited(pack: HeldPack): HeldPack {
  const { head, given } = pack;
  return given === head.version ? { ...pack, head: { ...head, version: given + 1 } } : pack;
}

/** An id beside another, made of what stands under it. */
const besides = (id: string, said: unknown) =>
  `${id.slice(0, LIMITS.id - 37)}.${derivedId(JSON.stringify(said))}`;

function noTally(): PartTally {
  return { new: 0, same: 0, newer: 0, older: 0, conflict: 0, refused: 0 };
}
