import { createPopoverView } from '../../../components/popover/create-popover-view';
import type { Anchor, PopoverActions, PopoverView } from '../../../page/popover-view';
import {
  crowdedContent,
  emptyPlaceContent,
  passageContent,
  placeContent,
  placeContentEnglish,
  termContent,
} from './popover-samples';
import { differs, firstOf, type Law, pause, setBody } from './stage';

interface Scene {
  view: PopoverView;
  /** What the reader did, as the page script hears it. */
  heard: string[];
  actions: PopoverActions;
  inside: () => ShadowRoot;
  sheet: () => HTMLElement;
  show: (content?: typeof placeContent, anchor?: Anchor) => Promise<DOMRect>;
}

/** The words with id `w` in a page, and a popover for them; everything is taken down again. */
async function scene(
  html: string,
  act: (scene: Scene) => Promise<string | undefined>,
  mode: ShadowRootMode = 'open',
): Promise<string | undefined> {
  setBody(html);
  const heard: string[] = [];
  const view = createPopoverView(document, { mode });
  const actions: PopoverActions = {
    onSave: () => heard.push('save'),
    onUndo: () => heard.push('undo'),
    onOpen: () => heard.push('open'),
    onClose: () => heard.push('close'),
    onPin: () => heard.push('pin'),
  };
  const inside = () => view.host!.shadowRoot!;
  try {
    return await act({
      view,
      heard,
      actions,
      inside,
      sheet: () => inside().querySelector<HTMLElement>('.sheet')!,
      async show(content = placeContent, anchor = anchorAt('w')) {
        view.show(content, anchor, actions);
        await pause(60);
        return view.box()!;
      },
    });
  } finally {
    view.destroy();
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
    document.body.replaceChildren();
    scrollTo(0, 0);
  }
}

function anchorAt(id: string, point?: { x: number; y: number }): Anchor {
  const element = document.getElementById(id)!;
  const range = document.createRange();
  range.selectNodeContents(element);
  return { element, rects: () => [...range.getClientRects()], ...(point && { point }) };
}

const rectsOf = (id: string) => anchorAt(id).rects();

