import './differences.css';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { areAlike, differences } from '../../clippings/differences';
import { figuresIn, type Stretch } from '../../clippings/figures';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';

export interface DifferencesProps {
  before: string;
  after: string;
  /** What each of them is, for example its year; said where they stand one below the other. */
  names?: { before: string; after: string };
  /** The present words stand before the reader: of two unlike texts the earlier one is enough. */
  afterStands?: boolean;
}

/**
 * Two texts as one, what went struck through and what came underlined, figures bold; or one below
 * the other where they have too little in common.
 */
export function Differences({ before, after, names, afterStands }: DifferencesProps) {
  const { t } = useWords();
  const found = useMemo(() => differences(before, after), [before, after]);
  if (!areAlike(found)) {
    if (afterStands) {
      return (
        <p class="differences-apart" lang={textLanguage(before)}>
          {withFigures(figuresIn(before))}
        </p>
      );
    }
    return (
      <dl class="differences-apart">
        {(['before', 'after'] as const).map((side) => (
          <div key={side}>
            <dt>{names?.[side] ?? t(`differences.${side}`)}</dt>
            <dd lang={textLanguage(side === 'before' ? before : after)}>
              {withFigures(figuresIn(side === 'before' ? before : after))}
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <p class="differences" lang={textLanguage(after)}>
      {found.pieces.map(({ kind, stretches }, at) => {
        const key = `${at}${kind}`;
        if (kind === 'removed') {
          return (
            <del key={key}>
              <span class="visually-hidden">{t('differences.removed')}</span>
              {withFigures(stretches)}
            </del>
          );
        }
        if (kind === 'added') {
          return (
            <ins key={key}>
              <span class="visually-hidden">{t('differences.added')}</span>
              {withFigures(stretches)}
            </ins>
          );
        }
        return <span key={key}>{withFigures(stretches)}</span>;
      })}
    </p>
  );
}

function withFigures(stretches: readonly Stretch[]): ComponentChildren {
  return stretches.map(({ text: part, figure }) => (figure ? <b>{part}</b> : part));
}
