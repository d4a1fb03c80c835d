import { clearLeftovers } from '../../../page/leftovers';
import { differs, everything, firstOf, frame, type Law, onStage, painted, pause } from './stage';

const filler = (lines: number) => '<p>会议听取了各项工作的汇报。</p>'.repeat(lines);
const sorted = (list: string[]) => [...list].sort();

export const paintLaws: Law[] = [
  {
    name: 'paint: passages, their places and terms; a main term anywhere; nothing in menus',
    run: () =>
      onStage(
        '<nav><a href="#">区块链</a></nav><p>福建推进区块链、数据共享和试点。</p><p>区块链很新，数据共享也是，江西亦然</p><p>海南</p>',
        (stage) =>
          differs(
            'painted',
            ['passage', 'blockchain', 'government', 'place'].map((kind) =>
              sorted(stage.painted(kind)),
            ),
            [
              ['区块链很新，数据共享也是，江西亦然', '福建推进区块链、数据共享和试点。'],
              ['区块链', '区块链'],
              ['数据共享', '数据共享'],
              ['江西', '福建'],
            ],
          ),
      ),
  },
  {
    name: 'paint: topics, places and passages can be switched off, and quiet paints nothing',
    run: async () => {
      const html = '<p>福建推进区块链和电子政务。</p>';
      const kinds = ['passage', 'blockchain', 'government', 'place'];
      const seen = () => kinds.map((kind) => painted(kind).length);
      const off = { ...everything.topics, government: false };
      return firstOf(
        await onStage(html, () => differs('no topic', seen(), [1, 1, 0, 1]), {
          ...everything,
          topics: off,
        }),
        await onStage(html, () => differs('no tint', seen(), [0, 1, 1, 0]), {
          ...everything,
          passages: false,
          places: false,
        }),
        await onStage(html, () => differs('quiet', seen(), [0, 0, 0, 0]), {
          ...everything,
          quiet: true,
        }),
      );
    },
  },
  {
    name: 'paint: static ranges only, in one highlight a kind',
    run: () =>
      onStage('<p>福建推进区块链和电子政务。</p><p>江西推进区块链和数据共享。</p>', () => {
        const ours = [...CSS.highlights].filter(([, { size }]) => size > 0);
        // The browser moves live ranges at every change of the page.
        const live = ours.flatMap(([name, ranges]) =>
          [...ranges].some((range) => !(range instanceof StaticRange)) ? [name] : [],
        );
        const kinds = ['blockchain', 'government', 'passage', 'place'];
        return firstOf(
          differs('with live ranges', live, []),
          differs(
            'highlights',
            sorted(ours.map(([name]) => name)),
            kinds.map((kind) => `lianzhu-${kind}-light`),
          ),
          differs(
            'passages above others',
            ours.filter(([name, { priority }]) => name.includes('passage') !== (priority === 0)),
            [],
          ),
        );
      }),
  },
  {
    name: 'paint: only near the viewport, and what is scrolled to',
    run: () =>
      onStage(
        `<p>福建区块链</p>${filler(200)}<p id="far">江西区块链</p>${filler(200)}`,
        async ({ rest }) => {
          const before = painted('place');
          document.getElementById('far')!.scrollIntoView();
          await pause(60);
          await rest();
          return differs('places', [before, painted('place')], [['福建'], ['江西']]);
        },
      ),
  },
  {
    name: 'paint: within one very long block too only what is near',
    run: () => {
      const line = (i: number) => `第${i}条，福建推进区块链应用。<br>`;
      const html = `<div style="line-height:24px">${Array.from({ length: 3000 }, (_, i) => line(i)).join('')}</div>`;
      return onStage(html, async ({ rest }) => {
        const top = painted('place').length;
        const first = painted('passage')[0];
        scrollTo(0, 36_000);
        await pause(60);
        await rest();
        const middle = painted('passage').map((text) => Number(/\d+/.exec(text)?.[0]));
        const reach = (innerHeight / 24) * 3 + 4;
        return firstOf(
          top > reach ? `${top} marks painted at the top` : undefined,
          differs('first passage', first, '第0条，福建推进区块链应用。'),
          middle.length > reach ? `${middle.length} marks painted half-way` : undefined,
          middle.includes(1510) ? undefined : `not painted in view: ${middle[0]}–${middle.at(-1)}`,
        );
      });
    },
  },
  {
    name: 'paint: the page is the same before, during and after',
    run: async () => {
      const before = document.documentElement.outerHTML;
      let during = '';
      const html = '<h2 class="a">报告</h2><p>福建推进<b>区块</b>链。</p>';
      const wanted = before.replace('<body></body>', `<body>${html}</body>`);
      await onStage(html, () => {
        during = document.documentElement.outerHTML;
      });
      const body = document.documentElement.outerHTML;
      return firstOf(differs('during', during, wanted), differs('after', body, before));
    },
  },
  {
    name: 'paint: nothing is left in the registry afterwards, and no sheet is ever put in',
    run: async () => {
      const sheets = await onStage(
        '<p>福建推进区块链。</p>',
        () => document.adoptedStyleSheets.length,
      );
      return differs('left', [[...CSS.highlights.keys()], sheets], [[], 0]);
    },
  },
  {
    name: 'paint: marks are off in the same turn in which their words are replaced',
    run: () =>
      onStage('<p id="p">福建推进区块链。</p><p>江西推进区块链。</p>', async ({ rest }) => {
        const text = document.getElementById('p')!.firstChild as Text;
        text.data = '会议由主持人宣布开始。';
        await Promise.resolve();
        const at = painted('passage');
        text.data = '海南推进区块链。';
        await rest();
        return differs(
          'passages',
          [at, sorted(painted('passage'))],
          [['江西推进区块链。'], ['江西推进区块链。', '海南推进区块链。']],
        );
      }),
  },
  {
    name: 'paint: words put between the parts of a term take its mark off at once',
    run: () =>
      onStage('<p>推进<b id="b">区</b>块链。</p>', async ({ rest }) => {
        const before = painted('blockchain');
        document.getElementById('b')!.after('域');
        await Promise.resolve();
        const at = painted('blockchain');
        await rest();
        return differs('terms', [before, at, painted('blockchain')], [['区块链'], [], []]);
      }),
  },
  {
    name: 'paint: what comes late is marked',
    run: () =>
      onStage('<p>会议开始。</p><div id="more"></div>', async ({ rest }) => {
        const section = document.createElement('section');
        section.textContent = '福建推进区块链。';
        document.getElementById('more')!.append(section);
        await rest();
        return differs('passages', painted('passage'), ['福建推进区块链。']);
      }),
  },
  {
    name: 'paint: marks that a page clears come back three times, then no more',
    run: () =>
      onStage('<p>福建推进区块链。</p>', async () => {
        const seen: number[] = [];
        for (let i = 0; i < 5; i++) {
          if (i % 2) CSS.highlights.clear();
          else for (const highlight of CSS.highlights.values()) highlight.clear();
          document.dispatchEvent(new Event('scroll'));
          await frame();
          await frame();
          await pause(20);
          seen.push(painted('blockchain').length);
        }
        return differs('marks', seen, [1, 1, 1, 0, 0]);
      }),
  },
  {
    name: 'paint: what a later one paints under the same name stays when an earlier one ends',
    run: async () => {
      const name = 'lianzhu-blockchain-light';
      const later = new Highlight();
      await onStage('<p>福建推进区块链。</p>', () => {
        CSS.highlights.set(name, later);
      });
      const stays = CSS.highlights.get(name) === later;
      CSS.highlights.delete(name);
      return differs('the later one stays', stays, true);
    },
  },
  {
    name: 'paint: what an earlier one left goes, what is of the page stays',
    run: async () => {
      for (const name of ['lianzhu-place-dark', 'lianzhu-kept-light', 'lianzhu-own-light-grey']) {
        CSS.highlights.set(name, new Highlight());
      }
      CSS.highlights.set('search', new Highlight());
      clearLeftovers(document);
      const names = [...CSS.highlights.keys()];
      CSS.highlights.clear();
      return differs('names', names, ['search']);
    },
  },
  {
    name: 'paint: open shadow roots get marks, slots in their place',
    run: () => {
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'open' });
      const inner = document.createElement('p');
      inner.append('江西推进区块链，', document.createElement('slot'));
      root.append(inner);
      host.append('海南也推进。');
      return onStage(host, async ({ texts, rest }) => {
        const first = [texts(), sorted(painted('place'))];
        inner.firstChild!.nodeValue = '福建推进区块链，';
        await rest();
        const second = [texts(), sorted(painted('place'))];
        return differs(
          'texts and places',
          [first, second],
          [
            [['江西推进区块链，海南也推进。'], ['江西', '海南']],
            [['福建推进区块链，海南也推进。'], ['海南', '福建']],
          ],
        );
      });
    },
  },
  {
    name: 'paint: light words get dark marks',
    run: () =>
      onStage(
        '<p>福建推进区块链。</p><p style="background:#123;color:#eef">江西推进区块链。</p>',
        () =>
          differs(
            'marks by tone',
            ['light', 'dark'].map((tone) => CSS.highlights.get(`lianzhu-place-${tone}`)?.size),
            [1, 1],
          ),
      ),
  },
  {
    name: 'paint: words of middling lightness take the tone of their ground',
    run: () =>
      onStage(
        '<div style="background:#fff"><p style="color:#999">福建推进区块链。</p><p style="color:#f60">江西推进区块链。</p></div><div style="background:#123"><p style="color:#999">海南推进区块链。</p></div>',
        () =>
          differs(
            'marks by tone',
            ['light', 'dark'].map((tone) => CSS.highlights.get(`lianzhu-place-${tone}`)?.size),
            [2, 1],
          ),
      ),
  },
];
