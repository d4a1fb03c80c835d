import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button';
import { Switch } from '../controls/Switch';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { GoneRow } from './GoneRow';
import { PackFacts } from './PackFacts';
import type { PackActions, PackOnShelf } from './pack-shelf';
import { useGone } from './use-gone';

export interface ImportedPacksProps {
  packs: readonly PackOnShelf[];
  names: Names;
  actions: PackActions;
}

/** Packs that came in files: each can be looked into, switched off, given on and removed. */
export function ImportedPacks({ packs, names, actions }: ImportedPacksProps) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const gone = useGone(packs, ({ pack }) => pack.id);
  const undo = async (id: string) => {
    if (!(await gone.undo(id))) return;
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-id="${id}"] button`)?.focus();
    });
  };
  if (gone.rows.length === 0) return <p class="packs-none">{t('packs.none')}</p>;
  return (
    <>
      {gone.failed === undefined ? null : (
        <p class="packs-failure" role="alert">
          {t(`packs.${gone.failed}Failed`)}
        </p>
      )}
      <ul class="packs" ref={list}>
        {gone.rows.map(({ item, gone: removed }) =>
          removed ? (
            <GoneRow
              key={item.pack.id}
              said={t('packs.removed', { name: item.pack.head.name })}
              onUndo={() => void undo(item.pack.id)}
              onOver={() => gone.forget(item.pack.id)}
            />
          ) : (
            <Imported
              key={item.pack.id}
              {...item}
              names={names}
              actions={actions}
              onRemove={() => void gone.remove(item, () => actions.onRemove(item.pack.id))}
            />
          ),
        )}
      </ul>
    </>
  );
}

interface ImportedProps extends PackOnShelf {
  names: Names;
  actions: PackActions;
  onRemove: () => void;
}

function Imported({ pack, facts, names, actions, onRemove }: ImportedProps) {
  const { t } = useWords();
  const inside = useId();
  const [failed, setFailed] = useState(false);
  const tried = (act: Promise<void>) => {
    act.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  const { id, head, on, count } = pack;
  const open = facts.length > 0;
  return (
    <li class="pack" data-id={id} data-on={on}>
      <div class="pack-head">
        <h3 lang={textLanguage(head.name)}>{head.name}</h3>
        <Switch
          label={t('packs.switch', { name: head.name })}
          checked={on}
          onChange={(next) => tried(actions.onSwitch(id, next))}
        />
      </div>
      <p class="pack-meta">
        <span lang={textLanguage(head.author)}>{head.author}</span>
        {` · ${t('packs.version', { version: head.version })} · ${t('packs.count', { count })}`}
        {head.licence === undefined ? null : ` · ${head.licence}`}
        {on ? null : <strong> · {t('packs.off')}</strong>}
      </p>
      {head.description === undefined ? null : (
        <p class="pack-description" lang={textLanguage(head.description)}>
          {head.description}
        </p>
      )}
      {failed ? (
        <p class="packs-failure" role="alert">
          {t('packs.changeFailed')}
        </p>
      ) : null}
      <div class="pack-actions">
        {count === 0 ? null : (
          <button
            type="button"
            class="button"
            data-weight="quiet"
            aria-expanded={open}
            aria-controls={inside}
            onClick={() => actions.onOpen(id, !open)}
          >
            {open ? t('packs.close') : t('packs.open')}
          </button>
        )}
        <Button weight="quiet" icon="download" onClick={() => tried(actions.onShare(id))}>
          {t('packs.share')}
        </Button>
        <Button weight="quiet" icon="trash" onClick={onRemove}>
          {t('packs.remove')}
        </Button>
      </div>
      <div id={inside}>
        {open ? (
          <PackFacts facts={facts} total={count} names={names} onMore={() => actions.onMore(id)} />
        ) : null}
      </div>
    </li>
  );
}
