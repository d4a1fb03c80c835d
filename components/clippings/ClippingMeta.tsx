import type { Clipping } from '../../clippings/model';
import type { SeenVerdict } from '../../clippings/verdicts/seen-verdict';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';
import type { Names } from '../names';

export interface ClippingMetaProps {
  clipping: Clipping;
  names: Names;
  /** What was last found of it on its page. */
  seen?: SeenVerdict | undefined;
}

/**
 * One line: what became of it on its page where that is not the same, what it is kept as, title of the
 * page, its date, the provinces it speaks of.
 */
export function ClippingMeta({ clipping, names, seen }: ClippingMetaProps) {
  const words = useWords();
  const { source, provinces } = clipping;
  const shown = provinces.slice(0, 3).map(names.province);
  const places =
    provinces.length > 3
      ? words.t('clipping.places', { places: words.list(shown), count: provinces.length })
      : words.list(shown);
  const parts = [
    seen === undefined || seen.verdict === 'exact' ? undefined : (
      <span
        class="clipping-seen"
        data-verdict={seen.verdict}
        title={words.t('seen.at', { date: words.date(seen.at) })}
      >
        {words.t(`seen.${seen.verdict}`)}
      </span>
    ),
    clipping.meaning && (
      <span class="clipping-meaning">{words.t(`meaning.${clipping.meaning}`)}</span>
    ),
    clipping.copyOf && <span class="clipping-noted">{words.t('clipping.conflictCopy')}</span>,
    clipping.note && <span class="clipping-noted">{words.t('clipping.noted')}</span>,
    places && <span class="clipping-places">{places}</span>,
    <span>{words.date(source.published ?? source.accessed)}</span>,
    <span lang={textLanguage(source.title, source.site)}>{source.title || source.site}</span>,
  ];
  // What stands between them has neither the colour nor the weight of one of them.
  return (
    <span class="clipping-meta">
      {parts.filter(Boolean).flatMap((part, at) => (at === 0 ? [part] : [' · ', part]))}
    </span>
  );
}
