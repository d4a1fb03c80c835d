import type {
  Phase,
  Shown,
  Stance,
  StanceEffect,
  StanceEvent,
  StanceRules,
  Step,
  Wanted,
} from './stance-model';
import { enRoute, speed } from './travel';

export function initialStance<Hit>(): Stance<Hit> {
  return { phase: { name: 'idle' }, token: 0, trail: [], under: undefined, barred: undefined };
}

/** When the next `tick` is due (ms); undefined while nothing waits. One timer is always enough. */
export function wakeAt<Hit>({ phase }: Stance<Hit>): number | undefined {
  const due = dueTime(phase);
  return Number.isFinite(due) ? due : undefined;
}

function dueTime<Hit>(phase: Phase<Hit>): number {
  switch (phase.name) {
    case 'idle':
      return phase.landing?.due ?? Number.POSITIVE_INFINITY;
    case 'armed':
      return wantedDue(phase.wanted);
    case 'leaving':
      return Math.min(phase.closeAt, phase.wanted ? wantedDue(phase.wanted) : phase.closeAt);
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function wantedDue<Hit>({ answered, due, giveUp }: Wanted<Hit>): number {
  return answered ? due : giveUp;
}

/** The popover's behaviour, pure: a stance and an event give the next stance and what to do. */
export function step<Hit>(
  stance: Stance<Hit>,
  event: StanceEvent<Hit>,
  rules: StanceRules<Hit>,
): Step<Hit> {
  switch (event.type) {
    case 'move':
      return move(stance, event, rules);
    case 'off':
      return off(stance, event.at, rules);
    case 'press':
      return cancel(stance, stance.under);
    case 'click':
      return click(stance, event.hit, event.at, rules);
    case 'open':
      return openByKey(stance, event.hit, event.at, rules);
    case 'answer':
      return answer(stance, event, rules);
    case 'tick':
      return tick(stance, event.at, rules);
    case 'pin':
      return pin(stance);
    case 'escape':
      return dismiss(stance);
    case 'focus':
      return focus(stance, event.inside);
    case 'scroll':
      return scroll(stance, event.by, rules);
    case 'hidden':
      return stance.phase.name === 'pinned' ? same(stance) : close(stance);
    case 'gone':
      return close(stance);
  }
}

type Move<Hit> = Extract<StanceEvent<Hit>, { type: 'move' }>;

function move<Hit>(before: Stance<Hit>, event: Move<Hit>, rules: StanceRules<Hit>): Step<Hit> {
  const { point, at, inside } = event;
  const hit = inside ? undefined : event.hit;
  const trail = [...before.trail, { ...point, at }].slice(-3);
  const barred = !inside && !isSame(before.barred, hit, rules) ? undefined : before.barred;
  const stance = { ...before, trail, barred, under: hit };
  const { phase } = stance;
  // A reader who opens by click alone has an endless show delay.
  const hovers = Number.isFinite(rules.delays.show) && !event.pressed;
  const meant = hit !== undefined && hovers && !isSame(barred, hit, rules);
  const fast = speed(trail) > rules.delays.fast;

  if (phase.name === 'pinned') return same(stance);
  if (phase.name === 'idle' || phase.name === 'armed') {
    const wanted = phase.name === 'armed' ? phase.wanted : undefined;
    if (wanted?.asked) return same(stance);
    if (!meant) return to(stance, { name: 'idle' });
    if (wanted && isSame(wanted.hit, hit, rules)) {
      if (!fast) return same(stance);
      return to(stance, { name: 'armed', wanted: { ...wanted, due: at + rules.delays.show } });
    }
    if (fast) return land(stance, hit, at, rules);
    return arm(stance, hit, at, rules);
  }

  if (inside || isSame(phase.shown.hit, hit, rules)) {
    return to(stance, { name: 'open', shown: { ...phase.shown, from: point } });
  }
  const leaving = phase.name === 'leaving' ? phase : startLeaving(phase.shown, at, rules);
  const { wanted, ...rest } = leaving;
  const last = before.trail.at(-1) ?? point;
  const origin = phase.shown.from;
  if (origin && event.box && enRoute(origin, last, point, event.box)) {
    const closeAt = Math.min(at + rules.delays.leave, leaving.closeBy);
    return to(stance, { ...rest, closeAt: Math.max(closeAt, leaving.closeAt) });
  }
  if (!meant || fast) return to(stance, rest);
  if (wanted && isSame(wanted.hit, hit, rules)) return to(stance, leaving);
  const next = want(stance, hit, at, at + rules.delays.switch, undefined, rules);
  return to({ ...stance, token: next.token }, { ...rest, wanted: next }, [lookUp(next)]);
}

function off<Hit>(before: Stance<Hit>, at: number, rules: StanceRules<Hit>): Step<Hit> {
  const stance = { ...before, trail: [], under: undefined, barred: undefined };
  const { phase } = stance;
  if (phase.name === 'open') return to(stance, startLeaving(phase.shown, at, rules));
  if (phase.name === 'leaving') {
    const { wanted: _, ...rest } = phase;
    return to(stance, rest);
  }
  if (phase.name === 'pinned' || (phase.name === 'armed' && phase.wanted.asked)) {
    return same(stance);
  }
  return to(stance, { name: 'idle' });
}

/** Lets go of words that only hovering asked for; `barred` stay quiet until the pointer left. */
function cancel<Hit>(stance: Stance<Hit>, barred: Hit | undefined): Step<Hit> {
  const { phase } = stance;
  if (phase.name === 'leaving') {
    const { wanted: _, ...rest } = phase;
    return to(stance, rest);
  }
  if (phase.name === 'idle' || (phase.name === 'armed' && !phase.wanted.asked)) {
    return to({ ...stance, barred: barred ?? stance.barred }, { name: 'idle' });
  }
  return same(stance);
}

function click<Hit>(
  before: Stance<Hit>,
  hit: Hit | undefined,
  at: number,
  rules: StanceRules<Hit>,
): Step<Hit> {
  const { phase } = before;
  const shown = 'shown' in phase ? phase.shown : undefined;
  if (shown && isSame(shown.hit, hit, rules)) {
    if (phase.name === 'pinned') return dismiss(before);
    return pin(before);
  }
  const closed = close(before);
  if (hit === undefined) return closed;
  return then(closed, (stance) => ask(stance, hit, at, 'pointer', rules));
}

function openByKey<Hit>(
  before: Stance<Hit>,
  hit: Hit,
  at: number,
  rules: StanceRules<Hit>,
): Step<Hit> {
  const { phase } = before;
  if ('shown' in phase && isSame(phase.shown.hit, hit, rules)) {
    return then(pin(before), (stance) => same(stance, [{ type: 'focus' }]));
  }
  return then(close(before), (stance) => ask(stance, hit, at, 'keyboard', rules));
}

function answer<Hit>(
  stance: Stance<Hit>,
  { token, found, at }: { token: number; found: boolean; at: number },
  rules: StanceRules<Hit>,
): Step<Hit> {
  const { phase } = stance;
  const wanted = 'wanted' in phase ? phase.wanted : undefined;
  if (wanted?.token !== token || wanted.answered) return same(stance);
  if (!found) return drop(stance, wanted);
  const answered = { ...wanted, answered: true };
  if (phase.name === 'armed')
    return tick({ ...stance, phase: { ...phase, wanted: answered } }, at, rules);
  if (phase.name === 'leaving')
    return tick({ ...stance, phase: { ...phase, wanted: answered } }, at, rules);
  return same(stance);
}

function tick<Hit>(stance: Stance<Hit>, at: number, rules: StanceRules<Hit>): Step<Hit> {
  const { phase } = stance;
  if (phase.name === 'idle') {
    if (!phase.landing || phase.landing.due > at) return same(stance);
    return arm(stance, phase.landing.hit, at, rules);
  }
  if (phase.name === 'armed') {
    const { wanted } = phase;
    if (wantedDue(wanted) > at) return same(stance);
    return wanted.answered ? show(stance, wanted) : drop(stance, wanted);
  }
  if (phase.name !== 'leaving') return same(stance);
  const { wanted } = phase;
  if (wanted?.answered && wanted.due <= at) {
    return then(close(stance), (closed) => show(closed, wanted));
  }
  if (phase.closeAt > at) {
    return wanted && wantedDue(wanted) <= at ? drop(stance, wanted) : same(stance);
  }
  return then(close(stance), (closed) => {
    if (wanted) return to(closed, { name: 'armed', wanted });
    const { under } = stance;
    if (under === undefined || !Number.isFinite(rules.delays.show)) return same(closed);
    if (isSame(stance.barred, under, rules)) return same(closed);
    return land(closed, under, at, rules);
  });
}

function pin<Hit>(stance: Stance<Hit>): Step<Hit> {
  const { phase } = stance;
  if (phase.name !== 'open' && phase.name !== 'leaving') return same(stance);
  return to(stance, { name: 'pinned', shown: phase.shown, focused: false }, [{ type: 'pin' }]);
}

function dismiss<Hit>(stance: Stance<Hit>): Step<Hit> {
  const { phase } = stance;
  const hit =
    'shown' in phase ? phase.shown.hit : phase.name === 'armed' ? phase.wanted.hit : undefined;
  const closed = close(stance, true);
  return { ...closed, stance: { ...closed.stance, barred: hit ?? stance.barred } };
}

function focus<Hit>(stance: Stance<Hit>, inside: boolean): Step<Hit> {
  const { phase } = stance;
  if (!inside) return phase.name === 'pinned' && phase.focused ? close(stance) : same(stance);
  return then(pin(stance), (next) =>
    next.phase.name === 'pinned' ? to(next, { ...next.phase, focused: true }) : same(next),
  );
}

function scroll<Hit>(stance: Stance<Hit>, by: number, rules: StanceRules<Hit>): Step<Hit> {
  const { phase } = stance;
  if (phase.name !== 'open' && phase.name !== 'leaving') {
    return phase.name === 'pinned' ? same(stance) : cancel(stance, undefined);
  }
  const shown = { ...phase.shown, scrolled: phase.shown.scrolled + Math.abs(by) };
  if (shown.scrolled > rules.delays.far) return close(stance);
  return to(stance, { ...phase, shown });
}

function startLeaving<Hit>(
  shown: Shown<Hit>,
  at: number,
  { delays }: StanceRules<Hit>,
): Extract<Phase<Hit>, { name: 'leaving' }> {
  const closeAt = at + delays.leave;
  return { name: 'leaving', shown, closeAt, closeBy: at + 4 * delays.leave };
}

function land<Hit>(stance: Stance<Hit>, hit: Hit, at: number, { delays }: StanceRules<Hit>) {
  return to(stance, { name: 'idle', landing: { hit, due: at + delays.settle } });
}

function arm<Hit>(stance: Stance<Hit>, hit: Hit, at: number, rules: StanceRules<Hit>): Step<Hit> {
  const wanted = want(stance, hit, at, at + rules.delays.show, undefined, rules);
  return to({ ...stance, token: wanted.token }, { name: 'armed', wanted }, [lookUp(wanted)]);
}

/** Arms words that were asked for outright: they show as soon as they are answered, and stay. */
function ask<Hit>(
  stance: Stance<Hit>,
  hit: Hit,
  at: number,
  asked: 'pointer' | 'keyboard',
  rules: StanceRules<Hit>,
): Step<Hit> {
  const wanted = want(stance, hit, at, at, asked, rules);
  return to({ ...stance, token: wanted.token, barred: undefined }, { name: 'armed', wanted }, [
    lookUp(wanted),
  ]);
}

function want<Hit>(
  stance: Stance<Hit>,
  hit: Hit,
  at: number,
  due: number,
  asked: Wanted<Hit>['asked'],
  { delays }: StanceRules<Hit>,
): Wanted<Hit> {
  const giveUp = at + delays.patience;
  return { hit, token: stance.token + 1, due, giveUp, answered: false, asked };
}

function lookUp<Hit>({ hit, token }: Wanted<Hit>): StanceEffect<Hit> {
  return { type: 'look-up', hit, token };
}

function show<Hit>(stance: Stance<Hit>, { hit, token, asked }: Wanted<Hit>): Step<Hit> {
  const shown = { hit, token, from: stance.trail.at(-1), scrolled: 0 };
  const pinned = asked !== undefined;
  return to(stance, pinned ? { name: 'pinned', shown, focused: false } : { name: 'open', shown }, [
    { type: 'show', hit, token, pinned, focus: asked === 'keyboard' },
  ]);
}

/** A look-up that failed is not tried again until the pointer has left the words. */
function drop<Hit>(stance: Stance<Hit>, { hit }: Wanted<Hit>): Step<Hit> {
  const barred = { ...stance, barred: hit };
  if (stance.phase.name !== 'leaving') return to(barred, { name: 'idle' });
  const { wanted: _, ...rest } = stance.phase;
  return to(barred, rest);
}

function close<Hit>(stance: Stance<Hit>, restoreFocus = false): Step<Hit> {
  const shown = 'shown' in stance.phase;
  return to(stance, { name: 'idle' }, shown ? [{ type: 'hide', restoreFocus }] : []);
}

function isSame<Hit>(a: Hit | undefined, b: Hit | undefined, { sameHit }: StanceRules<Hit>) {
  return a !== undefined && b !== undefined && sameHit(a, b);
}

function same<Hit>(stance: Stance<Hit>, effects: StanceEffect<Hit>[] = []): Step<Hit> {
  return { stance, effects };
}

function to<Hit>(stance: Stance<Hit>, phase: Phase<Hit>, effects: StanceEffect<Hit>[] = []) {
  return { stance: { ...stance, phase }, effects };
}

function then<Hit>(first: Step<Hit>, next: (stance: Stance<Hit>) => Step<Hit>): Step<Hit> {
  const second = next(first.stance);
  return { stance: second.stance, effects: [...first.effects, ...second.effects] };
}
