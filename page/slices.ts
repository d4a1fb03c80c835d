/** Work that gives way: each `yield` is a place where it may be interrupted. */
export type Work = Generator<void, void, void>;

export interface Slices {
  /** Queues work behind what is under way; resolves when it is done, or when the signal aborts. */
  run(work: Work): Promise<void>;
  readonly busy: boolean;
}

interface Options {
  signal: AbortSignal;
  /** Told the length of each slice in milliseconds. */
  onSlice?: (ms: number) => void;
}

/** A slice is kept under this many milliseconds, so that input and frames are never held up. */
const SLICE = 4.5;

/**
 * Runs work in short slices with the browser's own tasks in between. A message channel is used:
 * continuations of `scheduler.yield` go before timers and starve them, and idle callbacks never come
 * on a page that is never idle.
 */
export function createSlices({ signal, onSlice }: Options): Slices {
  const queue: { work: Work; done: () => void }[] = [];
  const channel = new MessageChannel();
  const turn = () => {
    const start = performance.now();
    try {
      while (queue[0] && performance.now() - start < SLICE) {
        if (queue[0].work.next().done) queue.shift()!.done();
      }
    } catch (error) {
      // One piece of work that fails must not hold up the others.
      queue.shift()?.done();
      reportError(error);
    }
    onSlice?.(performance.now() - start);
    if (queue.length > 0) channel.port2.postMessage(0);
  };
  channel.port1.onmessage = turn;
  signal.addEventListener('abort', () => {
    for (const { work, done } of queue.splice(0)) {
      work.return();
      done();
    }
    channel.port1.close();
  });
  return {
    get busy() {
      return queue.length > 0;
    },
    run: (work) =>
      new Promise((done) => {
        if (signal.aborted) return done();
        queue.push({ work, done });
        if (queue.length === 1) channel.port2.postMessage(0);
      }),
  };
}
