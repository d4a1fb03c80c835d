import { useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';
import type { Undo } from './pack-shelf';

/** What a reader does to make a clipping a fact. */
export interface FactActions {
  /** Rejects where it was not kept; `undo` is missing where the fact was there before. */
  onAdd: (clipping: Clipping) => Promise<{ undo?: Undo }>;
  /** Shows the reader's own facts. */
  onShow: () => void;
}

/** 加入我的资料: one click; then what became of it, a way back, and the way there. */
export function AddFact({ clipping, actions }: { clipping: Clipping; actions: FactActions }) {
  const { t } = useWords();
  const [stage, setStage] = useState<'ready' | 'busy' | 'added' | 'existing' | 'failed'>('ready');
  const [undo, setUndo] = useState<{ run: Undo }>();
  const add = () => {
    setStage('busy');
    actions.onAdd(clipping).then(
      (done) => {
        setUndo(done.undo && { run: done.undo });
        setStage(done.undo ? 'added' : 'existing');
      },
      () => setStage('failed'),
    );
  };
  const takeBack = () => {
    undo?.run().then(
      () => setStage('ready'),
      () => setStage('failed'),
    );
  };
  const there = stage === 'added' || stage === 'existing';
  return (
    <span class="add-fact">
      {there ? (
        <Button weight="quiet" icon="check" onClick={actions.onShow}>
          {t('addFact.show')}
        </Button>
      ) : (
        <Button weight="quiet" icon="book-open" disabled={stage === 'busy'} onClick={add}>
          {t('addFact.add')}
        </Button>
      )}
      {stage === 'added' ? (
        <Button weight="quiet" icon="undo-2" onClick={takeBack}>
          {t('undo')}
        </Button>
      ) : null}
      <span class="add-fact-said" role="status" data-failed={stage === 'failed'}>
        {stage === 'ready' || stage === 'busy' ? '' : t(`addFact.${stage}`)}
      </span>
    </span>
  );
}
