import type { Explainer, ExplainOptions } from '../../page/explaining';
import { readyCapture, readyExplain, readyView, view } from './late-scripts';
import { tell } from './tell';

/** What a pointer does before anything can be explained. */
const EARLY = ['pointermove', 'pointerdown', 'click'] as const;

const late = { view, readyView, readyCapture, tell };

/**
 * Explains what the pointer rests on. The script for it comes with the first move of a pointer, or
 * the first command: a page that is only looked at does without. What the pointer did meanwhile is
 * handed on, since one that has come to rest moves no more.
 */
export function explainLate(options: Omit<ExplainOptions, 'earlier' | 'late'>): Explainer {
  const { onSilence, signal } = options;
  const early = new AbortController();
  /** The last of each kind. */
  const events = new Map<string, Event>();
  let loading: Promise<Explainer | undefined> | undefined;
  let explainer: Explainer | undefined;

  const load = () => {
    loading ??= readyExplain()
      .then((explain) => {
        if (!explain || signal.aborted) return undefined;
        early.abort();
        const earlier = [...events.values()].sort((a, b) => a.timeStamp - b.timeStamp);
        // An event holds on to its element.
        events.clear();
        explainer = explain({ ...options, earlier, late });
        return explainer;
      })
      .catch(() => {
        // The next move asks again.
        loading = undefined;
        onSilence();
        return undefined;
      });
    return loading;
  };

  const listening = AbortSignal.any([signal, early.signal]);
  for (const type of EARLY) {
    const heard = (event: Event) => {
      if (!event.isTrusted) return;
      events.set(type, event);
      void load();
    };
    window.addEventListener(type, heard, { capture: true, passive: true, signal: listening });
  }
  // A pointer that has left the window rests on nothing; a finger is lifted before it clicks.
  const left = ({ isTrusted, relatedTarget, pointerType }: PointerEvent) => {
    if (isTrusted && relatedTarget === null && pointerType !== 'touch') events.clear();
  };
  window.addEventListener('pointerout', left, { capture: true, passive: true, signal: listening });

  return {
    open: (hit) => void load().then((ready) => ready?.open(hit)),
    get shown() {
      return explainer?.shown;
    },
  };
}
