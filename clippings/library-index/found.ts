/** Which places hold what was last asked for: a letter more need not be looked for in all the others. */
export interface Found {
  /** `look` says of a place whether all pieces stand there; it is asked once while they stay the same. */
  asked(
    pieces: readonly string[],
    places: number,
    look: (place: number) => boolean,
  ): (place: number) => boolean;
  /** Another text stands there now. */
  forget(place: number): void;
}

const UNKNOWN = 0;
const NO = 1;
const YES = 2;

export function createFound(): Found {
  let known = new Uint8Array(0);
  let last: readonly string[] = [];

  return {
    forget(place) {
      known[place] = UNKNOWN;
    },
    asked(pieces, places, look) {
      const isNarrower = last.every((piece) => pieces.some((longer) => longer.includes(piece)));
      const isSame = isNarrower && pieces.every((piece) => last.includes(piece));
      const answers = new Uint8Array(places);
      if (isNarrower) answers.set(known.subarray(0, places));
      if (!isSame) for (let i = 0; i < places; i++) if (answers[i] === YES) answers[i] = UNKNOWN;
      known = answers;
      last = pieces;
      return (place) => {
        const answer = answers[place];
        if (answer === YES || answer === NO) return answer === YES;
        const holds = look(place);
        answers[place] = holds ? YES : NO;
        return holds;
      };
    },
  };
}
