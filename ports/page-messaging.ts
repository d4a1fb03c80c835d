import type * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { BackgroundMessages, PageMessages } from './messages';

/*
 * The half of messaging that stands in web pages. It holds types and no schemas: what reaches a page's
 * script comes from the extension itself, and every kilobyte here is paid for by each page.
 */

/** Undefined instead of a promise declines, so that another frame may answer. */
export type PageHandlers = {
  [K in keyof PageMessages]: (
    ask: v.InferOutput<PageMessages[K]['ask']>,
  ) => Promise<v.InferInput<PageMessages[K]['answer']>> | undefined;
};

/** Answers in a page. Only the background and pages of ours can reach `onMessage` there. */
export function answerInPage(handlers: PageHandlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    const { type, ask } = message as { type: keyof PageMessages; ask: never };
    if (sender.id !== browser.runtime.id || !Object.hasOwn(handlers, type)) return undefined;
    return handlers[type](ask);
  };
  // Held on to: once the extension has gone, asking for it again throws.
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}

/** Asks the background. Rejects where it refuses, or where the extension has gone (update, removal). */
export async function askBackground<K extends keyof BackgroundMessages & string>(
  type: K,
  ask: v.InferInput<BackgroundMessages[K]['ask']>,
): Promise<v.InferOutput<BackgroundMessages[K]['answer']>> {
  return (await browser.runtime.sendMessage({ type, ask })) as never;
}
