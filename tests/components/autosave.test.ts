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

describe('a draft of a note', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A library that answers by hand, and the drafts that are there. */
  function slowLibrary() {
    const drafts: (string | undefined)[] = [];
    const answers: { keep: () => void; refuse: () => void }[] = [];
    const save = () =>
      new Promise<void>((keep, refuse) => {
        answers.push({ keep, refuse: () => refuse(new Error('quota')) });
      });
    const autosave = createAutosave(save, {
      delay: 400,
      onStage: () => undefined,
      draft: {
        delay: 200,
        keep: (text) => drafts.push(text),
        drop: () => drafts.push(undefined),
      },
    });
    return { drafts, answers, autosave };
  }

  it('is never more than 200 ms behind, even where the typing does not rest', async () => {
    const { drafts, autosave } = slowLibrary();
    let text = '';
    for (let n = 0; n < 8; n++) {
      text += '链';
      autosave.change(text);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(drafts).toEqual(['链链', '链链链链', '链链链链链链', '链链链链链链链链']);
  });

  it('is written at once when the page goes, also while an older text is being saved', async () => {
    const { drafts, autosave } = slowLibrary();
    autosave.change('旧');
    autosave.flush();
    autosave.change('旧新');
    autosave.flush();
    expect(drafts.at(-1)).toBe('旧新');
  });

  it('goes only when the library has all of it', async () => {
    const { drafts, answers, autosave } = slowLibrary();
    autosave.change('一');
    autosave.flush();
    autosave.change('一二');
    answers[0]?.keep();
    await settle();
    expect(drafts).not.toContain(undefined);
    answers[1]?.refuse();
    await settle();
    expect(drafts).not.toContain(undefined);
    autosave.flush();
    answers[2]?.keep();
    await settle();
    expect(drafts.slice(-2)).toEqual(['一二', undefined]);
  });
});
