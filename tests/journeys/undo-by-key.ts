import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, it } from 'vitest';
import type { Clipping } from '../../clippings/model';
import { inPage, until } from './harness/in-page';
import { type OwnLibrary, openLibraryOf } from './harness/own-library';
import { press } from './harness/press';
import { searchLibrary } from './harness/search-library';
import { has } from './harness/shown';
import type { Journey } from './suite';

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (⌘ on a Mac): each step that was taken with a clipping, back and forth. */
export function undoByKey(journey: Journey): void {
  let library: OwnLibrary;

  beforeAll(async () => {
    library = await openLibraryOf(journey.driver);
  });
  afterAll(() => library?.close());

  it.each([
    ['the library', 'library.html', 1280],
    ['the side panel', 'sidepanel.html', 360],
  ])('in %s', async (_where, path, width) => {
    const words = `逐步撤销与重做的一句话 ${crypto.randomUUID()}`;
    const { id } = await library.keep(words);
    await library.keep('旁边的一句话', { tags: ['撤销之外'] });
    const page = await journey.driver.extensionPage(path);
    await page.setViewport({ width, height: 860 });
    await page.bringToFront();
    await press(page, '摘录');
    await searchLibrary(page, words);
    await inPage(page, () => document.querySelector<HTMLElement>('.clipping-open')?.click());
    const stands = (law: string, holds: (kept: Clipping) => boolean) =>
      until(
        () => library.read(id),
        (kept) => kept !== undefined && holds(kept),
        { what: law },
      );
    const tagged = (one: Clipping) => one.tags.join() === '撤销重做';
    const isFigure = (one: Clipping) => one.meaning === 'figure';

    await focus(page, '.detail .tag-field input');
    await page.keyboard.type('撤销');
    // What others are filed under is offered too, whatever is searched for.
    await has(page, '.detail [role=option]', '撤销之外');
    await page.keyboard.type('重做');
    await page.keyboard.press('Enter');
    await stands('a tag', tagged);
    await inPage(page, () =>
      [...document.querySelectorAll<HTMLElement>('.detail .meaning')]
        .find(({ textContent }) => textContent === '数字')
        ?.click(),
    );
    await stands('a figure', isFigure);

    await leaveField(page);
    await chord(page, ['Control'], 'z');
    await stands('no figure any more', (one) => !isFigure(one) && tagged(one));
    await chord(page, ['Control'], 'z');
    await stands('no tag any more', ({ tags }) => tags.length === 0);
    await chord(page, ['Control', 'Shift'], 'z');
    await stands('the tag again', (one) => tagged(one) && !isFigure(one));
    await chord(page, ['Control'], 'y');
    await stands('the figure again', (one) => tagged(one) && isFigure(one));
    await chord(page, ['Meta'], 'z');
    await stands('no figure, by the other key', (one) => tagged(one) && !isFigure(one));

    // In a field the keys are the field's own: the tag stays.
    await focus(page, '.detail .note textarea');
    await page.keyboard.type('先');
    await chord(page, ['Control'], 'z');
    await page.keyboard.type('末');
    await stands('a note', (one) => one.note.endsWith('末') && tagged(one));
    await leaveField(page);
    await chord(page, ['Control'], 'z');
    await stands('no note any more', (one) => one.note === '' && tagged(one));

    await inPage(page, () => document.querySelector<HTMLElement>('.library-row')?.focus());
    await page.keyboard.press('Delete');
    await stands('in the trash', ({ trashed }) => trashed !== undefined);
    await chord(page, ['Control'], 'z');
    await stands('out of the trash', ({ trashed }) => trashed === undefined);
    await chord(page, ['Control', 'Shift'], 'z');
    await stands('in the trash again', ({ trashed }) => trashed !== undefined);
    await chord(page, ['Control'], 'z');
    await stands('as it was found', (one) => one.trashed === undefined && tagged(one));
    await page.close();
  });
}

async function focus(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.focus(selector);
}

const leaveField = (page: Page) =>
  inPage(page, () => (document.activeElement as HTMLElement | null)?.blur());

async function chord(page: Page, held: readonly KeyInput[], key: KeyInput): Promise<void> {
  for (const one of held) await page.keyboard.down(one);
  await page.keyboard.press(key);
  for (const one of held) await page.keyboard.up(one);
}
