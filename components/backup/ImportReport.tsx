import { useEffect, useRef } from 'preact/hooks';
import type { Refused } from '../../clippings/backup/candidate';
import type { PartTally, Tally } from '../../clippings/backup/figures';
import { Button } from '../controls/Button';
import { useWords } from '../locales/words-context';
import type { BackupActions, Import, PartTallies, Source } from './backup-state';
import { useImportFault } from './fault-words';

export interface ImportReportProps {
  incoming: Import | undefined;
  actions: Pick<BackupActions, 'onImport' | 'onStop' | 'onUndo' | 'onDismiss'>;
  /** The report was put away: the focus needs a place. */
  onClosed: () => void;
}

/** What is being brought in, from the first byte to the undoing; a question before anything is written. */
export function ImportReport({ incoming, actions, onClosed }: ImportReportProps) {
  const { t, number, sentences } = useWords();
  const nameOf = useSourceName();
  const faultOf = useImportFault();
  const heading = useRef<HTMLHeadingElement>(null);
  const stage = incoming?.stage;
  const asks = stage === 'asking' || stage === 'refused' || stage === 'done';
  useEffect(() => {
    if (asks) heading.current?.focus();
    // The button that was pressed has gone, and that which chooses can be pressed again.
    if (stage === 'stopped' || stage === 'givenUp') onClosed();
  }, [asks, stage]);
  if (incoming === undefined) return <p class="backup-said" role="status" />;
  const close = () => {
    actions.onDismiss();
    onClosed();
  };
  switch (incoming.stage) {
    case 'reading':
      return (
        <p class="backup-progress" role="status">
          <progress aria-label={t('backup.reading')} max={1} value={incoming.share} />
          <span>{t('backup.readingOf', { source: nameOf(incoming.source) })}</span>
          <Button weight="quiet" onClick={actions.onStop}>
            {t('cancel')}
          </Button>
        </p>
      );
    case 'stopped':
      return (
        <p class="backup-said" role="status">
          {t('backup.stopped', { source: nameOf(incoming.source) })}
        </p>
      );
    case 'writing':
      return (
        <p class="backup-progress" role="status">
          <progress
            aria-label={t('backup.writing')}
            max={Math.max(incoming.total, 1)}
            value={incoming.done}
          />
          <span>{t('backup.writing')}</span>
          {/* Once all is handed over it can no longer be taken back. */}
          {incoming.done < incoming.total ? (
            <Button weight="quiet" onClick={actions.onStop}>
              {t('backup.giveUp')}
            </Button>
          ) : null}
        </p>
      );
    case 'givenUp':
      return (
        <p class="backup-said" role="status">
          {t('backup.givenUp')}
        </p>
      );
    case 'undoing':
      return (
        <p class="backup-said" role="status">
          {t('backup.undoing')}
        </p>
      );
    case 'refused':
      return (
        <div class="backup-report" data-tone="error" role="alert">
          <h3 ref={heading} tabIndex={-1}>
            {t('backup.refused', { source: nameOf(incoming.source) })}
          </h3>
          <p>{faultOf(incoming.fault)}</p>
          <p>{t('backup.untouched')}</p>
          <Button onClick={close}>{t('backup.close')}</Button>
        </div>
      );
    case 'failed':
      return (
        <div class="backup-report" data-tone="error" role="alert">
          <h3>{t('backup.unwritten')}</h3>
          <p>{t(`backup.reason.${incoming.reason}`)}</p>
          <p>{t('backup.untouched')}</p>
          <Button onClick={close}>{t('backup.close')}</Button>
        </div>
      );
    case 'asking': {
      const { tally, refused, parts, sites, file, more } = incoming;
      const writes = [tally, ...Object.values(parts ?? {})].reduce(
        (sum, one) => sum + written(one),
        0,
      );
      return (
        <div class="backup-report">
          <h3 ref={heading} tabIndex={-1}>
            {t('backup.asking', { source: nameOf(incoming.source) })}
          </h3>
          <p class="backup-quiet">{t(`backup.from.${incoming.from}`)}</p>
          {file === undefined && !more ? null : (
            <p>{t(more ? 'backup.file.more' : 'backup.file.last', { n: number(file ?? 1) })}</p>
          )}
          <TallyTable tally={tally} refused={refused.length} />
          <PartList parts={parts} />
          <SitesToAllow sites={sites} />
          {refused.length === 0 ? null : <RefusedList refused={refused} />}
          <p>{writes === 0 ? t('backup.nothingToDo') : t('backup.safe')}</p>
          <div class="backup-actions">
            {writes === 0 ? null : (
              <Button weight="primary" onClick={() => actions.onImport(true)}>
                {t('backup.goOn', { count: writes })}
              </Button>
            )}
            <Button
              onClick={() => {
                actions.onImport(false);
                onClosed();
              }}
            >
              {writes === 0 ? t('backup.close') : t('cancel')}
            </Button>
          </div>
        </div>
      );
    }
    case 'done': {
      const { tally, parts, sites, broken } = incoming;
      return (
        <div class="backup-report" data-tone={broken ? 'error' : 'plain'}>
          <h3 ref={heading} tabIndex={-1}>
            {broken ? t('backup.broken') : t('backup.done')}
          </h3>
          {broken ? <p>{sentences([t(`backup.reason.${broken}`), t('backup.again')])}</p> : null}
          <p role="status">
            {sentences([
              t('backup.done.what', {
                added: number(tally.new),
                updated: number(tally.newer),
                copies: number(tally.conflict),
              }),
              ...(tally.back > 0 ? [t('backup.done.back', { count: tally.back })] : []),
            ])}
          </p>
          {broken ? null : <PartList parts={parts} />}
          <SitesToAllow sites={sites} />
          <div class="backup-actions">
            <Button icon="undo-2" onClick={actions.onUndo}>
              {t('backup.undo')}
            </Button>
            <Button weight="quiet" onClick={close}>
              {t('backup.close')}
            </Button>
          </div>
        </div>
      );
    }
    case 'undone':
      return (
        <p class="backup-said" role="status">
          {t('backup.undone', { count: incoming.count })}
        </p>
      );
  }
}

