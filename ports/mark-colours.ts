import type { Preferences } from './preferences';

export type Colours = Preferences['colours'];

type Hue = 'blockchain' | 'government' | 'data' | 'place' | 'own';

/**
 * What has a colour on pages; `flash` is a passage that the reader has just been led to, `kept` words
 * that the reader has kept, `lit` those of them that the reader has come for.
 */
export type SheetKind = Hue | keyof typeof everywhere;

/** Insides of `oklch(…)` under dark words and under light ones, and what line is drawn. */
export type MarkLook = [light: string, dark: string, line?: string];

const everywhere = {
  passage: ['0 0 0/.04', '1 0 0/.09'],
  flash: ['.9 .13 95', '.4 .08 95'],
  kept: ['.93 .05 300', '.36 .07 300', 'solid'],
  lit: ['.88 .1 300', '.42 .11 300'],
} satisfies Record<string, MarkLook>;

/**
 * `soft`: a hue for each kind. `apart`: told apart by lightness and by blue against yellow, which all
 * but very few eyes see. `grey`: by lines alone, where a browser draws them.
 */
const palettes: Record<Colours, Record<Hue, MarkLook>> = {
  soft: {
    blockchain: ['.93 .05 250', '.36 .07 250'],
    government: ['.93 .05 165', '.34 .06 165'],
    data: ['.93 .05 320', '.36 .07 320'],
    place: ['.95 .05 75', '.38 .07 75', 'dotted'],
    own: ['.93 .05 300', '.36 .07 300', 'solid'],
  },
  apart: {
    blockchain: ['.8 .1 250', '.34 .09 261'],
    government: ['.78 .1 99', '.4 .15 93'],
    data: ['.97 0 0', '.41 0 0', 'dashed'],
    place: ['.87 .04 75', '.33 .04 75', 'dotted'],
    own: ['.8 .11 351', '.26 .1 343', 'solid'],
  },
  grey: {
    blockchain: ['.9 0 0', '.38 0 0', 'solid'],
    government: ['.94 0 0', '.32 0 0', 'dashed'],
    data: ['.94 0 0', '.32 0 0', 'double'],
    place: ['.96 0 0', '.3 0 0', 'dotted'],
    own: ['.92 0 0', '.35 0 0', 'wavy'],
  },
};

export const allColours: readonly Colours[] = ['soft', 'apart', 'grey'];

/** How each kind looks in these colours. */
export function marksIn(colours: Colours): Record<SheetKind, MarkLook> {
  return { ...everywhere, ...palettes[colours] };
}
