import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFaults } from './harness/axe';
import type { OpenPage } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { marked } from './harness/marked';
import { pasted } from './harness/pasted';
import { press } from './harness/press';
import { textOf } from './harness/shown';
import { quotations } from './main-job';
import type { Journey } from './suite';

/** A passage as the panel lists it. */
interface Row {
  text: string;
  chips: string[];
}

/** 本页要点: what its filters leave, keep and count. */
export function digestControls(journey: Journey): void {
  let page: OpenPage;
  let panel: Page;
  let whole: Row[];

  beforeAll(async () => {
    const { driver, server } = journey;
    // An address of its own at every try: nothing of it is kept yet.
    const path = `/sample-report.html?id=${Date.now()}`;
    page = await driver.open(server.url('www.fujian.gov.cn', path));
    await marked(page);
    panel = await driver.extensionPage(`sidepanel.html?tab=${await driver.tabId(page)}`);
    await panel.bringToFront();
    whole = await until(
      () => inPage(panel, rows),
      (all) => all.length > 5,
      { what: 'the digest' },
    );
  });
  afterAll(async () => {
    await panel?.close();
    await page?.close();
  });

  const choose = (filter: string, value: string) =>
    panel.select(`select[aria-label="${filter}"]`, value);
  const settled = (count: number) =>
    until(
      () => inPage(panel, rows),
      (all) => all.length === count,
      { what: `${count} rows` },
    );

  it('lists what the page says in its order, each under the page\u2019s own heading', async () => {
    const listed = await inPage(panel, () =>
      Array.from(
        document.querySelectorAll('.digest-list .passage-text, .digest-heading'),
        ({ textContent }) => textContent ?? '',
      ),
    );
    const found = await inPage(page.page, placesOf, listed);
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    const headings = await inPage(panel, () =>
      Array.from(
        document.querySelectorAll('.digest-heading, .passage-heading .passage-text'),
        ({ textContent }) => textContent,
      ),
    );
    expect(headings).toEqual(
      await inPage(page.page, () =>
        Array.from(document.querySelectorAll('h1, article h2'), (heading) => {
          const copy = heading.cloneNode(true) as Element;
          for (const ruby of copy.querySelectorAll('rt, rp')) ruby.remove();
          return copy.textContent;
        }),
      ),
    );
  });

  it('a province chosen leaves its rows alone, and the count agrees', async () => {
    const wanted = whole.filter(({ chips }) => chips.includes('福建'));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(whole.length);
    expect(await textOf(panel, 'select[aria-label="全部地区"] option[value="CN-FJ"]')).toBe(
      `福建（${wanted.length}）`,
    );
    await choose('全部地区', 'CN-FJ');
    expect(await settled(wanted.length)).toEqual(wanted);
    expect(await textOf(panel, '.digest-count')).toBe(`${wanted.length} 条`);
  });

  it('a field chosen beside it leaves what is in both', async () => {
    const [field, name] = await inPage(panel, () => {
      const all = document.querySelectorAll<HTMLOptionElement>('[aria-label="全部领域"] option');
      const { value = '', textContent = '' } = all[1] ?? {};
      return [value, textContent?.split('（')[0] ?? ''] as const;
    });
    const both = whole.filter(({ chips }) => chips.includes('福建') && chips.includes(name));
    await choose('全部领域', field);
    await settled(both.length);
    expect(await inPage(panel, rows)).toEqual(both);
    expect(await textOf(panel, '.digest-count')).toBe(`${both.length} 条`);
    await choose('全部领域', '');
    await settled(whole.filter(({ chips }) => chips.includes('福建')).length);
  });

  it('“save all” keeps what is shown, and nothing else', async () => {
    const shown = (await inPage(panel, rows)).map(({ text }) => text);
    const before = await quotations(journey);
    await panel.bringToFront();
    await press(panel, '全部保存');
    await until(
      () => inPage(panel, rows),
      (all) => all.every(({ chips }) => chips.includes('已摘录')),
      { what: 'rows that are kept' },
    );
    const after = await quotations(journey);
    expect(after.slice(0, after.length - before.length).sort()).toEqual([...shown].sort());
    await panel.bringToFront();
    await choose('全部地区', '');
    const all = await settled(whole.length);
    const kept = all.filter(({ chips }) => chips.includes('已摘录'));
    expect(kept.map(({ text }) => text)).toEqual(shown);
  });

  it('counts of terms arrive as words on the clipboard and as a table', async () => {
    const { driver } = journey;
    await press(panel, '词频');
    const table = await until(
      () => inPage(panel, terms),
      (all) => all.length > 3,
      { what: 'counts' },
    );
    await press(panel, '复制');
    await until(
      () => textOf(panel, '.terms-actions'),
      (said) => said.includes('已复制'),
      { what: 'copied' },
    );
    const { text } = await pasted(panel);
    expect(text).toBe(table.map(({ name, count }) => `${name} ${count} 次`).join('，'));

    const before = new Set(readdirSync(driver.downloads));
    await press(panel, '导出 CSV');
    const file = await until(
      async () =>
        readdirSync(driver.downloads)
          .filter((name) => !before.has(name) && /^词频.*\.csv$/.test(name))
          .map((name) => join(driver.downloads, name))
          .find((path) => statSync(path).size > 0),
      (path) => path !== undefined,
      { what: 'the table' },
    );
    const csv = readFileSync(file ?? '', 'utf8');
    // By its mark of byte order a spreadsheet knows the encoding.
    expect(csv.startsWith('\ufeff')).toBe(true);
    const [head, ...lines] = Papa.parse<string[]>(csv.slice(1).trimEnd()).data;
    expect(head).toEqual(['词', '次数', '文中写法']);
    expect(lines.map((line) => line.slice(0, 2))).toEqual(
      table.map(({ name, count }) => [name, String(count)]),
    );
    for (const [name, count, forms = ''] of lines) {
      const sum = forms.split(' · ').reduce((all, form) => all + Number(form.split(' ').at(-1)), 0);
      expect([name, String(sum)]).toEqual([name, count]);
    }
  });

  it('follows the page while it changes: what comes, what becomes another, what goes', async () => {
    const texts = () => inPage(panel, rows).then((all) => all.map(({ text }) => text));
    const shows = (text: string, is: boolean) =>
      until(texts, (all) => all.includes(text) === is, { what: `${text}: ${is}` });
    const [late, other] = ['江西省将建成3个区块链应用。', '江西省将建成5个政务数据共享平台。'];
    await page.page.bringToFront();
    await inPage(
      page.page,
      (text) => {
        const paragraph = document.createElement('p');
        paragraph.id = 'late';
        paragraph.textContent = text;
        document.querySelector('article p')?.before(paragraph);
      },
      late,
    );
    await shows(late, true);
    // Where it stands in the page, not behind what was there before.
    const listed = await texts();
    expect(await inPage(page.page, placesOf, listed)).not.toContain(-1);
    expect(listed.filter((text) => text !== late)).toEqual(whole.map(({ text }) => text));
    await inPage(
      page.page,
      (text) => {
        const words = document.querySelector('#late')?.firstChild as Text;
        words.data = text;
      },
      other,
    );
    await shows(other, true);
    await shows(late, false);
    await inPage(page.page, () => document.querySelector('#late')?.remove());
    await settled(whole.length);
    expect(await inPage(panel, rows)).toEqual(whole);
  });

  it('axe finds nothing serious in the panel while it is full', async () => {
    await panel.bringToFront();
    await panel.setViewport({ width: 360, height: 760 });
    expect(await inPage(panel, rows)).toHaveLength(whole.length);
    expect(await seriousFaults(panel)).toEqual([]);
    await panel.screenshot({ path: journey.picture('digest-full') as `${string}.png` });
  });
}

function rows(): Row[] {
  return Array.from(document.querySelectorAll('.digest-list .passage'), (row) => ({
    text: row.querySelector('.passage-text')?.textContent ?? '',
    chips: Array.from(row.querySelectorAll('.chip'), ({ textContent }) => textContent ?? ''),
  }));
}

function terms(): { name: string; count: number }[] {
  return Array.from(document.querySelectorAll('.terms tbody tr'), (row) => ({
    name: row.querySelector('th')?.textContent ?? '',
    count: Number(row.querySelector('td')?.textContent),
  }));
}

/** Where the words stand in the page, each looked for from the one before; -1 where they do not. */
function placesOf(listed: readonly string[]): number[] {
  const bare = (text: string) => text.replace(/\s/g, '');
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const aside of copy.querySelectorAll('rt, rp, script')) aside.remove();
  const whole = bare(copy.textContent ?? '');
  let at = 0;
  return listed.map((text) => {
    const found = whole.indexOf(bare(text), at);
    if (found >= 0) at = found;
    return found;
  });
}