const ROWS = ['new', 'back', 'newer', 'conflict', 'same', 'older'] as const;

function TallyTable({ tally, refused }: { tally: Tally; refused: number }) {
  const { t, number } = useWords();
  return (
    <table class="backup-tally">
      <caption class="visually-hidden">{t('backup.tally')}</caption>
      <tbody>
        {ROWS.filter((what) => tally[what] > 0).map((what) => (
          <tr key={what} data-what={what}>
            <td>{number(tally[what])}</td>
            <th scope="row">
              {t(`backup.tally.${what}`)}
              <span class="backup-quiet">{t(`backup.tally.${what}.how`)}</span>
            </th>
          </tr>
        ))}
        {refused === 0 ? null : (
          <tr data-what="refused">
            <td>{number(refused)}</td>
            <th scope="row">
              {t('backup.tally.refused')}
              <span class="backup-quiet">{t('backup.tally.refused.how')}</span>
            </th>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const written = (tally: Tally | PartTally) =>
  tally.new + tally.newer + tally.conflict + ('back' in tally ? tally.back : 0);

const PARTS = ['facts', 'packs', 'words', 'articles', 'settings'] as const;
const BECOMES = ['new', 'newer', 'conflict', 'same', 'older', 'refused'] as const;

/** What comes of the rest of a backup, a line for each kind that is in it. */
function PartList({ parts = {} }: { parts: PartTallies | undefined }) {
  const { t, number, list } = useWords();
  const lines = PARTS.flatMap((part) => {
    const tally = parts[part];
    const told = BECOMES.filter((what) => tally && tally[what] > 0);
    if (!tally || told.length === 0) return [];
    const counts = told.map((what) => t(`backup.part.becomes.${what}`, { n: number(tally[what]) }));
    return [{ part, text: t(`backup.part.of.${part}`, { counts: list(counts) }) }];
  });
  if (lines.length === 0) return null;
  return (
    <ul class="backup-parts">
      {lines.map(({ part, text }) => (
        <li key={part} data-part={part}>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Sites that the reader had allowed elsewhere: no import can allow them. */
function SitesToAllow({ sites = [] }: { sites: readonly string[] | undefined }) {
  const { t, number, list } = useWords();
  if (sites.length === 0) return null;
  const named = list(sites.slice(0, NAMED).map(hostOf));
  const more = sites.length - NAMED;
  return (
    <p class="backup-sites">
      {more > 0
        ? t('backup.sites.more', { sites: named, more: number(more) })
        : t('backup.sites', { sites: named })}
    </p>
  );
}

/** `*.gov.cn` of `*://*.gov.cn/*`. */
const hostOf = (pattern: string) => pattern.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '');

/** Refused records that are named; the rest are counted. */
const NAMED = 20;

function RefusedList({ refused }: { refused: readonly Refused[] }) {
  const { t, number } = useWords();
  const more = refused.length - NAMED;
  return (
    <details class="backup-refused">
      <summary>{t('backup.refusedList')}</summary>
      <ul>
        {refused.slice(0, NAMED).map(({ n, why, part }) => (
          <li key={n}>
            {t('backup.refusedOne', { n: number(n), why: t(`backup.refusedOne.${why}`) })}
            {part ? <code>{part}</code> : null}
          </li>
        ))}
        {more > 0 ? <li>{t('backup.refusedMore', { count: more })}</li> : null}
      </ul>
    </details>
  );
}

function useSourceName(): (source: Source) => string {
  const { t, language } = useWords();
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (source) =>
    source.of === 'file'
      ? t('backup.file', { name: source.name })
      : t('backup.state', { at: moments.format(new Date(source.at)) });
}
