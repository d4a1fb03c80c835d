import type { PopoverContent } from '../../ports/popover-content';
import { CountsPart } from './CountsPart';
import { Footer, type Status } from './Footer';
import { OwnPart } from './OwnPart';
import { PassageLine, PassagePart } from './PassagePart';
import { PlacePart } from './PlacePart';
import { TermPart } from './TermPart';
import { popoverWord } from './words';

export interface PopoverProps {
  content: PopoverContent;
  status: Status;
  pinned: boolean;
  /** Each is called with the event, which says whether a person or the page made it. */
  onSave: (event: MouseEvent) => void;
  onUndo: (event: MouseEvent) => void;
  /** `place`: the division of which more is wanted. */
  onOpen: (event: MouseEvent, place?: string) => void;
  onClose: (event: MouseEvent) => void;
  onPress: (event: PointerEvent) => void;
  onKey: (event: KeyboardEvent) => void;
}

/** Everything under the pointer as one sheet of parts, innermost first. */
export function Popover({ content, status, pinned, ...on }: PopoverProps) {
  const { own, term, places, passage, language } = content;
  const word = popoverWord(content.words);
  const name =
    own?.label ?? term?.label ?? (places.map((p) => p.name).join('、') || word('passage'));
  const alone = own === undefined && term === undefined && places.length === 0;
  const line = passage && !alone && (
    <PassageLine passage={passage} but={places.map((p) => p.name)} word={word} />
  );
  return (
    <div
      class="sheet"
      role="dialog"
      aria-label={word('label', { name })}
      tabIndex={-1}
      lang={language}
      data-pinned={pinned}
      onPointerDown={on.onPress}
      onKeyDown={on.onKey}
    >
      <div class="body">
        {own && <OwnPart own={own} word={word} />}
        {term && <TermPart term={term} word={word} />}
        {places.map((place, i) => (
          <PlacePart
            key={place.code}
            place={place}
            word={word}
            onMore={(event) => on.onOpen(event, place.code)}
          >
            {i === 0 && line}
          </PlacePart>
        ))}
        {places.length === 0 && line}
        {passage && alone && <PassagePart passage={passage} word={word} />}
        {passage?.counts && <CountsPart counts={passage.counts} word={word} />}
      </div>
      <Footer status={status} word={word} {...on} onOpen={(event) => on.onOpen(event)} />
    </div>
  );
}
