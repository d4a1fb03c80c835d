import type { Words } from '../../components/locales/i18n';
import type { ProvinceFact } from '../../components/provinces/province-fact';
import { factSheet } from '../../export/fact-sheet';
import { fileName } from '../../export/file-name';
import { daysIn } from '../../export/local-day';
import type { Province } from '../../seeds/types';

/** A province's facts as they leave: name of the file and its Markdown. `part`: not all that are known. */
export function sheetFile(
  province: Province,
  facts: readonly ProvinceFact[],
  { words, part }: { words: Words; part: boolean },
): { name: string; text: string } {
  const { t, language } = words;
  const day = daysIn()(new Date());
  const title = t('factSheet.title', {
    name: language === 'en' ? province.name.en : province.name.zhHans,
  });
  const text = factSheet(
    facts.map((fact) => ({ ...fact, kind: kindOf(fact, t) })),
    {
      title,
      summary: t(part ? 'factSheet.part' : 'factSheet.summary', { count: facts.length, day }),
      undated: t('facts.undated'),
      quote: t('factSheet.quote'),
      quoteRemark: t('facts.quote.remark').replace(/[。.]$/, ''),
      secondary: t('facts.secondary'),
      differs: t('factSheet.differs'),
      colon: t('export.colon'),
      brackets: (aside) => `${language === 'en' ? ' ' : ''}${t('export.brackets', { aside })}`,
    },
  );
  return { name: fileName(`${title} ${day}`, { extension: 'md', fallback: 'lianzhu' }), text };
}

function kindOf({ kindLabel, level, speaker, mine }: ProvinceFact, t: Words['t']): string {
  const parts = [kindLabel, t(`level.${level}`)];
  if (speaker !== undefined) parts.push(speaker);
  if (mine !== undefined) parts.push(t('facts.mine', { pack: mine }));
  return parts.join(' · ');
}
