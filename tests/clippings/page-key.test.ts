import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKey } from '../../clippings/page-key';

describe('page key', () => {
  it.each([
    [
      'drops a campaign',
      'https://www.fujian.gov.cn/a.htm?utm_source=weibo&utm_medium=x',
      'https://www.fujian.gov.cn/a.htm',
    ],
    [
      'drops a share from a chat',
      'https://www.news.cn/c.html?from=singlemessage&isappinstalled=0',
      'https://www.news.cn/c.html',
    ],
    [
      'keeps a from that may choose what is shown',
      'https://a.gov.cn/list?from=zcwj',
      'https://a.gov.cn/list?from=zcwj',
    ],
    [
      'keeps the id of a page',
      'https://a.gov.cn/show?id=20260312&spm=a1.b2',
      'https://a.gov.cn/show?id=20260312',
    ],
    [
      'keeps t, source and ref, which some sites mean',
      'https://a.gov.cn/d?t=3&source=1&ref=9',
      'https://a.gov.cn/d?t=3&source=1&ref=9',
    ],
    [
      'keeps what makes a WeChat article itself',
      'https://mp.weixin.qq.com/s?__biz=Mz==&mid=22&idx=1&sn=ab&chksm=cd&scene=21',
      'https://mp.weixin.qq.com/s?__biz=Mz==&mid=22&idx=1&sn=ab',
    ],
    ['keeps scene on other sites', 'https://a.gov.cn/d?scene=21', 'https://a.gov.cn/d?scene=21'],
    [
      'keeps the bytes of a GBK address',
      'http://a.gov.cn/s?key=%C7%F8%BF%E9%C1%B4&utm_id=1',
      'http://a.gov.cn/s?key=%C7%F8%BF%E9%C1%B4',
    ],
    ['drops a place in the page', 'https://a.gov.cn/b.html#part2', 'https://a.gov.cn/b.html'],
    ['drops a text fragment', 'https://a.gov.cn/b.html#:~:text=x', 'https://a.gov.cn/b.html'],
    ['keeps a route', 'https://a.gov.cn/#/policy/12', 'https://a.gov.cn/#/policy/12'],
    ['keeps an old route', 'https://a.gov.cn/#!policy', 'https://a.gov.cn/#!policy'],
    [
      'drops a text fragment behind a route',
      'https://a.gov.cn/#/p:~:text=x',
      'https://a.gov.cn/#/p',
    ],
    ['writes host and port one way', 'https://WWW.Gov.CN:443/a', 'https://www.gov.cn/a'],
    ['leaves a name and password out', 'https://me:secret@a.gov.cn/a', 'https://a.gov.cn/a'],
    ['hands back what is no web address', 'file:///home/a.pdf', 'file:///home/a.pdf'],
    ['hands back what is no address', '政策', '政策'],
  ])('%s', (_, address, key) => expect(pageKey(address)).toBe(key));

  const value = fc.stringMatching(/^[a-z0-9%]{0,8}$/);
  const identity = fc.tuple(
    fc.constantFrom('id', 'aid', 'catid', 'page', 'key', 'p', 'docId', 'from_id', 'share'),
    value,
  );
  const tracking = fc.constantFrom(
    'utm_source=a',
    'spm=1.2',
    'from=timeline',
    'gclid=x',
    'share_token=9',
    'hmsr=toutiao',
    'UTM_TERM=x',
    'isappinstalled=0',
  );
  const address = fc
    .tuple(
      fc.constantFrom('https://a.gov.cn/', 'http://b.com/x/1.html'),
      fc.array(identity, { maxLength: 4 }),
    )
    .map(([base, pairs]) => ({ base, pairs: pairs.map((pair) => pair.join('=')) }));
  const join = (base: string, pairs: string[]) =>
    pairs.length > 0 ? `${base}?${pairs.join('&')}` : base;

  it('never touches identity, wherever tracking stands between', () => {
    fc.assert(
      fc.property(
        address,
        fc.array(fc.tuple(fc.nat({ max: 8 }), tracking)),
        ({ base, pairs }, added) => {
          const mixed = [...pairs];
          for (const [at, pair] of added) mixed.splice(at, 0, pair);
          expect(pageKey(join(base, mixed))).toBe(join(base, pairs));
        },
      ),
    );
  });

  it.each(['__proto__', 'constructor=1', 'toString', 'hasOwnProperty=x'])(
    'takes ?%s for the name of a page, as any other',
    (pair) => {
      const url = `https://www.fujian.gov.cn/zwgk/?${pair}`;
      expect(pageKey(`${url}&utm_source=x`)).toBe(url);
    },
  );

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        expect(pageKey(pageKey(url))).toBe(pageKey(url));
      }),
    );
  });
});
