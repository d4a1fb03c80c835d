import { acting, type OddPage, page } from './odd-page';

const words = '<p id="p">推进区块链应用。</p>';

/** Names that a field or picture takes from the form or document that it stands in. */
const taken =
  'body head documentElement addEventListener removeEventListener querySelector querySelectorAll contentType title readyState hidden visibilityState activeElement adoptedStyleSheets createRange createTreeWalker elementFromPoint caretPositionFromPoint fullscreenElement designMode getSelection defaultView location URL scrollingElement hasFocus getElementsByTagName styleSheets'.split(
    ' ',
  );
const takenOfForms =
  'nodeType nodeName localName namespaceURI firstChild nextSibling previousSibling childNodes children parentNode parentElement ownerDocument isConnected textContent attributes hasAttributes getAttribute hasAttribute shadowRoot assignedSlot contains closest matches getRootNode checkVisibility compareDocumentPosition getBoundingClientRect classList style className id'.split(
    ' ',
  );

/** Pages that are in our way, by carelessness or on purpose. */
export const hostilePages: OddPage[] = [
  {
    name: 'prototypes-changed',
    about: 'prototypes of arrays, nodes, ranges, maps and promises overridden',
    html: page(
      `${words}<script>
      globalThis.log = []; const told = (what) => { log.push(what); };
      for (const [proto, names] of [[Array.prototype, ['push', 'flatMap', 'at', 'findLast']], [Map.prototype, ['get', 'set']], [Range.prototype, ['setStart', 'getClientRects']], [Element.prototype, ['checkVisibility', 'matches']], [String.prototype, ['matchAll', 'codePointAt']], [Document.prototype, ['createRange', 'caretPositionFromPoint', 'elementFromPoint']], [EventTarget.prototype, ['addEventListener']], [HighlightRegistry.prototype, ['set']]])
        for (const name of names) { const own = proto[name]; if (own) Object.defineProperty(proto, name, { configurable: true, writable: true, value() { told(name); throw new Error('not with me'); } }); }
      log.length = 0;
      Object.defineProperty(Node.prototype, 'textContent', { get() { throw new Error('no text'); } });
      globalThis.MutationObserver = class { observe() { throw new Error('no'); } }; globalThis.StaticRange = undefined; globalThis.Highlight = undefined;
      </script>`,
    ),
    marked: 1,
    often: true,
  },
  {
    name: 'names-taken',
    about: 'pictures and forms named as the properties of the document',
    html: page(
      `${words}${taken.map((name) => `<img name="${name}" alt="">`).join('')}${taken.map((name) => `<form name="${name}"></form>`).join('')}`,
    ),
    marked: 1,
    explains: '推进区块链',
    often: true,
  },
  {
    name: 'names-taken-in-forms',
    about: 'fields named as the properties of the form that they stand in',
    html: page(
      `<form>${takenOfForms.map((name) => `<input type="hidden" name="${name}">`).join('')}<p>推进区块链应用。</p>在表单里的区块链</form><p>之后的区块链</p>${acting("document.querySelector('form').append('又一个区块链'); document.forms[0].querySelector('p').append('区块链')")}`,
    ),
    first: 3,
    marked: 5,
    explains: '在表单里的区块链',
    often: true,
  },
  {
    name: 'registry-cleared',
    about: 'a page that clears the highlight registry for good gets its peace',
    html: page(
      `${words}<script>globalThis.cleared = 0; const look = () => { if (CSS.highlights.has('lianzhu-blockchain-light')) { cleared++; CSS.highlights.clear(); } requestAnimationFrame(look); }; look();</script>${acting(`
      // Only where something comes to be cleared.
      if (!location.host.includes('unlisted')) while (cleared === 0) await new Promise(requestAnimationFrame);
      for (let n = 0; n < 30; n++) { scrollTo(0, n % 2 ? 0 : 400); await new Promise(requestAnimationFrame); } at('p').append('。'); for (let n = 0; n < 60; n++) await new Promise(requestAnimationFrame);`)}<div style="height:3000px"></div>`,
    ),
    first: 'any',
    marked: [],
    holds: 'cleared >= 1 && cleared <= 4',
  },
  {
    name: 'registry-cleared-once',
    about: 'a page that clears the registry once gets the marks back with the next scroll',
    html: page(
      `${words}${acting("CSS.highlights.clear(); scrollTo(0, 200); await new Promise(requestAnimationFrame); scrollTo(0, 0)")}<div style="height:3000px"></div>`,
    ),
    first: 1,
    marked: 1,
  },
  {
    name: 'registry-shared',
    about: 'highlights of the page itself, one under a name of ours',
    html: page(
      `${words}<p id="q">会议</p><script>
      const range = new StaticRange({ startContainer: document.getElementById('q').firstChild, startOffset: 0, endContainer: document.getElementById('q').firstChild, endOffset: 2 });
      CSS.highlights.set('search', new Highlight(range));</script>`,
      { head: '<style>::highlight(search){background:yellow}::highlight(lianzhu-blockchain-light){color:red}</style>' },
    ),
    marked: 1,
    holds: "CSS.highlights.get('search').size === 1",
  },
  {
    name: 'sheets-swept',
    about: 'a page that empties its adopted style sheets again and again',
    html: page(
      `${words}<script>let n = 0; const sweep = () => { document.adoptedStyleSheets = []; if (++n < 60) requestAnimationFrame(sweep); }; sweep();</script>`,
    ),
    marked: 1,
    holds:
      "getComputedStyle(document.querySelector('p'), '::highlight(lianzhu-blockchain-light)').backgroundColor !== 'rgba(0, 0, 0, 0)'",
  },
  {
    name: 'intruders-thrown-out',
    about: 'a page that throws out every element that it has not made',
    html: page(
      `${words}<script>globalThis.thrown = 0; new MutationObserver((all) => { for (const { addedNodes } of all) for (const node of addedNodes) if (node.parentNode === document.documentElement) { thrown++; node.remove(); } }).observe(document.documentElement, { childList: true });</script>`,
    ),
    marked: 1,
    keepsQuiet: '推进区块链',
    holds: 'thrown <= 5',
  },
  {
    name: 'all-initial',
    about: 'rules that reset everything, important',
    html: page(words, {
      head: '<style>* { all: initial !important } head, script, style, title, meta { display: none !important }</style>',
    }),
    marked: 1,
    explains: '推进区块链',
    often: true,
  },
  {
    name: 'host-styled',
    about: 'rules against every popover and every child of the root',
    html: page(words, {
      head: '<style>[popover], html > :not(head, body) { display: none !important; opacity: 0 !important; transform: scale(0) !important; visibility: hidden !important }</style>',
    }),
    marked: 1,
    explains: '推进区块链',
  },
  {
    name: 'modal-dialog',
    about: 'words in a modal dialog over words beneath it',
    html: page(
      `${words}<dialog id="d"><p>对话框里的区块链</p></dialog><script>document.getElementById('d').showModal()</script>`,
    ),
    marked: 2,
    explains: '对话框里的区块链',
  },
  {
    name: 'top-layer-fight',
    about: 'a page that puts its own popover on top whenever another shows',
    html: page(
      `${words}<div id="o" popover="manual" style="inset:auto 0 0 auto">置顶</div><script>
      globalThis.shown = 0; const own = document.getElementById('o'); own.showPopover();
      setInterval(() => { if (shown < 200 && document.querySelector('html > [popover]:popover-open:not(#o)')) { shown++; own.hidePopover(); own.showPopover(); } }, 20);</script>`,
    ),
    marked: 1,
    explains: '推进区块链',
  },
  {
    name: 'enormous-root-font',
    about: 'a root font of 200 px',
    html: page('<p style="font:16px/2 serif">推进区块链应用。</p>', {
      head: '<style>html{font-size:200px}</style>',
    }),
    marked: 1,
    explains: '推进区块链',
  },
  {
    name: 'tiny-root-font',
    about: 'a root font of 2 px, sizes in rem',
    html: page('<p style="font:8rem/2 serif">推进区块链应用。</p>', {
      head: '<style>html{font-size:2px}</style>',
    }),
    marked: 1,
    explains: '推进区块链',
  },
  {
    name: 'selection-forbidden',
    about: 'user-select: none and copying forbidden',
    html: page(words, { head: '<style>*{user-select:none;-webkit-user-select:none}</style>' }).replace(
      '<body>',
      '<body oncopy="return false" oncontextmenu="return false" onselectstart="return false">',
    ),
    marked: 1,
    explains: '推进区块链',
  },
  {
    name: 'pointer-events-none',
    about: 'words that let the pointer through',
    html: page(`<div style="pointer-events:none">${words}</div>`),
    marked: 1,
  },
  {
    name: 'covered',
    about: 'a transparent sheet over the whole page: nothing opens through it',
    html: page(`${words}<div style="position:fixed;inset:0;z-index:9"></div>`),
    marked: 1,
    keepsQuiet: '推进区块链',
  },
  {
    name: 'dark',
    about: 'a dark page, with a light card on it',
    html: page(`${words}<div style="background:#fff;color:#222">区块链</div>`, {
      head: '<style>body{background:#111;color:#eee}</style>',
    }),
    marked: 2,
    holds:
      "CSS.highlights.get('lianzhu-blockchain-dark').size === 1 && CSS.highlights.get('lianzhu-blockchain-light').size === 1",
  },
  {
    name: 'forced-colours-off',
    about: 'forced-color-adjust: none, filters and blending',
    html: page(
      `<div style="forced-color-adjust:none;filter:invert(1);mix-blend-mode:multiply">${words}</div>`,
    ),
    marked: 1,
  },
  {
    name: 'motion',
    about: 'words under way: animations, reduced motion asked for or not',
    html: page(`<div class="m">${words}</div>`, {
      head: '<style>@keyframes m{to{transform:translateX(60px)}}.m{animation:m 2s infinite alternate}@media(prefers-reduced-motion){.m{animation:none}}</style>',
    }),
    marked: 1,
  },
  {
    name: 'events-stopped',
    about: 'a page that stops every event in the window',
    html: page(
      `${words}<script>for (const type of ['pointermove', 'pointerdown', 'click', 'keydown', 'scroll']) addEventListener(type, (event) => event.stopImmediatePropagation(), true);</script>`,
    ),
    marked: 1,
    keepsQuiet: '推进区块链',
  },
  {
    name: 'frozen',
    about: 'objects of the page frozen and sealed',
    html: page(
      `${words}<script>Object.freeze(document.body); Object.freeze(document.getElementById('p')); Object.freeze(document.getElementById('p').firstChild); Object.freeze(Object.prototype);</script>`,
    ),
    marked: 1,
    explains: '推进区块链',
  },
  {
    name: 'slots-named',
    about: 'globals of the page under names that a script of ours uses',
    html: page(
      `<script>for (const name of ['__lianzhu_gate__', '__lianzhu_reading__', 'browser', 'chrome']) { try { Object.defineProperty(globalThis, name, { value: 'mine', writable: false, configurable: false }); } catch {} }</script>${words}`,
    ),
    marked: 1,
    explains: '推进区块链',
  },
];
