import type { PopoverContent } from '../../ports/popover-content';
import { textLanguage } from '../locales/text-language';
import type { PopoverWord } from './words';

interface OwnPartProps {
  own: NonNullable<PopoverContent['own']>;
  word: PopoverWord;
}

/** A word of the reader's own, and what the reader wrote beside it. */
export function OwnPart({ own: { label, note }, word }: OwnPartProps) {
  return (
    <section class="part" data-topic="own">
      <header class="head">
        <h2 lang={textLanguage(label)}>{label}</h2>
        <span class="chip">{word('own')}</span>
      </header>
      {note === '' ? null : <p lang={textLanguage(note)}>{note}</p>}
    </section>
  );
}
