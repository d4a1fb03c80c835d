import type { MarksReport } from '../ports/messages';
import type { FlowMarks } from './flow-marks';

/** What a page holds, in numbers; menus and lists of links do not count. */
export function countMarks(
  marks: readonly FlowMarks[],
  about: { document: string; paused: boolean },
): MarksReport {
  const report: MarksReport = {
    ...about,
    passages: 0,
    blockchain: 0,
    government: 0,
    data: 0,
    place: 0,
    own: 0,
    provinces: {},
  };
  for (const { flow, matches, passages, own } of marks) {
    if (flow.unit === 'links') continue;
    for (const match of matches) report[match.kind === 'place' ? 'place' : match.topic]++;
    report.own += own.length;
    for (const { provinces } of passages) {
      report.passages++;
      for (const { code } of provinces) {
        report.provinces[code] = (report.provinces[code] ?? 0) + 1;
      }
    }
  }
  return report;
}
