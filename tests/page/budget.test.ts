import { describe, expect, it } from 'vitest';
import { createBudget } from '../../page/budget';

describe('a budget of time', () => {
  it('holds for a window, and is full again in the next or when reset', () => {
    let now = 5000;
    const budget = createBudget(100, 60_000, () => now);
    expect([60, 40, 1].map((ms) => budget.spend(ms))).toEqual([true, true, false]);
    now += 60_000;
    expect(budget.spend(1)).toBe(false);
    now += 1;
    expect([60, 41].map((ms) => budget.spend(ms))).toEqual([true, false]);
    budget.reset();
    expect(budget.spend(100)).toBe(true);
  });
});
