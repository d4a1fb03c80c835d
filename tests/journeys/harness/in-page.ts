import type { Frame, Page } from 'puppeteer-core';

/**
 * Runs a function in a page. It goes there as text with its arguments as JSON, wrapped so that the
 * `__name` calls which esbuild puts into functions find something to call.
 */
export function inPage<T, A extends readonly unknown[]>(
  page: Page | Frame,
  run: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  return page.evaluate(asCall(run, args)) as Promise<T>;
}

/** The call as one expression; `first` stands before the arguments as source text. */
export function asCall(run: unknown, args: readonly unknown[], first?: string): string {
  const given = args.map((value) => JSON.stringify(value) ?? 'undefined');
  const all = first === undefined ? given : [first, ...given];
  return `((__name) => (${String(run)})(${all.join(', ')}))((f) => f)`;
}

/** The function as one that can be called on an object: `this` is that object. */
export function asMethod(run: string): string {
  return `function (...args) { const __name = (f) => f; return (${run}).apply(this, args); }`;
}

/** Asks again every 50 ms until `settled` holds; throws with the beginning of the last answer after `timeout` ms. */
export async function until<T>(
  ask: () => Promise<T>,
  settled: (answer: T) => boolean,
  { timeout = 10_000, what = 'condition' }: { timeout?: number; what?: string } = {},
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (settled(answer)) return answer;
    if (Date.now() > end) {
      const last = (JSON.stringify(answer) ?? 'nothing').slice(0, 2000);
      throw new Error(`${what} not seen within ${timeout} ms; last: ${last}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
