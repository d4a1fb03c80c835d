import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialStance, step, wakeAt } from '../../page/stance';
import { defaultDelays, type Stance, type StanceEvent } from '../../page/stance-model';

/*
 *                     off the words, press, scroll, fast
 *            +---------------------------------------------+
 *            v                                             |
 *        +------+  slow on words: look up   +-------+      |
 *   +--->| idle |-------------------------->| armed |------+
 *   |    +------+                           +-------+
 *   |       | ^                             |       | 500 ms and answered
 *   |  click| | Escape: words stay quiet    |       v
 *   |   tap | | until left        300 ms  +---------+  off the words  +------+
 *   |   key | +---------------------------| leaving |<----------------| open |
 *   |       v                             +---------+---------------->+------+
 *   |    armed, due at once                 |   |    back, or inside     |
 *   |       | answered                      |   | other words:           | click, act
 *   |       v                               |   | look up, 150 ms, move  | inside, focus
 *   |    +--------+                         |   | over                   |
 *   +----| pinned |<------------------------+---+------------------------+
 *        +--------+  goes by Escape, a click elsewhere, or focus that moved out
 */

type Hit = '福建' | '江西';
const rules = { delays: defaultDelays, sameHit: (a: Hit, b: Hit) => a === b };

/** 福建 stands at x 100–130 of the line at y 100, 江西 at x 300–330; the popover is below. */
const places: Record<string, { x: number; y: number }> = {
  福建: { x: 110, y: 100 },
  江西: { x: 310, y: 100 },
  空白: { x: 200, y: 60 },
};
const box = { left: 80, top: 120, right: 460, bottom: 400 };

type Timeless = StanceEvent<Hit> extends infer E ? (E extends E ? Omit<E, 'at'> : never) : never;

function on(name: string, over: Partial<Extract<Timeless, { type: 'move' }>> = {}): Timeless {
  const hit = name === '福建' || name === '江西' ? name : undefined;
  return { type: 'move', point: places[name]!, hit, inside: false, box, pressed: false, ...over };
}
const inside: Timeless = on('空白', { point: { x: 200, y: 200 }, inside: true });
const answer = (token: number, found = true): Timeless => ({ type: 'answer', token, found });
const click = (hit?: Hit): Timeless => ({ type: 'click', hit });

/** Plays events at their times with a timer that fires when due; tells what was done, and when. */
function play(script: readonly (readonly [at: number, event: Timeless])[], until = 20_000) {
  let stance = initialStance<Hit>();
  const done: string[] = [];
  const take = (event: Timeless, at: number) => {
    const result = step(stance, { ...event, at } as StanceEvent<Hit>, rules);
    stance = result.stance;
    for (const e of result.effects) {
      const tags = [
        'hit' in e ? e.hit : '',
        e.type === 'show' && e.pinned ? 'pinned' : '',
        e.type === 'show' && e.focus ? 'focus' : '',
        e.type === 'hide' && e.restoreFocus ? 'restore' : '',
      ];
      done.push([at, e.type, ...tags].filter((t) => t !== '').join(' '));
    }
  };
  const ripen = (limit: number) => {
    for (let due = wakeAt(stance), n = 0; due !== undefined && due <= limit; due = wakeAt(stance)) {
      take({ type: 'tick' }, due);
      if (n++ > 20) throw new Error('a timer that never rests');
    }
  };
  for (const [at, event] of script) {
    ripen(at);
    take(event, at);
  }
  ripen(until);
  return { done, phase: stance.phase.name, stance };
}

const opened: [number, Timeless][] = [
  [0, on('福建')],
  [20, answer(1)],
];

