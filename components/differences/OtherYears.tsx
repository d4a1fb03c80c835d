import './differences.css';
import { useEffect, useId, useState } from 'preact/hooks';
import { areAlike, differences } from '../../clippings/differences';
import type { OtherYears as Found, Present } from '../../clippings/other-years';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';
import { EvidenceLine } from '../matrix/EvidenceLine';
import { Differences } from './Differences';

/** Looks the same province and field up in other years; rejects where the library cannot be read. */
export type FindOtherYears = (present: Present, signal: AbortSignal) => Promise<Found>;

interface OtherYearsProps {
  present: Present;
  find: FindOtherYears;
}

type Stage = { state: 'looking' } | { state: 'failed' } | ({ state: 'found' } & Found);

/** 去年怎么写的: looked up when asked for, each year against the words that are before the reader. */
export function OtherYears({ present, find }: OtherYearsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (present.provinces.length === 0) return null;
  return (
    <div class="other-years" data-open={open}>
      <Button weight="quiet" icon="columns-2" onClick={() => setOpen(!open)}>
        {t(open ? 'otherYears.close' : 'otherYears.open')}
      </Button>
      {open ? <Years id={id} present={present} find={find} /> : null}
    </div>
  );
}

function Years({ present, find, id }: OtherYearsProps & { id: string }) {
  const { t, sentences } = useWords();
  const [found, setFound] = useState<Stage>({ state: 'looking' });
  const { text } = present;
  useEffect(() => {
    const life = new AbortController();
    find(present, life.signal).then(
      (what) => {
        if (!life.signal.aborted) setFound({ state: 'found', ...what });
      },
      () => {
        if (!life.signal.aborted) setFound({ state: 'failed' });
      },
    );
    return () => life.abort();
  }, [text]);
  if (found.state === 'looking') {
    return (
      <p class="other-years-said" role="status">
        {t('otherYears.looking')}
      </p>
    );
  }
  if (found.state === 'failed') {
    return (
      <p class="clippings-failure" role="alert">
        {t('otherYears.failed')}
      </p>
    );
  }
  if (found.evidence.length === 0) {
    return (
      <p class="other-years-said" role="status">
        {t('otherYears.none')}
      </p>
    );
  }
  return (
    <>
      <p class="other-years-said" id={id} role="status">
        {sentences([
          t(found.otherFields ? 'otherYears.province' : 'otherYears.count', {
            count: found.evidence.length,
          }),
          ...(found.evidence.some((piece) => areAlike(differences(piece.text, text)))
            ? [t('otherYears.how')]
            : []),
        ])}
      </p>
      <ol aria-labelledby={id}>
        {found.evidence.map((piece) => (
          <li key={piece.id}>
            <h3>{piece.year}</h3>
            <Differences before={piece.text} after={text} afterStands />
            <EvidenceLine piece={piece} />
          </li>
        ))}
      </ol>
    </>
  );
}
