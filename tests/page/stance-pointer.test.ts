import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPointer } from '../../page/pointer';
import type { PopoverView } from '../../page/popover-view';
import { defaultDelays } from '../../page/stance-model';

/** A window that hears what a browser would send; Node can't make trusted events. */
function stage() {
  const heard = new Map<
    string,
    { act: (event: unknown) => void; options: AddEventListenerOptions }
  >();
  const frames: (() => void)[] = [];
  const host = { matches: () => false } as unknown as Element;
  const paragraph = { matches: () => false } as unknown as Element;
  const link = { matches: (s: string) => s.includes('a[href]') } as unknown as Element;
  const controller = new AbortController();
  const log: string[] = [];
  let shown = false;
  const view = {
    get host() {
      return shown ? host : undefined;
    },
    box: () => (shown ? ({ left: 80, top: 130, right: 460, bottom: 400 } as DOMRect) : undefined),
    hide(options?: { restoreFocus?: boolean }) {
      shown = false;
      log.push(options?.restoreFocus ? 'hide, focus back' : 'hide');
    },
    setPinned: () => log.push('pinned'),
    focus: () => log.push('focus'),
  } as unknown as PopoverView;
  const document = {
    defaultView: {
      addEventListener(
        type: string,
        act: (event: unknown) => void,
        options: AddEventListenerOptions,
      ) {
        heard.set(type, { act, options });
        options.signal?.addEventListener('abort', () => heard.delete(type));
      },
      requestAnimationFrame: (act: () => void) => frames.push(act),
      cancelAnimationFrame: () => frames.splice(0),
    },
    getSelection: () => ({ isCollapsed: true }),
    elementFromPoint: () => paragraph,
    scrollingElement: null,
    visibilityState: 'hidden',
  };
  const hitTest = vi.fn(({ x }: { x: number }) => (x < 200 ? '福建' : undefined));
  const watch = watchPointer<string>(document as unknown as Document, {
    hitTest,
    sameHit: (a, b) => a === b,
    delays: () => defaultDelays,
    getView: () => view,
    onArm(hit, token) {
      log.push(`look up ${hit} ${token}`);
      // At hand at once: the answer comes while the effect still runs.
      watch.answered(token, true);
    },
    onOpen(hit) {
      shown = true;
      log.push(`show ${hit}`);
    },
    signal: controller.signal,
    now: () => Date.now(),
  });
  const send = (type: string, event: Record<string, unknown> = {}) =>
    heard.get(type)?.act({
      isTrusted: true,
      pointerType: 'mouse',
      buttons: 0,
      button: 0,
      detail: 1,
      clientX: 110,
      clientY: 100,
      relatedTarget: null,
      target: paragraph,
      composedPath: () => [event.target ?? paragraph],
      preventDefault: () => log.push('prevented'),
      stopImmediatePropagation: () => log.push('stopped'),
      ...event,
    });
  const frame = () => {
    for (const act of frames.splice(0)) act();
  };
  const hover = (event: Record<string, unknown> = {}) => {
    send('pointermove', event);
    frame();
  };
  const press = (event: Record<string, unknown> = {}) => {
    send('pointerdown', event);
    send('click', event);
  };
  return { send, frame, frames, hover, press, hitTest, log, heard, host, link, controller, watch };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the pointer', () => {
  it('shows the words under it after half a second', () => {
    const { hover, log } = stage();
    hover();
    vi.advanceTimersByTime(499);
    expect(log).toEqual(['look up 福建 1']);
    vi.advanceTimersByTime(1);
    expect(log).toEqual(['look up 福建 1', 'show 福建']);
  });

  it('is asked after once a frame at most', () => {
    const { send, frame, frames, hitTest } = stage();
    for (let i = 0; i < 20; i++) send('pointermove');
    expect(frames).toHaveLength(1);
    frame();
    expect(hitTest).toHaveBeenCalledTimes(1);
  });

  it('inside the popover needs no hit test and keeps it open', () => {
    const { hover, hitTest, log, host } = stage();
    hover();
    vi.advanceTimersByTime(500);
    hitTest.mockClear();
    hover({ target: host, clientX: 300, clientY: 200 });
    vi.advanceTimersByTime(5000);
    expect(hitTest).not.toHaveBeenCalled();
    expect(log).toEqual(['look up 福建 1', 'show 福建']);
  });

  it('that is a finger does not hover, but taps', () => {
    const { hover, press, log } = stage();
    hover({ pointerType: 'touch' });
    vi.advanceTimersByTime(1000);
    expect(log).toEqual([]);
    press({ pointerType: 'touch' });
    expect(log).toEqual(['look up 福建 1', 'show 福建', 'pinned']);
  });
});

describe('a click on marked words', () => {
  it.each<[law: string, down: object, up: object]>([
    [
      'that follows a link',
      { composedPath: () => [{ matches: () => true }] },
      { composedPath: () => [{ matches: () => true }] },
    ],
    ['that ends a drag', { clientX: 20 }, {}],
    ['of a double click', {}, { detail: 2 }],
    ['without a press', {}, { detail: 0 }],
    ['with a key held', {}, { ctrlKey: true }],
    ['of the right button', {}, { button: 2 }],
  ])('%s opens nothing', (_law, down, up) => {
    const { send, log } = stage();
    send('pointerdown', { ...down });
    send('click', { ...up });
    expect(log).toEqual([]);
  });
});

describe('Escape', () => {
  it('while shown closes the popover and nothing of the page', () => {
    const { hover, send, log } = stage();
    hover();
    vi.advanceTimersByTime(500);
    send('keydown', { key: 'Escape' });
    expect(log.slice(2)).toEqual(['prevented', 'stopped', 'hide, focus back']);
  });

  it.each<[law: string, event: object]>([
    ['else belongs to the page', { key: 'Escape' }],
    ['of an input method belongs to it', { key: 'Escape', isComposing: true }],
    ['is the only key', { key: 'k' }],
  ])('%s', (_law, event) => {
    const { send, log } = stage();
    send('keydown', { ...event });
    expect(log).toEqual([]);
  });
});

it('nothing that the page makes up counts', () => {
  const { heard, send, frames, log } = stage();
  for (const type of heard.keys()) send(type, { isTrusted: false, key: 'Escape' });
  vi.advanceTimersByTime(1000);
  expect(frames).toEqual([]);
  expect(log).toEqual([]);
});

it('every listener is passive but that of Escape', () => {
  const { heard } = stage();
  const active = [...heard].filter(([, { options }]) => options.passive !== true);
  expect(active.map(([type]) => type)).toEqual(['keydown']);
});

it('a command shows with the focus inside', () => {
  const { watch, log } = stage();
  watch.open('福建');
  expect(log).toEqual(['look up 福建 1', 'show 福建', 'pinned', 'focus']);
});

it('a tab that goes to the background keeps what was pinned only', () => {
  const { hover, send, watch, log } = stage();
  hover();
  vi.advanceTimersByTime(500);
  send('visibilitychange');
  expect(log.at(-1)).toBe('hide');
  watch.open('福建');
  log.length = 0;
  send('visibilitychange');
  expect(log).toEqual([]);
});

it('an end by its signal hides, stops listening and leaves no timer', () => {
  const { hover, controller, heard, log } = stage();
  hover();
  vi.advanceTimersByTime(500);
  hover({ clientX: 500 });
  controller.abort();
  expect(log.at(-1)).toBe('hide');
  expect(heard.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