describe('showing', () => {
  it.each<[law: string, script: [number, Timeless][], done: string[]]>([
    [
      'looks up at once, shows after half a second',
      [...opened],
      ['0 look-up 福建', '500 show 福建'],
    ],
    [
      'waits for a slow answer',
      [
        [0, on('福建')],
        [900, answer(1)],
      ],
      ['0 look-up 福建', '900 show 福建'],
    ],
    [
      'forgets words that the pointer left in time',
      [...opened, [499, on('空白')]],
      ['0 look-up 福建'],
    ],
    [
      'is not moved by an answer that comes too late',
      [
        [0, on('福建')],
        [100, on('空白')],
        [200, answer(1)],
        [900, on('福建')],
        [950, answer(1)],
      ],
      ['0 look-up 福建', '900 look-up 福建'],
    ],
    [
      'gives up on a look-up that fails, until the pointer has left',
      [
        [0, on('福建')],
        [50, answer(1, false)],
        [900, on('福建')],
        [1000, on('空白')],
        [1900, on('福建')],
      ],
      ['0 look-up 福建', '1900 look-up 福建'],
    ],
    [
      'gives up on a look-up without answer after five seconds',
      [
        [0, on('福建')],
        [5100, answer(1)],
        [5200, on('福建')],
      ],
      ['0 look-up 福建'],
    ],
    ['shows nothing while text is being selected', [[0, on('福建', { pressed: true })]], []],
    [
      'lets go when a button goes down: the reader means to select',
      [...opened, [200, { type: 'press' }], [300, on('福建')]],
      ['0 look-up 福建'],
    ],
    [
      'lets go when the page scrolls',
      [...opened, [200, { type: 'scroll', by: 40 }]],
      ['0 look-up 福建'],
    ],
    ['lets go when the tab is hidden', [...opened, [200, { type: 'hidden' }]], ['0 look-up 福建']],
    [
      'lets go when the pointer leaves the window',
      [...opened, [200, { type: 'off' }]],
      ['0 look-up 福建'],
    ],
  ])('%s', (_law, script, done) => expect(play(script).done).toEqual(done));
});

describe('a fast pointer', () => {
  const dash = (from: number, ms: number): [number, Timeless][] => [
    [from, on('空白', { point: { x: 600, y: 100 } })],
    [from + ms / 2, on('空白', { point: { x: 450, y: 100 } })],
    [from + ms, on('江西')],
  ];
  it.each<[law: string, script: [number, Timeless][], done: string[]]>([
    [
      'wakes nothing on its way over words',
      [...dash(0, 200), [230, on('空白', { point: { x: 250, y: 100 } })]],
      [],
    ],
    ['wakes words on which it comes to rest', dash(0, 200), ['280 look-up 江西']],
    [
      'wakes words when it becomes slow',
      [
        ...dash(0, 200),
        [240, on('江西', { point: { x: 305, y: 100 } })],
        [270, on('江西', { point: { x: 303, y: 100 } })],
      ],
      ['270 look-up 江西'],
    ],
    [
      'at 0.5 px/ms is still slow',
      [
        [0, on('空白', { point: { x: 410, y: 100 } })],
        [200, on('江西')],
      ],
      ['200 look-up 江西'],
    ],
    [
      'starts the half second anew',
      [
        [0, on('福建', { point: { x: 100, y: 100 } })],
        [10, answer(1)],
        [400, on('福建', { point: { x: 101, y: 100 } })],
        [410, on('福建', { point: { x: 130, y: 100 } })],
        [412, on('福建', { point: { x: 140, y: 100 } })],
      ],
      ['0 look-up 福建', '912 show 福建'],
    ],
  ])('%s', (_law, script, done) => expect(play(script).done).toEqual(done));
});

