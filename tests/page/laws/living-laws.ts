import { createReader, type Reader } from '../../../page/reader';
import { differs, firstOf, type Law, onStage, pause, type Stage, setBody } from './stage';
import { toyAnnotate } from './toy-annotate';

/** Everything that a reading says, for comparison. */
const account = (reader: Reader) =>
  reader.marks.map(({ flow, headings, matches, passages }) => ({
    text: flow.text,
    unit: flow.unit,
    headings: headings.join('/'),
    matches: matches.map((match) => `${match.kind} ${match.start}-${match.end}`),
    passages: passages.map((p) => `${p.start}-${p.end} ${p.provinces.map(({ code }) => code)}`),
  }));

async function afresh() {
  const controller = new AbortController();
  const reader = createReader(document, {
    annotate: toyAnnotate,
    context: () => ({ title: document.title, url: location.href }),
    signal: controller.signal,
    onStale() {},
    onChange() {},
  });
  await reader.settled();
  const found = account(reader);
  controller.abort();
  return found;
}

/** Numbers from a seed (mulberry32), so that a failure can be had again. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const phrases = [
  '福建推进区块链。',
  '该省推进电子政务。',
  '区',
  '块链',
  '数据 共享',
  '江西。',
  '会议',
  '\n ',
];
const tags = [
  'p',
  'div',
  'span',
  'b',
  'h2',
  'li',
  'a',
  'section',
  'table',
  'x-card',
  'br',
  'textarea',
];
const attributes = [
  ['class', 'nav'],
  ['class', 'plain'],
  ['style', 'display:none'],
  ['style', 'display:block'],
  ['style', 'position:absolute'],
  ['hidden', ''],
  ['aria-hidden', 'true'],
  ['contenteditable', 'true'],
] as const;

/** One change as pages make them, at a place of chance. */
function change(roll: (below: number) => number, attic: Node[]) {
  const roots: ParentNode[] = [document.body];
  for (const host of document.querySelectorAll('x-card')) {
    if (host.shadowRoot) roots.push(host.shadowRoot);
  }
  const root = roots[roll(roots.length)]!;
  const elements = [...root.querySelectorAll('*')];
  const place = (elements[roll(elements.length + 1)] ?? root) as Element;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const text = texts[roll(Math.max(1, texts.length))];
  switch (roll(9)) {
    case 0:
    case 1: {
      const made = document.createElement(tags[roll(tags.length)]!);
      made.append(phrases[roll(phrases.length)]!);
      if (made.localName === 'a') made.setAttribute('href', '#x');
      if (made.localName === 'table') {
        const row = (made as HTMLTableElement).insertRow();
        row.insertCell().append(phrases[roll(phrases.length)]!);
        row.insertCell().append(phrases[roll(phrases.length)]!);
      }
      if (made.localName === 'x-card' && roll(2) === 0) {
        const shadow = made.attachShadow({ mode: 'open' });
        const inner = document.createElement(roll(2) ? 'div' : 'span');
        inner.append('福建', document.createElement('slot'));
        shadow.append(inner, document.createElement('p'));
      }
      place.insertBefore(made, place.childNodes[roll(place.childNodes.length + 1)] ?? null);
      return;
    }
    case 2:
      place.append(phrases[roll(phrases.length)]!);
      return;
    case 3:
      if (text) text.data = phrases[roll(phrases.length)]!;
      return;
    case 4:
      if (place !== root) {
        attic.push(place);
        place.remove();
      }
      return;
    case 5: {
      // Taken out, changed out of sight, and put back elsewhere.
      const kept = attic.splice(roll(Math.max(1, attic.length)), 1)[0];
      if (!kept || kept.contains(place)) return;
      if (roll(2)) kept.appendChild(document.createTextNode(phrases[roll(phrases.length)]!));
      (roll(2) ? place : root).append(kept);
      return;
    }
    case 6:
      if (place !== root && text && !place.contains(text) && text.parentNode) {
        text.parentNode.insertBefore(place, text);
      }
      return;
    case 7:
      if (text) text.splitText(Math.min(1, text.length));
      return;
    default: {
      if (place === root) return;
      const [name, value] = attributes[roll(attributes.length)]!;
      if (roll(3) === 0) place.removeAttribute(name);
      else place.setAttribute(name, value);
    }
  }
}

