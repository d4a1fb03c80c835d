import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFaults } from './harness/axe';
import { inPage, until } from './harness/in-page';
import { type OwnLibrary, openLibraryOf } from './harness/own-library';
import { press } from './harness/press';
import { has, textOf } from './harness/shown';
import type { Journey } from './suite';

/** A province of which no other law keeps anything. */
const now =
  '宁夏回族自治区2026年政府工作报告提出，推进区块链在数字政府建设中的应用，建成平台3个，覆盖县区22个。';
const yearBefore =
  '宁夏回族自治区2025年政府工作报告提出，推进区块链在数字政府建设中的应用，建成平台1个，覆盖县区9个。';
const otherField = '宁夏回族自治区2024年政府工作报告提出，新建高标准农田90万亩，改造渠道260公里。';
const otherPlace = '甘肃省2025年政府工作报告提出，推进区块链在数字政府建设中的应用，建成平台7个。';

/** 去年怎么写的: beside a passage of the page, in the side panel. */
export function otherYears(journey: Journey): void {
  let library: OwnLibrary;

  beforeAll(async () => {
    library = await openLibraryOf(journey.driver);
    const ningxia = { provinces: ['CN-NX'], fields: ['digital-government'] };
    await library.keep(yearBefore, { ...ningxia, year: 2025 });
    await library.keep(now, { ...ningxia, year: 2026 });
    await library.keep(otherField, { ...ningxia, fields: ['agriculture'], year: 2024 });
    await library.keep(otherPlace, { ...ningxia, provinces: ['CN-GS'], year: 2025 });
  });
  afterAll(() => library?.close());

  it('sets the same province and field in other years beside a passage, clippings and facts', async () => {
    const { driver, server } = journey;
    const page = await driver.open(server.url('www.gansu.gov.cn', '/no-terms.html'));
    await inPage(
      page.page,
      (text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        document.body.append(paragraph);
      },
      now,
    );
    await until(
      () => driver.badge(page),
      (text) => text === '1',
      { what: 'the passage' },
    );
    const panel = await driver.extensionPage(`sidepanel.html?tab=${await driver.tabId(page)}`);
    await panel.setViewport({ width: 360, height: 860 });
    await panel.bringToFront();
    await has(panel, '.passage-text', now);
    await press(panel, '去年怎么写的');
    await has(panel, '.other-years h3', '2025');

    // The newest of the other years first: what went, what came, and every figure of either.
    expect(await marked(panel, 'del')).toEqual(['2025年', '1', '9']);
    expect(await marked(panel, 'ins')).toEqual(['2026年', '3', '22']);
    expect(await marked(panel, 'del b')).toEqual(['2025年', '1', '9']);
    expect(await marked(panel, 'ins b')).toEqual(['2026年', '3', '22']);
    const years = (await textOf(panel, '.other-years h3')).split('\n').map(Number);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(years).not.toContain(2026);
    const kinds = await textOf(panel, '.other-years .evidence-kind');
    expect(kinds).toContain('摘录');
    expect(kinds).toContain('资料');
    const all = await textOf(panel, '.other-years');
    expect(all).not.toContain('高标准农田');
    expect(all).not.toContain('甘肃');
    expect(await seriousFaults(panel)).toEqual([]);
    await panel.screenshot({ path: journey.picture('other-years-panel') as `${string}.png` });
    await panel.close();
    await page.close();
  });
}

const marked = (panel: Parameters<typeof textOf>[0], of: string) =>
  inPage(
    panel,
    (selector) =>
      Array.from(
        document.querySelectorAll(`.other-years li:first-child ${selector}`),
        ({ lastChild }) => lastChild?.textContent ?? '',
      ),
    of,
  );