describe('leaving', () => {
  const start = ['0 look-up 福建', '500 show 福建'];
  const way = (steps: [number, number, number][]): [number, Timeless][] =>
    steps.map(([at, x, y]) => [at, on('空白', { point: { x, y } })]);
  it.each<[law: string, script: [number, Timeless][], done: string[], phase: string]>([
    ['goes 300 ms after the pointer', [...opened, [1000, on('空白')]], ['1300 hide'], 'idle'],
    [
      'stays when the pointer comes back',
      [...opened, [1000, on('空白')], [1299, on('福建')]],
      [],
      'open',
    ],
    ['stays while the pointer is in it', [...opened, [1000, inside]], [], 'open'],
    [
      'goes when the pointer leaves the window',
      [...opened, [1000, { type: 'off' }]],
      ['1300 hide'],
      'idle',
    ],
    [
      'waits for a pointer on its way to it',
      [
        ...opened,
        ...way([
          [1000, 120, 108],
          [1250, 130, 112],
          [1500, 140, 118],
        ]),
        [1700, inside],
      ],
      [],
      'open',
    ],
    [
      'does not wait for one that turns away',
      [
        ...opened,
        ...way([
          [1000, 120, 108],
          [1200, 120, 90],
          [1400, 120, 80],
        ]),
      ],
      ['1300 hide'],
      'idle',
    ],
    [
      'does not wait for ever for one that dawdles',
      [
        ...opened,
        ...way(Array.from({ length: 40 }, (_, i) => [1000 + i * 100, 120, 108 + i / 10])),
      ],
      ['2200 hide'],
      'idle',
    ],
    [
      'stays through a little scrolling',
      [...opened, [1000, { type: 'scroll', by: 200 }]],
      [],
      'open',
    ],
    [
      'goes when the page scrolls far',
      [...opened, [1000, { type: 'scroll', by: -200 }], [1100, { type: 'scroll', by: 100 }]],
      ['1100 hide'],
      'idle',
    ],
    ['goes when the tab is hidden', [...opened, [1000, { type: 'hidden' }]], ['1000 hide'], 'idle'],
    ['goes with the document', [...opened, [1000, { type: 'gone' }]], ['1000 hide'], 'idle'],
  ])('%s', (_law, script, done, phase) => {
    const result = play(script);
    expect(result.done).toEqual([...start, ...done]);
    expect(result.phase).toBe(phase);
  });
});

describe('moving over to other words', () => {
  it.each<[law: string, script: [number, Timeless][], done: string[]]>([
    [
      'is quicker than the first showing',
      [...opened, [1000, on('江西')], [1010, answer(2)]],
      ['1000 look-up 江西', '1150 hide', '1150 show 江西'],
    ],
    [
      'closes first when the answer takes long',
      [...opened, [1000, on('江西')], [1600, answer(2)]],
      ['1000 look-up 江西', '1300 hide', '1600 show 江西'],
    ],
    [
      'does not happen on the way to the popover',
      [
        ...opened,
        [1000, on('空白', { point: { x: 112, y: 105 } })],
        [1100, on('江西', { point: { x: 125, y: 114 } })],
        [1200, inside],
      ],
      [],
    ],
    [
      'happens when the pointer rests where it ended',
      [
        ...opened,
        [1000, on('空白', { point: { x: 112, y: 105 } })],
        [1100, on('江西', { point: { x: 125, y: 114 } })],
      ],
      ['1400 hide', '1480 look-up 江西'],
    ],
    [
      'is called off when the pointer returns',
      [...opened, [1000, on('江西')], [1100, on('福建')], [1120, answer(2)]],
      ['1000 look-up 江西'],
    ],
  ])('%s', (_law, script, done) =>
    expect(play(script).done).toEqual(['0 look-up 福建', '500 show 福建', ...done]),
  );
});

