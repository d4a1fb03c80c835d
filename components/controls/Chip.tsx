import './controls.css';

export type ChipKind = 'place' | 'field' | 'mine';

/** A word in the colour of its kind; the word itself says what it is. */
export function Chip({ kind, children }: { kind: ChipKind; children: string }) {
  return (
    <span class="chip" data-kind={kind}>
      {children}
    </span>
  );
}
