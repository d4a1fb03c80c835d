import { useCopied } from '../clippings/use-copied';
import { Button } from '../controls/Button';
import { Icon } from '../icons/Icon';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';

export interface NotSavedProps {
  /** Why, what is safe, what to do. */
  message: string;
  /** The words that were to be saved, where they are known. */
  text?: string | undefined;
  /** They are only the beginning of what was selected. */
  isCut?: boolean | undefined;
  onCopy: () => Promise<void>;
  /** Takes it away, and the sign on the toolbar button with it. */
  onSeen: () => void;
}

/** Something was not saved, and nothing in the page could say so: why, and the words to copy. */
export function NotSaved({ message, text, isCut = false, onCopy, onSeen }: NotSavedProps) {
  const { t } = useWords();
  const [stage, copy] = useCopied(onCopy);
  const copyLabel = isCut ? 'notSaved.copyBeginning' : 'notSaved.copy';
  return (
    <section class="not-saved">
      <p class="not-saved-why" role="alert">
        <Icon name="triangle-alert" />
        <span>{message}</span>
      </p>
      {text === undefined ? null : (
        <textarea
          aria-label={t(isCut ? 'notSaved.beginning' : 'notSaved.words')}
          lang={textLanguage(text)}
          readOnly
          rows={3}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <div class="detail-actions">
        {text === undefined ? null : (
          <Button
            weight="quiet"
            icon={stage === 'copied' ? 'check' : 'clipboard-copy'}
            onClick={copy}
          >
            {t(stage === 'ready' ? copyLabel : COPIED[stage])}
          </Button>
        )}
        <Button weight="quiet" onClick={onSeen}>
          {t('edit.dismiss')}
        </Button>
        <span class="visually-hidden" role="status">
          {stage === 'ready' ? '' : t(COPIED[stage])}
        </span>
      </div>
    </section>
  );
}

const COPIED = { copied: 'clipping.copied', failed: 'clipping.copyFailed' } as const;