describe('pinning', () => {
  const ways: [string, Timeless][] = [
    ['a click on the words', click('福建')],
    ['an act inside', { type: 'pin' }],
    ['focus that moves in', { type: 'focus', inside: true }],
  ];
  it.each(ways)('%s keeps it, whatever the pointer does', (_name, event) => {
    const result = play([
      ...opened,
      [800, event],
      [1000, on('空白')],
      [1400, on('江西')],
      [1800, { type: 'off' }],
      [1900, { type: 'scroll', by: 900 }],
      [2000, { type: 'hidden' }],
    ]);
    expect(result.done).toEqual(['0 look-up 福建', '500 show 福建', '800 pin']);
    expect(result.phase).toBe('pinned');
  });

  const pinned: [number, Timeless][] = [...opened, [800, { type: 'focus', inside: true }]];
  it.each<[law: string, script: [number, Timeless][], done: string[]]>([
    ['Escape closes and gives focus back', [[900, { type: 'escape' }]], ['900 hide restore']],
    ['a click elsewhere closes', [[900, click()]], ['900 hide']],
    ['a second click on the words closes', [[900, click('福建')]], ['900 hide restore']],
    [
      'a click on other words opens those',
      [
        [900, click('江西')],
        [950, answer(2)],
      ],
      ['900 hide', '900 look-up 江西', '950 show 江西 pinned'],
    ],
    ['focus that moves out closes', [[900, { type: 'focus', inside: false }]], ['900 hide']],
    ['the document that is left closes', [[900, { type: 'gone' }]], ['900 hide']],
  ])('%s', (_law, rest, done) => expect(play([...pinned, ...rest]).done.slice(3)).toEqual(done));

  it('is not undone by focus elsewhere in the page if focus was never inside', () => {
    const result = play([...opened, [800, click('福建')], [900, { type: 'focus', inside: false }]]);
    expect(result.phase).toBe('pinned');
  });
});

describe('asking outright', () => {
  it.each<[law: string, script: [number, Timeless][], done: string[]]>([
    [
      'a tap shows as soon as it is answered, and stays',
      [
        [0, click('福建')],
        [30, answer(1)],
        [100, { type: 'off' }],
      ],
      ['0 look-up 福建', '30 show 福建 pinned'],
    ],
    [
      'a tap elsewhere takes it away',
      [
        [0, click('福建')],
        [30, answer(1)],
        [900, click()],
      ],
      ['0 look-up 福建', '30 show 福建 pinned', '900 hide'],
    ],
    [
      'a command shows with the focus inside',
      [
        [0, { type: 'open', hit: '福建' }],
        [30, answer(1)],
      ],
      ['0 look-up 福建', '30 show 福建 pinned focus'],
    ],
    [
      'a command on words already shown moves the focus in',
      [...opened, [800, { type: 'open', hit: '福建' }]],
      ['0 look-up 福建', '500 show 福建', '800 pin', '800 focus'],
    ],
    [
      'is not lost by a pointer that moves meanwhile',
      [
        [0, { type: 'open', hit: '福建' }],
        [10, on('空白')],
        [20, { type: 'scroll', by: 500 }],
        [30, answer(1)],
      ],
      ['0 look-up 福建', '30 show 福建 pinned focus'],
    ],
    [
      'is called off by Escape',
      [
        [0, { type: 'open', hit: '福建' }],
        [10, { type: 'escape' }],
        [30, answer(1)],
      ],
      ['0 look-up 福建'],
    ],
  ])('%s', (_law, script, done) => expect(play(script).done).toEqual(done));
});

describe('Escape', () => {
  it('keeps the words quiet until the pointer has left them', () => {
    const { done } = play([
      ...opened,
      [800, { type: 'escape' }],
      [900, on('福建', { point: { x: 112, y: 100 } })],
      [2000, on('福建')],
      [3000, on('空白')],
      [4000, on('福建')],
      [4010, answer(2)],
    ]);
    expect(done.slice(2)).toEqual(['800 hide restore', '4000 look-up 福建', '4500 show 福建']);
  });

  it('does not keep other words quiet', () => {
    const { done } = play([...opened, [800, { type: 'escape' }], [2000, on('江西')]]);
    expect(done.slice(3)).toEqual(['2000 look-up 江西']);
  });

  it('gives way to a click on the same words', () => {
    const { done } = play([
      ...opened,
      [800, { type: 'escape' }],
      [1500, click('福建')],
      [1510, answer(2)],
    ]);
    expect(done.slice(3)).toEqual(['1500 look-up 福建', '1510 show 福建 pinned']);
  });
});

