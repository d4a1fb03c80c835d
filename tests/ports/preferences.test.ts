import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePreferences } from '../../ports/preferences';

describe('preferences', () => {
  it('are the defaults where nothing is stored', () => {
    expect(parsePreferences(undefined)).toMatchObject({
      language: 'auto',
      topics: { blockchain: true, government: true, data: false },
      quiet: false,
      sitesOff: [],
      showDelay: 500,
    });
  });

  it('keep what is sound when a part is damaged', () => {
    const stored = { language: 'en', showDelay: 'soon', sitesOff: ['www.gov.cn'] };
    expect(parsePreferences(stored)).toMatchObject({
      language: 'en',
      showDelay: 500,
      sitesOff: ['www.gov.cn'],
    });
  });

  it('remember how clippings leave, part by part', () => {
    const { exporting } = parsePreferences({
      exporting: { format: 'paper', grouping: 'shelf', show: { note: false } },
    });
    expect(exporting).toMatchObject({ format: 'paper', grouping: 'source', standard: '2025' });
    expect(exporting.show).toMatchObject({ note: false, link: true });
  });

  it('never throw, whatever lies in storage', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void parsePreferences(stored)));
  });
});
