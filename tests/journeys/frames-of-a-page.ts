import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage, Point } from './harness/driver';
import { inPage, until } from './harness/in-page';
import { keptRecords } from './harness/records';
import { quotations } from './main-job';
import type { Journey } from './suite';

/** Frames: which are read, and a sentence that is kept out of one. */
export function framesOfAPage(journey: Journey): void {
  let page: OpenPage;

  const marksIn = (frame: string) => page.highlights({ frame }).catch(() => []);
  const markedIn = (frame: string) =>
    until(
      () => marksIn(frame),
      (all) => all.some(({ texts }) => texts.includes('区块链')),
      { what: `marks in ${frame}` },
    );
  /** Puts a frame in, as a page does. */
  const putIn = async (host: string, path = '/frame-body.html') => {
    await inPage(page.page, () => scrollTo(0, 0));
    await inPage(
      page.page,
      (src) =>
        new Promise<void>((done) => {
          const frame = document.createElement('iframe');
          frame.onload = () => done();
          frame.src = src;
          // Where it is in view: what is far from it is not painted.
          document.body.prepend(frame);
        }),
      journey.server.url(host, path),
    );
  };

  beforeAll(async () => {
    const { driver, server } = journey;
    page = await driver.open(server.url('www.fujian.gov.cn', '/frames.html'));
  });
  afterAll(() => page?.close());

  it('the popover opens in the frame that has the keyboard, and keeps its sentence', async () => {
    const { driver } = journey;
    await markedIn('frame-body');
    const before = await quotations(journey);
    await page.page.bringToFront();
    const box = await (await page.page.$('#body'))?.boundingBox();
    if (!box) throw new Error('the frame is not shown');
    // Beneath its paragraphs, where nothing is marked.
    await page.page.mouse.click(box.x + 40, box.y + box.height - 30);
    await driver.dispatchCommand('popover-open', page);
    await page.popover('四川');
    for (let n = 0; n < 30 && !(await page.focusInPopover())?.startsWith('保存'); n++) {
      await page.page.keyboard.press('Tab');
    }
    // A press within 300 ms of the popover's showing is refused: it may not have been meant.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.page.keyboard.press('Enter');
    await page.popover('已保存');
    const after = await quotations(journey);
    expect(after.slice(0, after.length - before.length)).toEqual([
      '四川省2026年政府工作报告提出，推进区块链与电子政务融合，建成川渝数据共享通道8条。',
    ]);
  });

  it('a frame of another site is marked where that site is read', async () => {
    await putIn('www.gansu.gov.cn');
    await markedIn('www.gansu.gov.cn');
  });

  it.each([
    ['of the same origin', 'www.fujian.gov.cn', '培育重点企业30家'],
    ['of another site', 'www.gansu.gov.cn', '建成川渝数据共享通道8条'],
  ])('words selected in a frame %s are kept as that frame has them', async (_of, host, words) => {
    const { driver, server } = journey;
    const path = `/frame-body.html?kept=${crypto.randomUUID()}`;
    await putIn(host, path);
    await markedIn(path);
    const at = await selectIn(page, path, words);
    await driver.dispatchMenu({ item: 'clipping-save', text: words, at, frame: path }, page);
    const url = server.url(host, path);
    const [kept] = await until(
      async () => (await keptRecords(driver)).filter(({ source }) => source.url === url),
      (all) => all.length > 0,
      { what: 'a clipping of the frame' },
    );
    expect(kept).toMatchObject({
      quotation: words,
      source: { url, title: '框架正文', site: new URL(url).host },
    });
    // What stands before it in the frame, not in the page around it.
    const before = await inPage(frameAt(page, path), () => document.body.innerText);
    const [context = ''] = before.split(words);
    expect(kept?.prefix).not.toBe('');
    expect(context.replaceAll(/\s/g, '')).toContain(kept?.prefix.replaceAll(/\s/g, ''));
  });

  it('words in a frame that is filled by script and kept apart are its page’s', async () => {
    const { driver } = journey;
    const words = `江西省2026年政府工作报告提出，推进区块链与电子政务融合，建成平台${Date.now()}个。`;
    await page.page.bringToFront();
    const at = await inPage(page.page, selectedInSandbox, words);
    await driver.dispatchMenu(
      { item: 'clipping-save', text: words, at, frame: 'about:srcdoc' },
      page,
    );
    const [kept] = await until(
      async () => (await keptRecords(driver)).filter(({ quotation }) => quotation === words),
      (all) => all.length > 0,
      { what: 'a clipping of the frame' },
    );
    const url = page.page.url();
    expect(kept).toMatchObject({ source: { url, site: new URL(url).host } });
  });

  it('a frame of a site on no list stays bare', async () => {
    await putIn('www.unlisted.example');
    // One that is put in after it has been read: by then it would have been, too.
    await putIn('news.xinhuanet.com');
    await markedIn('news.xinhuanet.com');
    expect((await marksIn('www.unlisted.example')).flatMap(({ texts }) => texts)).toEqual([]);
  });
}

/** Puts a frame in that is of no site, selects these words in it, and tells where they are seen. */
function selectedInSandbox(words: string): Promise<Point> {
  scrollTo({ top: 0, behavior: 'instant' });
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  // A frame has no selection before it has been painted.
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><p>${words}</p><script>
    requestAnimationFrame(function select() {
      getSelection()?.selectAllChildren(document.querySelector('p'));
      if (String(getSelection() ?? '') === '') requestAnimationFrame(select);
      else parent.postMessage('selected', '*');
    });
  </script>`;
  return new Promise((done) => {
    addEventListener('message', ({ source }) => {
      if (source !== frame.contentWindow) return;
      const { left, top } = frame.getBoundingClientRect();
      done({ x: left + 60, y: top + 30 });
    });
    document.body.prepend(frame);
  });
}

function frameAt({ page }: OpenPage, path: string) {
  const frame = page.frames().find((one) => one.url().includes(path));
  if (!frame) throw new Error(`no frame ${path}`);
  return frame;
}

/** Selects words in a frame; where they are in the window. */
async function selectIn(page: OpenPage, path: string, words: string): Promise<Point> {
  await page.page.bringToFront();
  const outer = await inPage(
    page.page,
    (part) => {
      const frame = [...document.querySelectorAll('iframe')].find(({ src }) => src.includes(part));
      frame?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const rect = frame?.getBoundingClientRect();
      return { x: rect?.left ?? 0, y: rect?.top ?? 0 };
    },
    path,
  );
  const inner = await inPage(
    frameAt(page, path),
    (text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(text) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + text.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        node.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const [rect] = range.getClientRects();
        return rect && { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      }
      return undefined;
    },
    words,
  );
  if (!inner) throw new Error(`no ${words} in ${path}`);
  return { x: outer.x + inner.x, y: outer.y + inner.y };
}
