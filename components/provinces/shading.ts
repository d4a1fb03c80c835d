import { scaleQuantile } from 'd3-scale';

/** What the map shows by its shades. */
export type Shading = 'facts' | 'first-year' | 'clippings';

/** From 1, the palest, to 5. */
export type Step = 1 | 2 | 3 | 4 | 5;

const all: readonly Step[] = [1, 2, 3, 4, 5];

/** One shade and the values it stands for, both ends inclusive. */
export interface ShadeClass {
  step: Step;
  from: number;
  to: number;
}

export interface Shades {
  /** Undefined where nothing is known. */
  stepOf(value: number | undefined): Step | undefined;
  /** Palest first; shades that no value has are left out. */
  classes: readonly ShadeClass[];
}

/**
 * Five shades with about as many provinces in each, so that a few large values do not leave the
 * others alike. `earlierIsDarker`: the smallest value has the darkest shade.
 */
export function createShades(
  values: readonly number[],
  { earlierIsDarker = false }: { earlierIsDarker?: boolean } = {},
): Shades {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const split = scaleQuantile<number>()
    .domain(distinct.length > all.length ? values : distinct)
    .range(all);
  // Equal values may leave a fifth empty: the shades in use then move apart.
  const used = [...new Set(distinct.map(split))];
  const steps = new Map(used.map((fifth, at) => [fifth, spread(at, used.length)]));
  const stepOf = (value: number): Step => {
    const step = steps.get(split(value)) ?? 3;
    return earlierIsDarker ? ((6 - step) as Step) : step;
  };
  const classes = all.flatMap((step): ShadeClass[] => {
    const own = distinct.filter((value) => stepOf(value) === step);
    const [from, to] = [own[0], own.at(-1)];
    return from === undefined || to === undefined ? [] : [{ step, from, to }];
  });
  return {
    stepOf: (value) => (value === undefined ? undefined : stepOf(value)),
    classes,
  };
}

/** One of a few as a shade: a single one in the middle, two and more from end to end. */
function spread(at: number, of: number): Step {
  return of === 1 ? 3 : ((1 + Math.round((at * 4) / (of - 1))) as Step);
}
