/**
 * Code run with the browser's own rights, over WebDriver BiDi: needs `--remote-allow-system-access`.
 * It reads `Browser.connection`, which puppeteer-core 24 does not publish: the version is pinned.
 */
import type { Browser, Frame, Page } from 'puppeteer-core';
import { asCall, asMethod } from './in-page';

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Remote {
  type: string;
  sharedId?: string;
  value?: unknown;
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: Remote;
  exceptionDetails?: { text: string };
}

export interface Privileged {
  /** Runs a function in the browser's window; arguments and answer as JSON. */
  run<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Runs a function, as text, on each closed shadow root in a page. */
  onClosedRoots(page: Page, run: string, args: readonly unknown[]): Promise<unknown[]>;
}

export async function privileged(browser: Browser): Promise<Privileged> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
    .result as { contexts: Array<{ context: string }> };
  const window = tree.contexts[0]?.context;
  if (window === undefined) throw new Error('Firefox shows no window of its own');

  return {
    run: async (run, ...args) => {
      const expression = `(async () => JSON.stringify(await ${asCall(run, args)}) ?? 'null')()`;
      const { result } = await connection.send('script.evaluate', {
        expression,
        awaitPromise: true,
        userActivation: true,
        target: { context: window },
      });
      return JSON.parse(String(answerOf(result as Evaluated)?.value));
    },

    onClosedRoots: async (page, run, args) => {
      const idOf = (frame: Frame) => (frame as unknown as { _id: string })._id;
      const answers = await Promise.all(
        page.frames().map((frame) =>
          // A frame may go while it is asked; the page itself may not.
          inContext(idOf(frame)).catch((error) => {
            if (frame === page.mainFrame()) throw error;
            return [];
          }),
        ),
      );
      return answers.flat();

      async function inContext(context: string): Promise<unknown[]> {
        const { result } = await connection.send('script.evaluate', {
          // Our hosts carry no name that a page could look for. A page may have taken the method's name.
          expression: `[...Document.prototype.querySelectorAll.call(document, '[popover="manual"]')]`,
          awaitPromise: false,
          target: { context },
          serializationOptions: { maxDomDepth: 0, maxObjectDepth: 1, includeShadowTree: 'all' },
        });
        const answers: unknown[] = [];
        for (const root of closedRoots(answerOf(result as Evaluated))) {
          const answer = await connection.send('script.callFunction', {
            functionDeclaration: `async function (...args) {
              return JSON.stringify(await (${asMethod(run)}).apply(this, args.map((a) => JSON.parse(a)))) ?? 'null';
            }`,
            this: { sharedId: root },
            arguments: args.map((value) => ({ type: 'string', value: JSON.stringify(value) })),
            awaitPromise: true,
            target: { context },
          });
          answers.push(JSON.parse(String(answerOf(answer.result as Evaluated)?.value)));
        }
        return answers;
      }
    },
  };
}

function answerOf(evaluated: Evaluated): Remote | undefined {
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text);
  return evaluated.result;
}

function closedRoots(hosts: Remote | undefined): string[] {
  return ((hosts?.value ?? []) as Array<{ value?: { shadowRoot?: ShadowRemote } }>).flatMap(
    ({ value }) => {
      const root = value?.shadowRoot;
      return root?.value?.mode === 'closed' && root.sharedId ? [root.sharedId] : [];
    },
  );
}

interface ShadowRemote {
  sharedId?: string;
  value?: { mode?: string };
}
