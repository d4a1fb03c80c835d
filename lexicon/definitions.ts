import { concepts } from './concepts/all';
import type { Category, Concept } from './entry';
import type { ConceptId, Topic } from './types';

/** What a concept says of itself, for readers; never within reach of a page's scripts. */
export interface Definition {
  id: ConceptId;
  topic: Topic;
  category: Category;
  /** The preferred label of either language. */
  label: { zh: string; en: string };
  definition: { zh: string; en: string };
  related: readonly ConceptId[];
  /** Where the law or the thing changed: since when, YYYY-MM-DD, and who says so. */
  status?: { asOf: string; source: string };
}

export function definition(id: ConceptId): Definition | undefined {
  byId ??= new Map(concepts.map((concept) => [concept.id, concept]));
  const concept = byId.get(id);
  if (concept === undefined) return undefined;
  const { category, labels, related, status, topic } = concept;
  return {
    id,
    topic,
    category,
    label: { zh: labels['zh-Hans'][0] as string, en: labels.en[0] as string },
    definition: concept.definition,
    related,
    ...(status && { status }),
  };
}

let byId: Map<ConceptId, Concept> | undefined;
