import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createWords, resolveLanguage } from '../../components/locales/i18n';
import { popoverWordKeys } from '../../components/popover/words';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) =>
  JSON.parse(readFileSync(`${root}${path}`, 'utf8')) as Record<string, string>;
const zh = read('components/locales/zh-CN.json');
const en = read('components/locales/en.json');
const stem = (key: string) => key.replace(/_(?:zero|one|other)$/, '');
const stems = (texts: object) => [...new Set(Object.keys(texts).map(stem))].sort();
const placeholders = (text: string) =>
  [...new Set(text.match(/\{\{?\w+/g) ?? [])].filter((name) => name !== '{{count').sort();

function sources(folder: string): string[] {
  if (!existsSync(`${root}${folder}`)) return [];
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8'));
}

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(stems(zh)).toEqual(stems(en));
  });

  it('have the plural forms that their grammar asks for', () => {
    const counted = Object.keys(en).filter((key) => /_(?:one|other)$/.test(key));
    for (const key of stems(Object.fromEntries(counted.map((key) => [key, ''])))) {
      expect(en, key).toHaveProperty([`${key}_one`]);
      expect(en, key).toHaveProperty([`${key}_other`]);
      expect(zh, key).toHaveProperty([`${key}_other`]);
      expect(zh, key).not.toHaveProperty([`${key}_one`]);
    }
  });

  it.each(Object.keys(zh))('say %s with the same values', (key) => {
    expect(placeholders(zh[key] ?? '')).toEqual(placeholders(en[key] ?? ''));
  });

  it.each([
    ['Chinese', zh],
    ['English', en],
  ])('%s is plain: nothing empty, no exclamation mark, no blank at the ends', (name, texts) => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text, key).not.toMatch(/[!！]|^$/);
      // The sample is one sentence in pieces; separators bring their blank with them.
      const piece = /^(?:sample\.|export\.(?:colon|comma|list)$|terms\.comma$)/.test(key);
      if (!piece) expect(text, key).toBe(text.trim());
      const bare = text.replace(/\{+[^}]*\}+/g, '');
      if (name === 'Chinese') expect(bare, key).not.toMatch(/[,;?"]|\.\.\./);
    }
  });

  it('say in every failure to save what is safe or what to do', () => {
    for (const texts of [zh, en]) {
      for (const [key, text] of Object.entries(texts)) {
        if (key.startsWith('save.failed.')) expect(text.split(/[。.]/).length).toBeGreaterThan(2);
      }
    }
  });
});

describe('keys', () => {
  const code = ['components', 'entrypoints'].flatMap(sources).join('\n');
  const called = new Set([...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((call) => call[1] as string));
  const literals = new Set([...code.matchAll(/'([\w.-]+)'/g)].map((found) => found[1] as string));
  const patterns = [...code.matchAll(/`([\w.-]+\.)\$\{[^}]+\}([\w.-]*)`/g)].map(
    ([, before, after]) => new RegExp(`^${before}[\\w-]+${after}$`.replaceAll('.', '\\.')),
  );

  it('that are asked for exist', () => {
    expect([...called].filter((key) => !stems(zh).includes(key))).toEqual([]);
  });

  it('that exist are asked for', () => {
    const unused = stems(zh)
      // These go to scripts by section, whole.
      .filter((key) => !/^(?:popover|export)\./.test(key))
      .filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  it('of the popover are those it reads', () => {
    const words = createWords('zh-CN').section('popover');
    expect(Object.keys(words).sort()).toEqual([...popoverWordKeys].sort());
  });
});

describe('messages of the manifest', () => {
  const messages = (folder: string) =>
    read(`components/public/_locales/${folder}/messages.json`) as unknown as Record<
      string,
      { message: string }
    >;

  it('have the same keys in both languages', () => {
    expect(Object.keys(messages('zh_CN'))).toEqual(Object.keys(messages('en')));
  });

  it.each(['zh_CN', 'en'])('fit the stores in %s', (folder) => {
    const { extName, extDescription } = messages(folder);
    expect(extName?.message.length).toBeLessThanOrEqual(45);
    expect(extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the language spoken', () => {
  it.each([
    ['the choice of the reader, before the browser', 'en', ['zh-CN'], 'en'],
    ['Chinese for a Chinese browser', 'auto', ['zh-CN', 'en'], 'zh-CN'],
    ['Chinese for a browser in Traditional Chinese', 'auto', ['zh-Hant-HK'], 'zh-CN'],
    ['English for an English browser', 'auto', ['en-GB', 'zh-CN'], 'en'],
    ['the first that we speak', 'auto', ['fr-FR', 'zh-TW', 'en'], 'zh-CN'],
    ['English where we speak none', 'auto', ['fr-FR'], 'en'],
    ['English where the browser tells nothing', 'auto', [], 'en'],
  ] as const)('is %s', (_law, preference, languages, spoken) => {
    expect(resolveLanguage(preference, languages)).toBe(spoken);
  });
});

describe('words', () => {
  const chinese = createWords('zh-CN');
  const english = createWords('en');

  it('count in both grammars, with digits grouped', () => {
    expect(english.t('exportView.count', { count: 1 })).toBe('1 clipping');
    expect(english.t('exportView.count', { count: 1234 })).toBe('1,234 clippings');
    expect(chinese.t('exportView.count', { count: 1 })).toBe('1 条摘录');
    expect(chinese.t('badge.passages', { count: 0 })).toBe('链注：本页没有政策语句');
  });

  it('leave markup in values as it is: text nodes need no escaping', () => {
    expect(chinese.t('search.none', { query: '<b>&链' })).toBe('没有摘录含“<b>&链”');
  });

  it('do not take a value for a key', () => {
    expect(chinese.t('search.none', { query: '$t(app.name)' })).toBe('没有摘录含“$t(app.name)”');
    expect(chinese.t('search.none', { query: '{{count}}' })).toContain('{{count}}');
  });

  it('speak each their own language, made side by side', () => {
    expect([chinese.t('undo'), english.t('undo')]).toEqual(['撤销', 'Undo']);
  });

  it.each([
    ['2020-02-27', '2020年2月27日', 'Feb 27, 2020'],
    ['2023-10', '2023年10月', 'Oct 2023'],
    ['2023', '2023年', '2023'],
    ['not a date', 'not a date', 'not a date'],
    ['2020-13-45', '2020-13-45', '2020-13-45'],
  ])('say the date %s', (stated, inChinese, inEnglish) => {
    expect(chinese.date(stated)).toBe(inChinese);
    expect(english.date(stated)).toBe(inEnglish);
  });

  it('enumerate as each language does', () => {
    expect(chinese.list(['福建', '广东'])).toBe('福建、广东');
    expect(english.list(['Fujian', 'Guangdong'])).toBe('Fujian, Guangdong');
  });

  it.each([
    [900, '0.9 kB'],
    [12_345, '12 kB'],
    [2_345_678, '2.3 MB'],
    [9_999_999_999_999, '10,000 GB'],
  ])('say %i bytes for a person', (bytes, said) => {
    expect(english.size(bytes)).toBe(said);
  });
});
