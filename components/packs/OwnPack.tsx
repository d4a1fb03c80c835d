import { useRef, useState } from 'preact/hooks';
import type { PackFact } from '../../seeds/packs/pack';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { Switch } from '../controls/Switch';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { FactEditor } from './FactEditor';
import { GoneRow } from './GoneRow';
import { FactText, More } from './PackFacts';
import type { PackActions, PackOnShelf } from './pack-shelf';
import { ShareDialog } from './ShareDialog';
import { useGone } from './use-gone';

export interface OwnPackProps {
  own: PackOnShelf | undefined;
  names: Names;
  actions: PackActions;
  makeId: () => string;
}

/** What the reader has written: each fact can be edited and removed, the whole given away. */
export function OwnPack({ own, names, actions, makeId }: OwnPackProps) {
  const { t } = useWords();
  const [editing, setEditing] = useState<string>();
  const [sharing, setSharing] = useState(false);
  const [failed, setFailed] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const gone = useGone<PackFact>(own?.facts ?? [], ({ id }) => id);

  const focusIn = (id: string) =>
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-id="${id}"] button`)?.focus();
    });
  const close = (id?: string) => {
    setEditing(undefined);
    if (id === undefined) requestAnimationFrame(() => add.current?.focus());
    else focusIn(id);
  };
  const undo = async (id: string) => {
    if (await gone.undo(id)) focusIn(id);
  };

  return (
    <section aria-labelledby="packs-own">
      <div class="pack-head">
        <h2 id="packs-own">{t('packs.own')}</h2>
        {own === undefined ? null : (
          <Switch
            label={t('packs.switch', { name: t('packs.own') })}
            checked={own.pack.on}
            onChange={(on) => {
              actions.onSwitch(own.pack.id, on).then(
                () => setFailed(false),
                () => setFailed(true),
              );
            }}
          />
        )}
      </div>
      {own === undefined ? null : (
        <p class="pack-meta">
          {t('packs.count', { count: own.pack.count })}
          {own.pack.on ? null : <strong> · {t('packs.off')}</strong>}
        </p>
      )}
      <div class="pack-actions">
        <Button
          icon="file-text"
          buttonRef={add}
          disabled={editing === ''}
          onClick={() => setEditing('')}
        >
          {t('packs.write')}
        </Button>
        {own === undefined || own.pack.count === 0 ? null : (
          <Button weight="quiet" icon="download" onClick={() => setSharing(true)}>
            {t('packs.share')}
          </Button>
        )}
      </div>
      {failed || gone.failed !== undefined ? (
        <p class="packs-failure" role="alert">
          {failed ? t('packs.changeFailed') : t(`packs.${gone.failed ?? 'undo'}Failed`)}
        </p>
      ) : null}
      {editing === '' ? (
        <FactEditor
          names={names}
          makeId={makeId}
          onWrite={(fact) => actions.onWrite(undefined, fact)}
          onClose={() => close()}
        />
      ) : null}
      {(own === undefined || own.pack.count === 0) && gone.rows.length === 0 && editing !== '' ? (
        <Message title={t('packs.own.empty')} lines={[t('packs.own.empty.do')]}>
          <Button icon="library" onClick={actions.onLibrary}>
            {t('packs.library')}
          </Button>
        </Message>
      ) : (
        <ul class="pack-facts" ref={list}>
          {gone.rows.map(({ item: fact, gone: removed }) =>
            removed ? (
              <GoneRow
                key={fact.id}
                said={t('packs.factRemoved')}
                onUndo={() => void undo(fact.id)}
                onOver={() => gone.forget(fact.id)}
              />
            ) : editing === fact.id ? (
              <li key={fact.id} data-id={fact.id}>
                <FactEditor
                  fact={fact}
                  names={names}
                  makeId={makeId}
                  onWrite={(after) => actions.onWrite(fact, after)}
                  onClose={() => close(fact.id)}
                />
              </li>
            ) : (
              <li key={fact.id} class="pack-fact" data-id={fact.id}>
                <FactText fact={fact} names={names}>
                  <div class="pack-actions">
                    <Button weight="quiet" onClick={() => setEditing(fact.id)}>
                      {t('packs.edit')}
                    </Button>
                    <Button
                      weight="quiet"
                      icon="trash"
                      onClick={() => void gone.remove(fact, () => actions.onRemoveFact(fact.id))}
                    >
                      {t('packs.remove')}
                    </Button>
                  </div>
                </FactText>
              </li>
            ),
          )}
        </ul>
      )}
      {own === undefined ? null : (
        <More
          left={own.facts.length === 0 ? 0 : own.pack.count - own.facts.length}
          onMore={() => actions.onMore(own.pack.id)}
        />
      )}
      {own !== undefined && sharing ? (
        <ShareDialog
          head={own.pack.head}
          onShare={(title) => {
            setSharing(false);
            actions.onShare(own.pack.id, title).then(
              () => setFailed(false),
              () => setFailed(true),
            );
          }}
          onClose={() => setSharing(false)}
        />
      ) : null}
    </section>
  );
}
