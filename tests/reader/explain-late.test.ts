import { afterEach, describe, expect, it, vi } from 'vitest';
import { explainLate } from '../../entrypoints/reader/explain-late';
import { readyExplain } from '../../entrypoints/reader/late-scripts';
import type { ExplainOptions } from '../../page/explaining';
import type { Hit } from '../../page/hit-test';

vi.mock('../../entrypoints/reader/late-scripts', async (original) => ({
  ...(await original<object>()),
  readyExplain: vi.fn(),
}));

/** A window whose pointer we move, and a script that comes when told to. */
function stage() {
  const listeners = new Map<string, Set<(event: object) => void>>();
  const window = {
    addEventListener(type: string, heard: () => void, { signal }: { signal: AbortSignal }) {
      const all = listeners.get(type) ?? new Set();
      listeners.set(type, all.add(heard));
      signal.addEventListener('abort', () => all.delete(heard));
    },
  };
  vi.stubGlobal('window', window);
  const made: ExplainOptions[] = [];
  const opened: Hit[] = [];
  let resolveCome = () => {};
  const coming = new Promise<void>((resolve) => {
    resolveCome = resolve;
  });
  vi.mocked(readyExplain).mockImplementation(async () => {
    await coming;
    return (options) => {
      made.push(options);
      return { open: (hit) => void opened.push(hit), shown: undefined };
    };
  });
  let time = 0;
  const life = new AbortController();
  const silence = vi.fn();
  const explainer = explainLate({
    reader: {} as ExplainOptions['reader'],
    preferences: () => ({}) as ReturnType<ExplainOptions['preferences']>,
    onSilence: silence,
    signal: life.signal,
  });
  return {
    explainer,
    life,
    made,
    opened,
    silence,
    come: async () => {
      resolveCome();
      await vi.waitFor(() => expect(vi.mocked(readyExplain)).toHaveBeenCalled());
      await new Promise((resolve) => setTimeout(resolve));
    },
    does(type: string, more: object = {}) {
      time++;
      const event = { type, isTrusted: true, timeStamp: time, pointerType: 'mouse', ...more };
      for (const heard of listeners.get(type) ?? []) heard(event);
    },
    listening: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    handedOn: () => made[0]?.earlier.map(({ type }) => type),
  };
}

describe('what explains marks', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.mocked(readyExplain).mockReset();
  });

  it('comes once with the first move, and is told in order what the pointer did meanwhile', async () => {
    const { does, come, made, handedOn, listening } = stage();
    for (const type of ['pointermove', 'pointerdown', 'click', 'pointermove']) does(type);
    await come();
    expect(made).toHaveLength(1);
    expect(handedOn()).toEqual(['pointerdown', 'click', 'pointermove']);
    expect(listening()).toBe(0);
  });

  it("does not come for a page's own events", async () => {
    const { does } = stage();
    does('pointermove', { isTrusted: false });
    expect(readyExplain).not.toHaveBeenCalled();
  });

  it('hears of no pointer that has left the window meanwhile', async () => {
    const { does, come, handedOn } = stage();
    does('pointermove');
    does('pointerout', { relatedTarget: null });
    await come();
    expect(handedOn()).toEqual([]);
  });

  it.each([
    ['goes from one element to the next', { relatedTarget: {} }],
    ['is a finger that is lifted', { relatedTarget: null, pointerType: 'touch' }],
  ])('hears of a pointer that %s', async (_law, out) => {
    const { does, come, handedOn } = stage();
    does('pointerdown');
    does('pointerout', out);
    does('click');
    await come();
    expect(handedOn()).toEqual(['pointerdown', 'click']);
  });

  it('comes for a command before any move, and opens what was meant', async () => {
    const { explainer, come, opened } = stage();
    const hit = { start: 3, end: 9 } as Hit;
    explainer.open(hit);
    await come();
    expect(opened).toEqual([hit]);
  });

  it('is not begun in a reading that has ended meanwhile', async () => {
    const { does, come, made, life, listening } = stage();
    does('pointermove');
    life.abort();
    await come();
    expect(made).toEqual([]);
    expect(listening()).toBe(0);
  });

  it('is asked for again by the next move, where it could not be had', async () => {
    const { does, silence } = stage();
    vi.mocked(readyExplain).mockRejectedValueOnce(new Error('the background refused'));
    does('pointermove');
    await vi.waitFor(() => expect(silence).toHaveBeenCalledOnce());
    does('pointermove');
    expect(readyExplain).toHaveBeenCalledTimes(2);
  });
});
