import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';

export interface RemovedRowProps {
  onUndo: () => void;
  /** Ten seconds are over; not while the pointer or the focus is here. */
  onGone: () => void;
}

/** Stands for ten seconds where a clipping was. */
export function RemovedRow({ onUndo, onGone }: RemovedRowProps) {
  const { t } = useWords();
  const undo = useRef<HTMLButtonElement>(null);
  const [held, setHeld] = useState(true);
  useLayoutEffect(() => undo.current?.focus(), []);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => gone.current(), 10_000);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <li class="clipping-removed" onFocusIn={() => setHeld(true)} onFocusOut={() => setHeld(false)}>
      <span role="status">{t('clipping.deleted')}</span>
      <Button weight="quiet" icon="undo-2" onClick={onUndo} buttonRef={undo}>
        {t('undo')}
      </Button>
    </li>
  );
}
