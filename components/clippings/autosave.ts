export type SaveStage = 'clean' | 'dirty' | 'saving' | 'saved' | 'failed';

export interface Autosave {
  /** The text as it now stands. */
  change: (text: string) => void;
  /** Saves at once what is not yet saved; tries again after a failure. */
  flush: () => void;
}

export interface AutosaveOptions {
  /** Milliseconds of rest after the last change. */
  delay: number;
  onStage: (stage: SaveStage) => void;
  /** Where the text is while it is not saved. */
  draft?: {
    /** Milliseconds at most that a change is nowhere else. */
    delay: number;
    keep: (text: string) => void;
    /** The text is saved. */
    drop: () => void;
  };
}

/**
 * Keeps a text saved while it is written. Saves never overlap, so the last text is the one that
 * stays; a text that could not be saved is kept for the next try.
 */
export function createAutosave(
  save: (text: string) => Promise<void>,
  { delay, onStage, draft }: AutosaveOptions,
): Autosave {
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let drafting: ReturnType<typeof setTimeout> | undefined;

  function keepDraft(): void {
    clearTimeout(drafting);
    drafting = undefined;
    if (waiting !== undefined) draft?.keep(waiting);
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    if (busy || waiting === undefined) return;
    keepDraft();
    const text = waiting;
    waiting = undefined;
    busy = true;
    onStage('saving');
    try {
      await save(text);
      busy = false;
      if (waiting === undefined) {
        draft?.drop();
        onStage('saved');
      } else await run();
    } catch {
      busy = false;
      waiting ??= text;
      onStage('failed');
    }
  }

  return {
    change(text) {
      waiting = text;
      onStage('dirty');
      clearTimeout(timer);
      timer = setTimeout(() => void run(), delay);
      if (draft) drafting ??= setTimeout(keepDraft, draft.delay);
    },
    flush() {
      // Also while another save is under way, which a closing page may never see end.
      keepDraft();
      void run();
    },
  };
}
