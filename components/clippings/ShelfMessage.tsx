import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { useWords } from '../locales/words-context';
import type { ShelfFailure } from './shelf';

/** The clippings cannot be read: what happened, what is safe, what to do. */
export function ShelfMessage(props: { reason: ShelfFailure; onRetry: () => void }) {
  const { t } = useWords();
  const { reason } = props;
  return (
    <Message
      tone="error"
      title={t(`shelf.${reason}.what`)}
      lines={[t(`shelf.${reason}.safe`), t(`shelf.${reason}.do`)]}
    >
      {reason === 'newer' ? null : (
        <Button icon="rotate-cw" onClick={props.onRetry}>
          {t('retry')}
        </Button>
      )}
    </Message>
  );
}
