import { describeHit, describeSelection, type QuoteSelector } from '../../../page/describe';
import { hitAt } from '../../../page/hit-test';
import { pageText } from '../../../page/page-text';
import { createStepper } from '../../../page/step';
import { differs, everything, firstOf, type Law, onStage, pause, type Stage } from './stage';

const quote: QuoteSelector = (text, start, end) => ({
  type: 'TextQuoteSelector',
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - 4), start),
  suffix: text.slice(end, end + 4),
});

const text = (id: string) => document.getElementById(id)!.firstChild as Text;

function select(from: Node, start: number, to: Node, end: number): Range {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  return range;
}

const words = (stage: Stage, range: Range) =>
  (
    describeSelection(range, stage.reader.marks, quote)?.selectors[0] as
      | { exact: string }
      | undefined
  )?.exact;

const report =
  '<h1>政府工作报告</h1><h2>福建</h2><p id="a">会议开始。福建推进区块链。</p><p id="hidden" style="display:none">秘密</p><p id="b">该省推进<b id="bold">电子政务</b>试点。散会。</p><textarea id="t">区块链</textarea><p id="c" contenteditable>草稿</p>';

export const keepingLaws: Law[] = [
  {
    name: 'keep: a selection over two paragraphs, without what is hidden between them',
    run: () =>
      onStage(report, (stage) => {
        const range = select(text('a'), 5, text('bold'), 4);
        const found = describeSelection(range, stage.reader.marks, quote);
        const page = pageText(stage.reader.marks).text;
        const [kept, position] = found?.selectors ?? [];
        const span = position?.type === 'TextPositionSelector' ? position : { start: 0, end: 0 };
        return firstOf(
          differs('quotation', kept, {
            type: 'TextQuoteSelector',
            exact: '福建推进区块链。\n该省推进电子政务',
            prefix: '议开始。',
            suffix: '试点。散',
          }),
          differs(
            'at its position',
            page.slice(span.start, span.end),
            '福建推进区块链。\n该省推进电子政务',
          ),
          differs(
            'about',
            [found?.headings, found?.provinces, found?.terms],
            [['政府工作报告', '福建'], ['CN-FJ'], ['blockchain', 'e-government']],
          ),
        );
      }),
  },
  {
    name: 'keep: a selection of elements, and one with blanks at its ends',
    run: () =>
      onStage(
        '<div id="d"><p>第一段。</p>\n <p>第二段。</p></div><p id="e"> 甲 乙 </p>',
        (stage) => {
          const whole = document.createRange();
          whole.selectNode(document.getElementById('d')!);
          return firstOf(
            differs('elements', words(stage, whole), '第一段。\n第二段。'),
            differs('blanks', words(stage, select(text('e'), 0, text('e'), 3)), '甲'),
          );
        },
      ),
  },
  {
    name: 'keep: nothing for a selection that is empty, hidden, gone or editable',
    run: () =>
      onStage(report, (stage) => {
        const box = document.getElementById('a')!;
        const gone = select(text('bold'), 0, text('bold'), 2);
        const inField = select(text('t'), 0, text('t'), 3);
        const inEditor = select(text('c'), 0, text('c'), 2);
        const hidden = select(text('hidden'), 0, text('hidden'), 2);
        const empty = select(text('a'), 2, text('a'), 2);
        const between = select(box, 0, box, 0);
        const all = [inField, inEditor, hidden, empty, between].map((range) => words(stage, range));
        document.getElementById('b')!.remove();
        return differs('kept', [...all, words(stage, gone)], Array(6).fill(undefined));
      }),
  },
  {
    name: 'keep: the passage under a mark, or the sentence of a term outside any',
    run: () =>
      onStage(
        '<p>会议开始。福建推进<b>区块链</b>试点。散会。</p><p>介绍。区块链是什么？是账本。</p>',
        ({ reader }) => {
          const exact = (flow: number, at: number) => {
            const hit = hitAt(reader.marks[flow]!, at, everything);
            const found = hit && describeHit(hit, reader.marks, quote);
            return (found?.selectors[0] as { exact: string } | undefined)?.exact;
          };
          return differs(
            'kept',
            [exact(0, 10), exact(1, 4), exact(1, 0)],
            ['福建推进区块链试点。', '区块链是什么？', undefined],
          );
        },
      ),
  },
  {
    name: 'keep: the page does not change, nor the selection in it',
    run: () =>
      onStage(report, (stage) => {
        const before = document.documentElement.outerHTML;
        const selection = getSelection()!;
        selection.setBaseAndExtent(text('a'), 0, text('b'), 2);
        words(stage, selection.getRangeAt(0));
        const after = [document.documentElement.outerHTML, selection.toString()];
        selection.removeAllRanges();
        return differs('page', after, [before, '会议开始。福建推进区块链。\n\n该省']);
      }),
  },
  {
    name: 'step: from passage to passage and back, from where the reader is',
    run: () => {
      const gap = '<p>会议听取汇报。</p>'.repeat(60);
      const html = `${gap}<p>福建推进区块链。</p>${gap}<p>江西推进区块链。</p>${gap}<p>海南推进区块链。</p>${gap}`;
      return onStage(html, async ({ reader }) => {
        const { step } = createStepper(document);
        const place = async (by: 1 | -1) => {
          const found = step(reader.marks, by);
          // Smooth scrolling takes its time.
          for (let last = -1; last !== scrollY; await pause(120)) last = scrollY;
          return found?.marks.flow.text.slice(0, 2);
        };
        const way = [
          await place(1),
          await place(1),
          await place(1),
          await place(1),
          await place(-1),
        ];
        scrollTo(0, 0);
        await pause(1300);
        const fromTop = await place(1);
        return differs(
          'way',
          [...way, fromTop],
          ['福建', '江西', '海南', undefined, '江西', '福建'],
        );
      });
    },
  },
];
