import { useState } from 'preact/hooks';
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { ClippingMeta } from '../clippings/ClippingMeta';
import type { ClippingActions } from '../clippings/shelf';
import { Button } from '../controls/Button';
import { Message } from '../controls/Message';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';

export interface TrashListProps {
  clippings: readonly Clipping[];
  names: Names;
  onRestore: ClippingActions['onRestore'];
}

/** What lies in the trash, each with a way back. */
export function TrashList({ clippings, names, onRestore }: TrashListProps) {
  const { t, date } = useWords();
  const [failed, setFailed] = useState(false);
  if (clippings.length === 0) {
    return <Message title={t('trash.empty')} lines={[t('trash.days')]} />;
  }
  return (
    <>
      <p class="shelf-count">{t('trash.days')}</p>
      <p class="clippings-failure" role="alert" hidden={!failed}>
        {t('clipping.restoreFailed')}
      </p>
      <ul class="clippings">
        {clippings.map((clipping) => {
          const text = quotation(clipping);
          return (
            <li key={clipping.id} class="clipping trashed">
              <div>
                <span class="clipping-quote" lang={textLanguage(text, clipping.source.site)}>
                  {text.slice(0, 240)}
                </span>
                <ClippingMeta clipping={clipping} names={names} />
                {clipping.trashed === undefined ? null : (
                  <span class="clipping-meta">
                    {t('trash.since', { date: date(clipping.trashed) })}
                  </span>
                )}
              </div>
              <Button
                weight="quiet"
                icon="undo-2"
                onClick={() => {
                  onRestore(clipping.id).then(
                    () => setFailed(false),
                    () => setFailed(true),
                  );
                }}
              >
                {t('trash.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
