/**
 * Long work in steps: a generator that stops every now and then with how much it has done, for the
 * page to breathe, and returns what it made.
 */
export type Steps<T> = Generator<number, T, void>;

/** Units of work between two stops: a few milliseconds. */
export const STRIDE = 500;

/** Runs all steps at once, where there is little to do. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs steps inside of a generator of something else, with `stop` at each of them. */
export function* stopping<T, Stop>(steps: Steps<T>, stop: Stop): Generator<Stop, T, void> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield stop;
  }
}
