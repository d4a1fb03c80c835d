import { acting, type OddPage, page } from './odd-page';

/** Words that nobody sees, or that the reader is writing. */
export const hiddenPages: OddPage[] = [
  {
    name: 'unseen',
    about: 'display: none, visibility, hidden, content-visibility, font size 0',
    html: page(
      `<p>推进区块链应用。</p><p style="display:none" data-never>区块链</p><p hidden data-never>区块链</p>
      <p style="visibility:hidden" data-never>区块链 <b style="visibility:visible">可见</b></p>
      <p style="content-visibility:hidden" data-never>区块链</p><p style="font-size:0" data-never>区块链</p>
      <div class="unseen"><p data-never>区块链</p></div>`,
      { head: '<style>.unseen{display:none}</style>' },
    ),
    marked: 1,
    often: true,
  },
  {
    name: 'out-of-sight',
    about: 'off-screen, clipped and transparent words: nothing opens on them',
    html: page(
      `<p>推进区块链应用。</p><p style="opacity:0">透明的区块链</p>
      <p style="position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap">区块链</p>
      <p style="color:#fff;background:#fff">区块链</p>`,
    ),
    marked: 4,
    keepsQuiet: '透明的区块链',
  },
  {
    name: 'decorations',
    about: 'aria-hidden, noscript, template, script, style',
    html: page(
      `<p>推进区块链应用。</p><p aria-hidden="true" data-never>区块链</p><noscript>区块链</noscript><template>区块链</template>
      <script>var 区块链 = 1;</script><style>p{--a:"区块链"}</style><span role="textbox" data-never>区块链</span>`,
    ),
    marked: 1,
  },
  {
    name: 'fields',
    about: 'inputs, textarea, select, buttons and what stands round them',
    html: page(
      `<form><fieldset><legend>区块链</legend><label>区块链应用 <input value="区块链" placeholder="区块链"></label>
      <textarea data-never>区块链</textarea><select><option>区块链</option></select><button data-never>区块链</button>
      <datalist id="d"><option>区块链</option></datalist><output>区块链</output><meter value=".5">区块链</meter></fieldset></form>`,
    ),
    marked: 3,
  },
  {
    name: 'editing',
    about: 'contenteditable in its forms, with an island that cannot be edited',
    html: page(
      `<p>推进区块链应用。</p><div contenteditable data-never>区块链<p>区块链</p></div><div contenteditable="plaintext-only" data-never>区块链</div>
      <div contenteditable="false">区块链</div>`,
    ),
    marked: 2,
  },
  {
    name: 'design-mode',
    about: 'a document in design mode is left alone',
    html: page('<p data-never>推进区块链应用。</p><script>document.designMode = "on"</script>'),
    marked: 0,
  },
  {
    name: 'editable-body',
    about: 'a body that is edited is left alone',
    html: page('<p data-never>推进区块链应用。</p>').replace('<body>', '<body contenteditable>'),
    marked: 0,
  },
  {
    name: 'details',
    about: 'details, closed and then opened',
    html: page(
      `<p>推进区块链应用。</p><details id="d"><summary>区块链</summary><p>什么是区块链</p></details>${acting("at('d').open = true")}`,
    ),
    first: 2,
    marked: 3,
    often: true,
  },
  {
    name: 'shown-later',
    about: 'hidden parts that are shown by class and style, and shown ones that are hidden',
    html: page(
      `<p>推进区块链应用。</p><p id="a" class="off">区块链甲</p><p id="b">区块链乙</p>${acting("at('a').className = ''; at('b').style.display = 'none'")}`,
      { head: '<style>.off{display:none}</style>' },
    ),
    first: 2,
    marked: 2,
  },
  {
    name: 'white-space-later',
    about: 'white space that is kept or not by a class set later',
    html: page(
      `<p>推进区块链应用。</p><div id="a">推进区\n块链</div>${acting("at('a').className = 'kept'")}`,
      { head: '<style>.kept{white-space:pre-line}</style>' },
    ),
    first: 2,
    marked: 1,
  },
  {
    name: 'svg-and-mathml',
    about: 'text in SVG and MathML is left out, that in foreignObject too',
    html: page(
      `<p>推进区块链应用。</p><svg width="300" height="80"><text y="20" data-never>区块链</text><foreignObject y="30" width="200" height="40"><p data-never>区块链</p></foreignObject></svg>
      <math><mtext data-never>区块链</mtext></math>`,
    ),
    marked: 1,
  },
  {
    name: 'media',
    about: 'fallback of objects, pictures, audio, video and canvas',
    html: page(
      `<p>推进区块链应用。</p><object data-never>区块链</object><video data-never>区块链</video><audio data-never>区块链</audio>
      <canvas data-never>区块链</canvas><img alt="区块链" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><iframe title="区块链" hidden></iframe>`,
    ),
    marked: 1,
  },
  {
    name: 'inert',
    about: 'inert parts are read as they are seen',
    html: page('<div inert>推进区块链应用。</div>'),
    marked: 1,
  },
  {
    name: 'only-in-print',
    about: 'text for print alone and for the screen alone',
    html: page('<p class="print" data-never>区块链</p><p class="screen">区块链</p>', {
      head: '<style>.print{display:none}@media print{.print{display:block}.screen{display:none}}</style>',
    }),
    marked: 1,
  },
];
