import type { Fact, Source } from '../types';
import type { HeldPack } from './held-pack';
import type { PackFact } from './pack';

/** A fact of the reader's, in the shape of the base's: to be shown beside those, and marked. */
export interface ReaderFact extends Fact {
  pack: {
    id: string;
    name: string;
    /** Written by the reader; the others came in a file. */
    own: boolean;
  };
}

export interface ReaderFacts {
  facts: ReaderFact[];
  sources: Source[];
}

/** Facts of packs as facts and sources; ids are made of both names, so that none meets another. */
export function readerFacts(
  packs: readonly { pack: HeldPack; facts: readonly PackFact[] }[],
): ReaderFacts {
  const all: ReaderFacts = { facts: [], sources: [] };
  for (const { pack, facts } of packs) {
    for (const fact of facts) {
      const id = `${pack.id}/${fact.id}`;
      all.sources.push({ ...fact.source, id } as Source);
      all.facts.push(readerFact(pack, fact, id));
    }
  }
  return all;
}

function readerFact(pack: HeldPack, fact: PackFact, id: string): ReaderFact {
  const { statement = {}, quote, note, year } = fact;
  // A text in one language stands for both; without one the quotation speaks.
  const said = statement.zh ?? statement.en ?? `“${quote}”`;
  return {
    id,
    provinces: fact.provinces,
    level: fact.level ?? (fact.provinces.includes('CN') ? 'national' : 'provincial'),
    ...(year !== undefined && { year }),
    kind: fact.kind ?? 'mention',
    fields: fact.fields ?? [],
    statement: { zh: said, en: statement.en ?? said },
    source: id,
    ...(quote !== undefined && fact.statement !== undefined && { quote }),
    confidence: fact.confidence ?? 'medium',
    ...(note !== undefined && { note: { zh: note, en: note } }),
    pack: { id: pack.id, name: pack.head.name, own: pack.own },
  };
}
