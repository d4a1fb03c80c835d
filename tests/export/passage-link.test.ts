import { describe, expect, it } from 'vitest';
import { passageLink } from '../../export/passage-link';
import { clipping } from './shelf';

describe('link to a passage', () => {
  const link = (url: string, fragment?: string) =>
    passageLink(clipping(1, { source: { url }, ...(fragment && { fragment }) }));

  it.each([
    ['leads to the words', 'https://a.cn/1', '#:~:text=5G', 'https://a.cn/1#:~:text=5G'],
    ['stands behind a route', 'https://a.cn/#/p', ':~:text=5G', 'https://a.cn/#/p:~:text=5G'],
    [
      'takes the place of an older one',
      'https://a.cn/1#:~:text=x',
      '#:~:text=5G',
      'https://a.cn/1#:~:text=5G',
    ],
    ['leads to the page where no fragment was kept', 'https://a.cn/1', undefined, 'https://a.cn/1'],
    [
      'leads to the page where the fragment is none',
      'https://a.cn/1',
      ')](javascript:x',
      'https://a.cn/1',
    ],
    ['shows no name and password', 'https://me:secret@a.cn/1', undefined, 'https://a.cn/1'],
    ['is missing for a script', 'javascript:alert(1)', '#:~:text=5G', undefined],
    ['is missing for no address', '政策', undefined, undefined],
  ])('%s', (_, url, fragment, wanted) => {
    const page = clipping(1, fragment ? { fragment } : {});
    expect(passageLink({ ...page, source: { ...page.source, url } })).toBe(wanted);
    if (/^https/.test(url)) expect(link(url, fragment)).toBe(wanted);
  });
});
