import './first-steps.css';
import { useWords } from '../locales/words-context';

/** Nothing kept yet: how to read, clip and export, in three lines. */
export function FirstSteps({ onGuide }: { onGuide: () => void }) {
  const { t } = useWords();
  return (
    <div class="first-steps">
      <ol>
        <li>
          <b>{t('steps.read')}</b> {t('steps.read.how')}
        </li>
        <li>
          <b>{t('steps.clip')}</b> {t('steps.clip.how')}
        </li>
        <li>
          <b>{t('steps.export')}</b> {t('steps.export.how')}
        </li>
      </ol>
      <button type="button" class="link" onClick={onGuide}>
        {t('steps.guide')}
      </button>
    </div>
  );
}
