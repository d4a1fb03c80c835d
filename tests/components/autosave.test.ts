import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type SaveStage } from '../../components/clippings/autosave';

/** A place to save to whose answers are given by hand. */
function desk() {
  const asked: { text: string; keep: () => void; refuse: () => void }[] = [];
  const stages: SaveStage[] = [];
  const save = (text: string) =>
    new Promise<void>((keep, refuse) => {
      asked.push({ text, keep, refuse: () => refuse(new Error('quota')) });
    });
  const autosave = createAutosave(save, { delay: 400, onStage: (stage) => stages.push(stage) });
  return { asked, stages, autosave, texts: () => asked.map(({ text }) => text) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('a note saves itself', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('after a rest, once, with the last words', async () => {
    const { autosave, texts } = desk();
    autosave.change('链上');
    await vi.advanceTimersByTimeAsync(399);
    autosave.change('链上政务');
    await vi.advanceTimersByTimeAsync(399);
    expect(texts()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(texts()).toEqual(['链上政务']);
  });

  it('at once when the popup goes', () => {
    const { autosave, texts } = desk();
    autosave.change('待核');
    autosave.flush();
    expect(texts()).toEqual(['待核']);
  });

  it('not at all when nothing was written', () => {
    const { autosave, texts, stages } = desk();
    autosave.flush();
    expect([texts(), stages]).toEqual([[], []]);
  });

  it('one save after the other, so that an old text never lands last', async () => {
    const { autosave, asked, texts, stages } = desk();
    autosave.change('一');
    autosave.flush();
    autosave.change('一二');
    autosave.flush();
    expect(texts()).toEqual(['一']);
    asked[0]?.keep();
    await settle();
    expect(texts()).toEqual(['一', '一二']);
    expect(stages).not.toContain('saved');
    asked[1]?.keep();
    await settle();
    expect(stages.at(-1)).toBe('saved');
  });

  it('again after a failure, with the words that failed', async () => {
    const { autosave, asked, texts, stages } = desk();
    autosave.change('不能丢');
    autosave.flush();
    asked[0]?.refuse();
    await settle();
    expect(stages.at(-1)).toBe('failed');
    autosave.flush();
    expect(texts()).toEqual(['不能丢', '不能丢']);
  });

  it('with newer words where some were written while the old ones failed', async () => {
    const { autosave, asked, texts } = desk();
    autosave.change('旧');
    autosave.flush();
    autosave.change('新');
    asked[0]?.refuse();
    await settle();
    autosave.flush();
    expect(texts()).toEqual(['旧', '新']);
  });
});
