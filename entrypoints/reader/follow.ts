/** The panel hears of the reader's place four times a second at the most (ms). */
const PAUSE = 250;

/** Tells where the reader is, once that is another place than the one asked with. */
export function followPlace(here: () => string | undefined, signal: AbortSignal) {
  const asking = new Set<{ seen: string | undefined; answer: (id: string | undefined) => void }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listening: AbortController | undefined;

  const look = () => {
    timer = undefined;
    const id = here();
    for (const ask of asking) {
      if (ask.seen === id) continue;
      asking.delete(ask);
      ask.answer(id);
    }
    if (asking.size === 0) listening?.abort();
  };
  const soon = () => {
    if (asking.size > 0) timer ??= setTimeout(look, PAUSE);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    listening?.abort();
    for (const { answer } of asking) answer(undefined);
    asking.clear();
  });
  return {
    /** What is read has changed. */
    soon,
    next: (seen: string | undefined) =>
      new Promise<string | undefined>((answer) => {
        if (signal.aborted) {
          answer(undefined);
          return;
        }
        asking.add({ seen, answer });
        if (!listening || listening.signal.aborted) {
          listening = new AbortController();
          const how = { capture: true, passive: true, signal: listening.signal };
          document.addEventListener('scroll', soon, how);
        }
        soon();
      }),
  };
}