const start = `<h1>报告</h1><div><p>福建推进区块链。</p><p>该省推进电子政务。</p></div>
  <ul><li>江西</li></ul><span>文<div>会议</div></span>
  <table><tr><td>江西推进区块链。</td><td><p>该省</p></td></tr></table><x-card>海南<b>推进</b></x-card>`;

/** Puts the start page up with a shadow in its card. */
function startPage(): Node {
  const page = new DOMParser().parseFromString(start, 'text/html').body;
  const shadow = page.querySelector('x-card')!.attachShadow({ mode: 'open' });
  const inner = document.createElement('div');
  inner.append('该省', document.createElement('slot'));
  shadow.append(inner, document.createElement('p'));
  const all = document.createDocumentFragment();
  all.append(...page.childNodes);
  return all;
}

/** Changes that a reader of blocks is apt to miss, each with its own page. */
const traps: [name: string, html: string, act: () => void | Promise<void>][] = [
  [
    'a block taken out, changed out of sight and put back',
    '<div id="d"><p id="p">福建推进<b id="b">区块链</b>。</p></div>',
    async () => {
      const [home, block, part] = ['d', 'p', 'b'].map((id) => document.getElementById(id)!);
      block!.remove();
      await Promise.resolve();
      part!.textContent = '电子政务';
      home!.append(block!);
    },
  ],
  [
    'a block within an inline element, taken out, changed and put back',
    '<div id="d"><span id="s"><div id="p">福建推进<b id="b">区块链</b>。</div></span></div>',
    async () => {
      const [home, wrap, part] = ['d', 's', 'b'].map((id) => document.getElementById(id)!);
      wrap!.remove();
      await Promise.resolve();
      part!.textContent = '电子政务';
      home!.append(wrap!);
    },
  ],
  [
    'another heading over the same words',
    '<h2 id="h">福建</h2><p>江西。</p><div><p>推进区块链。</p></div>',
    () => {
      document.getElementById('h')!.textContent = '海南';
    },
  ],
  [
    'a row of data that becomes part of a layout',
    '<table><tr><td id="c">福建</td><td>区块</td></tr></table>',
    () => {
      document.getElementById('c')!.append(document.createElement('ul'));
    },
  ],
  [
    'a layout row that becomes a row of data',
    '<table><tr><td><div>福建<ul id="u"><li>推进</li></ul></div></td><td>区块</td></tr></table>',
    () => document.getElementById('u')!.remove(),
  ],
  [
    'a paragraph set in line by its style',
    '<div>区<div class="a" id="p">块</div>链</div>',
    () => {
      document.getElementById('p')!.style.display = 'inline';
    },
  ],
  [
    'a list that turns into a menu',
    '<div id="d"><p>福建推进区块链。</p></div>',
    () => {
      document.getElementById('d')!.className = 'breadcrumb';
    },
  ],
  [
    'a block moved from article to menu',
    '<nav id="n"></nav><div><p id="p">福建推进区块链。</p></div>',
    () => document.getElementById('n')!.append(document.getElementById('p')!),
  ],
  [
    'text split and joined again',
    '<p id="p">福建推进区块链。</p>',
    () => {
      (document.getElementById('p')!.firstChild as Text).splitText(5).splitText(1);
      document.getElementById('p')!.normalize();
    },
  ],
];

/** Changes of what stands in the slot of a card. */
const slotted: [name: string, act: (card: Element) => void][] = [
  ['more words for a slot', (card) => card.append('推进区块链。')],
  ['fewer words for a slot', (card) => card.querySelector('b')!.remove()],
  ['other words in a slot', (card) => card.firstChild!.replaceWith('福建')],
  ['words sent to another slot', (card) => card.querySelector('b')!.setAttribute('slot', 'none')],
];

