import { describe, expect, it } from 'vitest';
import { luminance } from '../../page/tone';

describe('the luminance of a colour', () => {
  it.each([
    ['rgb(0, 0, 0)', 0],
    ['rgb(255, 255, 255)', 1],
    ['rgb(255, 0, 0)', 0.2126],
    ['rgb(255, 102, 0)', 0.3078],
    ['rgba(255, 255, 255, 0.87)', 1],
    ['color(srgb 1 1 1)', 1],
    ['color(display-p3 0 0 0)', 0],
    ['oklch(1 0 90)', 1],
    ['oklab(0.2 0 0)', 0.008],
    ['lab(100 0 0)', 1],
    // The middle grey of print, of which luminance is defined.
    ['lab(50 0 0)', 0.184],
    ['', 0],
  ])('%s is %f', (colour, wanted) => expect(luminance(colour)).toBeCloseTo(wanted, 2));

  it.each(['rgba(0, 0, 0, 0)', 'rgba(255, 255, 255, 0.2)', 'color(srgb 1 1 1 / 0)'])(
    '%s is none: one sees through it',
    (colour) => expect(luminance(colour)).toBeUndefined(),
  );
});
