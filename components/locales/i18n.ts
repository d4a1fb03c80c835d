import { createInstance } from 'i18next';
import type { Preferences } from '../../ports/preferences';
import en from './en.json';
import zh from './zh-CN.json';

export type Language = 'zh-CN' | 'en';

type Stem<Key> = Key extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : Key;

/** A text of the interface. Keys of both languages are the same; a test holds them so. */
export type WordKey = Stem<keyof typeof en>;
export type WordValues = Record<string, string | number>;

/** All that the interface says, in one language. */
export interface Words {
  language: Language;
  t: (key: WordKey, values?: WordValues) => string;
  /**
   * Texts whose keys begin with `prefix.`, by the rest of the key; placeholders are left as
   * they are, for scripts that cannot carry the words with them.
   */
  section: (prefix: string) => Record<string, string>;
  number: (value: number) => string;
  /** YYYY, YYYY-MM, YYYY-MM-DD or an ISO timestamp; anything else comes back as it is. */
  date: (stated: string) => string;
  /** An enumeration: 福建、广东. */
  list: (parts: readonly string[]) => string;
  /** Sentences after one another; Chinese puts no blank between them. */
  sentences: (parts: readonly string[]) => string;
  /** Bytes, for a person. */
  size: (bytes: number) => string;
}

/** The words of a language: one instance of i18next, nothing detected and nothing fetched. */
export function createWords(language: Language): Words {
  const texts: Record<string, string> = language === 'en' ? en : zh;
  const instance = createInstance({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    // Preact writes text nodes, so nothing here can become markup.
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: texts } },
  });
  instance.init().catch((error: unknown) => console.error(error));
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language, { type: 'unit', style: 'short' });

  return {
    language,
    t: (key, values = {}) => instance.t(key, values),
    section: (prefix) =>
      Object.fromEntries(
        Object.entries(texts)
          .filter(([key]) => key.startsWith(`${prefix}.`))
          .map(([key, text]) => [key.slice(prefix.length + 1), text]),
      ),
    number: (value) => numbers.format(value),
    date: (stated) => formatDate(stated, language),
    list: (parts) => (language === 'en' ? lists.format(parts) : parts.join('、')),
    sentences: (parts) => parts.join(language === 'en' ? ' ' : ''),
    size: (bytes) => formatSize(bytes, language),
  };
}

/** The language to speak: the reader's choice, else the first of the browser's that we speak. */
export function resolveLanguage(
  preference: Preferences['language'],
  navigatorLanguages: readonly string[],
): Language {
  if (preference !== 'auto') return preference;
  for (const tag of navigatorLanguages) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'en') return 'en';
  }
  return 'en';
}

/** A date as stated has no time zone, so it is shown in UTC; a timestamp in the reader's zone. */
function formatDate(stated: string, language: Language): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T.*)?$/.exec(stated);
  const time = Date.parse(stated);
  if (parts === null || Number.isNaN(time)) return stated;
  const [, , month, day, clock] = parts;
  const shape = [language, month && 'm', day && 'd', clock && 't'].join();
  // Kept, since making one takes longer than all else of a line in a list.
  const format =
    formats.get(shape) ??
    new Intl.DateTimeFormat(language, {
      year: 'numeric',
      ...(month === undefined ? {} : { month: language === 'en' ? 'short' : 'long' }),
      ...(day === undefined ? {} : { day: 'numeric' }),
      ...(clock === undefined ? { timeZone: 'UTC' } : {}),
    });
  formats.set(shape, format);
  return format.format(time);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatSize(bytes: number, language: Language): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[unit] ?? 'kilobyte',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