function overlaps(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function uncovered(box: DOMRect, rects = rectsOf('w')): string | undefined {
  const covered = rects.find((rect) => overlaps(box, rect));
  return covered && `covers the words: ${where(box)} over ${where(covered)}`;
}

function whole(box: DOMRect): string | undefined {
  const fits =
    box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
  return fits ? undefined : `reaches out of the window: ${where(box)}`;
}

const where = ({ left, top, right, bottom }: DOMRect) =>
  `[${[left, top, right, bottom].map(Math.round).join(' ')}]`;

const mark = '<span id="w">福建</span>';
const at = (style: string) =>
  `<p style="position:fixed;margin:0;font:18px/28px serif;${style}">${mark}</p>`;

const corners: [name: string, style: string][] = [
  ['top left', 'left:0;top:0'],
  ['top right', 'right:0;top:0'],
  ['bottom left', 'left:0;bottom:0'],
  ['bottom right', 'right:0;bottom:0'],
  ['middle', 'left:45%;top:45%'],
  ['above the middle', 'left:20%;top:25%'],
];

const contents = Object.entries({
  place: placeContent,
  english: placeContentEnglish,
  term: termContent,
  passage: passageContent,
  empty: emptyPlaceContent,
  crowded: crowdedContent,
});

const placement: Law[] = [
  ...corners.map(([name, style]) => ({
    name: `popover: whole, not over its words, near the line (${name})`,
    run: () =>
      scene(at(style), async ({ show }) => {
        for (const [kind, content] of contents) {
          const box = await show(content);
          const [word] = rectsOf('w');
          const gap = box.top > word!.top ? box.top - word!.bottom : word!.top - box.bottom;
          const fault = firstOf(
            uncovered(box),
            whole(box),
            Math.abs(gap - 8) <= 1 ? undefined : `stands ${gap} px off the line`,
            box.height <= innerHeight * 0.6 + 1 ? undefined : `is ${box.height} px high`,
            box.width <= 380 ? undefined : `is ${box.width} px wide`,
          );
          if (fault) return `${kind}: ${fault}`;
        }
        return undefined;
      }),
  })),
  {
    name: 'popover: below the line where there is room, above it at the lower edge',
    run: () =>
      scene(at('left:20%;top:20px'), async ({ show }) => {
        const below = await show(emptyPlaceContent);
        const first = below.top > rectsOf('w')[0]!.bottom;
        document.querySelector('p')!.style.cssText += 'top:auto;bottom:20px';
        const above = await show(emptyPlaceContent);
        return differs('sides', [first, above.bottom < rectsOf('w')[0]!.top], [true, true]);
      }),
  },
  {
    name: 'popover: covers neither line of words that run over two',
    run: () =>
      scene(
        '<p style="width:220px;font:18px/28px serif;margin:40px"><span>在东部的几个地方之中，</span><span id="w">链上政务工程</span>已经展开。</p>',
        async ({ view, actions }) => {
          const rects = rectsOf('w');
          if (rects.length < 2) return 'the words stand on one line: the page of this law is wrong';
          for (const rect of rects) {
            view.show(termContent, anchorAt('w', { x: rect.left + 2, y: rect.top + 5 }), actions);
            await pause(60);
            const fault = uncovered(view.box()!);
            if (fault) return fault;
          }
          return undefined;
        },
      ),
  },
  {
    name: 'popover: beside the line of vertical text',
    run: () =>
      scene(
        `<p style="writing-mode:vertical-rl;height:300px;width:80vw;font:18px/28px serif">行至此处，${mark}再次出现</p>`,
        async ({ show }) => {
          const box = await show(emptyPlaceContent);
          const [word] = rectsOf('w');
          const beside = box.right <= word!.left || box.left >= word!.right;
          return firstOf(
            uncovered(box),
            whole(box),
            beside ? undefined : `not beside ${where(word!)}`,
          );
        },
      ),
  },
  {
    name: 'popover: in its place on a page that is shifted, zoomed or has odd font sizes',
    run: () =>
      scene(`<p style="margin:120px 80px;font:18px/28px serif">${mark}</p>`, async ({ show }) => {
        for (const css of [
          'transform:translate(40px,30px)',
          'font-size:40px',
          'filter:invert(1)',
        ]) {
          document.documentElement.style.cssText = css;
          const box = await show(emptyPlaceContent);
          const [word] = rectsOf('w');
          const fault = firstOf(
            differs('left', Math.round(box.left), Math.round(word!.left)),
            Math.abs(box.top - word!.bottom - 8) <= 1
              ? undefined
              : `gap of ${box.top - word!.bottom} px`,
            differs('width', Math.round(box.width), 288),
          );
          if (fault) return `${css}: ${fault}`;
        }
        return undefined;
      }),
  },
  {
    name: 'popover: follows its words when the page or a part of it scrolls, and hides with them',
    run: () =>
      scene(
        `<div id="part" style="height:300px;overflow:auto;margin-top:20px"><p style="margin:150px 0 900px">${mark}</p></div><div style="height:3000px"></div>`,
        async ({ show, view, sheet }) => {
          const start = await show(emptyPlaceContent);
          document.getElementById('part')!.scrollTop = 40;
          await comes(() => start.top - view.box()!.top === 40);
          const inner = start.top - view.box()!.top;
          scrollTo(0, 15);
          await comes(() => start.top - view.box()!.top === 55);
          const outer = start.top - view.box()!.top;
          document.getElementById('part')!.scrollTop = 500;
          await comes(() => getComputedStyle(sheet()).visibility === 'hidden');
          const hidden = getComputedStyle(sheet()).visibility;
          return differs('moves', [inner, outer, hidden], [40, 55, 'hidden']);
        },
      ),
  },
];

/** Waits up to two seconds for what a scroll brings about. */
async function comes(there: () => boolean): Promise<void> {
  for (let tries = 0; tries < 40 && !there(); tries++) await pause(50);
}

const outline = () => document.documentElement.outerHTML;

const ownText = (element: Element) =>
  [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join('');

const languageOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang') ?? 'none';

const manners: Law[] = [
  {
    name: 'popover: leaves the document as it was when hidden and when destroyed',
    run: () =>
      scene(`<p>${mark}</p>`, async ({ view, show }) => {
        const before = outline();
        await show();
        const during = outline() !== before;
        view.hide();
        const hidden = outline() === before;
        await show();
        view.notice({ message: '已保存', undo: '撤销', onUndo: () => undefined });
        view.destroy();
        return differs(
          'changed, restored, restored, host, box',
          [during, hidden, outline() === before, view.host ?? null, view.box() ?? null],
          [true, true, true, null, null],
        );
      }),
  },
  {
    name: 'popover: is closed to the page and says nothing by names',
    run: () =>
      scene(
        `<p>${mark}</p>`,
        async ({ view, show }) => {
          await show();
          const host = view.host!;
          return differs(
            'seen by the page',
            [host.shadowRoot, host.childNodes.length, host.getAttributeNames(), host.localName],
            [null, 0, ['popover'], 'div'],
          );
        },
        'closed',
      ),
  },
  {
    name: 'popover: no rule of the page reaches it',
    run: () =>
      scene(
        `<p>${mark}</p><style>html > div { --text: red !important; opacity: 0 !important; transform: scale(2) !important; display: none !important; color: red !important; font-size: 60px !important } ::backdrop { background: red !important }</style>`,
        async ({ view, show, sheet }) => {
          document.querySelector('style')!.disabled = true;
          const plain = await show(emptyPlaceContent);
          const look = () => {
            const host = getComputedStyle(view.host!);
            const { color, fontSize } = getComputedStyle(sheet());
            return [host.opacity, host.transform, host.display, color, fontSize];
          };
          const before = look();
          view.hide();
          document.querySelector('style')!.disabled = false;
          const anchor = { element: document.body, rects: () => [new DOMRect(8, 18, 30, 20)] };
          const box = await show(emptyPlaceContent, anchor);
          return firstOf(
            differs('look', look(), before),
            differs('size', [box.width, box.height], [plain.width, plain.height]),
          );
        },
      ),
  },
  {
    name: 'popover: in front of an open modal dialog and reachable there',
    run: () =>
      scene(
        `<dialog>${at('left:40px;top:40px')}</dialog>`,
        async ({ view, show, sheet, inside }) => {
          document.querySelector('dialog')!.showModal();
          const box = await show(emptyPlaceContent);
          const [x, y] = [box.left + 20, box.top + 20];
          const within = document.elementFromPoint(x, y) === view.host;
          view.focus();
          return differs(
            'host, focus, place',
            [within, inside().activeElement === sheet(), view.host!.parentElement?.localName],
            [true, true, 'dialog'],
          );
        },
      ),
  },
  {
    name: 'popover: in front of the page’s own popovers and of the highest z-index',
    run: () =>
      scene(
        `${at('left:40px;top:40px')}<div style="position:fixed;inset:0;z-index:2147483647"></div><section popover="manual" style="inset:0;width:100vw;height:100vh;border:0">x</section>`,
        async ({ view, show }) => {
          document.querySelector('section')!.showPopover();
          const box = await show(emptyPlaceContent);
          const top = document.elementFromPoint(box.left + 20, box.top + 20);
          return top === view.host ? undefined : `${top?.localName} lies over it`;
        },
      ),
  },
  {
    name: 'popover: nothing that the page makes up acts',
    run: () =>
      scene(`<p>${mark}</p>`, async ({ view, show, inside, heard }) => {
        await show();
        await pause(320);
        for (const button of inside().querySelectorAll('button')) {
          button.click();
          button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
        }
        view.host!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        inside()
          .querySelector('.sheet')!
          .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        const state = inside().querySelector('.status')!.textContent;
        return differs('heard, said', [heard, state], [[], '']);
      }),
  },
  {
    name: 'popover: keeps what happens inside from the page’s listeners',
    run: () =>
      scene(`<p>${mark}</p>`, async ({ show, sheet }) => {
        await show();
        const leaked: string[] = [];
        const note = ({ type }: Event) => leaked.push(type);
        const types = ['click', 'keydown', 'pointerdown', 'wheel', 'copy', 'mousedown'];
        for (const type of types) document.addEventListener(type, note);
        for (const type of types) {
          sheet().dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        }
        for (const type of types) document.removeEventListener(type, note);
        return differs('leaked', leaked, []);
      }),
  },
  {
    name: 'popover: takes no focus by itself, takes it when told, gives it back when asked',
    run: () =>
      scene(`<button id="b">前</button><p>${mark}</p>`, async ({ view, show, inside, sheet }) => {
        const button = document.getElementById('b')!;
        button.focus();
        await show();
        const kept = document.activeElement === button;
        view.focus();
        const moved = document.activeElement === view.host && inside().activeElement === sheet();
        view.hide({ restoreFocus: true });
        return differs(
          'kept, moved, restored',
          [kept, moved, document.activeElement === button],
          [true, true, true],
        );
      }),
  },
  {
    name: 'popover: is a dialog with a name, every text with its language, links safe',
    run: () =>
      scene(`<p>${mark}</p>`, async ({ show, sheet }) => {
        for (const [kind, content] of contents) {
          await show(content);
          const name = sheet().getAttribute('aria-label') ?? '';
          const links = [...sheet().querySelectorAll('a')];
          const unsafe = links.filter(
            (a) =>
              !/^https?:/.test(a.href) || a.target !== '_blank' || a.rel !== 'noopener noreferrer',
          );
          const key = /\{\w+\}|\bundefined\b/.exec(`${name} ${sheet().textContent}`);
          const mute = [...sheet().querySelectorAll('*')].find(
            (e) => /\p{Script=Han}/u.test(ownText(e)) && !/^zh/.test(languageOf(e)),
          );
          const fault = firstOf(
            differs('role', sheet().getAttribute('role'), 'dialog'),
            name.length > 3 ? undefined : 'has no name',
            key ? `shows ${key[0]}` : undefined,
            differs('unsafe links', unsafe.length, 0),
            mute ? `${ownText(mute)} is said to be ${languageOf(mute)}` : undefined,
          );
          if (fault) return `${kind}: ${fault}`;
        }
        return undefined;
      }),
  },
  {
    name: 'popover: follows no address but of the web',
    run: () =>
      scene(`<p>${mark}</p>`, async ({ show, sheet }) => {
        const [place] = placeContent.places;
        const [fact] = place!.facts;
        for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', 'x']) {
          const bad = { ...fact!, source: { ...fact!.source, url } };
          await show({ ...placeContent, places: [{ ...place!, facts: [bad] }] });
          if (sheet().querySelector('a')) return `${url} became a link`;
        }
        return undefined;
      }),
  },
  {
    name: 'popover: three facts at most, the others counted',
    run: () =>
      scene(`<p>${mark}</p>`, async ({ show, sheet }) => {
        const [place] = placeContent.places;
        const facts = [...place!.facts, ...placeContentEnglish.places[0]!.facts];
        await show({ ...placeContent, places: [{ ...place!, facts, more: 4 }] });
        const more = sheet().querySelector('.tail button')!.textContent;
        return differs(
          'facts, more',
          [sheet().querySelectorAll('.fact').length, more],
          [3, '另有 6 条 ›'],
        );
      }),
  },
];

const saving: Law[] = [
  {
    name: 'popover: says how saving went, and gives the words when it failed',
    run: () =>
      scene(`<p>${mark}</p>`, async ({ view, show, inside }) => {
        await show();
        const main = () => inside().querySelector('.acts .main')?.textContent ?? null;
        const said = () => inside().querySelector('.status p')?.textContent ?? null;
        const seen: unknown[] = [[main(), said()]];
        view.setSave({ state: 'saving' });
        seen.push([main(), said()]);
        view.setSave({ state: 'saved', message: '已保存', undo: '撤销' });
        seen.push([main(), said()]);
        view.setSave({ state: 'undone', message: '已撤销' });
        seen.push([main(), said()]);
        view.setSave({ state: 'failed', message: '没有存下', text: '福建提出链上政务' });
        const words = inside().querySelector('textarea');
        seen.push([main(), said(), words?.value, words?.readOnly]);
        await show();
        seen.push([main(), said()]);
        return differs('states', seen, [
          ['保存', null],
          ['正在保存…', null],
          ['撤销', '已保存'],
          ['保存', '已撤销'],
          ['保存', '没有存下', '福建提出链上政务', true],
          ['保存', null],
        ]);
      }),
  },
  {
    name: 'popover: a button that goes away does not drop the focus',
    run: () =>
      scene(`<p>${mark}</p>`, async ({ view, show, inside }) => {
        await show();
        inside().querySelector<HTMLElement>('.acts .main')!.focus();
        for (const state of ['saving', 'saved', 'undone'] as const) {
          view.setSave({ state, message: 'x', undo: '撤销' });
          if (!inside().activeElement) return `focus lost at ${state}`;
        }
        return undefined;
      }),
  },
  {
    name: 'popover: a notice stands at the edge, in front, without taking focus',
    run: () =>
      scene(`<button id="b">前</button><p>${mark}</p>`, async ({ view }) => {
        document.getElementById('b')!.focus();
        view.notice({ message: '已保存', undo: '撤销', onUndo: () => undefined });
        await pause(160);
        const host = document.documentElement.lastElementChild!;
        const line = host.shadowRoot!.querySelector('.notice')!;
        const box = line.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + 10, box.top + 10);
        return (
          differs(
            'text, role, in front, focus',
            [line.textContent, line.getAttribute('role'), top === host, document.activeElement?.id],
            ['已保存撤销', 'status', true, 'b'],
          ) ?? whole(box)
        );
      }),
  },
];

export const popoverLaws: Law[] = [...placement, ...manners, ...saving];
