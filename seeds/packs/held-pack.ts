import * as v from 'valibot';
import { FactPack, type PackFact, PackHead } from './pack';

/** A pack as it lies in the store, its facts beside it. */
export const HeldPack = v.object({
  id: PackHead.entries.id,
  head: PackHead,
  /** The reader's own, of which there is one; the others came from files. */
  own: v.boolean(),
  /** Its facts are shown where facts are shown. */
  on: v.boolean(),
  /** How many facts it has. */
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** ISO 8601, UTC. */
  added: v.pipe(v.string(), v.isoTimestamp()),
  /** Since when it is out of the way; it can still be brought back. */
  removed: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  /** Of the own pack: the last version that was given away. */
  given: v.optional(v.number()),
});
export type HeldPack = v.InferOutput<typeof HeldPack>;

/** What is to be done with a pack that was read, given what is held. */
export type Arrival =
  | { arrival: 'new' }
  /** A later version of one that is held, or the same version saying other things: to be asked. */
  | { arrival: 'newer' | 'differs'; held: HeldPack }
  /** Nothing to do. */
  | { arrival: 'same' | 'older'; held: HeldPack }
  /** The reader's own pack, which is not replaced by a file. */
  | { arrival: 'own'; held: HeldPack };

/** Compares a pack with the one of the same id. */
export function arrivalOf(
  pack: FactPack,
  held: { pack: HeldPack; facts: readonly PackFact[] } | undefined,
): Arrival {
  if (!held || held.pack.removed) return { arrival: 'new' };
  const { own, head } = held.pack;
  const known = { held: held.pack };
  if (own) return { arrival: 'own', ...known };
  if (pack.version > head.version) return { arrival: 'newer', ...known };
  if (pack.version < head.version) return { arrival: 'older', ...known };
  const whole = v.parse(FactPack, { ...head, facts: held.facts });
  return { arrival: samePack(whole, pack) ? 'same' : 'differs', ...known };
}

/** Whether two values of JSON say the same, whatever the order of their keys. */
export function samePack(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
