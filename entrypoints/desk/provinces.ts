import { effect, signal } from '@preact/signals';
import type { Words } from '../../components/locales/i18n';
import type { ProvincesTabProps } from '../../components/provinces/ProvincesTab';
import type { ProvinceFact } from '../../components/provinces/province-fact';
import type { Shading } from '../../components/provinces/shading';
import { concepts } from '../../lexicon/concepts/all';
import type { ProvinceCode } from '../../lexicon/types';
import { createFactBase } from '../../seeds/fact-base';
import { province } from '../../seeds/province-names';
import { provinces } from '../../seeds/provinces';
import { provinces2020 } from '../../seeds/provinces-2020';
import { countByProvince } from './clipping-counts';
import { download } from './download';
import { provinceFacts } from './fact-cards';
import { sheetFile } from './fact-sheet';
import type { ShelfControl } from './shelf';

export interface ProvincesControl {
  /** What the view shows now; `own`: facts of the reader's own packs. */
  props(words: Words, own?: readonly ProvinceFact[]): ProvincesTabProps;
  /** The address of the page asks for this view. */
  asked(): boolean;
  /** The reader has gone to another view: the address no longer speaks of this one. */
  left(): void;
}

const HASH = '#provinces';
const MOST = 3;

/**
 * The provinces view of a page: what it shows stands in the address, `#provinces/CN-FJ` or
 * `#provinces/CN-FJ,CN-GD`, so that another page can lead there and going back works.
 */
export function watchProvinces(shelf: Pick<ShelfControl, 'store'>): ProvincesControl {
  const base = createFactBase();
  const chosen = signal<readonly ProvinceCode[]>(askedFor() ?? []);
  const asks = signal(askedFor() !== undefined);
  const shading = signal<Shading>('facts');
  const clippings = signal<ReadonlyMap<ProvinceCode, number> | undefined>(undefined);
  const failed = signal(false);

  window.addEventListener('hashchange', () => {
    const codes = askedFor();
    asks.value = codes !== undefined;
    if (codes) chosen.value = codes;
  });

  effect(() => {
    if (shading.value !== 'clippings') return;
    const life = new AbortController();
    let running: AbortController | undefined;
    const count = async () => {
      running?.abort();
      running = new AbortController();
      const { signal: current } = running;
      try {
        const counts = await countByProvince(await shelf.store(), current);
        if (current.aborted) return;
        clippings.value = counts;
        failed.value = false;
      } catch {
        if (!current.aborted) failed.value = true;
      }
    };
    void count();
    void shelf.store().then((open) => open.subscribe(() => void count(), { signal: life.signal }));
    return () => {
      life.abort();
      running?.abort();
    };
  });

  const factCounts = counted((code) => base.about(code).length || undefined);
  const onBlockchain = new Set(
    concepts.filter(({ topic }) => topic === 'blockchain').map(({ id }) => id),
  );
  const firstYears = counted((code) => base.firstYear(code, onBlockchain));
  const listed = new Set(provinces2020.codes);
  const newest = base.years[0];

  return {
    asked: () => asks.value,
    left() {
      if (!location.hash.startsWith(HASH)) return;
      history.replaceState(null, '', location.pathname + location.search);
      asks.value = false;
    },
    props: (words, own = []) => ({
      provinces,
      chosen: chosen.value,
      onChoose: (codes) => {
        chosen.value = codes;
        location.hash = codes.length === 0 ? HASH : `${HASH}/${codes.join()}`;
      },
      shading: shading.value,
      onShading: (next) => {
        shading.value = next;
      },
      values: { facts: factCounts, 'first-year': firstYears, clippings: clippings.value }[
        shading.value
      ],
      failed: shading.value === 'clippings' && failed.value,
      facts: (code) => provinceFacts(base, base.about(code, { personal: true }), words.language),
      own,
      national: provinceFacts(base, base.nationalCounts(), words.language),
      asOf: (code) => (code ? base.asOf(code) : newest === undefined ? undefined : String(newest)),
      years: base.years,
      sharing: base.sharing,
      listed,
      actions: {
        onCopy: (place, facts, part) =>
          navigator.clipboard.writeText(sheetFile(place, facts, { words, part }).text),
        onDownload: (place, facts, part) => {
          const { name, text } = sheetFile(place, facts, { words, part });
          download(name, text);
        },
      },
    }),
  };
}

/** Codes in the address, three at most and each once; undefined where it asks for another view. */
function askedFor(): ProvinceCode[] | undefined {
  const [view, codes = ''] = location.hash.split('/');
  if (view !== HASH) return undefined;
  const known = codes.split(',').filter((code) => province(code as ProvinceCode) !== undefined);
  return [...new Set(known as ProvinceCode[])].slice(0, MOST);
}

function counted(
  of: (code: ProvinceCode) => number | undefined,
): ReadonlyMap<ProvinceCode, number> {
  return new Map(
    provinces.flatMap(({ code }) => {
      const value = of(code);
      return value === undefined ? [] : [[code, value] as const];
    }),
  );
}
