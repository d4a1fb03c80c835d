import type { SaveState } from '../../page/popover-view';
import type { PopoverWord } from './words';

/** What the foot says: the state of saving, or that a click was refused. */
export type Status =
  | Exclude<SaveState, { state: 'saved' }>
  | { state: 'saved'; message: string; undo: string | undefined }
  | { state: 'refused'; message: string };

interface FooterProps {
  status: Status;
  word: PopoverWord;
  onSave: (event: MouseEvent) => void;
  onUndo: (event: MouseEvent) => void;
  onOpen: (event: MouseEvent) => void;
  onClose: (event: MouseEvent) => void;
}

export function Footer({ status, word, onSave, onUndo, onOpen, onClose }: FooterProps) {
  const { state } = status;
  return (
    <footer class="foot">
      <div class="status" role="status" data-state={state}>
        {'message' in status && <p>{status.message}</p>}
        {state === 'failed' && status.text !== '' && <Copyable text={status.text} word={word} />}
      </div>
      <div class="acts">
        {state === 'saved' ? (
          status.undo !== undefined && (
            <button type="button" class="main" onClick={onUndo}>
              {status.undo}
            </button>
          )
        ) : (
          <button
            type="button"
            class="main"
            // Not `disabled`: that would drop the focus.
            aria-disabled={state === 'saving'}
            onClick={onSave}
          >
            {word(state === 'saving' ? 'saving' : 'save')}
          </button>
        )}
        <button type="button" onClick={onOpen}>
          {word('open')}
        </button>
        <button type="button" class="close" onClick={onClose}>
          {word('close')} <kbd>Esc</kbd>
        </button>
      </div>
    </footer>
  );
}

/** Copying by script can be tampered with in a page, so the reader selects and copies. */
function Copyable({ text, word }: { text: string; word: PopoverWord }) {
  return (
    <label class="copyable">
      {word('copyHint')}
      <textarea readOnly rows={3} value={text} onFocus={(event) => event.currentTarget.select()} />
    </label>
  );
}
