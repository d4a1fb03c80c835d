import type { Capture } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { anchorOf } from '../../page/anchor-of';
import { captureSlot } from '../../page/capture';
import { type Hit, hitTest } from '../../page/hit-test';
import { watchPointer } from '../../page/pointer';
import { type PopoverView, popoverSlot, type SaveState } from '../../page/popover-view';
import { defaultDelays } from '../../page/stance-model';
import { askBackground } from '../../ports/page-messaging';
import type { PopoverContent, PopoverQuery } from '../../ports/popover-content';
import type { Preferences } from '../../ports/preferences';
import type { Reading } from './reading';

interface ExplainOptions {
  reading: Reading;
  preferences: () => Preferences;
  /** Something we asked was not answered: the extension may have gone. */
  onSilence: () => void;
  signal: AbortSignal;
}

/** Smaller frames cannot hold a popover; there the toolbar popup is the way (px). */
const SMALLEST = { width: 280, height: 200 };

/** Opens popovers on what is marked, and saves from them. */
export function explain({ reading, preferences, onSilence, signal }: ExplainOptions) {
  const answers = new Map<number, PopoverContent>();
  const { reader } = reading;
  signal.addEventListener('abort', () => view()?.destroy());

  const pointer = watchPointer<Hit>(document, {
    hitTest: (point) => (hasRoom() ? hitTest(document, reader, preferences(), point) : undefined),
    sameHit: (a, b) => a.marks.flow === b.marks.flow && a.start === b.start && a.end === b.end,
    delays: () => ({ ...defaultDelays, show: preferences().showDelay }),
    getView: view,
    onArm: (hit, token) => void lookUp(hit, token),
    onOpen: (hit, token, point) => {
      const content = answers.get(token);
      if (!content) return;
      const shown = point ? { ...hit, point } : hit;
      view()?.show(content, anchorOf(shown), actions(hit, content));
    },
    onClose: () => answers.clear(),
    signal,
  });

  async function lookUp(hit: Hit, token: number): Promise<void> {
    try {
      const [content] = await Promise.all([
        askBackground('popover.content', queryOf(hit)),
        readyView(),
      ]);
      answers.set(token, content);
      pointer.answered(token, isWorthShowing(content));
    } catch {
      pointer.answered(token, false);
      onSilence();
    }
  }

  function actions(hit: Hit, content: PopoverContent) {
    let kept: Capture['id'] | undefined;
    return {
      onSave: async () => {
        const capture = globalThis[captureSlot]?.captureHit(hit, reader.marks, 'popover');
        const state = capture ? await save(capture, content.words) : undefined;
        if (state?.state === 'saved') kept = capture?.id;
        if (state) view()?.setSave(state);
      },
      onUndo: async () => {
        if (kept === undefined) return;
        const { message } = await askBackground('clipping.undo', { id: kept });
        view()?.setSave({ state: 'undone', message });
      },
      onOpen: () => void askBackground('popup.open', {}).catch(onSilence),
      onClose: () => pointer.close(),
      onPin: () => pointer.pin(),
    };
  }

  async function save(capture: Capture, words: Record<string, string>): Promise<SaveState> {
    view()?.setSave({ state: 'saving' });
    const text = quotation(capture);
    try {
      const answer = await askBackground('clipping.save', capture);
      return answer.saved
        ? { state: 'saved', message: answer.message, undo: answer.undo }
        : { state: 'failed', message: answer.message, text };
    } catch {
      onSilence();
      return { state: 'failed', message: words.gone ?? '', text };
    }
  }

  return {
    open: (hit: Hit) => pointer.open(hit),
    /** The words that a popover explains now. */
    get shown(): Hit | undefined {
      const { phase } = pointer.stance;
      return 'shown' in phase ? phase.shown.hit : undefined;
    },
  };
}

/** The popover of this frame, once its script is there. */
export function view(): PopoverView | undefined {
  return globalThis[popoverSlot];
}

/** The popover, injected first where it is not there yet. */
export async function readyView(): Promise<PopoverView | undefined> {
  if (!view()) await askBackground('script.inject', { script: 'popover' });
  return view();
}

function hasRoom(): boolean {
  return innerWidth >= SMALLEST.width && innerHeight >= SMALLEST.height;
}

function queryOf({ term, place, passage }: Hit): PopoverQuery {
  const about = place?.places ?? [];
  const inPassage = passage?.provinces.map(({ code }) => code) ?? [];
  return {
    ...(term && { term: term.term }),
    // A passage by itself shows the facts of its provinces.
    places: (about.length > 0 || term ? about : inPassage).slice(0, 34),
    ...(passage && {
      passage: {
        provinces: inPassage,
        fields: passage.fields.slice(0, 60),
        instruments: passage.instruments.slice(0, 60),
        figures: passage.figures.slice(0, 60).map(({ text }) => text.slice(0, 80)),
      },
    }),
  };
}

function isWorthShowing({ term, places, passage }: PopoverContent): boolean {
  return term !== undefined || places.length > 0 || passage !== undefined;
}
