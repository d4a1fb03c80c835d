import { flatParent } from './flat-parent';
import type { Tone } from './mark-sheet';

/** Up to here words are dark on any ground, from there on light: what is between needs the ground. */
const MIDDLE = { from: 0.2, to: 0.55 };

/**
 * Which tone suits the words of an element: light marks under dark words. Words of middling lightness,
 * as grey dates or orange links, take the tone of the ground that they stand on.
 */
export function toneOf(element: Element, view: Window): Tone {
  const own = luminance(view.getComputedStyle(element).color) ?? MIDDLE.from;
  if (own < MIDDLE.from) return 'light';
  if (own > MIDDLE.to) return 'dark';
  for (let at: Node | null = element; at; at = flatParent(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const ground = luminance(view.getComputedStyle(at as Element).backgroundColor);
    if (ground !== undefined) return ground < 0.2 ? 'dark' : 'light';
  }
  return 'light';
}

/**
 * Relative luminance (WCAG 2) of a colour as computed style gives it, for example `rgb(34, 34, 34)`;
 * roughly for spaces that begin with lightness. Undefined where one sees through it.
 */
export function luminance(colour: string): number | undefined {
  const parts = (colour.match(/(?<![\w-])-?[\d.]+%?/g) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part),
  );
  const [a = 0, b = 0, c = 0, alpha = 1] = parts;
  if (alpha < 0.5) return undefined;
  // Lightness of OKLab is about the cube root of luminance; that of Lab is so from 0 to 100.
  if (/^okl/.test(colour)) return a ** 3;
  if (/^l(ab|ch)/.test(colour)) return ((a + 16) / 116) ** 3;
  const scale = colour.startsWith('color') ? 1 : 255;
  const [red, green, blue] = [a, b, c].map((part) => linear(part / scale)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
