import { acting, type OddPage, page } from './odd-page';

const frames = 'const frame = () => new Promise((done) => requestAnimationFrame(done));';

/** Pages that change under the reader. */
export const livingPages: OddPage[] = [
  {
    name: 'late-text',
    about: 'text that comes late, into a page that held no term',
    html: page(
      `<p id="a">会议</p><script>busy = true; setTimeout(() => { at.append('推进区块链应用。'); busy = false; }, 300); const at = document.getElementById('a')</script>`,
    ),
    marked: 1,
    often: true,
  },
  {
    name: 'text-content',
    about: 'text replaced by textContent, nodeValue, data and replaceChildren',
    html: page(
      `<p id="a">推进区块链应用。</p><p id="b">区块链</p><p id="c">会议</p><p id="d">会议</p>${acting(`
      at('a').textContent = '区块链与区块链'; at('b').firstChild.nodeValue = '会议'; at('c').firstChild.data = '区块链'; at('d').replaceChildren('区', '块链');`)}`,
    ),
    first: 2,
    marked: 4,
    often: true,
  },
  {
    name: 'split-and-join',
    about: 'splitText, normalize and single characters put in',
    html: page(
      `<p id="a">推进区块链应用。</p><p id="b">区链</p>${acting(`
      at('a').firstChild.splitText(3).splitText(1); at('a').normalize(); at('b').firstChild.insertData(1, '块'); at('a').firstChild.splitText(4);`)}`,
    ),
    first: 1,
    marked: 2,
  },
  {
    name: 'moved',
    about: 'blocks moved, sorted and wrapped',
    html: page(
      `<nav id="n"></nav><ul id="l"><li>一、区块链</li><li>二、会议</li><li>三、区块链</li></ul><p id="a">区块链</p>${acting(`
      const list = at('l'); list.append(...[...list.children].reverse()); const box = document.createElement('section'); at('a').before(box); box.append(at('a')); at('n').append(list.lastChild);`)}`,
    ),
    first: 3,
    marked: 2,
  },
  {
    name: 'body-replaced',
    about: 'document.body replaced, twice',
    html: page(
      `<p>推进区块链应用。</p>${acting(`
      for (const words of ['会议', '区块链']) { const body = document.createElement('body'); body.append(words); document.body = body; await new Promise(requestAnimationFrame); }`)}`,
    ),
    first: 1,
    marked: 1,
    explains: '区块链',
  },
  {
    name: 'root-replaced',
    about: 'the whole document element replaced',
    html: page(
      `<p>推进区块链应用。</p>${acting(`
      const copy = document.documentElement.cloneNode(true); copy.querySelector('script').remove(); copy.querySelector('p').append('又见区块链'); document.documentElement.replaceWith(copy);`)}`,
    ),
    first: 1,
    marked: 2,
    explains: '又见区块链',
  },
  {
    name: 'written-anew',
    about: 'document.open, write and close on a page that is read',
    html: page(
      `<p>推进区块链应用。</p>${acting(`
      document.open(); document.write('<!doctype html><title>新</title><p>新写的区块链'); document.write('与区块链</p>'); document.close();`)}`,
    ),
    first: 1,
    marked: 2,
    explains: '新写的区块链',
    often: true,
  },
  {
    name: 'written-while-loading',
    about: 'document.write while the page is parsed',
    html: page('<script>document.write("<p>推进区块" + "链应用。<p>区"); document.write("块链")</script>'),
    marked: 2,
  },
  {
    name: 'history',
    about: 'navigation by script, forth and back',
    html: page(
      `<main id="m"><p>推进区块链应用。</p></main><script>
      addEventListener('popstate', () => { document.getElementById('m').innerHTML = '<p>回到区块链</p>'; busy = false; });
      globalThis.busy = false;
      globalThis.act = () => { busy = true; history.pushState(1, '', '/odd/elsewhere'); document.getElementById('m').innerHTML = '<p>会议</p>'; history.back(); };</script>`,
    ),
    first: 1,
    marked: 1,
  },
  {
    name: 'virtual-list',
    about: 'a virtual list whose rows are used again while it scrolls',
    html: page(
      `<div id="v" style="height:200px;overflow:auto"><div style="height:40000px;position:relative" id="s"></div></div>${acting(`
      ${frames} for (let n = 0; n < 40; n++) { at('v').scrollTop = n * 60; await frame(); } at('v').scrollTop = 3000; await frame(); await frame();`)}
      <script>const rows = Array.from({ length: 10 }, () => at('s').appendChild(document.createElement('div')));
      const lay = () => { const from = Math.floor(at('v').scrollTop / 20); rows.forEach((row, i) => { row.style.cssText = 'position:absolute;top:' + (from + i) * 20 + 'px'; row.textContent = (from + i) % 5 === 0 ? '第' + (from + i) + '行推进区块链' : '第' + (from + i) + '行'; }); };
      at('v').addEventListener('scroll', lay); lay();</script>`,
    ),
    first: 2,
    marked: 2,
  },
  {
    name: 'infinite-scroll',
    about: 'a list that grows as it is scrolled',
    html: page(
      `<div id="l"></div><div id="end">载入中</div><script>
      let n = 0; const list = document.getElementById('l');
      const more = () => { for (let i = 0; i < 30; i++) { const p = document.createElement('p'); p.textContent = ++n % 30 === 0 ? '第' + n + '条 区块链' : '第' + n + '条'; list.append(p); } };
      more(); globalThis.busy = false;
      globalThis.act = async () => { busy = true; for (let i = 0; i < 5; i++) { scrollTo(0, document.documentElement.scrollHeight); more(); await new Promise(requestAnimationFrame); }
      list.querySelector('p:nth-child(150)').scrollIntoView({ block: 'center' }); busy = false; };</script>`,
    ),
    first: 1,
    marked: 'any',
    holds:
      "CSS.highlights.get('lianzhu-blockchain-light').size >= 1 && CSS.highlights.get('lianzhu-blockchain-light').size <= 5",
  },
  {
    name: 'meta-refresh',
    about: 'a page that sends itself on',
    html: page('<p>区块链</p>', {
      head: '<meta http-equiv="refresh" content="0;url=/odd/inline-splits.html"><script>busy = true</script>',
    }),
    marked: 4,
  },
  {
    name: 'ticker',
    about: 'a clock and a ticker that never rest beside an article',
    html: page(
      `<p id="t">0</p><p>推进区块链应用。</p>${acting(`
      ${frames} for (let n = 0; n < 60; n++) { at('t').textContent = String(n); document.title = '样张' + n; await frame(); }`)}`,
    ),
    first: 1,
    marked: 1,
  },
  {
    name: 'busy',
    about: 'twenty thousand changes within a moment',
    html: page(
      `<p>推进区块链应用。</p><div id="a"></div>${acting(`
      ${frames} for (let n = 0; n < 100; n++) { for (let i = 0; i < 100; i++) { const p = document.createElement('p'); p.textContent = '第' + i + '次'; at('a').append(p); p.firstChild.data = '改'; } at('a').replaceChildren(); await frame(); }
      at('a').textContent = '歇下来的区块链';`)}`,
    ),
    first: 1,
    marked: 2,
    mayPause: true,
    often: true,
  },
  {
    name: 'react-like',
    about: 'a script that holds on to its text nodes and takes them out again',
    html: page(
      `<div id="r"></div>${acting(`
      const keep = at('r').firstChild.firstChild; keep.nodeValue = '又一条区块链'; const other = document.createTextNode('区块链'); keep.parentNode.insertBefore(other, keep); keep.parentNode.removeChild(keep); other.parentNode.appendChild(keep); log.push(keep.parentNode.childNodes.length);`)}
      <script>globalThis.log = []; const p = document.createElement('p'); p.append('推进区块链'); at('r').append(p);</script>`,
    ),
    first: 1,
    marked: 2,
  },
  {
    name: 'own-observer',
    about: 'a page that counts all changes of its own document',
    html: page(
      `<p id="a">推进区块链应用。</p><script>globalThis.log = []; new MutationObserver((all) => all.forEach(({ type, target }) => log.push(type + target.nodeName))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });</script>${acting("at('a').append('区块链')")}`,
    ),
    first: 1,
    marked: 2,
    often: true,
  },
];