it('opens by click alone when the show delay is endless', () => {
  const endless = { ...rules, delays: { ...defaultDelays, show: Number.POSITIVE_INFINITY } };
  const moved = step(initialStance<Hit>(), { ...on('福建'), at: 0 } as StanceEvent<Hit>, endless);
  expect(moved.effects).toEqual([]);
  expect(wakeAt(moved.stance)).toBeUndefined();
  const clicked = step(moved.stance, { type: 'click', hit: '福建', at: 10 }, endless);
  expect(clicked.effects.map((e) => e.type)).toEqual(['look-up']);
});

describe('whatever happens', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 500 }),
  });
  const hit = fc.constantFrom<Hit | undefined>('福建', '江西', undefined);
  const bool = fc.boolean();
  const event: fc.Arbitrary<Timeless> = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        type: fc.constant('move' as const),
        point,
        hit,
        inside: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, bool),
        box: fc.constantFrom(box, undefined),
        pressed: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, bool),
      }),
    },
    // 0 stands for the last look-up, the others for ones long past or never made.
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant('answer' as const),
        token: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 5 })),
        found: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, bool),
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('click' as const), hit }) },
    fc.record({ type: fc.constant('open' as const), hit: fc.constantFrom<Hit>('福建', '江西') }),
    fc.record({ type: fc.constant('focus' as const), inside: bool }),
    fc.record({ type: fc.constant('scroll' as const), by: fc.integer({ min: -300, max: 300 }) }),
    fc.constantFrom<Timeless>(
      { type: 'off' },
      { type: 'press' },
      { type: 'pin' },
      { type: 'escape' },
      { type: 'hidden' },
      { type: 'gone' },
      { type: 'tick' },
    ),
  );
  const story = fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), event), { maxLength: 60 });
  const longest = Math.max(defaultDelays.patience, defaultDelays.show, 4 * defaultDelays.leave);

  it('no two openings without a closing, no closing of nothing, every showing answered, timers bounded', () => {
    let shows = 0;
    fc.assert(
      fc.property(story, (events) => {
        let stance: Stance<Hit> = initialStance();
        let at = 0;
        let open = false;
        const answered = new Set<number>();
        const asked = new Map<number, Hit>();
        const take = (e: Timeless) => {
          const full = { ...e, at } as StanceEvent<Hit>;
          if (full.type === 'answer') {
            if (full.token === 0) full.token = stance.token;
            if (full.found) answered.add(full.token);
          }
          const result = step(stance, full, rules);
          stance = result.stance;
          for (const effect of result.effects) {
            if (effect.type === 'look-up') {
              expect(asked.has(effect.token)).toBe(false);
              asked.set(effect.token, effect.hit);
            } else if (effect.type === 'show') {
              expect(open).toBe(false);
              expect(answered.has(effect.token)).toBe(true);
              expect(asked.get(effect.token)).toBe(effect.hit);
              open = true;
              shows++;
            } else if (effect.type === 'hide') {
              expect(open).toBe(true);
              open = false;
            } else expect(open).toBe(true);
          }
          expect('shown' in stance.phase).toBe(open);
        };
        const ripen = (limit: number) => {
          let ticks = 0;
          for (let due = wakeAt(stance); due !== undefined && due <= limit; due = wakeAt(stance)) {
            at = Math.max(at, due);
            take({ type: 'tick' });
            expect(++ticks).toBeLessThan(8);
          }
          at = limit;
        };
        for (const [pause, e] of events) {
          ripen(at + pause);
          take(e);
          expect((wakeAt(stance) ?? at) - at).toBeLessThanOrEqual(longest);
        }
        // Left alone, everything comes to rest: nothing waits, and only what was pinned stays.
        take({ type: 'off' });
        ripen(at + 2 * longest);
        expect(wakeAt(stance)).toBeUndefined();
        expect(open).toBe(stance.phase.name === 'pinned');
      }),
      { numRuns: 2000 },
    );
    // A law over stories in which nothing ever opens would hold idly.
    expect(shows).toBeGreaterThan(500);
  });
});
