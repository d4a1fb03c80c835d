import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import type { FactActions } from '../../components/packs/AddFact';
import type { OwnTitle, PackStore } from '../../ports/packs-storage';
import { openLibrary } from '../../ports/panel';
import { factFromWords } from '../../seeds/packs/fact-from-words';
import { removeFact } from './packs';

/** Makes a clipping a fact of the reader's own, under the clipping's id: the same is there once. */
export function factActions(desk: () => Promise<PackStore>, title: OwnTitle): FactActions {
  return {
    async onAdd(clipping) {
      const store = await desk();
      const fact = factOfClipping(clipping);
      const { added } = must(await store.addFact(fact, title));
      if (added === 'full') throw new Error('the own pack is full');
      if (added === 'existing') return {};
      return { undo: async () => void (await removeFact(store, fact.id)) };
    },
    onShow: () => void openLibrary('#packs'),
  };
}

function factOfClipping(clipping: Clipping) {
  const { id, provinces, fields, year, source } = clipping;
  return factFromWords({ id, words: quotation(clipping), provinces, fields, year, source });
}
