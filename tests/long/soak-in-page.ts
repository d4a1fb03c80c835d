/** Runs in a page, put there as one script: a report that changes at random under a reader. */
import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { createPainter } from '../../page/painter';
import { createReader, type Reader, type ReaderOptions } from '../../page/reader';
import { sameAsFreshLaw } from '../page/laws/living-laws';
import { type Chance, chance } from './chance';
import { reportParagraph } from './report-paragraphs';

const annotate = createAnnotate(createMatcher(), conceptInfo);

/** The law of living pages, whose pages are small and strange, for these seeds. */
export const strangePages = (from: number, to: number) => sameAsFreshLaw(from, to).run();

export interface SoakTold {
  steps: number;
  comparisons: number;
  /** Marks seen over all comparisons. */
  marks: number;
  painted: number;
  pauses: number;
  failures: string[];
}

/** Changes a report `steps` times, twenty at a time; compares the reading with a fresh one. */
export async function soak(seed: number, steps: number): Promise<SoakTold> {
  const dice = chance(seed);
  document.body.replaceChildren(...report(dice));
  const told: SoakTold = { steps, comparisons: 0, marks: 0, painted: 0, pauses: 0, failures: [] };
  const ending = new AbortController();
  const painter = createPainter(document, ending.signal);
  const choice = {
    topics: { blockchain: true, government: true, data: true },
    places: true,
    passages: true,
    quiet: false,
    own: { on: true, painted: false },
    colours: 'soft' as const,
  };
  const reader = reading({
    signal: ending.signal,
    onStale: (flows) => painter.drop(flows),
    onChange: () => painter.show(reader.marks, choice),
  });
  await reader.settled();
  const attic: Element[] = [];
  for (let step = 0; step < steps && told.failures.length < 5; ) {
    for (let i = 0; i < 20; i++, step++) {
      change(dice, attic);
      if (dice.maybe(0.1)) scrollTo(0, dice.below(document.body.scrollHeight));
      if (dice.maybe(0.3)) await untouched(told, step, dice.below(30));
    }
    await untouched(told, step, 0, reader);
    if (reader.paused) {
      // Too many changes a minute: a reader may go on by hand, and so do we.
      told.pauses++;
      reader.resume();
      await untouched(told, step, 0, reader);
    }
    const [found, wanted] = [account(reader), await afresh()];
    const at = wanted.findIndex((line, i) => line !== found[i]);
    if (at >= 0 || found.length !== wanted.length) {
      told.failures.push(`step ${step}, flow ${at}: ${parting(found[at] ?? '', wanted[at] ?? '')}`);
    }
    told.comparisons++;
    told.marks += reader.marks.reduce((sum, { matches }) => sum + matches.length, 0);
    for (const highlight of CSS.highlights.values()) told.painted += highlight.size;
  }
  ending.abort();
  return told;
}

/** Where two accounts part. */
function parting(found: string, wanted: string): string {
  let at = 0;
  while (at < found.length && found[at] === wanted[at]) at++;
  const part = (account: string) => account.slice(Math.max(0, at - 60), at + 120);
  return `found …${part(found)}…, wanted …${part(wanted)}…`;
}

function reading(options: Omit<ReaderOptions, 'annotate' | 'context'>): Reader {
  const context = () => ({ title: document.title, url: location.href });
  return createReader(document, { annotate, context, ...options });
}

async function afresh(): Promise<string[]> {
  const ending = new AbortController();
  const reader = reading({ signal: ending.signal, onStale() {}, onChange() {} });
  await reader.settled();
  const found = account(reader);
  ending.abort();
  return found;
}

const account = (reader: Reader): string[] =>
  reader.marks.map(({ flow, headings, matches, passages }) =>
    JSON.stringify([flow.text, flow.unit, headings, matches, passages]),
  );

