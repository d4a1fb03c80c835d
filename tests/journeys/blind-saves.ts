import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BrowserName, OpenPage, Point } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { quotations } from './main-job';
import type { Journey } from './suite';

/** Younger than this a popover takes no click (milliseconds). */
const PATIENCE = 300;

/** What a page may do to have the reader click 保存 without seeing it; run as text in the page. */
const tricks: [what: string, trick: () => void][] = [
  [
    'covered by a popover that lets clicks through',
    () => {
      const over = document.createElement('div');
      over.popover = 'manual';
      over.style.cssText =
        'inset:0;width:100vw;height:100vh;border:0;margin:0;background:#fff;pointer-events:none';
      document.body.append(over);
      over.showPopover();
    },
  ],
  [
    'covered by a glass pane, through which it shines',
    () => {
      const over = document.createElement('div');
      over.popover = 'manual';
      over.style.cssText =
        'inset:0;width:100vw;height:100vh;border:0;margin:0;background:#0000;pointer-events:none';
      document.body.append(over);
      over.showPopover();
    },
  ],
  [
    'covered anew whenever it comes to the front',
    () => {
      const over = document.createElement('div');
      over.popover = 'manual';
      over.style.cssText =
        'inset:0;width:100vw;height:100vh;border:0;margin:0;background:#fff;pointer-events:none';
      document.body.append(over);
      setInterval(() => {
        if (over.matches(':popover-open')) over.hidePopover();
        over.showPopover();
      }, 20);
    },
  ],
  [
    'made transparent',
    () => {
      const host = document.querySelector<HTMLElement>('[popover="manual"]');
      host?.style.setProperty('opacity', '0', 'important');
    },
  ],
  [
    'clipped away',
    () => {
      const host = document.querySelector<HTMLElement>('[popover="manual"]');
      host?.style.setProperty('clip-path', 'inset(50%)', 'important');
    },
  ],
  [
    'blended into the page',
    () => {
      const host = document.querySelector<HTMLElement>('[popover="manual"]');
      host?.setAttribute('style', 'mix-blend-mode: screen !important');
    },
  ],
  [
    'moved under the pointer while it presses',
    () => {
      const move = () => scrollBy({ top: 6, behavior: 'instant' });
      addEventListener('pointerdown', move, { capture: true, once: true });
    },
  ],
];

