import { useEffect } from 'preact/hooks';
import { useCopied } from '../clippings/use-copied';
import { Button } from '../controls/Button';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import type { TermTable } from './digest';

export interface TermCountsProps {
  /** Undefined until counted. */
  terms: TermTable | undefined;
  names: Names;
  /** The reader wants to see them. */
  onOpen: (open: boolean) => void;
  onCopy: () => Promise<void>;
  onExport: () => void;
}

/** 词频: how often the article uses each term, to be copied or taken as a table. */
export function TermCounts({ terms, names, onOpen, onCopy, onExport }: TermCountsProps) {
  const { t, number } = useWords();
  const [stage, copy] = useCopied(onCopy);
  useEffect(() => () => onOpen(false), []);
  const said = {
    ready: t('terms.copy'),
    copied: t('terms.copied'),
    failed: t('terms.copyFailed'),
  }[stage];
  return (
    <details class="terms" onToggle={({ currentTarget: { open } }) => onOpen(open)}>
      <summary>{t('terms.title')}</summary>
      <p class="terms-where">{t('terms.where')}</p>
      {terms === undefined ? (
        <p>{t('terms.loading')}</p>
      ) : terms.length === 0 ? (
        <p>{t('terms.none')}</p>
      ) : (
        <>
          <table>
            <thead class="visually-hidden">
              <tr>
                <th scope="col">{t('terms.term')}</th>
                <th scope="col">{t('terms.count')}</th>
                <th scope="col">{t('terms.forms')}</th>
              </tr>
            </thead>
            <tbody>
              {terms.map(({ term, own, count, forms }) => {
                const name = own ? term : names.concept(term);
                const written = forms.map(({ text }) => text).filter((text) => text !== name);
                return (
                  <tr key={`${own}${term}`}>
                    <th scope="row" lang={textLanguage(name)} data-own={own}>
                      {name}
                    </th>
                    <td>{number(count)}</td>
                    <td lang={textLanguage(written.join(''))}>{written.join(' · ')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <div class="terms-actions">
            <Button weight="quiet" icon="clipboard-copy" onClick={copy}>
              {said}
            </Button>
            <Button weight="quiet" icon="download" onClick={onExport}>
              {t('terms.csv')}
            </Button>
          </div>
        </>
      )}
    </details>
  );
}
