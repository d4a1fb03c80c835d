/** A big seeded run: too long for every change, cheap enough for every evening. */
export interface LongRun {
  /** As given to `--only`. */
  name: string;
  run(bench: Bench): Promise<void> | void;
}

export interface Bench {
  /** The same seed meets the same cases. */
  seed: number;
  /** Multiplies the number of cases; 1 by default. */
  scale: number;
  /** Kills in each browser, where a run has any; by default as many as `scale` says. */
  cycles?: number | undefined;
  report: Report;
}

/** Where a run leaves what it saw. */
export interface Report {
  /** Something measured or counted; the last value of a name stays. */
  figure(name: string, value: number | string): void;
  /** Something that must not be. All are counted, the first few are kept word for word. */
  fail(what: string): void;
  /** How far it has come, for a person who waits. */
  say(progress: string): void;
}

/** A share of the usual number of cases, at least one. */
export const times = (usual: number, scale: number): number =>
  Math.max(1, Math.round(usual * scale));
