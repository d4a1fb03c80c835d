import './edit-bar.css';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { useWords } from '../locales/words-context';
import type { EditNews, EditProgress } from './edit-news';

export interface EditBarProps {
  news: EditNews | undefined;
  progress: EditProgress | undefined;
  onUndo: () => void;
  onRedo: () => void;
  onStop: () => void;
  onDismiss: () => void;
}

/** What was done last, with the way back; or how far it has come. */
export function EditBar({ news, progress, onUndo, onRedo, onStop, onDismiss }: EditBarProps) {
  const { t, sentences } = useWords();
  if (progress !== undefined) {
    return (
      <div class="edit-bar">
        <progress max={progress.of} value={progress.done} aria-label={t('edit.progress')} />
        <span>{t('edit.done', { done: progress.done, of: progress.of })}</span>
        <Button weight="quiet" onClick={onStop}>
          {t('edit.stop')}
        </Button>
      </div>
    );
  }
  if (news === undefined) return null;
  const { kind, turn, count, conflicts, refused, failed } = news;
  const said = [
    ...(count > 0 || conflicts + refused === 0
      ? [
          turn === 'done'
            ? t(`edit.${kind}`, { count })
            : t(turn === 'undone' ? 'edit.undone' : 'edit.redone', { count }),
        ]
      : []),
    ...(conflicts > 0 ? [t('edit.conflicts', { count: conflicts })] : []),
    ...(refused > 0 ? [t('edit.refused', { count: refused })] : []),
    ...(failed ? [t('edit.failed')] : []),
  ];
  return (
    <div class="edit-bar" data-tone={failed ? 'error' : 'plain'}>
      <span role="status">{sentences(said)}</span>
      {news.canUndo && kind !== 'delete' && turn !== 'undone' ? (
        <Button weight="quiet" icon="undo-2" onClick={onUndo}>
          {t('undo')}
        </Button>
      ) : null}
      {news.canRedo && turn === 'undone' ? (
        <Button weight="quiet" onClick={onRedo}>
          {t('redo')}
        </Button>
      ) : null}
      <IconButton icon="x" label={t('edit.dismiss')} onClick={onDismiss} />
    </div>
  );
}
