import { anchorOf } from '../../../page/anchor-of';
import { hitTest } from '../../../page/hit-test';
import { rectsOf } from '../../../page/ruler';
import { differs, everything, firstOf, type Law, onStage, type Stage } from './stage';

/** What is hit at a point: innermost words and the parts that are there. */
function hitsAt({ reader }: Stage, x: number, y: number) {
  const hit = hitTest(document, reader, everything, { x, y });
  if (!hit) return undefined;
  const words = hit.marks.flow.text.slice(hit.start, hit.end);
  return [words, hit.term?.term, hit.place?.places[0], hit.passage !== undefined];
}

/** Rectangles of a word in the first flow that holds it. */
function rectsFor({ reader }: Stage, word: string): DOMRect[] {
  const entry = reader.marks.find(({ flow }) => flow.text.includes(word))!;
  const start = entry.flow.text.indexOf(word);
  return rectsOf(entry.flow, start, start + word.length);
}

const middle = (rect: DOMRect) => [rect.left + rect.width / 2, rect.top + rect.height / 2] as const;

const styles = [
  'user-select:none',
  'zoom:1.5',
  'transform:scale(1.3) translate(40px,20px);transform-origin:0 0',
  'writing-mode:vertical-rl;height:200px',
  'direction:rtl',
  'column-count:2;width:300px',
  'display:inline-block;opacity:.5',
];

export const hitLaws: Law[] = [
  ...styles.map((style) => ({
    name: `hit: under ${style}`,
    run: () =>
      onStage(`<div style="font-size:20px;${style}">会议。福建推进区块链。</div>`, (stage) =>
        differs(
          'hits',
          ['福建', '区块链'].map(
            (word) => hitsAt(stage, ...middle(rectsFor(stage, word)[0]!))?.[0],
          ),
          ['福建', '区块链'],
        ),
      ),
  })),
  {
    name: 'hit: term, place and passage under each of their characters, and their edges',
    run: () =>
      onStage('<p style="font-size:20px">会议。福建推进区块链应用。散会</p>', (stage) => {
        const place = rectsFor(stage, '福建')[0]!;
        const term = rectsFor(stage, '区块链')[0]!;
        const y = term.top + term.height / 2;
        return firstOf(
          differs('left edge', hitsAt(stage, term.left + 1, y), [
            '区块链',
            'blockchain',
            null,
            true,
          ]),
          differs('right edge', hitsAt(stage, term.right - 1, y), [
            '区块链',
            'blockchain',
            null,
            true,
          ]),
          differs('place', hitsAt(stage, ...middle(place)), ['福建', null, 'CN-FJ', true]),
          differs('passage', hitsAt(stage, term.left - 1, y)?.slice(1), [null, null, true]),
          differs('before', hitsAt(stage, place.left - 3, y), undefined),
          differs('behind', hitsAt(stage, ...middle(rectsFor(stage, '散会')[0]!)), undefined),
        );
      }),
  },
  {
    name: 'hit: nothing behind the end of a line, between lines, or beside the text',
    run: () =>
      onStage(
        '<p style="font:20px/60px sans-serif;width:400px">推进区块链<br>推进区块链</p>',
        (stage) => {
          const rects = rectsFor(stage, '推进区块链\n推进区块链');
          const [first, second] = [rects[0]!, rects.at(-1)!];
          const y = first.top + first.height / 2;
          return firstOf(
            differs('on it', hitsAt(stage, first.right - 3, y)?.[0], '区块链'),
            differs('behind the end', hitsAt(stage, first.right + 4, y), undefined),
            differs('far behind', hitsAt(stage, first.right + 150, y), undefined),
            differs(
              'between lines',
              hitsAt(stage, first.right - 10, (first.bottom + second.top) / 2),
              undefined,
            ),
          );
        },
      ),
  },
  {
    name: 'hit: a term wrapped over two lines is one, on both',
    run: () =>
      onStage(
        '<p style="font:20px/30px sans-serif;width:85px;line-break:anywhere">推进，区块链。</p>',
        (stage) => {
          const rects = rectsFor(stage, '区块链');
          const hits = rects.map((rect) => hitsAt(stage, ...middle(rect))?.[0]);
          const hit = hitTest(document, stage.reader, everything, {
            x: middle(rects[0]!)[0],
            y: middle(rects[0]!)[1],
          });
          return firstOf(
            rects.length === 2 ? undefined : `wrapped into ${rects.length}`,
            differs('hits', hits, ['区块链', '区块链']),
            differs('anchor', hit && anchorOf(hit).rects().length, 2),
          );
        },
      ),
  },
  {
    name: 'hit: an anchor has one rectangle a line, however many elements the words cross',
    run: () =>
      onStage('<p style="font-size:20px">推进<b>区</b><i>块</i>链</p>', (stage) => {
        const [rect] = rectsFor(stage, '块');
        const [x, y] = middle(rect!);
        const hit = hitTest(document, stage.reader, everything, { x, y });
        const rects = hit ? anchorOf(hit).rects() : [];
        return firstOf(
          differs('lines', rects.length, 1),
          rects[0]!.width > rect!.width * 2.5 ? undefined : `too narrow: ${rects[0]!.width}`,
        );
      }),
  },
  {
    name: 'hit: within open shadow roots',
    run: () => {
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'open' });
      const inner = document.createElement('p');
      inner.append('江西推进区块链。');
      root.append(inner);
      return onStage(host, (stage) =>
        differs('hit', hitsAt(stage, ...middle(rectsFor(stage, '区块链')[0]!))?.[0], '区块链'),
      );
    },
  },
  {
    name: 'hit: nothing through something that lies over the words, with text or without',
    run: async () => {
      for (const words of ['盖', '', '<canvas></canvas>', '<i style="user-select:none">盖</i>']) {
        const html = `<p style="font-size:20px">推进区块链。</p><div style="position:fixed;inset:0;user-select:${words.length > 9 ? 'none' : 'auto'}">${words}</div>`;
        const complaint = await onStage(html, (stage) => {
          const point = middle(rectsFor(stage, '区块链')[0]!);
          return differs(`hit under “${words}”`, hitsAt(stage, ...point), undefined);
        });
        if (complaint) return complaint;
      }
      return undefined;
    },
  },
  {
    name: 'hit: the registry is not asked, so a page that alters it changes no hit',
    run: () =>
      onStage('<p style="font-size:20px">推进区块链。</p>', (stage) => {
        CSS.highlights.clear();
        return differs(
          'hit',
          hitsAt(stage, ...middle(rectsFor(stage, '区块链')[0]!))?.[0],
          '区块链',
        );
      }),
  },
];
