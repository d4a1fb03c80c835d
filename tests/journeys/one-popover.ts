import { expect, it } from 'vitest';
import { inPage } from './harness/in-page';
import { marked } from './harness/marked';
import type { Journey } from './suite';

/** A term, a place and a passage under one point are parts of one popover. */
export function onePopover(journey: Journey): void {
  it('over a term within a passage: one host, one dialog, with the definition and the passage', async () => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.fujian.gov.cn', '/sample-report.html'));
    await marked(page);
    await page.hover('电子证照', { within: 'h2 + p' });
    await page.popover('电子证照');
    const hosts = await inPage(
      page.page,
      () => document.querySelectorAll('[popover="manual"]').length,
    );
    expect(hosts).toBe(1);
    const dialogs = await page.inPopover(function () {
      return Array.from(
        this.querySelectorAll<HTMLElement>('[role="dialog"], dialog'),
        (dialog) => ({
          name: dialog.getAttribute('aria-label'),
          text: dialog.innerText,
        }),
      );
    });
    const [dialog, ...others] = dialogs.flat();
    expect(others).toEqual([]);
    expect(dialog?.name).toContain('电子证照');
    expect(dialog?.text).toContain('与纸质证照效力相同的电子证照');
    expect(dialog?.text).toMatch(/这段话\s+不动产登记\s+存证\s+福建/);
    await page.close();
  });
}
