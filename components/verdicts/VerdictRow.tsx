import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundPlace } from '../../clippings/page-verdict';
import { quotation } from '../../clippings/quotation';
import { Button } from '../controls/Button';
import { Icon, type IconName } from '../icons/Icon';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { ArticleActions } from './articles';
import { Candidates } from './Candidates';
import type { VerdictRow as Row, VerdictActions, VerdictFailure } from './page-verdicts';
import { WordingDiff } from './WordingDiff';

interface VerdictRowProps {
  row: Row;
  actions: VerdictActions;
  articles: ArticleActions;
}

const ICONS: Readonly<Record<Row['verdict'], IconName>> = {
  exact: 'check',
  changed: 'pencil',
  suggested: 'search',
  ambiguous: 'list',
  gone: 'x',
};

/** One clipping of the page with its verdict in words, what changed, and what can be done. */
export function VerdictRow({ row, actions, articles }: VerdictRowProps) {
  const { t, date } = useWords();
  const [failure, setFailure] = useState<VerdictFailure>();
  const [attaching, setAttaching] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const acted = useRef(false);
  const { clipping, verdict, places, done, proof } = row;
  const { source } = clipping;
  const text = quotation(clipping);
  const lang = textLanguage(text, source.site);
  const [place] = places;

  // The button that was pressed has gone: the keyboard goes on where the way back is.
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    const way = done === undefined ? '.verdict-actions button' : '.verdict-done button';
    item.current?.querySelector<HTMLButtonElement>(way)?.focus();
  }, [done]);

  const run = (act: () => Promise<VerdictFailure | undefined>) => {
    setFailure(undefined);
    const failed = (why: VerdictFailure | undefined) => {
      if (why) acted.current = false;
      setFailure(why);
    };
    act().then(failed, () => failed('unknown'));
  };
  const change = (act: () => Promise<VerdictFailure | undefined>) => {
    acted.current = true;
    run(act);
  };
  const show = (at: FoundPlace) => run(() => actions.onShow(row, at));
  const accept = (at: FoundPlace) => change(() => actions.onAccept(row, at));

  return (
    <li class="verdict" ref={item} data-verdict={verdict} data-id={clipping.id}>
      <p class="verdict-word">
        <Icon name={ICONS[verdict]} />
        <span>{t(`verdict.${verdict}`)}</span>
        {verdict === 'exact' && place ? (
          <Button weight="quiet" icon="map-pin" onClick={() => show(place)}>
            {t('verdict.show')}
          </Button>
        ) : null}
      </p>
      {verdict === 'changed' && place ? (
        <WordingDiff was={text} now={place.now} lang={lang} />
      ) : (
        <p class="verdict-quote" lang={lang}>
          {text.slice(0, 400)}
        </p>
      )}
      {done === undefined && (verdict === 'suggested' || verdict === 'ambiguous') ? (
        <Candidates was={text} places={places} lang={lang} onShow={show} onAccept={accept} />
      ) : null}
      {proof && verdict !== 'exact' ? (
        <p class="verdict-proof">
          {t('verdict.proof', { date: date(proof.seen) })}{' '}
          <button type="button" class="link" onClick={() => articles.onOpen(proof.key)}>
            {t('article.view')}
          </button>
        </p>
      ) : null}
      {failure ? (
        <p class="verdict-failure" role="alert">
          {t(`verdict.failed.${failure}`)}
        </p>
      ) : null}
      {done !== undefined ? (
        <p class="verdict-done">
          <span role="status">{t(`verdict.done.${done}`)}</span>
          <Button weight="quiet" icon="undo-2" onClick={() => change(() => actions.onUndo(row))}>
            {t('undo')}
          </Button>
        </p>
      ) : null}
      <div class="verdict-actions">
        {place && verdict === 'changed' ? (
          <Button weight="quiet" icon="map-pin" onClick={() => show(place)}>
            {t('verdict.show')}
          </Button>
        ) : null}
        {done === undefined && verdict === 'changed' && place ? (
          <Button weight="quiet" icon="check" onClick={() => accept(place)}>
            {t('verdict.accept')}
          </Button>
        ) : null}
        {done === undefined && verdict !== 'exact' ? (
          <>
            <Button
              weight="quiet"
              icon="quote"
              expanded={attaching}
              onClick={() => setAttaching(!attaching)}
            >
              {t('verdict.attach')}
            </Button>
            <Button
              weight="quiet"
              onClick={() =>
                change(async () => {
                  actions.onAsIs(row);
                  return undefined;
                })
              }
            >
              {t('verdict.asIs')}
            </Button>
          </>
        ) : null}
      </div>
      {attaching && done === undefined ? (
        <p class="verdict-attach">
          {t('verdict.attach.how')}{' '}
          <Button
            onClick={() =>
              change(async () => {
                const failed = await actions.onAttach(row);
                if (!failed) setAttaching(false);
                return failed;
              })
            }
          >
            {t('verdict.attach.do')}
          </Button>
        </p>
      ) : null}
    </li>
  );
}
