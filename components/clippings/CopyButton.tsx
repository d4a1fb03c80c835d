import type { Clipping } from '../../clippings/model';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { useWords } from '../locales/words-context';
import type { ClippingActions } from './shelf';
import { useCopied } from './use-copied';

interface CopyButtonProps {
  clipping: Clipping;
  onCopy: ClippingActions['onCopy'];
  /** Only the icon, for a pointer. */
  small?: boolean;
}

export function CopyButton({ clipping, onCopy, small = false }: CopyButtonProps) {
  const { t } = useWords();
  const [stage, copy] = useCopied(() => onCopy(clipping));
  const icon =
    stage === 'copied' ? 'check' : stage === 'failed' ? 'triangle-alert' : 'clipboard-copy';
  const label =
    stage === 'copied'
      ? t('clipping.copied')
      : stage === 'failed'
        ? t('clipping.copyFailed')
        : t('clipping.copy');
  return (
    <>
      {small ? (
        <IconButton icon={icon} label={label} pointerOnly onClick={copy} />
      ) : (
        <Button weight="quiet" icon={icon} onClick={copy}>
          {label}
        </Button>
      )}
      <span class="visually-hidden" role="status">
        {stage === 'ready' ? '' : label}
      </span>
    </>
  );
}
