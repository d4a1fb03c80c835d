import { signal } from '@preact/signals';
import type { Words } from '../../components/locales/i18n';
import { BOM, rows } from '../../export/csv';
import type { OwnWord } from '../../ports/own-words';
import { loadOwnWords, saveOwnWords, watchOwnWords } from '../../ports/own-words-storage';
import { download } from './download';

/** The reader's own words, kept up with. */
export function watchWords(onFailure: () => void) {
  const words = signal<readonly OwnWord[]>([]);
  void loadOwnWords().then((loaded) => {
    words.value = loaded;
  });
  watchOwnWords((changed) => {
    words.value = changed;
  }, new AbortController().signal);
  return {
    words,
    async save(next: readonly OwnWord[]): Promise<void> {
      const before = words.value;
      words.value = next;
      try {
        await saveOwnWords(next);
      } catch {
        words.value = before;
        onFailure();
      }
    },
    /** All words as a table that can be read in again. */
    export({ t }: Words): void {
      const head = [t('own.label'), t('own.note')];
      const text = BOM + rows([head, ...words.value.map(({ label, note }) => [label, note])]);
      const file = new Blob([text], { type: 'text/csv;charset=utf-8' });
      download(`${t('own.file')}.csv`, file);
    },
  };
}
