import { differs, type Law, onStage } from './stage';

/** Markup, and the texts that a reader sees in it. */
const cases: [name: string, html: string, texts: string[]][] = [
  [
    'words split over inline elements are joined',
    '<p>推进<b>区</b><a href="#x">块</a><span>链</span>发展</p>',
    ['推进区块链发展'],
  ],
  ['blocks are not joined', '<p>区块</p><p>链上</p>', ['区块', '链上']],
  [
    'text beside a block is a text of its own',
    '<div>前文<div>正文</div>后文</div>',
    ['前文', '正文', '后文'],
  ],
  ['br ends a line', '<p>第一行<br>第二行<br><br>第三行</p>', ['第一行\n第二行\n第三行']],
  ['wbr and comments are nothing', '<p>区<wbr>块<!-- 注 -->链</p>', ['区块链']],
  [
    'blanks collapse as the page shows them',
    '<p>\n  数据 \n  共享 <b> 平台</b>\n</p>',
    ['数据 共享 平台'],
  ],
  ['pre keeps its lines', '<pre>第一行\n  第二行</pre>', ['第一行\n  第二行']],
  [
    'lines kept by style are kept',
    '<p style="white-space:pre-wrap">第一行\n第二行</p>',
    ['第一行\n第二行'],
  ],
  [
    'ruby gives its base text',
    '<p><ruby>区<rt>qū</rt>块<rp>(</rp><rt>kuài</rt></ruby>链</p>',
    ['区块链'],
  ],
  [
    'controls, scripts and editable parts are left alone',
    '<p>正文<button>区块链</button></p><textarea>区块链</textarea><select><option>区块链</option></select><div contenteditable>区块链</div><svg><text>区块链</text></svg><p aria-hidden="true">区块链</p><noscript>区块链</noscript>',
    ['正文'],
  ],
  [
    'contents boxes do not part words',
    '<p>区<span style="display:contents">块</span>链</p>',
    ['区块链'],
  ],
  [
    'a span set as block parts words, an inline block does not',
    '<div>区块<span style="display:block">链</span>上<span style="display:inline-block">政务</span></div>',
    ['区块', '链', '上政务'],
  ],
  [
    'what is placed elsewhere does not part the words that it stands between',
    '<p>区<span style="position:absolute">注</span>块链</p>',
    ['区块链', '注'],
  ],
  [
    'a row of data is one text, its cells parted by tabs',
    '<table><tr><th>地区</th><th>项目</th></tr><tr><td><p>福建</p></td><td>数据<br>共享</td></tr></table>',
    ['地区\t项目', '福建\t数据\n共享'],
  ],
  [
    'a table that only lays the page out is read block by block',
    '<table><tr><td><ul><li>要闻</li></ul></td><td><p>第一段</p><p>第二段</p></td></tr></table>',
    ['要闻', '第一段', '第二段'],
  ],
  [
    'lists and details',
    '<ul><li>一<ul><li>二</li></ul></li></ul><details open><summary>问</summary>答</details>',
    ['一', '二', '问', '答'],
  ],
  [
    'items of a flexible box are blocks',
    '<div style="display:flex"><span>数据</span><span>共享</span></div>',
    ['数据', '共享'],
  ],
];

const units: [name: string, html: string, units: string[]][] = [
  ['headings and paragraphs', '<h2>二、重点工作</h2><p>推进区块链。</p>', ['heading', 'paragraph']],
  [
    'a bold paragraph heads what follows',
    '<p><strong>（一）数字政府</strong></p><p><b>强调</b>的话。</p>',
    ['heading', 'paragraph'],
  ],
  [
    'items and rows',
    '<ul><li>推进试点</li></ul><table><tr><td>一</td><td>二</td></tr></table>',
    ['item', 'row'],
  ],
  [
    'menus, trails and lists of links',
    '<nav><p>区块链</p></nav><div class="breadcrumb">首页 &gt; 要闻</div><ul><li><a href="#">福建推进区块链</a><span>2020-02-27</span></li></ul><footer>版权</footer>',
    ['links', 'links', 'links', 'links'],
  ],
  [
    'a link in a sentence is no menu',
    '<p>福建省推进<a href="#">区块链</a>应用试点工作。</p>',
    ['paragraph'],
  ],
];

export const flowLaws: Law[] = [
  ...cases.map(([name, html, texts]) => ({
    name: `flow: ${name}`,
    run: () => onStage(html, (stage) => differs('texts', stage.texts(), texts)),
  })),
  ...units.map(([name, html, wanted]) => ({
    name: `unit: ${name}`,
    run: () =>
      onStage(html, ({ reader }) =>
        differs(
          'units',
          reader.marks.map(({ flow }) => flow.unit),
          wanted,
        ),
      ),
  })),
  {
    name: 'flow: headings stand over what follows, outermost first',
    run: () =>
      onStage(
        '<h1>报告</h1><h2>一、回顾</h2><p>甲</p><h2>二、部署</h2><p><b>（一）数字政府</b></p><p>乙</p>',
        ({ reader }) =>
          differs(
            'headings',
            reader.marks.map(({ headings }) => headings.join('/')),
            ['', '报告', '报告/一、回顾', '报告', '报告/二、部署', '报告/二、部署/（一）数字政府'],
          ),
      ),
  },
  {
    name: 'flow: hidden words count for nothing, shown again they count',
    run: () =>
      onStage(
        '<p id="p" style="display:none">福建推进区块链。</p><p>该省推进区块链。<span style="visibility:hidden">江西区块链</span></p>',
        async ({ reader, rest }) => {
          const count = () => reader.marks.map(({ matches }) => matches.length);
          const provinces = () =>
            reader.marks.at(-1)!.passages.flatMap((p) => p.provinces.map(({ code }) => code));
          const hidden = [count(), provinces()];
          document.getElementById('p')!.style.display = 'block';
          await rest();
          return differs(
            'hidden, shown',
            [hidden, [count(), provinces()]],
            [
              [[0, 1], []],
              [[2, 1], ['CN-FJ']],
            ],
          );
        },
      ),
  },
];