/** A page that wants a save which its reader does not. */
export function blindSaves(journey: Journey, name: BrowserName): void {
  let page: OpenPage;
  let before: number;

  beforeEach(async () => {
    before = (await quotations(journey)).length;
    page = await journey.driver.open(
      journey.server.url('www.gansu.gov.cn', `/sample-report.html?blind=${crypto.randomUUID()}`),
    );
    await until(
      () => page.seenHighlights(),
      (all) => all.length > 0,
      { what: 'marks' },
    );
  });
  afterEach(() => page.close());

  const opened = async () => {
    await page.page.mouse.move(3, 3);
    await page.hover('重庆市', { within: 'article' });
    await page.popover('保存');
  };
  const nothingSaved = async () => expect(await quotations(journey)).toHaveLength(before);

  it.each(tricks)(
    'nothing is saved from a popover that is %s, and it says so',
    async (_what, trick) => {
      await opened();
      await inPage(page.page, trick);
      await page.clickInPopover('保存');
      expect(await page.popover('没有保存')).not.toContain('已保存');
      await nothingSaved();
    },
  );

  it('beside a page that fights for the front it keeps what it says it keeps', async () => {
    await inPage(page.page, () => {
      const own = document.createElement('div');
      own.popover = 'manual';
      own.textContent = '置顶';
      own.style.cssText = 'inset:0 0 auto auto';
      document.body.append(own);
      setInterval(() => {
        if (own.matches(':popover-open')) own.hidePopover();
        own.showPopover();
      }, 20);
    });
    await opened();
    await page.clickInPopover('保存');
    // Chromium tells of nothing but a page at rest whether it is seen: there it may be refused.
    const told = await page.popover(/已保存|没有保存/);
    const isKept = told.includes('已保存');
    if (name === 'firefox') expect(isKept).toBe(true);
    expect(await quotations(journey)).toHaveLength(isKept ? before + 1 : before);
  });

  it('what has just appeared takes no click, and what has stood takes it', async () => {
    await opened();
    const button = await page.locateInPopover('保存');
    await page.page.keyboard.press('Escape');
    await inPage(page.page, watchAges);
    // A machine that is busy may be too slow for that; then the click is a good one, and is undone.
    const click = async () => {
      const age = await clickAsItAppears(page, button);
      const told = await page.popover(/已保存|没有保存/);
      if (!told.includes('已保存')) return true;
      // The page hears of the popover a moment after it is shown.
      expect(age).toBeGreaterThan(PATIENCE - 50);
      await page.clickInPopover('撤销');
      await page.popover('已撤销');
      await page.page.keyboard.press('Escape');
      return false;
    };
    await until(click, (refused) => refused, { what: 'a click that is early', timeout: 25_000 });
    await page.popover('浮窗刚刚出现');
    await nothingSaved();
    await page.clickInPopover('保存');
    await page.popover('已保存');
    expect(await quotations(journey)).toHaveLength(before + 1);
  });

  // What clicks in Firefox makes its clicks in the page itself, only once that is no longer busy.
  if (name === 'firefox') return;

  it('a click that waits because the page is busy is as early as it was made', async () => {
    await opened();
    const { x, y } = await page.locateInPopover('保存');
    await page.page.keyboard.press('Escape');
    await inPage(page.page, watchAges);
    const isBusy = new Promise((tell) => page.page.once('console', tell));
    await inPage(page.page, beBusyAsItAppears, 2 * PATIENCE);
    await page.page.mouse.move(3, 3);
    await page.hover('重庆市', { within: 'article' });
    await isBusy;
    expect(await clickOnce(page, { x, y })).toBeLessThan(PATIENCE - 50);
    expect(await page.popover(/已保存|没有保存/)).toContain('浮窗刚刚出现');
    await nothingSaved();
  });
}

/** Hovers, and clicks where the button will be; how old the popover then was (milliseconds). */
async function clickAsItAppears(open: OpenPage, at: Point): Promise<number> {
  const { page, hover } = open;
  await inPage(page, () => {
    (globalThis as unknown as { ages: number[] }).ages.length = 0;
  });
  await page.mouse.move(3, 3);
  await hover('重庆市', { within: 'article' });
  await page.waitForSelector('[popover="manual"]');
  return clickOnce(open, at);
}

/** Clicks, and tells how old the popover then was. */
async function clickOnce({ page }: OpenPage, { x, y }: Point): Promise<number> {
  // Sent in one go: a round trip for each may take longer than a popover needs to be trusted.
  await Promise.all([page.mouse.move(x, y), page.mouse.down(), page.mouse.up()]);
  return until(
    () => inPage(page, () => (globalThis as unknown as { ages: number[] }).ages.at(-1) ?? -1),
    (age) => age >= 0,
    { what: 'a click' },
  );
}

/** Notes in the page how old a popover is at each click on it. */
function watchAges(): void {
  const ages: number[] = [];
  let since = 0;
  new MutationObserver(() => {
    if (document.querySelector('[popover="manual"]')) since = performance.now();
  }).observe(document.documentElement, { childList: true });
  const note = ({ target, timeStamp }: Event) => {
    if ((target as Element).getAttribute('popover') === 'manual') ages.push(timeStamp - since);
  };
  addEventListener('click', note, true);
  Object.assign(globalThis, { ages });
}

/** Nothing else happens in the page for so many milliseconds after a popover has come; it says so before. */
function beBusyAsItAppears(duration: number): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[popover="manual"]')) return;
    observer.disconnect();
    console.log('busy');
    for (const end = performance.now() + duration; performance.now() < end; );
  }).observe(document.documentElement, { childList: true });
}
