import { describe, expect, it, vi } from 'vitest';
import { watchDigest } from '../../entrypoints/desk/digest';
import { askPage } from '../../ports/messaging';

const world = vi.hoisted(() => ({ tab: 1, onActivated: () => {} }));

vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
      onActivated: { addListener: (act: () => void) => (world.onActivated = act) },
      onUpdated: { addListener: () => {} },
    },
    storage: { session: { onChanged: { addListener: () => {} } } },
  },
}));
vi.mock('../../ports/messaging', () => ({ askPage: vi.fn() }));
vi.mock('../../ports/session', () => ({ loadCounts: async () => ({ frames: {} }) }));
vi.mock('../../entrypoints/desk/tab-beside', () => ({
  tabBeside: async () => ({ id: world.tab, url: 'https://www.example.gov.cn/report' }),
}));
vi.mock('../../entrypoints/desk/digest-export', () => ({ exportDigest: vi.fn() }));
vi.mock('../../entrypoints/desk/download', () => ({ download: vi.fn() }));
vi.mock('../../entrypoints/desk/copying', () => ({ copyText: vi.fn() }));

const passage = {
  text: '福建省建设区块链政务服务平台。',
  headings: [],
  provinces: ['CN-FJ'],
  fields: [],
  own: [],
};

describe("following the reader's place", () => {
  it('asks a page once at a time, however often the reader comes back to its tab', async () => {
    /** Questions of tab 1 that wait until its reader scrolls. */
    const waiting: ((answer: { id: string }) => void)[] = [];
    vi.mocked(askPage).mockImplementation((async (tab: number, _frame: number, type: string) => {
      if (type === 'digest.read') {
        return { title: '', passages: ['1', '2', '3'].map((id) => ({ ...passage, id })) };
      }
      if (type !== 'digest.place') return undefined;
      return new Promise((resolve) => {
        if (tab === 1) waiting.push(resolve);
      });
    }) as typeof askPage);

    const control = watchDigest(() => undefined);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    for (let times = 1; times <= 3; times++) {
      for (const tab of [2, 1]) {
        world.tab = tab;
        world.onActivated();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      expect(waiting).toHaveLength(1 + times);
    }

    // The page scrolls: all that waits is answered, and only the one who still follows asks again.
    for (const answer of waiting.splice(0)) answer({ id: '2' });
    await vi.waitFor(() => expect(control.place.value).toBe('0/2'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(waiting).toHaveLength(1);
  });
});
