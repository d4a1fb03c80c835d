import type { ComponentChildren, VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { FactRow, webAddress } from '../../components/popover/FactRow';
import { Footer, type Status } from '../../components/popover/Footer';
import { type Refusal, refusal, type Sight } from '../../components/popover/guard';
import { lineReference } from '../../components/popover/line-reference';
import { PassageLine } from '../../components/popover/PassagePart';
import { popoverWord, popoverWordKeys } from '../../components/popover/words';
import { placeContent, placeContentEnglish, termContent } from '../page/laws/popover-samples';

const word = popoverWord(placeContent.words);
const nothing = () => undefined;

/** The text that a component of ours draws; they have no state, so calling them is enough. */
function textOf(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node !== 'object') return String(node);
  const { type, props } = node as VNode<{ children?: ComponentChildren }>;
  if (typeof type === 'string') return `${textOf(props.children)}`;
  return textOf((type as unknown as (p: unknown) => ComponentChildren)(props));
}

describe('words', () => {
  it('are all there in both languages of the samples, with no key too many', () => {
    for (const { words } of [placeContent, placeContentEnglish]) {
      expect(Object.keys(words).sort()).toEqual([...popoverWordKeys].sort());
    }
  });

  it('take values by name and leave unknown names alone', () => {
    expect(word('moreLabel', { name: '福建', count: 2 })).toBe('福建另有 2 条，在弹窗中打开');
    expect(popoverWord({ label: '{other}' })('label', { name: 'x' })).toBe('{other}');
  });

  it('show their key where the locale lacks them', () => {
    expect(popoverWord({})('save')).toBe('save');
  });
});