async function sameAsFresh(seed: number): Promise<string | undefined> {
  const roll = dice(seed);
  return onStage(startPage(), async ({ reader }) => {
    const attic: Node[] = [];
    for (let round = 0; round < 6; round++) {
      for (let i = roll(12) + 1; i > 0; i--) {
        try {
          change(roll, attic);
        } catch {
          // A node cannot be put into itself; the next change will do.
        }
        if (roll(5) === 0) await pause(roll(20));
      }
      await reader.settled();
      const complaint = differs(`seed ${seed} round ${round}`, account(reader), await afresh());
      if (complaint) return `${complaint}\n${document.body.outerHTML}`;
    }
    return undefined;
  });
}

const provincesOf = ({ reader }: Stage) =>
  reader.marks.flatMap(({ passages }) => passages.flatMap((p) => p.provinces.map((a) => a.code)));

/** The law of living pages for a span of seeds; the long run asks for many. */
export const sameAsFreshLaw = (from: number, to: number): Law => ({
  name: `living: after any changes the reading equals a fresh one (seeds ${from}–${to})`,
  run: async () => {
    for (let seed = from; seed <= to; seed++) {
      const complaint = await sameAsFresh(seed);
      if (complaint) return complaint;
    }
    return undefined;
  },
});

export const livingLaws: Law[] = [
  sameAsFreshLaw(1, 10),
  ...traps.map(([name, html, act]) => ({
    name: `living: ${name}`,
    run: () =>
      onStage(html, async ({ reader }) => {
        const before = account(reader);
        await act();
        await reader.settled();
        const now = await afresh();
        return differs(`was ${JSON.stringify(before)}`, account(reader), now);
      }),
  })),
  {
    name: 'living: words in a shadow root, round whose host something is hidden',
    run: () =>
      onStage('<section><div id="h"></div></section>', async ({ reader }) => {
        const shadow = document.getElementById('h')!.attachShadow({ mode: 'open' });
        shadow.innerHTML = '<p>福建推进区块链。</p>';
        document.getElementById('h')!.append('区块链');
        await reader.settled();
        document.querySelector('section')!.style.visibility = 'hidden';
        await reader.settled();
        return differs('marks', account(reader), await afresh());
      }),
  },
  ...slotted.map(([name, act]) => ({
    name: `living: ${name}`,
    run: () =>
      onStage(startPage(), async ({ reader }) => {
        act(document.querySelector('x-card')!);
        await reader.settled();
        return differs('texts', account(reader), await afresh());
      }),
  })),
  {
    name: 'living: a province named above is carried on, and taken back when it changes',
    run: () =>
      onStage(
        '<p id="p">福建成立领导小组。</p><p>该省推进区块链。</p><p>该省推进电子政务。</p>',
        async (stage) => {
          const before = provincesOf(stage);
          document.getElementById('p')!.textContent = '江西成立领导小组。';
          await stage.rest();
          return differs(
            'provinces',
            [before, provincesOf(stage)],
            [
              ['CN-FJ', 'CN-FJ'],
              ['CN-JX', 'CN-JX'],
            ],
          );
        },
      ),
  },
  {
    name: 'living: a flow that did not change is not read again',
    run: async () => {
      setBody('<p>福建推进区块链。</p><p id="p">会议</p><p>江西推进区块链。</p>');
      const controller = new AbortController();
      const read: string[] = [];
      const reader = createReader(document, {
        annotate: (text, context, carry) => {
          read.push(text);
          return toyAnnotate(text, context, carry);
        },
        context: () => ({}),
        signal: controller.signal,
        onStale() {},
        onChange() {},
      });
      await reader.settled();
      read.length = 0;
      document.getElementById('p')!.firstChild!.nodeValue = '散会';
      await reader.settled();
      controller.abort();
      return differs('read again', read, ['散会']);
    },
  },
  {
    name: 'living: words that come while the page changes all the time are marked before it rests',
    run: () =>
      onStage('<p id="late">会议</p><p id="clock">0</p>', async ({ painted, rest }) => {
        const clock = document.getElementById('clock')!;
        document.getElementById('late')!.textContent = '福建推进区块链。';
        let changes = 0;
        while (painted('place').length === 0 && changes < 150) {
          clock.textContent = String(changes++);
          await pause(20);
        }
        const during = painted('place');
        await rest();
        return differs('marked', during, ['福建']);
      }),
  },
  {
    name: 'living: a page whose whole body is replaced is read anew',
    run: () =>
      onStage('<p>福建推进区块链。</p>', async ({ rest, texts, painted }) => {
        const body = document.createElement('body');
        const section = document.createElement('p');
        section.append('江西推进区块链。');
        body.append(section);
        document.body.replaceWith(body);
        await rest();
        return differs('texts', [texts(), painted('place')], [['江西推进区块链。'], ['江西']]);
      }),
  },
  {
    name: 'living: a page that never rests is paused, bare of marks, and resumes',
    run: () =>
      onStage('<p>福建推进区块链。</p><div id="storm"></div>', async (stage) => {
        const { reader, rest, painted } = stage;
        const storm = document.getElementById('storm')!;
        const line = `<p>${'江西推进区块链。'.repeat(20)}</p>`.repeat(400);
        const parsed = () => new DOMParser().parseFromString(line, 'text/html').body.childNodes;
        for (let i = 0; i < 200 && !reader.paused; i++) {
          storm.replaceChildren(...document.adoptNode(parsed()[0]!.parentElement!).childNodes);
          await pause(150);
        }
        const paused = [reader.paused, painted('place').length];
        storm.remove();
        reader.resume();
        await rest();
        return firstOf(
          differs('paused', paused, [true, 0]),
          differs('resumed', [reader.paused, painted('place')], [false, ['福建']]),
        );
      }),
  },
  {
    name: 'living: 5 MB of text are read without a long task, the view first',
    run: async () => {
      const box = document.createElement('div');
      for (let i = 0; i < 22_000; i++) {
        const line = document.createElement('p');
        const part = document.createElement('span');
        part.append('区块');
        line.append(`第${i}段，福建推进`, part, '链应用，会议听取了各项工作的汇报，');
        line.append(
          '部署了下一阶段的重点任务，要求各部门狠抓落实，确保各项目标如期完成，有关情况要及时报告上级。',
        );
        box.append(line);
      }
      let longest = 0;
      let last = performance.now();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        channel.port2.postMessage(0);
      };
      setBody(box);
      // Layout of the page itself is not ours to count.
      document.body.getBoundingClientRect();
      document.documentElement.scrollTop = document.documentElement.scrollHeight / 2;
      await pause(100);
      longest = 0;
      last = performance.now();
      channel.port2.postMessage(0);
      const begun = performance.now();
      const controller = new AbortController();
      let seen = 0;
      let first: { shown: boolean; few: boolean } | undefined;
      const reader = createReader(document, {
        annotate: toyAnnotate,
        context: () => ({}),
        signal: controller.signal,
        onStale() {},
        onChange: () => {
          const found = reader.marks.filter((entry) => entry.passages.length > 0);
          if (found.length === 0) return;
          seen ||= performance.now();
          first ??= {
            shown: found.some(({ flow }) => isInView(flow.root)),
            few: found.length < 2200,
          };
        },
      });
      await reader.settled();
      const done = performance.now() - begun;
      controller.abort();
      channel.port1.close();
      const count = reader.marks.length;
      document.body.replaceChildren();
      console.log(
        `5 MB: first marks ${Math.round(seen - begun)} ms, all ${Math.round(done)} ms, longest task ${longest.toFixed(1)} ms`,
      );
      return firstOf(
        differs('flows', count, 22_000),
        differs('read first', first, { shown: true, few: true }),
        longest < done / 3 ? undefined : `held up for ${longest} of ${done} ms`,
      );
    },
  },
];

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
