import type { Category } from './entry';
import { standardLabels, type Term } from './labels';
import type { ConceptId, ProvinceCode, Tier, Topic } from './types';

/** What a page may know of a concept; its words and definition stay with the background. */
export interface ConceptInfo {
  readonly id: ConceptId;
  readonly category: Category;
  readonly tier: Tier;
  readonly topic: Topic;
  /** The province that a brand or platform belongs to. */
  readonly places?: readonly ProvinceCode[];
}

export function conceptInfo(id: ConceptId): ConceptInfo | undefined {
  infos ??= new Map(
    standardLabels()
      .entries.filter((entry): entry is Term => entry.kind === 'term')
      .map((term) => [term.id, term]),
  );
  return infos.get(id);
}

let infos: Map<ConceptId, ConceptInfo> | undefined;
