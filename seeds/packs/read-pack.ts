import { decodeFile } from './decode-file';
import { type Fault, type Refused, shown } from './faults';
import { LIMITS } from './limits';
import { type FactPack, PACK_FORMAT, PackFact, PackHead } from './pack';
import { placeOf, type Step, scanJson } from './scan-json';
import { type Found, wrongIn } from './wrong-in';

export interface Reading {
  /** Ids of facts that the reader has made: a pack that brings one of them is refused. */
  ownIds?: ReadonlySet<string>;
}

/** A pack read whole, or refused whole with what is wrong in it. Never throws. */
export function readPack(
  bytes: Uint8Array,
  { ownIds = new Set() }: Reading = {},
): { ok: true; pack: FactPack } | Refused {
  const text = decodeFile(bytes);
  if (typeof text !== 'string') return { ok: false, faults: [text], more: false };

  const snags = scanJson(text, { depth: LIMITS.depth, most: MOST_FAULTS });
  if (snags.length > 0) {
    const faults = snags.map(({ why, at, path, key }) => ({
      why,
      ...placeOf(text, at),
      path: written(path),
      ...(key !== undefined && { seen: shown(key) }),
      ...(why === 'too-deep' && { limit: LIMITS.depth }),
    }));
    return { ok: false, faults, more: snags.length >= MOST_FAULTS };
  }

  const value: unknown = JSON.parse(text);
  const found = look(value, ownIds);
  // The rules of head and facts are those of the whole, and they change nothing.
  if (found.length === 0) return { ok: true, pack: value as FactPack };
  const faults = inPlace(text, found.slice(0, MOST_FAULTS));
  return { ok: false, faults, more: found.length > MOST_FAULTS };
}

/** As many as a person reads; the rest comes to light when these are mended. */
const MOST_FAULTS = 50;

/** What is wrong with a value; a little more than is told, at most. */
function look(value: unknown, ownIds: ReadonlySet<string>): Found[] {
  if (!isObject(value)) return [{ why: 'not-a-pack', path: [], seen: shown(value) }];
  const { facts, ...head } = value;
  if (head.format !== PACK_FORMAT) {
    return [{ why: 'not-a-pack', path: 'format' in head ? ['format'] : [] }];
  }
  const { formatVersion } = head;
  if (typeof formatVersion === 'number' && formatVersion > 1) {
    return [{ why: 'newer-format', path: ['formatVersion'], seen: shown(formatVersion) }];
  }
  const found = wrongIn(PackHead, head, []);
  if (!Array.isArray(facts)) {
    const why = 'facts' in value ? 'wrong-type' : 'missing';
    return [
      ...found,
      { why, path: ['facts'], ...(why === 'wrong-type' && { seen: shown(facts) }) },
    ];
  }
  if (facts.length > LIMITS.facts) {
    return [...found, { why: 'too-many', path: ['facts'], limit: LIMITS.facts }];
  }
  // One by one, so that a file with a million faults ends at the first few.
  const ids = new Set<string>();
  for (const [at, fact] of facts.entries()) {
    found.push(...wrongIn(PackFact, fact, ['facts', at]));
    const id = isObject(fact) ? fact.id : undefined;
    if (typeof id === 'string') {
      const why = ids.has(id) ? 'id-twice' : ownIds.has(id) ? 'id-of-own' : undefined;
      if (why) found.push({ why, path: ['facts', at, 'id'], seen: shown(id) });
      ids.add(id);
    }
    if (found.length > MOST_FAULTS) break;
  }
  return found;
}

/** The faults with their lines, in the order of the file: one more scan, that looks for their paths. */
function inPlace(text: string, found: readonly Found[]): Fault[] {
  const places = new Map<string, number>();
  const wanted = new Set(
    found.flatMap(({ path }) => [path, ...path.map((_, i) => path.slice(0, i))]).map(keyOf),
  );
  scanJson(text, {
    depth: LIMITS.depth,
    most: MOST_FAULTS,
    onValue(path, at) {
      const key = keyOf(path);
      if (wanted.has(key)) places.set(key, at);
    },
  });
  const offset = (path: readonly Step[]): number => {
    // What is missing stands at the object that lacks it.
    const at = places.get(keyOf(path));
    return at ?? (path.length === 0 ? 0 : offset(path.slice(0, -1)));
  };
  return found
    .map(({ path, ...fault }) => ({ fault, path, at: offset(path) }))
    .sort((a, b) => a.at - b.at)
    .map(({ fault, path, at }) => ({ ...fault, ...placeOf(text, at), path: written(path) }));
}

const keyOf = (path: readonly Step[]) => JSON.stringify(path);

/** `facts[3].source.url`. */
function written(path: readonly Step[]): string {
  return path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`;
      const plain = /^[A-Za-z_$][\w$]*$/.test(step);
      return plain ? `${i > 0 ? '.' : ''}${step}` : `[${shown(JSON.stringify(step))}]`;
    })
    .join('');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
