import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Evidence } from '../../clippings/evidence';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';
import { EvidenceLine } from './EvidenceLine';

interface MatrixDetailProps {
  /** For example 福建 · 2020. */
  title: string;
  evidence: readonly Evidence[];
  names: Names;
  /** The province whose sheet lies near; undefined where the row is none. */
  province: string | undefined;
  onClose: () => void;
}

/** More are drawn when asked for. */
const STEP = 50;

/** A cell opened: every piece in full, with its source and the ways to it. */
export function MatrixDetail({ title, evidence, names, province, onClose }: MatrixDetailProps) {
  const { t } = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  const [limit, setLimit] = useState(STEP);
  const kept = evidence.filter(({ of }) => of === 'clipping').map(({ id }) => id);
  useLayoutEffect(() => head.current?.focus(), []);
  return (
    <section
      class="matrix-detail"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2 ref={head} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon="x" label={t('matrix.close')} onClick={onClose} />
      </header>
      {evidence.length === 0 ? (
        <p class="matrix-quiet">{t('matrix.blank')}</p>
      ) : (
        <p class="matrix-quiet">
          {t('matrix.pieces', {
            clippings: t('matrix.clippings', { count: kept.length }),
            facts: t('matrix.facts', { count: evidence.length - kept.length }),
          })}
        </p>
      )}
      <ul>
        {evidence.slice(0, limit).map((piece) => (
          <li key={piece.id} data-of={piece.of}>
            <Piece piece={piece} names={names} />
          </li>
        ))}
      </ul>
      {evidence.length > limit ? (
        <Button onClick={() => setLimit(limit + STEP)}>
          {t('matrix.more', { count: evidence.length - limit })}
        </Button>
      ) : null}
      <p class="matrix-ways">
        {province === undefined ? null : (
          <a href={`#provinces/${province}`}>
            {t('matrix.toProvince', { name: names.province(province) })}
          </a>
        )}
        {kept.length === 0 || kept.length > 200 ? null : (
          <a href={`#export?ids=${kept.join()}`}>{t('matrix.toExport')}</a>
        )}
      </p>
    </section>
  );
}

/** One piece: words or statement, what must be known of it, whence. */
function Piece({ piece, names }: { piece: Evidence; names: Names }) {
  const { t } = useWords();
  const { of, text, note, caution, quote, source, fields } = piece;
  return (
    <>
      {of === 'clipping' ? (
        <blockquote class="detail-quote" lang={textLanguage(text, source.site)}>
          {text}
        </blockquote>
      ) : (
        <p class="matrix-statement" lang={textLanguage(text)}>
          {text}
        </p>
      )}
      {note === undefined ? null : (
        <p class="matrix-note" lang={textLanguage(note)}>
          {t('matrix.noted', { note })}
        </p>
      )}
      {quote === undefined ? null : (
        <p class="fact-quote">
          <q lang={textLanguage(quote)}>{quote}</q> <span>{t('facts.quote.remark')}</span>
        </p>
      )}
      {caution === undefined ? null : (
        <p class="fact-note" lang={textLanguage(caution)}>
          {caution}
        </p>
      )}
      <EvidenceLine piece={piece} about={fields.slice(0, 4).map(names.concept).join(' · ')} />
    </>
  );
}
