import { nextEdition, paragraph, provinces, respaced } from '../clippings/round-up';
import type { Chance } from './chance';

/** A sentence keeps its name through all edits, so that one knows where kept words really went. */
export interface Sentence {
  name: string;
  text: string;
}

/** A page as paragraphs of sentences. */
export type EditablePage = Sentence[][];

/** A round-up of provinces, or a report of one, in which some sentences stand several times. */
export function writePage(dice: Chance): EditablePage {
  const next = () => dice.below(1_000_000) / 1_000_000;
  const names = dice.shuffled(provinces).slice(0, dice.between(3, provinces.length));
  const paragraphs = names.map((name) => paragraph(name, next));
  if (dice.maybe(0.5)) paragraphs.splice(dice.below(paragraphs.length), 0, FILLER);
  if (dice.maybe(0.3)) paragraphs.push(FILLER);
  return paragraphs.map((text, p) => sentencesOf(text).map((part, s) => named(p, s, part)));
}

const FILLER =
  '会议听取了有关部门的汇报。会议要求，各地区各部门要结合实际抓好落实，重要情况及时报告。';

function sentencesOf(text: string): string[] {
  return text.match(/[^。]+。?/g) ?? [];
}

const named = (p: number, s: number, text: string): Sentence => ({ name: `${p}.${s}`, text });

export const textOf = (page: EditablePage): string =>
  page.map((sentences) => sentences.map(({ text }) => text).join('')).join('\n');

type Edit = (page: EditablePage, home: number, dice: Chance) => EditablePage;

const retext = (page: EditablePage, change: (text: string) => string): EditablePage =>
  page.map((sentences) => sentences.map(({ name, text }) => ({ name, text: change(text) })));

/** Index of the paragraph that was kept from; -1 where it has gone. */
const homeOf = (page: EditablePage, home: number) =>
  page.findIndex((sentences) => sentences.some(({ name }) => name.startsWith(`${home}.`)));

/** What pages go through between two readings. `home` is the paragraph that was kept from. */
export const edits: Readonly<Record<string, Edit>> = {
  'numbers updated': (page) => retext(page, nextEdition),
  'numbers of one paragraph updated': (page, home) =>
    page.map((sentences, i) =>
      i === homeOf(page, home) ? retext([sentences], nextEdition)[0]! : sentences,
    ),
  'width and blanks changed': (page) => retext(page, respaced),
  'paragraph deleted': (page, home) => page.filter((_, i) => i !== homeOf(page, home)),
  'another paragraph deleted': (page, home, { below }) => {
    const at = below(page.length);
    return at === homeOf(page, home) ? page : page.filter((_, i) => i !== at);
  },
  'sentence deleted': (page, home, { below }) =>
    page.map((sentences, i) => {
      const at = below(sentences.length);
      return i === homeOf(page, home) ? sentences.filter((_, s) => s !== at) : sentences;
    }),
  reordered: (page, _home, { shuffled }) => shuffled(page),
  reversed: (page) => [...page].reverse(),
  'sentence inserted': (page, home, { below }) =>
    page.map((sentences, i) => {
      if (i !== homeOf(page, home)) return sentences;
      const at = below(sentences.length + 1);
      return [
        ...sentences.slice(0, at),
        { name: 'new', text: '同时，完善配套政策，强化要素保障。' },
        ...sentences.slice(at),
      ];
    }),
  'paragraph inserted': (page, _home, { below, maybe }) => {
    const next = () => below(1_000_000) / 1_000_000;
    const text = maybe(0.5) ? paragraph('安徽', next) : FILLER;
    const at = below(page.length + 1);
    return [...page.slice(0, at), [{ name: 'new', text }], ...page.slice(at)];
  },
  'replaced by another province': (page, home, { below }) => {
    const next = () => below(1_000_000) / 1_000_000;
    const at = homeOf(page, home);
    return page.map((one, i) =>
      i === at ? [{ name: 'new', text: paragraph('安徽', next) }] : one,
    );
  },
  're-templated': (page) => [
    [{ name: 'new', text: '首页' }],
    ...page.flatMap((one) => [one, [{ name: 'new', text: '责任编辑' }]]),
    [{ name: 'new', text: '版权所有' }],
  ],
};