/** Lets the reader and the painter work; the page must be the same afterwards, to the letter. */
async function untouched(told: SoakTold, step: number, ms: number, reader?: Reader): Promise<void> {
  const before = html();
  if (reader) await reader.settled();
  await new Promise((done) => setTimeout(done, ms));
  if (reader) await new Promise((done) => requestAnimationFrame(done));
  if (html() !== before) told.failures.push(`step ${step}: the page itself was changed`);
}

/** The whole document, open shadow roots too. */
function html(): string {
  const shadows = [...document.querySelectorAll('*')].map(
    ({ shadowRoot }) => shadowRoot?.innerHTML,
  );
  return document.documentElement.outerHTML + shadows.join('');
}

const words = (dice: Chance) => reportParagraph(dice, () => '');

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function report(dice: Chance): HTMLElement[] {
  const article = element('article');
  for (let section = 1; section <= 12; section++) {
    article.append(
      element('h2', dice.pick(['福建', '江西省', `第${section}部分`, '二、重点工作'])),
    );
    for (let p = 0; p < 6; p++) article.append(block(dice));
  }
  return [element('nav', element('a', '区块链')), article, element('footer', '版权所有')];
}

function block(dice: Chance): HTMLElement {
  const ways: (() => HTMLElement)[] = [
    () => element('p', words(dice)),
    () => element('p', words(dice), element('b', '区块'), '链', element('a', words(dice))),
    () => element('ul', element('li', words(dice)), element('li', words(dice))),
    () => element('p', element('strong', '（一）数字政府')),
    () => {
      const row = () => element('tr', element('td', '海南'), element('td', words(dice)));
      return element('table', element('tbody', row(), row()));
    },
    () => {
      const host = element('div', words(dice));
      host.attachShadow({ mode: 'open' }).append(element('p', words(dice)), element('slot'));
      return host;
    },
  ];
  return dice.weighed(ways.map((way, i) => [i === 0 ? 6 : 1, way] as const))();
}

function texts(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/**
 * One change, as scripts of pages make them. White space set by style is left out: the reader does
 * not follow changes of it, since they change blanks and no words.
 */
function change(dice: Chance, attic: Element[]): void {
  const { below, maybe, pick } = dice;
  const all = [...document.body.querySelectorAll('*')];
  const place = all.length > 0 ? pick(all) : document.body;
  const other = all.length > 0 ? pick(all) : document.body;
  const parent = place.parentElement ?? document.body;
  const nodes = texts();
  const text = nodes.length > 0 ? pick(nodes) : new Text();
  const insert = (made: Element) => parent.insertBefore(made, place);
  const remove = () => {
    attic.push(place);
    place.remove();
  };
  const bringBack = () => {
    const kept = attic.splice(below(attic.length + 1), 1)[0];
    if (kept && maybe(0.7)) parent.append(kept);
  };
  const move = () => {
    if (!other.contains(place) && other !== document.body) place.before(other);
  };
  const some = () => pick(['区块链', '福建', '', '。']);
  dice.weighed<() => unknown>([
    [4, () => text.replaceData(0, text.length, words(dice))],
    [2, () => text.replaceData(below(text.length + 1), below(4), some())],
    [2, () => text.length > 1 && text.splitText(1 + below(text.length - 1))],
    [4, () => insert(block(dice))],
    [2, () => insert(element('h2', pick(['甘肃', '三、保障措施'])))],
    [3, remove],
    [2, bringBack],
    [1, move],
    [1, () => place.normalize()],
    [2, () => place.setAttribute('style', pick(STYLES))],
    [2, () => place.removeAttribute('style')],
    [1, () => place.setAttribute('class', pick(['nav', 'plain', 'breadcrumb']))],
    [1, () => place.toggleAttribute('hidden')],
    [1, () => place.setAttribute('aria-hidden', pick(['true', 'false']))],
  ])();
}

const STYLES = ['display:none', 'display:block', 'display:inline', 'visibility:hidden'];
