import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Manifest {
  commands: Record<string, { suggested_key?: { default: string } }>;
}

/**
 * Keys known to be given away by default elsewhere, on Windows and Linux; a list, not a proof. What
 * pages would take (`accesskey` in Firefox) is not in it: an extension's key goes first.
 */
const given = {
  'Chrome and Edge': ['Alt+Shift+A', 'Alt+Shift+B', 'Alt+Shift+I', 'Alt+Shift+T', 'Alt+D', 'Alt+F'],
  Firefox: ['Ctrl+Shift+S', 'Ctrl+Shift+O', 'Ctrl+Shift+K', 'Ctrl+Shift+J', 'Ctrl+Alt+R', 'Alt+D'],
  'Microsoft Pinyin': ['Ctrl+Shift+F', 'Ctrl+Shift+H', 'Ctrl+Shift+P', 'Shift+Space', 'Ctrl+Space'],
  ibus: ['Super+Space', 'Ctrl+Shift+U', 'Ctrl+Shift+E'],
  fcitx: ['Ctrl+Space', 'Ctrl+Shift+F', 'Ctrl+Alt+H', 'Ctrl+Alt+P', 'Ctrl+Alt+B'],
};

describe.each(['chrome', 'firefox'])('keys that %s is asked to give', (browser) => {
  const file = new URL(`../../.output/${browser}-mv3/manifest.json`, import.meta.url);
  const { commands } = JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as Manifest;
  const keys = Object.values(commands).flatMap(({ suggested_key: key }) => key?.default ?? []);

  it('are four, which Chromium takes at most, and no two alike', () => {
    expect(new Set(keys).size).toBe(4);
    expect(keys).toHaveLength(4);
  });

  // Ctrl+Alt is AltGr on many keyboards; Ctrl or Alt with a letter alone is the browsers' own.
  it.each(keys)(
    '%s is Alt, Shift and a letter, which types nothing on Windows and Linux',
    (key) => {
      expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
    },
  );

  it.each(Object.entries(given))('are none that %s has', (_, taken) => {
    expect(keys.filter((key) => taken.includes(key))).toEqual([]);
  });
});
