import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../clippings/figures';

const figures = (text: string) =>
  figuresIn(text).flatMap(({ text: part, figure }) => (figure ? [part] : []));

describe('the figures of a sentence', () => {
  it.each([
    ['新建4.2万个、1,200项', ['4.2万', '1,200']],
    ['网上可办率98.5%，提高１２‰', ['98.5%', '１２‰']],
    ['２０２０年', ['２０２０年']],
    ['提高1.5个百分点，达到1.2万亿元', ['1.5个百分点', '1.2万亿']],
    ['在2019，1234家企业', ['2019', '1234']],
    ['三个设区市、二十三项、两批', ['三', '二十三', '两']],
    ['百分之六十点五，提高两个百分点', ['百分之六十点五', '两个百分点']],
    ['“十四五”时期，十五五规划', ['十四五', '十五五']],
    ['第十四个五年规划', ['第十四', '五年']],
    ['二〇二六年三月', ['二〇二六年', '三月']],
    ['第一批、第二轮', ['第一', '第二']],
  ])('%s', (text, wanted) => expect(figures(text)).toEqual(wanted));

  it.each([
    '一网通办、一件事一次办、统一个人信息',
    '万众创新、千家万户、百姓、百年',
    '十分重要、三农、五一、四通八达',
    '一批、一个、一大批',
  ])('are none in %s', (text) => expect(figures(text)).toEqual([]));

  it('and the words between them are the sentence again', () => {
    const unit = fc.constantFrom(...'一二三十百万个年第点分之％,.，。0９12“”区块链');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        expect(
          figuresIn(text)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
