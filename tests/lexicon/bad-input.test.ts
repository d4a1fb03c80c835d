import { expect, it } from 'vitest';
import { fold } from '../../lexicon/fold';
import { createMatcher } from '../../lexicon/matcher';
import { badInput } from './bad-input';

const match = createMatcher();

it.each(Object.entries(badInput))('%s are read to the end', (_name, make) => {
  const text = make(60_000);
  const matches = match(text);
  let past = 0;
  for (const { end, start } of matches) {
    expect(start >= past && end > start).toBe(true);
    past = end;
  }
  expect(past).toBeLessThanOrEqual(text.length);
  expect(fold(text).endOf(fold(text).length)).toBeLessThanOrEqual(text.length);
  // What stands behind is found: nothing has been lost on the way.
  const behind = match(`${text}\n福建`).at(-1);
  expect(behind).toMatchObject({ start: text.length + 1, end: text.length + 3 });
});
