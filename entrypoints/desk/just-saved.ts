import { type ReadonlySignal, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { Clipping } from '../../clippings/model';
import { loadJustSaved } from '../../ports/session';
import type { ShelfControl } from './shelf';

/** After this a clipping is one among others (milliseconds). */
const FRESH = 10 * 60_000;

export interface FreshClipping {
  clipping: Clipping;
  keptSince?: string;
}

/** The clipping saved a moment ago, kept up with while the page is open. */
export function watchJustSaved(control: ShelfControl): ReadonlySignal<FreshClipping | undefined> {
  const fresh = signal<FreshClipping | undefined>(undefined);
  const look = async () => {
    const saved = await loadJustSaved();
    if (!saved || Date.now() - saved.at > FRESH) {
      fresh.value = undefined;
      return;
    }
    const outcome = await (await control.store()).get(saved.earlier ?? saved.id);
    const clipping = outcome.ok ? outcome.clipping : undefined;
    fresh.value =
      clipping && !clipping.trashed
        ? { clipping, ...(saved.earlier && { keptSince: clipping.created }) }
        : undefined;
  };
  /** What is shown is kept up with, its note above all; how long it is shown does not change. */
  const follow = async (id: Clipping['id']) => {
    const outcome = await (await control.store()).get(id);
    const clipping = outcome.ok ? outcome.clipping : undefined;
    const shown = fresh.value;
    if (clipping && !clipping.trashed && shown?.clipping.id === id) {
      fresh.value = { ...shown, clipping };
    }
  };
  void control.store().then((store) => {
    store.subscribe(
      ({ ids }) => {
        const id = fresh.value?.clipping.id;
        if (id !== undefined && ids.includes(id)) void follow(id);
      },
      { signal: new AbortController().signal },
    );
  });
  browser.storage.session.onChanged.addListener(() => void look());
  void look();
  return fresh;
}
