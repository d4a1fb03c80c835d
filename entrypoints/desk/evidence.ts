import { type Evidence, evidenceOf, sharingSources } from '../../clippings/evidence';
import { must } from '../../clippings/failure';
import { pageKey } from '../../clippings/page-key';
import type { Store } from '../../clippings/store';
import type { Words } from '../../components/locales/i18n';
import type { ReadingProgress } from '../../components/matrix/MatrixTab';
import type { ProvinceFact } from '../../components/provinces/province-fact';
import { createFactBase } from '../../seeds/fact-base';
import { provinces } from '../../seeds/provinces';
import { provinceFacts } from './fact-cards';

/** Milliseconds between two tellings of how far a reading is. */
const TELLING = 120;

/**
 * All clippings that speak of a province, newest first. The store reads them in batches with a turn of
 * the page between two; throws its failure, and the signal's reason once it is aborted.
 */
export async function clippingEvidence(
  store: Store,
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
): Promise<Evidence[]> {
  const { kept: total } = must(await store.count());
  const found: Evidence[] = [];
  const share = sharingSources();
  let done = 0;
  let told = performance.now();
  const take = (clipping: Parameters<Parameters<Store['search']>[0]>[0]) => {
    done++;
    if (clipping.provinces.length > 0) found.push(evidenceOf(clipping, share(clipping.source)));
    if (performance.now() - told > TELLING) {
      told = performance.now();
      onProgress({ done, total });
    }
    return false;
  };
  must(await store.search(take, { limit: 0, signal }));
  signal.throwIfAborted();
  return found;
}

/** Facts that may stand as evidence: no personal view, nothing weakly sourced; bundled, then own. */
export function factEvidence(own: readonly ProvinceFact[], { t, language }: Words): Evidence[] {
  const base = createFactBase();
  const all = new Map(provinces.flatMap(({ code }) => base.about(code)).map((f) => [f.id, f]));
  // What is said of one province alone stands before what is said of many at once.
  const ofOne = [...all.values()].sort(
    (a, b) => Number(a.provinces.length > 1) - Number(b.provinces.length > 1),
  );
  return [...provinceFacts(base, ofOne, language), ...own]
    .filter(({ confidence, speaker }) => confidence !== 'low' && speaker === undefined)
    .map((fact) => {
      const { id, provinces: places, year, fields, statement, source, differences, mine } = fact;
      const { note, quote } = fact;
      const contradicted = differences.some(({ kind }) => kind === 'contradiction');
      return {
        id,
        of: 'fact',
        provinces: places,
        ...(year !== undefined && { year }),
        fields: fields.map((field) => field.id),
        text: statement,
        source: sourceOf(fact),
        ...(note !== undefined && { caution: note }),
        ...(quote !== undefined && { quote }),
        flags: [
          ...(mine === undefined ? [] : [t('facts.mine', { pack: mine })]),
          ...(source.secondary ? [t('facts.secondary')] : []),
          ...(contradicted ? [t('matrix.flag.contradiction')] : []),
          ...(!contradicted && differences.length > 0 ? [t('matrix.flag.scope')] : []),
        ],
      };
    });
}

/** A page that a clipping cites as well is one source with it. */
function sourceOf({ source: { title, publisher, date, url } }: ProvinceFact): Evidence['source'] {
  return {
    title,
    publisher,
    ...(date !== undefined && { published: date }),
    ...(url !== undefined && { url, site: new URL(url).host }),
    key: url === undefined ? `fact:${publisher}/${title}/${date ?? ''}` : pageKey(url),
  };
}
