import type { MarksReport } from '../../ports/messages';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';

export interface CountsProps {
  /** Added up over the frames of the tab; undefined until they have answered. */
  counts: Omit<MarksReport, 'document'> | undefined;
  /** Read on after a pause. */
  onResume: () => void;
}

/** What the page holds, by kind, in the colours of the marks. */
export function Counts({ counts, onResume }: CountsProps) {
  const { t, number } = useWords();
  if (counts === undefined) return <p class="counts">{t('counts.loading')}</p>;
  const kinds = ['passages', 'blockchain', 'government', 'data', 'place', 'own'] as const;
  const found = kinds.filter((kind) => counts[kind] > 0);
  return (
    <>
      {found.length === 0 ? (
        <p class="counts">{t('counts.none')}</p>
      ) : (
        <ul class="counts" aria-label={t('counts.label')}>
          {found.map((kind) => (
            <li key={kind} data-kind={kind}>
              {t(`counts.${kind}`)} <b>{number(counts[kind])}</b>
            </li>
          ))}
        </ul>
      )}
      {counts.paused ? (
        <p class="counts counts-paused" role="status">
          {t('counts.paused')}
          <Button weight="quiet" icon="rotate-cw" onClick={onResume}>
            {t('counts.resume')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
