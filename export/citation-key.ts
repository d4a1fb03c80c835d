import { type ExportedSource, identity } from './excerpt';
import { shortHash } from './stable-id';
import { finished, STRIDE, type Steps } from './steps';

/**
 * Keys of sources for `[^key]`, `[@key]` and .bib files: the site's name and some letters that
 * depend on the source's address alone, so that no other source changes them. Letters, digits and
 * `-`, as pandoc and BibTeX take them.
 */
export function citationKeys(sources: Iterable<ExportedSource>): Map<string, string> {
  return finished(citationKeySteps(sources));
}

export function* citationKeySteps(sources: Iterable<ExportedSource>): Steps<Map<string, string>> {
  const all = [...new Map([...sources].map((source) => [identity(source), source])).values()];
  for (let length = 6; ; length += 4) {
    const keys: string[] = [];
    for (const source of all) {
      keys.push(`${siteLabel(source.site)}-${shortHash(identity(source), length)}`);
      if (keys.length % STRIDE === 0) yield keys.length;
    }
    // 2^31 values: among 50,000 sources two may meet.
    if (new Set(keys).size === keys.length || length > 20) {
      return new Map(all.map((source, i) => [identity(source), keys[i] as string]));
    }
  }
}

/** www.fujian.gov.cn is `fujian`, www.gov.cn is `gov`. */
function siteLabel(site: string): string {
  const labels = site
    .toLowerCase()
    .replace(/:\d+$/, '')
    .split('.')
    .map((label) => label.replace(/[^a-z0-9]/g, ''))
    .filter(Boolean);
  const telling = labels.filter((label) => !/^(?:www\d?|m|gov|com|cn|org|net|edu)$/.test(label));
  return telling.at(-1) ?? labels.find((label) => label !== 'www' && label !== 'cn') ?? 'page';
}
