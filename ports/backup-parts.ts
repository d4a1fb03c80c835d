import * as v from 'valibot';
import { Article } from '../clippings/articles/article';
import type { PartFault, PartsReader } from '../clippings/backup/candidate';
import { sha256Of } from '../clippings/backup/sha256';
import { HeldPack } from '../seeds/packs/held-pack';
import { PackFact } from '../seeds/packs/pack';
import type { WholePack } from './merge-packs';
import { LONGEST_LABEL, LONGEST_NOTE, MOST_WORDS, type OwnWord } from './own-words';
import { type Preferences, parsePreferences } from './preferences';

/** What a backup holds beside clippings. */
export interface BackupParts {
  packs: WholePack[];
  articles: Article[];
  words: OwnWord[];
  preferences?: Preferences;
  /** Origins that the reader had allowed beyond those of the manifest, as match patterns. */
  sites: string[];
}

const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//i));

/** Facts in a record: each record stays far below the longest line. */
const SHEAF = 200;

const PackPart = v.strictObject({
  part: v.literal('pack'),
  pack: v.pipe(
    v.strictObject(HeldPack.entries),
    v.check(({ id, head }) => id === head.id),
  ),
  /** Place of the first of these facts in the pack. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  facts: v.pipe(v.array(PackFact), v.maxLength(SHEAF)),
});
type PackPart = v.InferOutput<typeof PackPart>;

const ArticlePart = v.strictObject({
  part: v.literal('article'),
  article: v.pipe(
    v.strictObject({ ...Article.entries, key: webAddress, url: webAddress }),
    v.forward(
      v.check(({ text, hash }) => sha256Of(text) === hash),
      ['hash'],
    ),
  ),
});

const WordsPart = v.strictObject({
  part: v.literal('words'),
  words: v.pipe(
    v.array(
      v.strictObject({
        label: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_LABEL)),
        note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
        off: v.optional(v.literal(true)),
      }),
    ),
    v.maxLength(MOST_WORDS),
  ),
});

/** The choices are looked at one by one: each version knows others. */
const PreferencesPart = v.strictObject({
  part: v.literal('preferences'),
  preferences: v.record(v.string(), v.unknown()),
});

const SitesPart = v.strictObject({
  part: v.literal('sites'),
  sites: v.array(v.pipe(v.string(), v.maxLength(300), v.regex(/^(?:\*|https?):\/\/[^/\s]+\/\*$/))),
});

const Part = v.variant('part', [PackPart, ArticlePart, WordsPart, PreferencesPart, SitesPart]);

/** A pack as records of a backup, which go into one file. */
export function packRecords({ pack, facts }: WholePack): PackPart[] {
  const held = { ...pack, count: facts.length };
  const count = Math.max(1, Math.ceil(facts.length / SHEAF));
  return Array.from({ length: count }, (_, i) => {
    const at = i * SHEAF;
    return { part: 'pack', pack: held, at, facts: facts.slice(at, at + SHEAF) };
  });
}

export const articleRecord = (article: Article) => ({ part: 'article', article });
export const wordsRecord = (words: readonly OwnWord[]) => ({ part: 'words', words });
export const preferencesRecord = (preferences: Preferences) => ({
  part: 'preferences',
  preferences,
});
export const sitesRecord = (sites: readonly string[]) => ({ part: 'sites', sites });

/**
 * Takes parts of a backup in, each an object of our own making with known fields alone. The first that
 * is not what it should be, or is there twice, spoils the whole.
 */
export function createPartsReader(): PartsReader & { parts: BackupParts } {
  const parts: BackupParts = { packs: [], articles: [], words: [], sites: [] };
  const packs = new Map<string, WholePack & { facts: PackFact[] }>();
  const seen = new Set<string>();

  /** Whether it is the first of its name. */
  function isFirst(...name: string[]): boolean {
    const key = JSON.stringify(name);
    const first = !seen.has(key);
    seen.add(key);
    return first;
  }

  function takePack({ pack, at, facts }: PackPart): PartFault | undefined {
    let whole = packs.get(pack.id);
    if (!whole) {
      if (pack.own && !isFirst('own pack')) return twice('pack', 'pack.own');
      whole = { pack, facts: [] };
      packs.set(pack.id, whole);
      parts.packs.push(whole);
    }
    if (at !== whole.facts.length) return { part: 'pack', path: 'pack.at' };
    for (const fact of facts) {
      if (!isFirst('fact', pack.id, fact.id)) return twice('pack', 'pack.facts.id');
      whole.facts.push(fact);
    }
    return undefined;
  }

  return {
    parts,
    take(value) {
      const found = v.safeParse(Part, value);
      if (!found.success) return faultOf(value, v.getDotPath(found.issues[0]) ?? '');
      const one = found.output;
      switch (one.part) {
        case 'pack':
          return takePack(one);
        case 'article': {
          const { key, hash } = one.article;
          if (!isFirst('article', key, hash)) return twice('article', 'article.hash');
          parts.articles.push(one.article);
          return undefined;
        }
        case 'words': {
          if (!isFirst('words')) return twice('words', 'words');
          const again = one.words.findIndex(({ label }) => !isFirst('word', label));
          if (again >= 0) return twice('words', `words.${again}.label`);
          parts.words = one.words.map(({ off, ...word }) => (off ? { ...word, off } : word));
          return undefined;
        }
        case 'preferences': {
          if (!isFirst('preferences')) return twice('preferences', 'preferences');
          const offered = offeredIn(value);
          const parsed = parsePreferences(offered);
          const path = differing(offered, parsed, 'preferences');
          if (path !== undefined) return { part: 'preferences', path };
          parts.preferences = parsed;
          return undefined;
        }
        case 'sites':
          if (!isFirst('sites')) return twice('sites', 'sites');
          parts.sites = one.sites;
          return undefined;
      }
    },
    end() {
      const cut = parts.packs.find(({ pack, facts }) => pack.count !== facts.length);
      return cut && { part: 'pack', path: 'pack.count' };
    },
  };
}

const twice = (part: string, path: string): PartFault => ({ part, path, twice: true });

const KNOWN = Part.options.map(({ entries }) => entries.part.literal as string);

function faultOf(value: unknown, path: string): PartFault {
  const { part } = value as { part?: unknown };
  return { part: KNOWN.find((known) => known === part) ?? '', path };
}

/** As it stands in the file: a schema would leave out keys that reach for the nature of objects. */
const offeredIn = (value: unknown) => (value as { preferences: unknown }).preferences;

/**
 * Where what was offered is another than what was taken of it; members that are not known do not count,
 * since another version may have them.
 */
function differing(offered: unknown, taken: unknown, path: string): string | undefined {
  if (typeof taken !== 'object' || taken === null) {
    return Object.is(offered, taken) ? undefined : path;
  }
  if (typeof offered !== 'object' || offered === null) return path;
  if (Array.isArray(taken) !== Array.isArray(offered)) return path;
  for (const key of Object.keys(offered)) {
    const to = `${path}.${key}`;
    if (key === '__proto__') return to;
    if (!Object.hasOwn(taken, key)) continue;
    const [from, into] = [offered, taken] as Record<string, unknown>[];
    const found = differing(from?.[key], into?.[key], to);
    if (found !== undefined) return found;
  }
  return undefined;
}
