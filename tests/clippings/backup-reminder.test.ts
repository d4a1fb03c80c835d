import { describe, expect, it } from 'vitest';
import { isBackupDue, lastBackup, laterOn } from '../../clippings/backup/reminder';

const now = new Date('2026-11-22T08:00:00.000Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

describe('a reader is reminded of a backup', () => {
  it.each([
    ['never for an empty library', {}, { added: 0, changed: 0 }, false],
    ['not after 24 clippings of today', {}, { added: 24, changed: 24, first: ago(0) }, false],
    ['after 25, never backed up', {}, { added: 25, changed: 25, first: ago(0) }, true],
    ['after 14 days with one clipping', {}, { added: 1, changed: 1, first: ago(14) }, true],
    ['not after 13 days', {}, { added: 1, changed: 1, first: ago(13.9) }, false],
    ['after 25 since the last backup', { at: ago(1) }, { added: 25, changed: 25 }, true],
    [
      '14 days after the last backup, for a changed note',
      { at: ago(14) },
      { added: 0, changed: 1 },
      true,
    ],
    ['not where nothing has changed for a year', { at: ago(365) }, { added: 0, changed: 0 }, false],
    [
      'not in the week after “later”',
      laterOn({ at: ago(30) }, new Date(ago(6.9))),
      { added: 99, changed: 99 },
      false,
    ],
    [
      'when that week is over',
      laterOn({ at: ago(30) }, new Date(ago(7))),
      { added: 99, changed: 99 },
      true,
    ],
    [
      'where the clock was set back by a year since',
      laterOn({}, new Date(ago(-365))),
      { added: 99, changed: 99 },
      true,
    ],
    [
      'where the last backup is dated a year ahead',
      { at: ago(-365) },
      { added: 1, changed: 1, first: ago(20) },
      true,
    ],
  ])('%s', (_law, memory, since, due) => {
    expect(isBackupDue(memory, since, now)).toBe(due);
  });

  it('a backup dated in the future tells nothing of what has come since', () => {
    expect(lastBackup({ at: ago(1) }, now)).toBe(ago(1));
    expect(lastBackup({ at: ago(-1) }, now)).toBeUndefined();
    expect(lastBackup({}, now)).toBeUndefined();
  });
});
