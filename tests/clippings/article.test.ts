import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createArticle, LARGEST_ARTICLE } from '../../clippings/articles/article';
import { noon } from './a-clipping';

const draft = (text: string) => ({
  key: 'https://www.fujian.gov.cn/a.htm',
  url: 'https://www.fujian.gov.cn/a.htm?spm=1',
  title: '政府工作报告',
  site: 'www.fujian.gov.cn',
  text,
  now: noon,
});

describe('the whole text of a page', () => {
  it('bears the hash of its UTF-8 bytes, which anyone can work out again', async () => {
    const text = '推动区块链技术和产业创新发展。\n𠮷';
    const article = await createArticle(draft(`\n${text}  `));
    const hash = createHash('sha256').update(text, 'utf8').digest('hex');
    expect(article).toMatchObject({ text, hash, bytes: Buffer.byteLength(text) });
  });

  it('is one version while its text is the same, another when a character changes', async () => {
    const hashOf = async (text: string) => {
      const article = await createArticle(draft(text));
      return 'hash' in article ? article.hash : '';
    };
    expect(await hashOf('新建4万个')).toBe(await hashOf('新建4万个'));
    expect(await hashOf('新建4万个')).not.toBe(await hashOf('新建5万个'));
  });

  it.each([
    ['nothing to read', ' \n', 'empty'],
    ['more than the limit', '链'.repeat(LARGEST_ARTICLE / 3 + 1), 'too-long'],
  ])('is refused where there is %s', async (_, text, refused) => {
    expect(await createArticle(draft(text))).toMatchObject({ refused });
  });
});
