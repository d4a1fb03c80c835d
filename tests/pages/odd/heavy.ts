import { acting, type OddPage, page } from './odd-page';

/** Fills the body by script; `busy` until it has. */
const made = (code: string) =>
  page(
    `<p>推进区块链应用。</p><div id="a"></div><script>busy = true; { const a = document.getElementById('a'); ${code} } busy = false;</script>`,
  );
const nodes = (count: number) =>
  made(
    // Laid out only where it is near: a million boxes hold a browser up by themselves.
    `a.style.contentVisibility = 'auto'; const part = document.createElement('div'); for (let i = 0; i < 1000; i++) { const p = document.createElement('p'); p.textContent = '第' + i + '段'; part.append(p); } for (let i = 0; i < ${count / 2000}; i++) a.append(part.cloneNode(true));`,
  );
const depth = (levels: number) =>
  made(
    `let at = a; for (let i = 0; i < ${levels}; i++) at = at.appendChild(document.createElement('x-level')); at.textContent = '到底了';`,
  );

/** Pages that are large, deep or never still. */
export const heavyPages: OddPage[] = [
  {
    name: 'nodes-1e5',
    about: 'a hundred thousand nodes',
    html: nodes(100_000),
    marked: 1,
  },
  { name: 'nodes-1e6', about: 'a million nodes', html: nodes(1_000_000), marked: 1 },
  { name: 'depth-5000', about: 'five thousand levels deep', html: depth(5000), marked: 1 },
  {
    name: 'ten-megabytes',
    about: 'ten megabytes in one text node',
    html: made("a.append('推进区块链' + '会议听取了工作汇报。'.repeat(350000))"),
    marked: 2,
  },
  {
    name: 'one-long-word',
    about: 'a million characters without a full stop, in a line of its own',
    html: made("a.style.whiteSpace = 'nowrap'; a.append('区块链' + '汇报工作'.repeat(250000))"),
    marked: 2,
  },
  {
    name: 'ten-thousand-marks',
    about: 'ten thousand marks, of which those near the window are registered',
    html: made("for (let i = 0; i < 10000; i++) { const p = document.createElement('p'); p.textContent = '区块链'; a.append(p); }"),
    marked: 'any',
    holds:
      "CSS.highlights.get('lianzhu-blockchain-light')?.size > 20 && CSS.highlights.get('lianzhu-blockchain-light').size < 400",
  },
  {
    name: 'storm',
    about: 'ten thousand changes a second for a minute',
    html: page(
      `<p>推进区块链应用。</p><div id="a"></div>${acting(`
      const end = performance.now() + 60000; let n = 0;
      while (performance.now() < end) { for (let i = 0; i < 170; i++) { if (i % 2) at('a').textContent = '第' + n++ + '次推进区块链'; else at('a').append('又'); } await new Promise(requestAnimationFrame); }
      at('a').textContent = '歇下来的区块链';`)}`,
    ),
    first: 1,
    marked: 2,
    mayPause: true,
  },
];
