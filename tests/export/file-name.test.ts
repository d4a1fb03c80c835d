import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../export/file-name';

const name = (title: string, taken?: Set<string>) =>
  fileName(title, { extension: 'md', fallback: '摘录', ...(taken && { taken }) });
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('file names', () => {
  it.each([
    ['leaves a plain title alone', '摘录 2026-11-20', '摘录 2026-11-20.md'],
    ['turns forbidden marks into full-width ones', 'A/B: "C"?', 'A／B： ＂C＂？.md'],
    ['leaves no path', '../../etc/passwd', '／..／etc／passwd.md'],
    ['hides no file', '.profile', 'profile.md'],
    ['drops dots and blanks at the end', '第一章. . ', '第一章.md'],
    ['keeps off the names of devices', 'CON', '_CON.md'],
    ['in any case and with an ending', 'lpt1.txt', '_lpt1.txt.md'],
    ['but not off names that begin like one', 'console', 'console.md'],
    ['drops marks that turn the text round', 'a\u202egnp.exe', 'agnp.exe.md'],
    ['drops what is not seen', 'a\u200bb\u0000c\ufeff', 'abc.md'],
    ['composes letters', 'e\u0301', 'é.md'],
    ['joins lines', '第一行\n第二行', '第一行 第二行.md'],
    ['falls back where nothing is left', ' ..\u0000 ', '摘录.md'],
  ])('%s', (_, title, wanted) => expect(name(title)).toBe(wanted));

  it('are cut by bytes, between characters as a reader sees them', () => {
    const long = name(`${'区'.repeat(38)}👨‍👩‍👧‍👦链`);
    expect(bytes(long)).toBeLessThanOrEqual(120);
    expect(long).toBe(`${'区'.repeat(38)}.md`);
  });

  it('are told apart from those taken, in any case', () => {
    expect(name('Report', new Set(['report.md']))).toBe('Report (2).md');
    expect(name('Report', new Set(['report.md', 'REPORT (2).md']))).toBe('Report (3).md');
  });

  it('are legal everywhere, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const made = name(title);
        expect(bytes(made)).toBeLessThanOrEqual(120);
        expect(made).not.toMatch(
          /[/\\:*?"<>|#^[\]]|\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/u,
        );
        expect(made).toMatch(/^[^. ].*[^. ]\.md$|^[^. ]\.md$/u);
        expect(made).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(made.normalize('NFC')).toBe(made);
        expect(made).toBe(name(made.slice(0, -3)));
      }),
      { numRuns: 500 },
    );
  });
});
