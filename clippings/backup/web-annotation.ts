import * as v from 'valibot';
import { Meaning } from '../model';
import { type Foreign, many, member, textIn } from './foreign';

/**
 * Annotations in a W3C Web Annotation document (https://www.w3.org/TR/annotation-model/): one alone, a
 * page, a collection with its first page, or a list of them. Undefined where there are none.
 */
export function webAnnotations(value: unknown): Foreign[] | undefined {
  const all = annotationsIn(value, 0);
  return all.length > 0 ? all.map(asForeign) : undefined;
}

function annotationsIn(value: unknown, depth: number): unknown[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((one) => annotationsIn(one, depth + 1));
  const types = many(member(value, 'type') ?? member(value, '@type')).map(textIn);
  const has = (name: string) => types.some((type) => type === name || type.endsWith(`#${name}`));
  if (has('Annotation')) return [value];
  if (has('AnnotationCollection')) {
    const first = member(value, 'first');
    return annotationsIn(typeof first === 'object' ? first : member(value, 'items'), depth + 1);
  }
  if (has('AnnotationPage')) return annotationsIn(member(value, 'items'), depth + 1);
  return annotationsIn(many(member(value, '@graph')), depth + 1);
}

function asForeign(annotation: unknown): Foreign {
  const id = textIn(member(annotation, 'id') ?? member(annotation, '@id'));
  const target = many(member(annotation, 'target'))[0];
  const source = member(target, 'source') ?? target;
  const quote = quoteIn(many(member(target, 'selector')), 0);
  const url = typeof source === 'string' ? source : (member(source, 'id') ?? member(source, '@id'));
  const bodies = many(member(annotation, 'body'));
  return {
    name: id,
    id: /^urn:uuid:(.+)$/i.exec(id)?.[1],
    url,
    title: member(source, 'title'),
    publisher: member(source, 'publisher'),
    published: member(source, 'issued'),
    exact: member(quote, 'exact'),
    prefix: member(quote, 'prefix'),
    suffix: member(quote, 'suffix'),
    note: [...bodies.filter(isNote).map(wordsOf), textIn(member(annotation, 'bodyValue'))]
      .filter((text) => text.trim() !== '')
      .join('\n\n'),
    tags: bodies.filter(isTag).map(wordsOf),
    meaning: bodies.filter(isMeaning).map(wordsOf).find(isOurs),
    created: member(annotation, 'created'),
    modified: member(annotation, 'modified'),
  };
}

/** Also where it refines another selector. */
function quoteIn(selectors: readonly unknown[], depth: number): unknown {
  for (const selector of selectors) {
    if (textIn(member(selector, 'type')) === 'TextQuoteSelector') return selector;
    const refined = many(member(selector, 'refinedBy'));
    const inside = depth < 4 && refined.length > 0 ? quoteIn(refined, depth + 1) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function wordsOf(body: unknown): string {
  return typeof body === 'string' ? body : textIn(member(body, 'value'));
}

function isTag(body: unknown): boolean {
  return many(member(body, 'purpose')).includes('tagging');
}

/** A class of ours; one of another program's is read as a note. */
function isMeaning(body: unknown): boolean {
  return many(member(body, 'purpose')).includes('classifying') && isOurs(wordsOf(body));
}

const isOurs = (word: string): word is Meaning => v.is(Meaning, word);

/** A bare address is a page that says something about the words, not a note. */
function isNote(body: unknown): boolean {
  return typeof body === 'object' && !isTag(body) && !isMeaning(body);
}
