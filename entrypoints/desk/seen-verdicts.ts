import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '../../clippings/failure';
import type { PageVerdict } from '../../clippings/page-verdict';
import type { SeenVerdict, SeenVerdicts } from '../../clippings/verdicts/seen-verdict';
import { openVerdictStore, type VerdictStore } from '../../clippings/verdicts/verdict-store';

/** The last verdicts, as a page of ours reads and writes them. Where they cannot be had there are none. */
export interface VerdictMemory {
  readonly seen: ReadonlySignal<SeenVerdicts>;
  /** Reads all that are kept and keeps up with them from here on; resolves once they are read. */
  begin(): Promise<void>;
  /** What was found just now. */
  note(found: readonly { id: string; verdict: PageVerdict['verdict'] }[]): Promise<void>;
}

/** `onChanged` hears for which clippings another verdict is known than before. */
export function createVerdictMemory(onChanged: (ids: readonly string[]) => void): VerdictMemory {
  const seen = signal<SeenVerdicts>(new Map());
  const life = new AbortController();
  let opening: Promise<VerdictStore | Failure> | undefined;
  let begun: Promise<void> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const store = async () => {
    opening ??= openVerdictStore('lianzhu-verdicts', { onClosing: forget });
    const opened = await opening;
    if ('all' in opened) return opened;
    forget();
    return undefined;
  };

  function take(some: readonly SeenVerdict[]): void {
    if (some.length === 0) return;
    seen.value = new Map([...seen.value, ...some.map((one) => [one.id, one] as const)]);
  }

  async function read(): Promise<void> {
    const opened = await store();
    if (!opened) return;
    opened.subscribe(
      async ({ ids }) => {
        const outcome = await opened.get(ids);
        if (!outcome.ok) return;
        take(outcome.seen);
        onChanged(ids);
      },
      { signal: life.signal },
    );
    const all: SeenVerdict[] = [];
    for await (const some of opened.all()) for (const one of some) all.push(one);
    take(all);
  }

  return {
    seen,
    begin() {
      // The library is of use without them.
      begun ??= read().catch(() => undefined);
      return begun;
    },
    async note(found) {
      const at = new Date().toISOString();
      await (await store())?.note(found.map(({ id, verdict }) => ({ id, verdict, at })));
    },
  };
}
