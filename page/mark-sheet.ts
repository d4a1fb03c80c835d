import { allColours, type Colours, marksIn, type SheetKind } from '../ports/mark-colours';

/** Tone of the words that a mark lies under: dark words get light marks. */
export type Tone = 'light' | 'dark';

/**
 * Name in the document's highlight registry, which the page can see. Each palette has names of its
 * own, so that one sheet serves whatever the reader chooses.
 */
export const highlightName = (kind: SheetKind, tone: Tone, colours: Colours = 'soft') =>
  `lianzhu-${kind}-${tone}${colours === 'soft' ? '' : `-${colours}`}`;

export const markKinds: readonly SheetKind[] = [
  'passage',
  'blockchain',
  'government',
  'data',
  'place',
  'own',
  'flash',
  'kept',
  'lit',
];

const forcedLook: Partial<Record<SheetKind, string>> = {
  passage: 'background-color:transparent;text-decoration:underline',
  kept: 'text-decoration:underline',
  lit: 'background-color:Highlight;color:HighlightText',
};

/**
 * The sheet of all marks. Only the background changes, so words keep the page's colour and are legible
 * without the lines, which Firefox draws from 146 on.
 */
export function markSheet(): string {
  let css = '';
  let forced = '';
  for (const colours of allColours) {
    const looks = marksIn(colours);
    for (const kind of markKinds) {
      const [light, dark, line] = looks[kind];
      const names = [highlightName(kind, 'light', colours), highlightName(kind, 'dark', colours)];
      const under = line ? `;text-decoration:underline ${line} 1px` : '';
      css += `::highlight(${names[0]}){background-color:oklch(${light})${under}}`;
      css += `::highlight(${names[1]}){background-color:oklch(${dark})${under}}`;
      const look = forcedLook[kind] ?? 'background-color:Mark;color:MarkText';
      forced += names.map((name) => `::highlight(${name}){${look}}`).join('');
    }
  }
  return `${css}@media(forced-colors:active){${forced}}`;
}
