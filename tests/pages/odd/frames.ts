import { acting, type OddPage, page } from './odd-page';

const inner = "'<p>框架里的区块链</p>'";

/** Documents in documents, trees in trees. */
export const framePages: OddPage[] = [
  {
    name: 'frame-of-same-origin',
    about: 'a frame of the same origin, one within it',
    html: page(
      '<p>推进区块链应用。</p><iframe src="/odd/lists.html" width="600" height="300"></iframe><iframe src="/odd/frame-srcdoc.html" width="600" height="300"></iframe>',
    ),
    marked: 7,
  },
  {
    name: 'frame-srcdoc',
    about: 'a frame by srcdoc',
    html: page(
      `<p>推进区块链应用。</p><iframe srcdoc="<p>框架里的区块链</p>"></iframe>`,
    ),
    marked: 2,
    often: true,
  },
  {
    name: 'frame-blank',
    about: 'about:blank filled by script, by write and by DOM',
    html: page(
      `<p>推进区块链应用。</p><iframe id="a"></iframe><iframe id="b" src="about:blank"></iframe><script>
      busy = true; addEventListener('load', () => { const [a, b] = ['a', 'b'].map((id) => document.getElementById(id).contentDocument);
      a.body.innerHTML = ${inner}; b.open(); b.write(${inner}); b.close(); busy = false; });</script>`,
    ),
    marked: 3,
  },
  {
    name: 'frame-late',
    about: 'a frame put in later, moved and filled anew',
    html: page(
      `<p>推进区块链应用。</p><div id="d"></div>${acting(`
      const frame = document.createElement('iframe'); frame.srcdoc = ${inner}; document.body.append(frame); await new Promise((done) => { frame.onload = done; });
      const moved = new Promise((done) => { frame.onload = done; }); at('d').append(frame); await moved;`)}`,
    ),
    first: 1,
    marked: 2,
  },
  {
    name: 'frame-removed',
    about: 'a frame that vanishes while it is read',
    html: page(
      `<p>推进区块链应用。</p><iframe id="f" srcdoc="<p>框架里的区块链</p>"></iframe>${acting("at('f').remove()")}`,
    ),
    first: 2,
    marked: 1,
  },
  {
    name: 'frame-sandboxed',
    about: 'sandboxed frames: no script, no origin',
    html: page(
      `<p>推进区块链应用。</p><iframe sandbox="" srcdoc="<p>区块链</p>"></iframe><iframe sandbox="allow-scripts" srcdoc="<p>区块链</p>"></iframe>`,
    ),
    marked: 3,
  },
  {
    name: 'frame-hidden',
    about: 'frames without a size, and out of sight',
    html: page(
      `<p>推进区块链应用。</p><iframe width="0" height="0" srcdoc="<p>区块链</p>"></iframe><iframe style="display:none" srcdoc="<p data-never>区块链</p>"></iframe>`,
    ),
    marked: ['区块链'],
  },
  {
    name: 'frame-set',
    about: 'a frame set: each frame is read by itself',
    html: '<!doctype html><html><head><title>框架集</title></head><frameset cols="50%,50%"><frame src="/odd/lists.html"><frame src="/odd/ruby.html"></frameset></html>',
    marked: ['区块链', '区块链', '区块链', '区块链', '区块', '链', '区块链'],
  },
  {
    name: 'shadow-nested',
    about: 'open shadow roots one in another, a closed one',
    html: page(
      `<x-a></x-a><p>推进区块链应用。</p><script>
      const a = document.querySelector('x-a').attachShadow({ mode: 'open' }); a.innerHTML = '<p>影子里的区块链</p><x-b></x-b><x-c></x-c>';
      a.querySelector('x-b').attachShadow({ mode: 'open' }).innerHTML = '<b>更深的区块链</b>';
      a.querySelector('x-c').attachShadow({ mode: 'closed' }).innerHTML = '<b data-never>封闭的区块链</b>';</script>`,
    ),
    marked: 3,
    explains: '推进区块链',
    often: true,
  },
  {
    name: 'shadow-declared',
    about: 'a declared shadow root with slots, named and not, and what stands in for them',
    html: page(
      `<p>推进区块链应用。</p><x-card><template shadowrootmode="open"><h3><slot name="title">没有题目的区块链</slot></h3><p>卡片：<slot></slot></p><slot name="none">替补的区块链</slot></template>
      <b slot="title">题目区块链</b>正文区块链<i slot="elsewhere" data-never>区块链</i></x-card>`,
    ),
    marked: 4,
  },
  {
    name: 'shadow-late',
    about: 'custom elements defined after the page was read',
    html: page(
      `<p>推进区块链应用。</p><x-late>区块链</x-late>${acting(`
      customElements.define('x-late', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>晚来的区块链：<slot></slot></p>'; } });
      document.body.append('完');`)}`,
    ),
    first: 2,
    marked: 3,
  },
  {
    name: 'shadow-changing',
    about: 'changes within an open shadow root',
    html: page(
      `<p>推进区块链应用。</p><x-a></x-a><script>document.querySelector('x-a').attachShadow({ mode: 'open' }).innerHTML = '<p>会议</p>';</script>${acting(`
      document.querySelector('x-a').shadowRoot.firstChild.textContent = '影子里的区块链';`)}`,
    ),
    first: 1,
    marked: 2,
  },
  {
    name: 'shadow-split',
    about: 'a word that runs over the border of a shadow root is no word',
    html: page(
      `<p>推进区块链应用。</p><p data-never>区<x-a>块</x-a>链</p><script>document.querySelector('x-a').attachShadow({ mode: 'open' }).innerHTML = '<p data-never>块<slot></slot></p>';</script>`,
    ),
    marked: 1,
  },
];
