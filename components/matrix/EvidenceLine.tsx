import './evidence-line.css';
import type { Evidence } from '../../clippings/evidence';
import { textLanguage } from '../locales/text-language';
import { useWords } from '../locales/words-context';

/** What a piece of evidence is, what must be known of it, who says it, and the way there. */
export function EvidenceLine({ piece, about = '' }: { piece: Evidence; about?: string }) {
  const { t, date } = useWords();
  const { of, flags = [], source } = piece;
  const href = addressOf(piece);
  const publisher = source.publisher ?? source.issuer ?? source.siteName ?? source.site;
  return (
    <p class="evidence-line">
      <span class="evidence-kind">{t(`matrix.of.${of}`)}</span>
      {flags.map((flag) => (
        <span key={flag} class="evidence-flag">
          {flag}
        </span>
      ))}
      {publisher === undefined ? null : <span lang={textLanguage(publisher)}>{publisher}</span>}
      {source.published === undefined ? null : <span>{date(source.published)}</span>}
      {href === undefined ? (
        <span lang={textLanguage(source.title)}>{source.title}</span>
      ) : (
        <a href={href} target="_blank" rel="noreferrer" lang={textLanguage(source.title)}>
          {source.title || source.site}
        </a>
      )}
      {about === '' ? null : <span>{about}</span>}
    </p>
  );
}

/** The words themselves where a text fragment was kept, else their page. */
function addressOf({ source: { url }, fragment }: Evidence): string | undefined {
  if (url === undefined || !/^https?:/i.test(url)) return undefined;
  const directive = fragment && /:~:text=[\w%.,~-]+$/.exec(fragment)?.[0];
  if (!directive) return url;
  const [page = ''] = url.split(':~:');
  return `${page}${page.includes('#') ? '' : '#'}${directive}`;
}
