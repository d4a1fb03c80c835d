/** Language tag of a text from a page, so that the right glyphs and line breaks are chosen. */
export function textLanguage(text: string, site = ''): string {
  if (!/\p{Script=Han}/u.test(text)) return 'en';
  if (/\.hk$/.test(site)) return 'zh-Hant-HK';
  if (/\.mo$/.test(site)) return 'zh-Hant-MO';
  if (/\.tw$/.test(site)) return 'zh-Hant-TW';
  return 'zh-Hans-CN';
}
