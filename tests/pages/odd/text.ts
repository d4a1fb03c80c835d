import { type OddPage, page } from './odd-page';

/** Words that elements cut, join, lay out or turn. */
export const textPages: OddPage[] = [
  {
    name: 'inline-splits',
    about: 'words cut by inline elements, comments and empty elements',
    html: page(
      `<p>推进<b>区</b><i>块<u>链</u></i>应用。<a href="#x">区块</a><font color="red">链</font>落地。</p>
      <p>区<span></span>块<!-- 注 -->链进村。<em>区块</em><mark>链</mark>兴业。</p>`,
    ),
    marked: 4,
    explains: '区块',
    often: true,
  },
  {
    name: 'one-letter-spans',
    about: 'a span for every character, as word processors export',
    html: page(
      `<p>${Array.from('今年建设区块链，办成实事', (c) => `<span style="font-size:16px">${c}</span>`).join('')}</p>`,
    ),
    marked: 1,
  },
  {
    name: 'soft-breaks',
    about: 'wbr, soft hyphens and zero-width characters within words',
    html: page(
      '<p>区块<wbr>链。</p><p>区&shy;块链。</p><p>区&#8203;块&#8288;链。</p><p>&#65279;区块链。</p>',
    ),
    marked: 4,
  },
  {
    name: 'line-breaks',
    about: 'br between words and within the source',
    html: page('<p>第一行<br>区块链<br>第三行</p><p>推进区\n   块链建设</p>'),
    marked: 2,
  },
  {
    name: 'ruby',
    about: 'ruby: the base is read, the reading above it is not',
    html: page(
      '<p style="line-height:3"><ruby>区块<rt>qū kuài</rt>链<rt data-never>区块链</rt></ruby>应用</p><p><ruby>区块链<rp data-never>（区块链）</rp><rt>blockchain</rt></ruby></p>',
    ),
    marked: ['区块', '链', '区块链'],
  },
  {
    name: 'display-contents',
    about: 'display: contents on wrappers within a line',
    html: page(
      '<p>推进<span style="display:contents">区<span style="display:contents">块</span></span>链。</p>',
    ),
    marked: 1,
  },
  {
    name: 'placed-outside',
    about: 'absolutely placed spans within a word',
    html: page(
      '<p style="position:relative">推进区<span style="position:absolute;top:-1em;left:0">旁注</span>块链。</p><p><span style="position:absolute;left:300px">区块</span><span style="position:absolute;left:500px" data-never>链</span>。</p>',
    ),
    marked: ['区', '块链'],
  },
  {
    name: 'table-cells',
    about: 'tables by cell: words never run over a border; rowspan, colspan',
    html: page(
      `<table border="1"><tr><th>项目</th><th>区块链</th></tr>
      <tr><td rowspan="2">平台</td><td data-never>区块</td><td data-never>链</td></tr>
      <tr><td colspan="2">区块<b>链</b>应用</td></tr></table>`,
    ),
    marked: 2,
    often: true,
  },
  {
    name: 'nested-tables',
    about: 'tables that lay a page out, one in another',
    html: page(
      '<table><tr><td><table><tr><td data-never>区块</td></tr></table></td><td><table><tr><td data-never>链</td><td>区块链应用</td></tr></table></td></tr></table>',
    ),
    marked: 1,
  },
  {
    name: 'preformatted',
    about: 'pre, white-space: pre-wrap, tabs and long lines',
    html: page(
      '<pre>一、区块链\n\t二、推进区块链应用\n</pre><div style="white-space:pre-wrap">甲\n区块链\n乙</div>',
    ),
    marked: 3,
  },
  {
    name: 'lists',
    about: 'lists, definition lists, list items with blocks within',
    html: page(
      '<ol><li>区块链</li><li><p>推进区块链</p><ul><li>区块<b>链</b></li></ul></li></ol><dl><dt>区块链</dt><dd>一种技术</dd></dl>',
    ),
    marked: 4,
  },
  {
    name: 'inline-blocks',
    about: 'inline-block, flex and grid items within words',
    html: page(
      '<p>区<span style="display:inline-block">块</span>链。</p><div style="display:flex;gap:8em"><span data-never>区块</span><span data-never>链</span><span>区块链</span></div><div style="display:grid"><span>区块链</span></div>',
    ),
    marked: 3,
  },
  {
    name: 'old-tags',
    about: 'font, center, nobr, tt, big and other old elements',
    html: page(
      '<center><font size="5">区块<tt>链</tt></font></center><p><nobr>区<big>块</big>链</nobr></p><dir><li>区块链</dir>',
    ),
    marked: 3,
  },
  {
    name: 'footnotes',
    about: 'sup and sub beside words',
    html: page('<p>区块链<sup>[1]</sup>与H<sub>2</sub>O，区块链<sup><a href="#n">2</a></sup>。</p>'),
    marked: 2,
  },
  {
    name: 'traditional',
    about: 'traditional characters and full-width letters',
    html: page('<p>推動區塊鏈應用。</p><p>ＢＬＯＣＫＣＨＡＩＮ與政務。</p>'),
    marked: ['區塊鏈', 'ＢＬＯＣＫＣＨＡＩＮ'],
  },
  {
    name: 'menus',
    about: 'menus, bread crumbs, lists of links and footers stay bare',
    html: page(
      '<nav data-never><a href="#a">区块链</a> <a href="#b">电子政务</a></nav><div class="breadcrumb" data-never>首页 &gt; 区块链</div><ul data-never><li><a href="#c">区块链专题</a></li><li><a href="#d">区块链要闻</a></li></ul><p>推进区块链应用。</p><footer data-never>区块链服务中心 版权所有</footer>',
    ),
    marked: 1,
    often: true,
  },
  {
    name: 'vertical',
    about: 'vertical writing, upright and sideways',
    html: page('<div style="writing-mode:vertical-rl;height:300px">推进区块链应用。<b>区块链</b></div>'),
    marked: 2,
    explains: '区块链应用',
  },
  {
    name: 'right-to-left',
    about: 'a right-to-left page, bdo and bdi',
    html: page(
      '<p>تطبيق 区块链 في الحكومة</p><p><bdi>区块链</bdi> و <bdo dir="ltr">区块链</bdo></p>',
      { html: ' dir="rtl"' },
    ),
    marked: 3,
    explains: '区块链',
  },
  {
    name: 'columns',
    about: 'text in columns, a word at their border',
    html: page(
      `<div style="columns:3;height:120px">${'会议听取了工作汇报。'.repeat(12)}推进区块链应用。</div>`,
    ),
    marked: 1,
    explains: '区块链',
  },
  {
    name: 'transformed',
    about: 'rotated, scaled and moved blocks',
    html: page(
      '<div style="transform:translate(90px,40px) rotate(12deg) scale(1.4);transform-origin:0 0">推进区块链应用。</div>',
    ),
    marked: 1,
    explains: '区块链',
  },
  {
    name: 'zoomed',
    about: 'CSS zoom on the body and within',
    html: page('<p>推进区块链应用。</p><div style="zoom:.8">区块链</div>', {
      head: '<style>body{zoom:1.6}</style>',
    }),
    marked: 2,
    explains: '区块链应用',
  },
  {
    name: 'sticky',
    about: 'sticky and fixed parts over scrolled text',
    html: page(
      '<div style="position:sticky;top:0;background:#fff">区块链</div><div style="position:fixed;bottom:0">区块链</div><p style="margin:300px 0">推进区块链应用。</p>',
    ),
    marked: 3,
  },
  {
    name: 'generated',
    about: 'generated content, drop capitals and first lines',
    html: page('<p>推进区块链应用。</p>', {
      head: '<style>p::before{content:"区块链"}p::first-letter{font-size:3em}p::first-line{color:navy}</style>',
    }),
    marked: 1,
    explains: '区块链',
  },
  {
    name: 'wrapped-word',
    about: 'a word that runs over the end of a line',
    html: page('<p style="width:5.5em;font:20px/2 monospace">推进推进区块链的应用</p>'),
    marked: 1,
    explains: '区',
  },
];
