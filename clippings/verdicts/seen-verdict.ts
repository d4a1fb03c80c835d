import * as v from 'valibot';

/** What was found of a clipping when its page was last read; of no more than that, and no words. */
export const SeenVerdict = v.object({
  /** Of the clipping. */
  id: v.string(),
  verdict: v.picklist(['exact', 'changed', 'suggested', 'ambiguous', 'gone']),
  /** ISO 8601, UTC. */
  at: v.pipe(v.string(), v.isoTimestamp()),
});
export type SeenVerdict = v.InferOutput<typeof SeenVerdict>;

/** Last verdicts by clipping; those that are missing were never looked for. */
export type SeenVerdicts = ReadonlyMap<string, SeenVerdict>;
