import type { MarksReport } from './messages';

/** What the documents of one tab hold, by frame. */
export interface TabCounts {
  /** Document in the top frame, as it named itself. */
  top?: string;
  frames: Record<number, MarksReport>;
}

export const noCounts: TabCounts = { frames: {} };

/**
 * Enters a report. Another document in the top frame (a navigation, a way back, a prerendered page
 * that came to the front) makes every older count void: the frames are then to be asked anew.
 */
export function enterReport(
  counts: TabCounts,
  frameId: number,
  report: MarksReport,
): { counts: TabCounts; askAnew: boolean } {
  if (frameId !== 0) {
    return {
      counts: { ...counts, frames: { ...counts.frames, [frameId]: report } },
      askAnew: false,
    };
  }
  if (counts.top === report.document) {
    return { counts: { ...counts, frames: { ...counts.frames, 0: report } }, askAnew: false };
  }
  return { counts: { top: report.document, frames: { 0: report } }, askAnew: true };
}

/** Numbers of the whole tab. */
export function addUp(counts: TabCounts): Omit<MarksReport, 'document'> {
  const sum = { passages: 0, blockchain: 0, government: 0, data: 0, place: 0, own: 0 };
  const provinces: Record<string, number> = {};
  let paused = false;
  for (const report of Object.values(counts.frames)) {
    sum.passages += report.passages;
    sum.blockchain += report.blockchain;
    sum.government += report.government;
    sum.data += report.data;
    sum.place += report.place;
    sum.own += report.own;
    paused ||= report.paused;
    for (const [code, n] of Object.entries(report.provinces)) {
      provinces[code] = (provinces[code] ?? 0) + n;
    }
  }
  return { ...sum, provinces, paused };
}

/** Text of the toolbar badge: nothing for nothing, and never wider than the badge. */
export function badgeText(passages: number): string {
  if (passages === 0) return '';
  return passages > 999 ? '999+' : String(passages);
}
