import type * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import type { BackgroundMessages, PageMessages } from './messages';
import { nativeApi } from './native-api';

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
  const { id } = nativeApi.runtime;
  const listener = ((
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (answer?: unknown) => void,
  ) => {
    const { type, ask } = message as { type: keyof PageMessages; ask: never };
    if (sender.id !== id || !Object.hasOwn(handlers, type)) return undefined;
    const answer: Promise<unknown> | undefined = handlers[type](ask);
    if (answer === undefined) return undefined;
    // Both browsers wait for `respond` after `true`; Chromium alone does not take a promise. Who
    // asks takes no answer for a failure.
    answer.then(respond, () => respond());
    return true;
  }) as Runtime.OnMessageListenerCallback;
  // Held on to: once the extension has gone, asking for it again throws.
  const { onMessage } = nativeApi.runtime;
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}

/** Asks the background. Rejects where it refuses, or where the extension has gone (update, removal). */
export async function askBackground<K extends keyof BackgroundMessages & string>(
  type: K,
  ask: v.InferInput<BackgroundMessages[K]['ask']>,
): Promise<v.InferOutput<BackgroundMessages[K]['answer']>> {
  const answer: unknown = await nativeApi.runtime.sendMessage({ type, ask });
  if (typeof answer === 'object' && answer !== null && REFUSAL in answer) {
    throw new Error(`the background refused ${type}`);
  }
  return answer as never;
}

/** How the polyfill in the background writes a rejection down in Chromium. */
const REFUSAL = '__mozWebExtensionPolyfillReject__';
