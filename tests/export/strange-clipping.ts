import type { Clipping } from '../../clippings/model';
import type { Chance } from '../long/chance';
import { strangeWords } from '../long/strange-words';
import { clipping } from './shelf';

/** A clipping of a page and a reader with the oddest habits; some of it plain prose. */
export function strangeClipping(n: number, dice: Chance, prose: () => string): Clipping {
  const { maybe, pick } = dice;
  const words = () => (maybe(0.3) ? prose() : strangeWords(dice));
  const url = pick(ADDRESSES);
  const key = url.split('#')[0] as string;
  const some = (share: number, name: string) => (maybe(share) ? { [name]: words() } : {});
  return clipping(n, {
    exact: words() || '区块链',
    at: dice.below(10_000),
    note: maybe(0.5) ? words() : '',
    tags: maybe(0.5) ? [words().slice(0, 40) || '标签', '数字经济'] : [],
    headings: maybe(0.5) ? [words(), words()] : [],
    fields: maybe(0.4) ? dice.shuffled(['e-government', 'digital-economy']) : [],
    provinces: maybe(0.5)
      ? dice.shuffled(['CN-FJ', 'CN-GD', 'CN-ZJ']).slice(0, dice.between(1, 2))
      : [],
    ...(maybe(0.3) ? { fragment: '#:~:text=%E5%8C%BA%E5%9D%97,-%E9%93%BE' } : {}),
    ...(maybe(0.5) ? { year: dice.between(2016, 2030) } : {}),
    ...(maybe(0.3) ? { meaning: pick(['policy', 'figure', 'date', 'question'] as const) } : {}),
    ...(maybe(0.3) ? { tense: pick(['review', 'plan'] as const) } : {}),
    source: {
      url,
      key,
      site: new URL(url).host,
      title: words(),
      ...some(0.5, 'publisher'),
      ...some(0.3, 'author'),
      ...some(0.3, 'siteName'),
      ...some(0.2, 'documentNumber'),
      ...some(0.2, 'pageNumber'),
      ...(maybe(0.5) ? { published: pick(['2020-01-17', words()]) } : {}),
      ...(maybe(0.5)
        ? { kind: pick(['webpage', 'newspaper', 'report', 'document', 'standard'] as const) }
        : {}),
    },
  });
}

const ADDRESSES = [
  'https://www.fujian.gov.cn/zwgk/bg/202001/t20200117.htm',
  'http://www.gd.gov.cn/a_(1).html?id=7&x=[2]&y=*b*#/route',
  "https://www.zj.gov.cn/q?a='b'&c=_d_~e~|f|`g`",
  'https://www.hubei.gov.cn/区块链/报告。html',
  'http://a.gov.cn/)',
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
];
