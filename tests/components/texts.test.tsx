import { describe, expect, it } from 'vitest';
import { searched } from '../../components/clippings/searched';
import { textLanguage } from '../../components/locales/text-language';

describe('the language of a text from a page', () => {
  it.each([
    ['推进区块链应用', 'www.fujian.gov.cn', 'zh-Hans-CN'],
    ['善用區塊鏈技術', 'www.gov.hk', 'zh-Hant-HK'],
    ['推動電子政務', 'www.gov.mo', 'zh-Hant-MO'],
    ['Blockchain in the 14th plan', 'www.gov.hk', 'en'],
    ['用 blockchain 服务实体经济', '', 'zh-Hans-CN'],
  ])('%s on %s', (text, site, tag) => {
    expect(textLanguage(text, site)).toBe(tag);
  });
});

describe('what was searched for', () => {
  /** Marks written as [brackets]. */
  const shown = (text: string, query: string) => {
    const parts = searched(text, query);
    if (typeof parts === 'string') return parts;
    return parts
      .map((part) => (typeof part === 'string' ? part : `[${String(part.props.children)}]`))
      .join('');
  };

  it.each([
    ['链上政务与链上监管', '链上', '[链上]政务与[链上]监管'],
    ['BlockChain and blockchain', 'blockchain', '[BlockChain] and [blockchain]'],
    ['数据共享', ' 共享 ', '数据[共享]'],
    ['数据共享', '区块链', '数据共享'],
    ['数据共享', '  ', '数据共享'],
    ['aaaa', 'aa', '[aa][aa]'],
    ['İİ 区块链', '区块链', 'İİ 区块链'],
  ])('in %s is marked: %s', (text, query, marked) => {
    expect(shown(text, query)).toBe(marked);
  });
});