describe('a fact', () => {
  const [official, press, second] = placeContent.places[0]!.facts;
  it.each([
    [
      'with a quotation shows it with the remark',
      official!,
      '2020报告提出实施“链上政务”工程，让更多事项凭链上凭证一次办成。证券日报2020-02-27引文实施“链上政务”工程标点经处理，非原文来源 ↗',
    ],
    [
      'of the press has its link',
      press!,
      '2021侧重培育区块链产业集群，并在供应链金融中先行先试。China Banking News2021-03-02来源 ↗',
    ],
    [
      'at second hand says so and has none',
      second!,
      '2022称全省政务区块链节点达到 26 个。有不同说法东南观察2022-06-18二手来源',
    ],
    [
      'at second hand has no link even where an address is known',
      { ...second!, source: { ...second!.source, url: 'https://a.example.cn/' } },
      '2022称全省政务区块链节点达到 26 个。有不同说法东南观察2022-06-18二手来源',
    ],
  ])('%s', (_law, fact, text) => expect(textOf(<FactRow fact={fact} word={word} />)).toBe(text));

  it.each([
    ['https://www.gov.cn/a', 'https://www.gov.cn/a'],
    ['http://fgw.example.gov.cn/', 'http://fgw.example.gov.cn/'],
    ['javascript:alert(1)', undefined],
    [' JavaScript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['/relative', undefined],
    [undefined, undefined],
  ])('follows %s as %s', (url, address) => expect(webAddress(url)).toBe(address));
});

describe('the foot', () => {
  const foot = (status: Status) =>
    textOf(
      <Footer
        status={status}
        word={word}
        onSave={nothing}
        onUndo={nothing}
        onOpen={nothing}
        onClose={nothing}
      />,
    );
  it.each<[Status, string]>([
    [{ state: 'ready' }, '保存'],
    [{ state: 'saving' }, '正在保存…'],
    [{ state: 'saved', message: '已保存', undo: '撤销' }, '已保存撤销'],
    [{ state: 'saved', message: '已保存', undo: undefined }, '已保存'],
    [{ state: 'undone', message: '已撤销' }, '已撤销保存'],
    [{ state: 'refused', message: '没有保存' }, '没有保存保存'],
    [{ state: 'failed', message: '没有存下', text: '' }, '没有存下保存'],
  ])('%o', (status, text) => expect(foot(status)).toBe(`${text}在弹窗中打开关闭 Esc`));
});

describe('the line of the passage', () => {
  it('does not repeat the name of the card above it', () => {
    const passage = termContent.passage!;
    expect(textOf(<PassageLine passage={passage} but={['福建']} word={word} />)).toBe(
      '这段话电子政务江西26 个节点',
    );
  });

  it('is not there when nothing is left to say', () => {
    const bare = { provinces: ['福建'], fields: [], instruments: ['试点'], figures: [] };
    expect(textOf(<PassageLine passage={bare} but={['福建']} word={word} />)).toBe('');
  });
});

describe('a click on 保存', () => {
  const clear: Sight = {
    trusted: true,
    shownFor: 300,
    style: {
      opacity: '1',
      visibility: 'visible',
      display: 'block',
      filter: 'none',
      transform: 'none',
      clipPath: 'none',
      mixBlendMode: 'normal',
    },
    meddled: false,
    sheet: { left: 100, top: 100, right: 480, bottom: 400 },
    viewport: { width: 900, height: 600 },
    hit: true,
    rivals: false,
    visible: undefined,
  };
  const styled = (style: Partial<Sight['style']>) => ({ style: { ...clear.style, ...style } });
  it.each<[name: string, change: Partial<Sight>, reason: Refusal | undefined]>([
    ['in plain sight', {}, undefined],
    ['that the browser sees too', { visible: true }, undefined],
    ['made up by the page', { trusted: false }, 'untrusted'],
    ['299 ms after it came', { shownFor: 299 }, 'early'],
    ['on a faint popover', styled({ opacity: '0.5' }), 'covered'],
    ['on a hidden one', styled({ visibility: 'hidden' }), 'covered'],
    ['on one that is not laid out', styled({ display: 'none' }), 'covered'],
    ['on a filtered one', styled({ filter: 'opacity(0)' }), 'covered'],
    ['on a bent one', styled({ transform: 'matrix(1, 0, 0, 1, 0, -300)' }), 'covered'],
    ['on one cut off', styled({ clipPath: 'circle(0px)' }), 'covered'],
    ['on a blended one', styled({ mixBlendMode: 'difference' }), 'covered'],
    ['on one that the page touched', { meddled: true }, 'covered'],
    [
      'on one half out of the window',
      { sheet: { left: 600, top: 100, right: 980, bottom: 400 } },
      'covered',
    ],
    [
      'on one shrunk to a dot',
      { sheet: { left: 100, top: 100, right: 110, bottom: 104 } },
      'covered',
    ],
    ['where something lies over it', { hit: false }, 'covered'],
    ['beneath another popover', { rivals: true }, 'covered'],
    ['that the browser sees covered', { visible: false }, 'covered'],
  ])('%s', (_name, change, reason) => expect(refusal({ ...clear, ...change })).toBe(reason));
});

describe('the box that the popover keeps clear of', () => {
  const viewport = { width: 900, height: 600 };
  const r = (left: number, top: number, right: number, bottom: number) => ({
    left,
    top,
    right,
    bottom,
  });
  it.each([
    ['is the word', [r(100, 50, 140, 70)], undefined, r(100, 50, 140, 70)],
    [
      'joins parts of one line',
      [r(100, 50, 120, 70), r(120, 54, 160, 68)],
      undefined,
      r(100, 50, 160, 70),
    ],
    [
      'spans both lines, along the one pointed at',
      [r(300, 50, 340, 70), r(10, 80, 60, 100)],
      { x: 20, y: 90 },
      r(10, 50, 60, 100),
    ],
    [
      'of a long passage is met at the pointer',
      [r(10, 50, 800, 70), r(10, 80, 500, 100)],
      { x: 400, y: 60 },
      r(376, 50, 424, 100),
    ],
    [
      'of a passage that fills the window is the line pointed at',
      Array.from({ length: 20 }, (_, i) => r(10, i * 30, 800, i * 30 + 20)),
      { x: 400, y: 310 },
      r(376, 300, 424, 320),
    ],
    ['has no empty parts', [r(0, 0, 0, 0), r(100, 50, 140, 70)], undefined, r(100, 50, 140, 70)],
    ['is not there without words', [], undefined, undefined],
  ])('%s', (_law, rects, point, box) => {
    expect(lineReference(rects, { point, viewport, room: 300 })).toEqual(box);
    // Vertical text is the same, turned.
    const turn = (b: ReturnType<typeof r>) => r(b.top, b.left, b.bottom, b.right);
    const turned = lineReference(rects.map(turn), {
      point: point && { x: point.y, y: point.x },
      viewport: { width: viewport.height, height: viewport.width },
      room: 300,
      vertical: true,
    });
    expect(turned).toEqual(box && turn(box));
  });
});
