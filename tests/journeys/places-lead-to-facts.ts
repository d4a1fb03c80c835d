import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import type { Journey } from './suite';

/* On a page of our own writing, under a host that belongs to no province. */
export function placesLeadToFacts(journey: Journey): void {
  let page: OpenPage;

  beforeAll(async () => {
    const { driver, server } = journey;
    page = await driver.open(server.url('news.xinhuanet.com', '/places.html'));
    await until(
      () => page.highlights(),
      (all) => all.some(({ texts }) => texts.length > 0),
      { what: 'marks' },
    );
  });
  afterAll(() => page?.close());

  async function popoverOver(text: string, within: string, wanted: string): Promise<string> {
    await page.hover(text, { within });
    const shown = await page.popover(wanted);
    await page.page.keyboard.press('Escape');
    await page.page.mouse.move(4, 4);
    await until(page.popoverText, (left) => left === undefined, { what: 'popover gone' });
    return shown;
  }

  it.each([
    ['福建', '#short'],
    ['福州', '#city'],
    ['闽政〔2020〕1号', '#number'],
    ['Fujian', '#english'],
    ['福建省', '#whole'],
  ])("%s leads to Fujian's facts", async (text, within) => {
    const shown = await popoverOver(text, within, '资料截至');
    expect(shown).toContain('福建');
    expect(shown).toContain('Fujian');
    expect(shown).toMatch(/另有 \d+ 条/);
    expect(shown).toMatch(/日报|News|来源|引文/);
  });

  it('北上广 leads to three provinces', async () => {
    const shown = await popoverOver('北上广', '#three', '资料截至');
    for (const name of ['Beijing', 'Shanghai', 'Guangdong']) expect(shown).toContain(name);
  });

  it('上海南站 leads to none', async () => {
    await page.hover('上海南站', { within: '#station' });
    // Three times as long as a popover takes to show.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await page.popoverText()) ?? '').not.toContain('Shanghai');
  });

  it('offers counts that differ from that of the passage, with both sources', async () => {
    const shown = await popoverOver('个省', '#count', '资料库中的不同统计');
    expect(shown).toContain('证券日报');
    expect(shown).toContain('PANews');
  });

  it('more of a place stands in front in the popup, with the way to its sheet', async () => {
    const { driver } = journey;
    await driver.background((api) =>
      api.storage.session.set({ 'asked-place': { code: 'CN-FJ', at: Date.now() } }),
    );
    const popup = await driver.extensionPage('popup.html');
    await popup.setViewport({ width: 380, height: 600 });
    const shown = await until(
      () => inPage(popup, () => document.body.innerText),
      (text) => text.includes('福建省的资料'),
      { what: 'the place asked for' },
    );
    expect(shown).toContain('在收藏库中看全部');
    await popup.screenshot({ path: journey.picture('popup-place') as `${string}.png` });
    await popup.close();
    // Asked for once: the next popup begins as ever.
    const left = await driver.background((api) => api.storage.session.get('asked-place'));
    expect(left).toEqual({});
  });
}
