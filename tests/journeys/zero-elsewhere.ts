import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtExtension } from './harness/built-extension';
import { inPage, until } from './harness/in-page';
import type { Journey } from './suite';

/** What the script at the gate has asked of the browser, counted in the page that it runs in. */
interface Counted {
  observers: number;
  listeners: string[];
  sheets: number;
  hosts: number;
  highlights: number;
  messages: number;
}

/**
 * A page without terms: the shipped script is run in the page's own world, where its calls can be
 * counted, with a stand-in for the extension's interface.
 */
export function zeroElsewhere(journey: Journey): void {
  it('a page without terms bears one observer and one message, and nothing else', async () => {
    const { page } = await journey.driver.open(
      journey.server.url('www.unlisted.example', '/no-terms.html'),
    );
    await inPage(page, countCalls);
    await page.evaluate(readFileSync(`${builtExtension(journey.driver.name)}/gate.js`, 'utf8'));
    const counted = () =>
      inPage(page, () => (globalThis as unknown as { counted: Counted }).counted);
    await until(counted, ({ messages }) => messages > 0, { what: 'the message' });
    // Each change is followed by a look, a second later at most.
    for (let n = 0; n < 2; n++) {
      await inPage(page, () => document.body.append('会议'));
      await new Promise((done) => setTimeout(done, 1300));
    }
    expect(await counted()).toEqual({
      observers: 1,
      listeners: [],
      sheets: 0,
      hosts: 0,
      highlights: 0,
      messages: 1,
    });
    await page.close();
  });
}

function countCalls(): void {
  const counted = { observers: 0, listeners: [], sheets: 0, hosts: 0, highlights: 0, messages: 0 };
  const told = counted as Counted;
  const wrap = (proto: object, name: string, count: (self: unknown, args: unknown[]) => void) => {
    const own = Reflect.get(proto, name) as (...args: unknown[]) => unknown;
    Reflect.set(proto, name, function (this: unknown, ...args: unknown[]) {
      count(this, args);
      return own.apply(this, args);
    });
  };
  for (const Observer of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    wrap(Observer.prototype, 'observe', () => told.observers++);
  }
  wrap(EventTarget.prototype, 'addEventListener', (self, [type]) => {
    if (self instanceof Node || self === window) told.listeners.push(String(type));
  });
  wrap(Element.prototype, 'attachShadow', () => told.hosts++);
  wrap(CSSStyleSheet.prototype, 'replaceSync', () => told.sheets++);
  wrap(Reflect.getPrototypeOf(CSS.highlights) as object, 'set', () => told.highlights++);

  const stand = (path: string): unknown =>
    new Proxy(() => undefined, {
      get: (_target, name) => {
        if (name === 'then' || typeof name === 'symbol') return undefined;
        return name === 'id' ? 'stand-in' : stand(`${path}.${name}`);
      },
      apply: () => {
        if (path.endsWith('.sendMessage')) told.messages++;
        return Promise.resolve(path.endsWith('.get') ? {} : undefined);
      },
    });
  const extension = stand('');
  Object.assign(globalThis, { counted, chrome: extension, browser: extension });
}
