import browser from 'webextension-polyfill';

/** Milliseconds; browsers end a background in which nothing has been asked or answered for 30 s. */
const KNOCKS = 10_000;

/**
 * Work that may take longer than a background is left to live: a save waits for the whole of an
 * import. Firefox does not count a question that has not been answered yet; an API call it counts.
 */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), KNOCKS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
