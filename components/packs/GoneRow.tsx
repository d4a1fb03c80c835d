import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';

export interface GoneRowProps {
  said: string;
  onUndo: () => void;
  /** Ten seconds are over; not while the focus is here. */
  onOver: () => void;
}

/** Stands for ten seconds where something was. */
export function GoneRow({ said, onUndo, onOver }: GoneRowProps) {
  const { t } = useWords();
  const undo = useRef<HTMLButtonElement>(null);
  const [held, setHeld] = useState(true);
  useLayoutEffect(() => undo.current?.focus(), []);
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => over.current(), 10_000);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <li class="pack-gone" onFocusIn={() => setHeld(true)} onFocusOut={() => setHeld(false)}>
      <span role="status">{said}</span>
      <Button weight="quiet" icon="undo-2" onClick={onUndo} buttonRef={undo}>
        {t('undo')}
      </Button>
    </li>
  );
}
