import type { Capture } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { anchorOf } from '../../page/anchor-of';
import type { Explainer, ExplainOptions } from '../../page/explaining';
import { type Hit, hitTest } from '../../page/hit-test';
import { watchPointer } from '../../page/pointer';
import type { PopoverActions, SaveState } from '../../page/popover-view';
import { defaultDelays } from '../../page/stance-model';
import type { SaveAnswer } from '../../ports/messages';
import { askBackground } from '../../ports/page-messaging';
import type { PopoverContent, PopoverQuery } from '../../ports/popover-content';
import type { Preferences } from '../../ports/preferences';

type Saved = Extract<SaveAnswer, { saved: true }>;

/** Smaller frames cannot hold a popover; a click there says where to look instead (px). */
const SMALLEST = { width: 280, height: 200 };

/** Opens popovers on what is marked, and saves from them. */
export function explain(options: ExplainOptions): Explainer {
  const { reader, earlier, preferences, onSilence, signal } = options;
  const { view, readyView, readyCapture, tell } = options.late;
  /** The latest answer; no older one is ever shown. */
  let answer: { token: number; content: PopoverContent } | undefined;
  /** Which of the popovers is shown: an answer to one must not be told in another. */
  let current: object | undefined;
  /** Words that could not be saved stand in the popover: it outlives us. */
  let holdsWords = false;
  signal.addEventListener('abort', () => {
    if (!holdsWords) view()?.destroy();
  });

  const pointer = watchPointer<Hit>(document, {
    hitTest: (point) => hitTest(document, reader, preferences(), point),
    sameHit: (a, b) => a.marks.flow === b.marks.flow && a.start === b.start && a.end === b.end,
    delays: () => ({ ...defaultDelays, show: delayOf(preferences()) }),
    getView: () => (signal.aborted && holdsWords ? undefined : view()),
    onArm: (hit, token) => void lookUp(hit, token),
    onOpen: (hit, token, point) => {
      if (answer?.token !== token) return;
      const { content } = answer;
      const shown = point ? { ...hit, point } : hit;
      const own = actions(hit, content);
      current = own;
      holdsWords = false;
      view()?.show(content, anchorOf(shown), own);
    },
    onClose: () => {
      current = undefined;
      holdsWords = false;
    },
    earlier,
    signal,
  });

  async function lookUp(hit: Hit, token: number): Promise<void> {
    try {
      const [content] = await Promise.all([
        askBackground('popover.content', queryOf(hit)),
        readyView(),
      ]);
      if (token > (answer?.token ?? 0)) answer = { token, content };
      const fits = hasRoom();
      if (!fits) view()?.notice({ message: content.words.small ?? '' });
      pointer.answered(token, fits && isWorthShowing(content));
    } catch {
      pointer.answered(token, false);
      onSilence();
    }
  }

  function actions(hit: Hit, content: PopoverContent) {
    const { words } = content;
    let kept: { capture: Capture; answer: Saved } | undefined;
    const isShown = () => current === own;
    const own: PopoverActions = {
      onSave: async () => {
        let text = wordsOf(hit);
        view()?.setSave({ state: 'saving' });
        try {
          const capture = (await readyCapture())?.captureHit(hit, reader.marks, 'popover');
          if (!capture) {
            if (isShown()) view()?.setSave({ state: 'failed', message: words.changed ?? '', text });
            return;
          }
          text = quotation(capture);
          const heard = await askBackground('clipping.save', capture);
          if (heard.saved) kept = { capture, answer: heard };
          if (!isShown()) tell(capture, heard);
          else view()?.setSave(stateOf(heard, text));
        } catch {
          const message = words.gone ?? '';
          if (!isShown()) view()?.notice({ message, text, close: words.close ?? '' });
          else view()?.setSave({ state: 'failed', message, text });
          holdsWords = isShown();
        }
      },
      onUndo: async () => {
        if (!kept) return;
        const { capture, answer: saved } = kept;
        try {
          const { message } = await askBackground('clipping.undo', { id: capture.id });
          if (isShown()) view()?.setSave({ state: 'undone', message });
          else view()?.notice({ message });
        } catch {
          // It is still kept, and said so again.
          if (isShown()) view()?.setSave(stateOf(saved, quotation(capture)));
          onSilence();
        }
      },
      onOpen: (place) =>
        void askBackground('popup.open', place === undefined ? {} : { place }).catch(onSilence),
      onClose: () => {
        if (signal.aborted) view()?.destroy();
        else pointer.close();
      },
      onPin: () => pointer.pin(),
    };
    return own;
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

function stateOf(answer: SaveAnswer, text: string): SaveState {
  return answer.saved
    ? { state: 'saved', message: answer.message, undo: answer.undo }
    : { state: 'failed', message: answer.message, text };
}

/** The words that a save of this hit would keep, as far as it can still be told. */
function wordsOf({ marks, passage, start, end }: Hit): string {
  return marks.flow.text.slice(passage?.start ?? start, passage?.end ?? end);
}

function hasRoom(): boolean {
  return innerWidth >= SMALLEST.width && innerHeight >= SMALLEST.height;
}

function delayOf({ showDelay }: Preferences): number {
  return showDelay === 'click' || !hasRoom() ? Number.POSITIVE_INFINITY : showDelay;
}

function queryOf({ term, place, passage, own }: Hit): PopoverQuery {
  const about = place?.places ?? [];
  const inPassage = passage?.provinces.map(({ code }) => code) ?? [];
  return {
    ...(own && { own }),
    ...(term && { term: term.term }),
    // A passage by itself shows the facts of its provinces.
    places: (about.length > 0 || term || own ? about : inPassage).slice(0, 34),
    ...(passage && {
      passage: {
        provinces: inPassage,
        fields: passage.fields.slice(0, 60),
        instruments: passage.instruments.slice(0, 60),
        figures: passage.figures.slice(0, 60).map(({ text }) => text.slice(0, 80)),
        terms: passage.terms.slice(0, 60),
        ...(passage.year !== undefined && { year: passage.year }),
      },
    }),
  };
}

function isWorthShowing({ own, term, places, passage }: PopoverContent): boolean {
  return own !== undefined || term !== undefined || places.length > 0 || passage !== undefined;
}
