import { signal } from '@preact/signals';
import type { Language } from '../../components/locales/i18n';
import type { ProvinceFact } from '../../components/provinces/province-fact';
import type { PackStore } from '../../ports/packs-storage';
import { createFactBase } from '../../seeds/fact-base';
import type { ReaderFacts } from '../../seeds/packs/reader-facts';
import { provinceFacts } from './fact-cards';
import { ownFacts } from './packs';

/**
 * Facts of the reader's packs, kept in step while the page lives; none while they cannot be read,
 * as the page of packs says why.
 */
export function watchOwnFacts(
  desk: () => Promise<PackStore>,
): (language: Language) => ProvinceFact[] {
  const found = signal<ReaderFacts>({ facts: [], sources: [] });
  const load = () =>
    ownFacts(desk).then(
      (facts) => {
        found.value = facts;
      },
      () => undefined,
    );
  void load();
  void desk().then((store) =>
    store.subscribe(() => void load(), { signal: new AbortController().signal }),
  );
  return (language) => {
    const { facts, sources } = found.value;
    const base = createFactBase({ facts, sources, conflicts: [] });
    const names = new Map(facts.map(({ id, pack }) => [id, pack.name]));
    return provinceFacts(base, facts, language).map((fact) => ({
      ...fact,
      mine: names.get(fact.id) ?? '',
    }));
  };
}
