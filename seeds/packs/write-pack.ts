import type { FactPack } from './pack';

/**
 * A pack as the text of its file; readPack gives back an equal one. Indented for people where they
 * may look into it; a large one would grow by half.
 */
export function writePack({ facts, ...head }: FactPack): string {
  const indent = facts.length <= 1000 ? 2 : undefined;
  return `${JSON.stringify({ ...head, facts }, undefined, indent)}\n`;
}
