import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlowBuilder, headingShift, Inside } from '../../page/flow-builder';
import { joinFlows } from '../../page/page-text';
import { offsetIn, spansOf, type TextFlow } from '../../page/text-flow';

/** A text node as far as the builder looks at it. */
const node = (data: string) => ({ data, length: data.length }) as Text;

function flowsOf(texts: readonly Text[], context = 0, inside = context): TextFlow[] {
  const flows: TextFlow[] = [];
  const builder = createFlowBuilder({} as Element, context, (flow) => flows.push(flow));
  for (const text of texts) builder.add(text, inside, false);
  builder.flush();
  return flows;
}

const words = fc.array(
  fc.array(fc.constantFrom('区', '块', '链', 'a', '。', ' ', '\n', '\t', '\u3000', '😀'), {
    maxLength: 8,
  }),
  { maxLength: 6 },
);

describe('text of a flow', () => {
  it('is that of its nodes with blanks collapsed, whatever the nodes', () =>
    fc.assert(
      fc.property(words, (lists) => {
        const data = lists.map((list) => list.join(''));
        const shown = data
          .join('')
          .replace(/[ \t\n\r\f]+/g, ' ')
          .replace(/^ /, '')
          .trimEnd();
        expect(flowsOf(data.map(node)).map((flow) => flow.text)).toEqual(
          shown.trim() === '' ? [] : [shown],
        );
      }),
    ));

  it('leads each of its units back to the node where it stands, and from there here again', () =>
    fc.assert(
      fc.property(words, (lists) => {
        for (const flow of flowsOf(lists.map((list) => node(list.join(''))))) {
          for (let i = 0; i < flow.text.length; i++) {
            const [span, ...others] = spansOf(flow, i, i + 1);
            expect(others).toEqual([]);
            const found = span!.startContainer.data.slice(span!.startOffset, span!.endOffset);
            expect(found.replace(/[\t\n]/, ' ')).toBe(flow.text[i]);
            expect(offsetIn(flow, span!.startContainer, span!.startOffset)).toBe(i);
          }
        }
      }),
    ));

  it('is one span over several nodes, and two where something is left out between', () => {
    const parts = ['推进区', '块', '链'].map(node);
    const flows: TextFlow[] = [];
    const builder = createFlowBuilder({} as Element, 0, (flow) => flows.push(flow));
    builder.add(parts[0]!, 0, false);
    builder.add(parts[1]!, 0, false);
    builder.cut();
    builder.add(parts[2]!, 0, false);
    builder.flush();
    expect(
      spansOf(flows[0]!, 2, 5).map((s) => [
        parts.indexOf(s.startContainer),
        s.startOffset,
        parts.indexOf(s.endContainer),
        s.endOffset,
      ]),
    ).toEqual([
      [0, 2, 1, 1],
      [2, 0, 2, 1],
    ]);
  });

  it('is cut after a sentence where it is very long, and loses nothing', () => {
    const text = '推进区块链应用。'.repeat(5000);
    const flows = flowsOf([node(text)]);
    expect(flows.length).toBeGreaterThan(5);
    expect(joinFlows(flows)).toBe(text);
    expect(flows.every((flow) => flow.text.endsWith('。') && flow.text.length <= 1600)).toBe(true);
    const last = flows.at(-1)!;
    expect(spansOf(last, 0, last.text.length)[0]!.endOffset).toBe(text.length);
  });
});

describe('unit of a flow', () => {
  const dated = ['福建推进区块链应用', ' 2020-02-27'];
  it.each([
    ['a paragraph', '推进区块链。', 0, 'paragraph', 0],
    ['an item', '推进区块链', Inside.item, 'item', 0],
    ['a row', '福建\t推进', Inside.row, 'row', 0],
    ['a heading by its element', '二、重点工作', 2 << headingShift, 'heading', 2],
    ['a heading by bold words', '（一）数字政府', Inside.bold, 'heading', 9],
    ['a bold sentence', '必须强调这一点。', Inside.bold, 'paragraph', 0],
    ['words in a menu', '推进区块链。', Inside.nav, 'links', 0],
    ['a linked heading of a list', '推进区块链', Inside.link | (3 << headingShift), 'links', 0],
    ['the linked title of a page', '推进区块链', Inside.link | (1 << headingShift), 'heading', 1],
  ])('%s', (_law, text, context, unit, level) => {
    expect(flowsOf([node(text)], context)).toMatchObject([{ unit, level }]);
  });

  it('takes a link with its date for a link, and one within a sentence for part of it', () => {
    const read = (texts: [string, number][]) => {
      const flows: TextFlow[] = [];
      const builder = createFlowBuilder({} as Element, 0, (flow) => flows.push(flow));
      for (const [text, inside] of texts) builder.add(node(text), inside, false);
      builder.flush();
      return flows[0]!.unit;
    };
    expect(
      read([
        [dated[0]!, Inside.link],
        [dated[1]!, 0],
      ]),
    ).toBe('links');
    expect(
      read([
        ['福建省今年继续推进', 0],
        ['区块链', Inside.link],
        ['应用试点。', 0],
      ]),
    ).toBe('paragraph');
  });
});
