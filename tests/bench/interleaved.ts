/** What one contestant took, with its ratio to the floor of the same round. */
export interface Result {
  name: string;
  /** Median, in milliseconds. */
  ms: number;
  /** Median of the ratios of each round, with the lowest and the highest of them. */
  ratio: number;
  lowest: number;
  highest: number;
}

/**
 * Times of one round by contestant, in milliseconds. Machines are noisy and change their speed:
 * only what was measured in the same round can be compared.
 */
export type Round = Readonly<Record<string, number>>;

export interface Contestant {
  run: () => void;
  /** What its time is multiplied by, where it does a part of what the others do. */
  scale: number;
}

/** Runs contestants in turns; the first rounds warm up and do not count. */
export function interleave(contestants: Readonly<Record<string, Contestant>>, rounds: number) {
  const all: Round[] = [];
  for (let round = -WARM_UP; round < rounds; round++) {
    const times: Record<string, number> = {};
    for (const [name, { run, scale }] of Object.entries(contestants)) {
      const begun = performance.now();
      run();
      times[name] = (performance.now() - begun) * scale;
    }
    if (round >= 0) all.push(times);
  }
  return all;
}

const WARM_UP = 2;

/** Ratios to the contestant called `floor`. */
export function compared(rounds: readonly Round[], floor: string): Result[] {
  return Object.keys(rounds[0] ?? {}).map((name) => {
    const ratios = rounds.map(
      (times) => (times[name] ?? Number.NaN) / (times[floor] ?? Number.NaN),
    );
    return {
      name,
      ms: rounded(median(rounds.map((times) => times[name] ?? Number.NaN))),
      ratio: rounded(median(ratios)),
      lowest: rounded(Math.min(...ratios)),
      highest: rounded(Math.max(...ratios)),
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
