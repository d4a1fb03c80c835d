import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addressOf, backgroundMessages, pageMessages, senderOf } from '../../ports/messages';

const self = { id: 'lianzhu', origin: 'chrome-extension://lianzhu' };

describe('who is asking', () => {
  it.each([
    [
      'a script of ours in a web page',
      { id: 'lianzhu', origin: 'http://www.fujian.gov.cn', tab: {} },
      'page',
    ],
    [
      'a page of ours in a tab',
      { id: 'lianzhu', url: 'chrome-extension://lianzhu/library.html', tab: {} },
      'extension',
    ],
    ['the popup', { id: 'lianzhu', origin: 'chrome-extension://lianzhu' }, 'extension'],
    [
      'a frame of a web page that names our address in its query',
      { id: 'lianzhu', url: 'http://www.fujian.gov.cn/?chrome-extension://lianzhu/', tab: {} },
      'page',
    ],
    [
      'a sandboxed frame, whose origin is "null"',
      { id: 'lianzhu', origin: 'null', url: 'http://www.fujian.gov.cn/', tab: {} },
      'page',
    ],
    [
      'an extension with our id as the beginning of its host',
      { id: 'lianzhu', url: 'chrome-extension://lianzhu.example/', tab: {} },
      'page',
    ],
    ['another extension', { id: 'another', origin: 'chrome-extension://another' }, 'stranger'],
    ['a caller without tab or address', { id: 'lianzhu' }, 'stranger'],
  ])('%s', (_who, sender, kind) => expect(senderOf(sender, self)).toBe(kind));
});

describe('the address of a capture', () => {
  const began = { id: 'lianzhu', url: 'http://www.fujian.gov.cn/', tab: {} };
  it.each([
    ['follows a page that navigates by script', 'http://www.fujian.gov.cn/report/2026'],
    ['follows its routes behind the hash', 'http://www.fujian.gov.cn/#/report/2026'],
  ])('%s', (_law, stated) => expect(addressOf(stated, began)).toBe(stated));

  it.each([
    ['another host', 'http://www.gov.cn/report/2026'],
    ['another scheme', 'https://www.fujian.gov.cn/report/2026'],
    ['another port', 'http://www.fujian.gov.cn:8080/report/2026'],
    ['no address at all', 'report'],
  ])('is the browser’s where the script states %s', (_law, stated) =>
    expect(addressOf(stated, began)).toBe(began.url),
  );

  const sandboxed = { id: 'lianzhu', url: 'about:srcdoc', origin: 'null' };
  it.each([
    [
      'is its tab’s',
      'http://www.fujian.gov.cn/report/2026',
      'http://www.fujian.gov.cn/report/2026',
    ],
    ['is not of a host that its tab is not of', 'http://www.gov.cn/', 'http://www.fujian.gov.cn/'],
  ])('of a sandboxed frame that was filled by script %s', (_law, stated, address) => {
    const tab = { url: 'http://www.fujian.gov.cn/' };
    expect(addressOf(stated, { ...sandboxed, tab })).toBe(address);
  });

  it('of such a frame is none where the tab’s may not be known', () =>
    expect(addressOf('http://www.fujian.gov.cn/', { ...sandboxed, tab: {} })).toBe('about:srcdoc'));
});

describe('the message table', () => {
  it('lets pages write and look up, and read nothing that is kept', () => {
    const fromPages = Object.entries(backgroundMessages)
      .filter(([, rule]) => rule.from === 'page')
      .map(([type]) => type);
    expect(fromPages.sort()).toEqual([
      'clipping.save',
      'clipping.undo',
      'marks.report',
      'popover.content',
      'popup.open',
      'script.inject',
    ]);
  });

  it('answers a save with nothing that tells a new clipping from a repeated one', () => {
    const answer = { saved: true, message: '已保存', undo: '撤销', earlier: 'kept since May' };
    const heard = v.parse(backgroundMessages['clipping.save'].answer, answer);
    expect(Object.keys(heard).sort()).toEqual(['message', 'saved', 'undo']);
  });

  it.each([
    ['an id that is none', { id: '../../clippings' }],
    ['no id', {}],
  ])('refuses to undo %s', (_law, ask) => {
    expect(v.safeParse(backgroundMessages['clipping.undo'].ask, ask).success).toBe(false);
  });

  it.each([
    ['a javascript: address', { url: 'javascript:alert(1)' }],
    ['a file: address', { url: 'file:///etc/passwd' }],
    ['an overlong title', { title: '报'.repeat(301) }],
  ])('refuses a capture with %s', (_law, change) => {
    const capture = {
      id: '8f14e45f-ceea-4e7f-a1f0-0242ac120002',
      source: {
        url: 'http://www.fujian.gov.cn/a.html',
        key: 'http://www.fujian.gov.cn/a.html',
        title: '示例报告',
        site: 'www.fujian.gov.cn',
      },
      selectors: [{ type: 'TextQuoteSelector', exact: '推进数字政府建设', prefix: '', suffix: '' }],
      headings: [],
      provinces: ['CN-FJ'],
      fields: [],
      terms: [],
      via: 'popover',
    };
    const rule = backgroundMessages['clipping.save'].ask;
    expect(v.safeParse(rule, capture).success).toBe(true);
    const changed = { ...capture, source: { ...capture.source, ...change } };
    expect(v.safeParse(rule, changed).success).toBe(false);
  });

  it('asks a page for one step at a time', () => {
    expect(v.safeParse(pageMessages['passage.move'].ask, { by: 5 }).success).toBe(false);
  });
});
