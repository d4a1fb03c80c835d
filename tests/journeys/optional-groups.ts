import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { groupMatches } from '../../ports/hosts';
import { giveUp, makeAskable } from './harness/askable';
import { inPage, until } from './harness/in-page';
import { marked, marksOf } from './harness/marked';
import { shows } from './harness/shown';
import type { Journey } from './suite';

const group = '研究与行业';
const sites = groupMatches('research');

/** Groups of sites that the welcome page asks for, one prompt each. */
export function optionalGroups(journey: Journey): void {
  let welcome: Page;

  const open = () =>
    journey.driver.open(journey.server.url('www.caict.ac.cn', '/sample-report.html'));
  /** What stands beside the name of the group: the way to ask for it, or what has become of it. */
  const state = () =>
    inPage(
      welcome,
      (name) => {
        const groups = [...document.querySelectorAll<HTMLElement>('.host-groups > li')];
        const found = groups.find(({ innerText }) => innerText.startsWith(name));
        return found?.querySelector<HTMLElement>('button, [role="status"]')?.innerText ?? '';
      },
      group,
    );

  beforeAll(async () => {
    await makeAskable(journey.driver, ...sites);
    welcome = await journey.driver.extensionPage('welcome.html');
    await shows(welcome, '在哪些网站运行');
  });
  afterAll(async () => {
    await welcome?.close();
    await giveUp(journey.driver, ...sites);
  });

  it('a group that is asked for is granted, and its sites are read from then on', async () => {
    const before = await open();
    expect(await marksOf(before)).toEqual([]);
    await before.close();
    await welcome.bringToFront();
    expect(await state()).toBe('启用');
    const { x, y } = await inPage(welcome, middleOfButton, group);
    await welcome.mouse.click(x, y, { delay: 30 });
    await until(state, (now) => now === '已启用', { what: 'the group granted' });
    const page = await open();
    await marked(page);
    await page.close();
  });
}

function middleOfButton(name: string): { x: number; y: number } {
  const groups = [...document.querySelectorAll<HTMLElement>('.host-groups > li')];
  const found = groups.find(({ innerText }) => innerText.startsWith(name));
  const button = found?.querySelector('button');
  if (!button) throw new Error(`no button beside ${name}`);
  button.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = button.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
