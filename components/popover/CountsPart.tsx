import type { FactCard } from '../../ports/popover-content';
import { FactRow } from './FactRow';
import type { PopoverWord } from './words';

/** Facts that count otherwise than the passage, each with its source: context, no verdict. */
export function CountsPart({ counts, word }: { counts: readonly FactCard[]; word: PopoverWord }) {
  if (counts.length === 0) return null;
  return (
    <section class="part" data-topic="passage">
      <header class="head">
        <h2>{word('otherCounts')}</h2>
      </header>
      <ol class="facts">
        {counts.map((fact) => (
          <FactRow key={fact.id} fact={fact} word={word} />
        ))}
      </ol>
    </section>
  );
}
