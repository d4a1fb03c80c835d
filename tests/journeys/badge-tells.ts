import { expect, it } from 'vitest';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import type { Journey } from './suite';

export function badgeTells(journey: Journey): void {
  const shown = (page: OpenPage, wanted: (text: string) => boolean, what: string) =>
    until(() => journey.driver.badge(page), wanted, { what, timeout: 12_000 });
  /** The number once a page has been read: the same twenty looks in a row. */
  const settled = async (page: OpenPage) => {
    let last = '';
    let same = 0;
    return shown(
      page,
      (text) => {
        same = text === last ? same + 1 : 0;
        last = text;
        return text !== '' && same >= 20;
      },
      'a number that stays',
    );
  };
  const open = (path: string) => journey.driver.open(journey.server.url('www.gansu.gov.cn', path));

  it('counts the passages of a page and of the frames in it', async () => {
    const page = await open('/frames.html');
    // One paragraph of the page, two in one frame, one in the other.
    const whole = await shown(page, (text) => text === '4', 'the sum over frames');
    await inPage(page.page, () => {
      for (const frame of document.querySelectorAll('iframe')) frame.remove();
    });
    await shown(page, (text) => text === '1', 'the page alone, its frames gone');
    await page.page.reload({ waitUntil: [] }).catch(() => undefined);
    await shown(page, (text) => text === whole, 'the sum after a reload');
    await page.close();
  });

  it('is right after a way back and forth, and empty on a page without terms', async () => {
    const page = await open('/sample-report.html');
    const report = await settled(page);
    const follow = async (path: string) => {
      await inPage(
        page.page,
        (to) => {
          location.href = to;
        },
        journey.server.url('www.gansu.gov.cn', path),
      );
      await until(
        () => inPage(page.page, () => location.pathname).catch(() => ''),
        (at) => at === path,
        { what: path },
      );
    };
    await follow('/no-terms.html');
    await shown(page, (text) => text === '', 'an empty badge');
    await inPage(page.page, () => history.back());
    await shown(page, (text) => text === report, 'the count after going back');
    await inPage(page.page, () => history.forward());
    await shown(page, (text) => text === '', 'an empty badge after going forward');
    await page.close();
  });

  it('says nothing of a prerendered page until it comes to the front', async () => {
    // Firefox does not prerender; there the same walk shows that nothing breaks.
    const page = await open('/no-terms.html');
    const to = journey.server.url('www.gansu.gov.cn', '/sample-report.html');
    await inPage(
      page.page,
      (url) => {
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: [url] }] });
        document.head.append(rules);
      },
      to,
    );
    expect(await journey.driver.badge(page)).toBe('');
    await inPage(
      page.page,
      (url) => {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
      },
      to,
    );
    await shown(page, (text) => Number(text) > 5, 'the count of the page in front');
    await page.close();
  });

  it('counts what comes late', async () => {
    const page = await open('/no-terms.html');
    await inPage(page.page, () => {
      const late = document.createElement('p');
      late.textContent =
        '浙江省2026年政府工作报告提出，推进区块链在电子政务中的应用，建成平台3个。';
      document.body.append(late);
    });
    await shown(page, (text) => text === '1', 'the late passage');
    await page.close();
  });
}
