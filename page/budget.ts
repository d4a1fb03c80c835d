/** Time that may be spent in a window of time, all in milliseconds. */
export interface Budget {
  /** Takes `ms` off; false once the window's budget is used up. */
  spend(ms: number): boolean;
  reset(): void;
}

/** A budget that is full again when a window has passed. */
export function createBudget(limit: number, window: number, now: () => number): Budget {
  let since = now();
  let spent = 0;
  return {
    spend(ms) {
      if (now() - since > window) {
        since = now();
        spent = 0;
      }
      spent += ms;
      return spent <= limit;
    },
    reset() {
      since = now();
      spent = 0;
    },
  };
}
