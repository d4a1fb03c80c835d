import { describe, expect, it } from 'vitest';
import type { MarksReport } from '../../ports/messages';
import { addUp, badgeText, enterReport, noCounts } from '../../ports/tab-counts';

const report = (document: string, passages: number): MarksReport => ({
  document,
  passages,
  blockchain: passages,
  government: 0,
  data: 0,
  place: 1,
  own: 2,
  provinces: { 'CN-FJ': passages },
  paused: false,
});

describe('counts of a tab', () => {
  it('add up over frames, each counted once however often it reports', () => {
    let counts = enterReport(noCounts, 0, report('top', 2)).counts;
    counts = enterReport(counts, 7, report('frame', 1)).counts;
    counts = enterReport(counts, 7, report('frame', 3)).counts;
    counts = enterReport(counts, 0, report('top', 4)).counts;
    expect(addUp(counts)).toMatchObject({ passages: 7, place: 2, provinces: { 'CN-FJ': 7 } });
  });

  it('start anew when another document stands in the top frame, as after a way back', () => {
    let counts = enterReport(noCounts, 0, report('first page', 2)).counts;
    counts = enterReport(counts, 7, report('its frame', 5)).counts;
    const next = enterReport(counts, 0, report('second page', 1));
    expect(next.askAnew).toBe(true);
    expect(addUp(next.counts).passages).toBe(1);
  });

  it('do not ask anew because the same document reports again', () => {
    const first = enterReport(noCounts, 0, report('top', 2));
    expect(enterReport(first.counts, 0, report('top', 3)).askAnew).toBe(false);
  });

  it.each([
    [0, ''],
    [1, '1'],
    [999, '999'],
    [1000, '999+'],
  ])('%i passages read %j on the badge', (passages, text) =>
    expect(badgeText(passages)).toBe(text),
  );
});
