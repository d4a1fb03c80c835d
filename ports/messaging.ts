import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import {
  type BackgroundMessages,
  backgroundMessages,
  type PageMessages,
  pageMessages,
  senderOf,
} from './messages';

type Table = Record<string, { ask: v.GenericSchema; answer: v.GenericSchema }>;
type Ask<T extends Table, K extends keyof T> = v.InferInput<T[K]['ask']>;
type Heard<T extends Table, K extends keyof T> = v.InferOutput<T[K]['ask']>;
type Answer<T extends Table, K extends keyof T> = v.InferOutput<T[K]['answer']>;

const Envelope = v.object({ type: v.string(), ask: v.unknown() });

export type BackgroundHandlers = {
  [K in keyof BackgroundMessages]: (
    ask: Heard<BackgroundMessages, K>,
    sender: Runtime.MessageSender,
  ) => Promise<v.InferInput<BackgroundMessages[K]['answer']>>;
};

/** Answers the messages of the table; whatever is not in it, malformed or from elsewhere is refused. */
export function answerInBackground(handlers: BackgroundHandlers): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const envelope = v.safeParse(Envelope, message);
    if (!envelope.success || !(envelope.output.type in backgroundMessages)) return undefined;
    const type = envelope.output.type as keyof BackgroundMessages;
    const rule = backgroundMessages[type];
    const from = senderOf(sender, self);
    if (from !== rule.from) return Promise.reject(new Error(`${type} is not for ${from}`));
    const ask = v.safeParse(rule.ask, envelope.output.ask);
    if (!ask.success) return Promise.reject(new Error(`${type} is malformed`));
    const handler = handlers[type] as (ask: unknown, sender: unknown) => Promise<unknown>;
    return handler(ask.output, sender);
  });
}

/** Asks one frame of a tab; undefined where no script of ours answers. */
export async function askPage<K extends keyof PageMessages & string>(
  tabId: number,
  frameId: number | undefined,
  type: K,
  ask: Ask<PageMessages, K>,
): Promise<Answer<PageMessages, K> | undefined> {
  try {
    const options = frameId === undefined ? undefined : { frameId };
    const answer: unknown = await browser.tabs.sendMessage(tabId, { type, ask }, options);
    const parsed = v.safeParse(pageMessages[type].answer, answer ?? undefined);
    return parsed.success ? (parsed.output as never) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks the frame that the keyboard is in. Each frame decides for itself; where none does (the
 * keyboard is in a frame that is not ours), the top frame is made to answer. Undefined where no script
 * of ours is.
 */
export async function askInFront<K extends 'passage.move' | 'popover.open' | 'clipping.capture'>(
  tabId: number,
  type: K,
  ask: Ask<PageMessages, K>,
): Promise<Answer<PageMessages, K> | undefined> {
  return (
    (await askPage(tabId, undefined, type, ask)) ??
    (await askPage(tabId, 0, type, { ...ask, insist: true }))
  );
}
