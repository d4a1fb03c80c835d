import * as v from 'valibot';

/**
 * What one window tells the others after a write has come to rest on the disk; `mended` where any
 * clipping may be another than before.
 */
export const Change = v.object({
  kind: v.picklist(['added', 'updated', 'trashed', 'restored', 'purged', 'mended']),
  ids: v.array(v.string()),
});
export type Change = v.InferOutput<typeof Change>;

/** Carries changes between the pages and the background of this extension. */
export interface Changes {
  tell(change: Change): void;
  /** Hears every change, one's own too, until the signal aborts. */
  subscribe(hear: (change: Change) => void, options: { signal: AbortSignal }): void;
  close(): void;
}

/** Changes of the library of this name. */
export function openChanges(name: string): Changes {
  const mouth = new BroadcastChannel(name);
  return {
    tell: (change) => mouth.postMessage(change),
    subscribe(hear, { signal }) {
      if (signal.aborted) return;
      // A channel does not hear itself: each listener has its own.
      const ear = new BroadcastChannel(name);
      ear.addEventListener('message', ({ data }) => {
        const change = v.safeParse(Change, data);
        if (change.success) hear(change.output);
      });
      signal.addEventListener('abort', () => ear.close(), { once: true });
    },
    close: () => mouth.close(),
  };
}
