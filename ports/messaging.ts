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

export type PageHandlers = {
  /** Undefined instead of a promise declines, so that another frame may answer. */
  [K in keyof PageMessages]: (
    ask: Heard<PageMessages, K>,
  ) => Promise<v.InferInput<PageMessages[K]['answer']>> | undefined;
};

/** Answers the messages of the table; whatever is not in it, malformed or from elsewhere is refused. */
export function answerInBackground(handlers: BackgroundHandlers): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
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

/** Answers in a page. Only the background and pages of ours can reach `onMessage` there. */
export function answerInPage(handlers: PageHandlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const envelope = v.safeParse(Envelope, message);
    if (!envelope.success || !(envelope.output.type in pageMessages)) return undefined;
    const type = envelope.output.type as keyof PageMessages;
    const ask = v.safeParse(pageMessages[type].ask, envelope.output.ask);
    if (!ask.success) return undefined;
    const handler = handlers[type] as (ask: unknown) => Promise<unknown> | undefined;
    return handler(ask.output);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** Asks the background. Rejects where it refuses, or where the extension has gone (update, removal). */
export async function askBackground<K extends keyof BackgroundMessages & string>(
  type: K,
  ask: Ask<BackgroundMessages, K>,
): Promise<Answer<BackgroundMessages, K>> {
  const answer: unknown = await browser.runtime.sendMessage({ type, ask });
  return v.parse(backgroundMessages[type].answer, answer ?? undefined) as never;
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
