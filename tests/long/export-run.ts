import type { Blockquote, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { toMarkdown } from '../../export/markdown';
import { clipping } from '../export/shelf';
import { chinese, english, usual } from '../export/words';
import { type Chance, chance } from './chance';
import { type LongRun, times } from './long-run';
import { reportParagraph } from './report-paragraphs';
import { strangeWords } from './strange-words';

const presets = ['gfm', 'obsidian'] as const;
const groupings = ['source', 'province', 'none'] as const;

/** What a reader takes away says what was kept: no HTML, no other link, every quotation whole. */
export const exportRun: LongRun = {
  name: 'export',
  run({ seed, scale, report }) {
    const count = times(10_000, scale);
    const totals = { documents: 0, quotations: 0, links: 0, characters: 0 };
    for (let made = 0; made < count; ) {
      const dice = chance(seed * 104_729 + made);
      const size = Math.min(dice.between(1, 40), count - made);
      const clippings = Array.from({ length: size }, (_, i) => strangeClipping(made + i, dice));
      const preset = dice.pick(presets);
      const document = toMarkdown(clippings, {
        ...usual,
        preset,
        groupBy: dice.pick(groupings),
        words: dice.pick([chinese, english]),
      });
      const tree = fromMarkdown(withoutFrontMatter(document));
      const complaint = wrongness(tree, clippings, preset);
      if (complaint) report.fail(`document from clipping ${made} (${preset}): ${complaint}`);
      made += size;
      if (totals.documents++ % 100 === 0) report.say(`${made} of ${count} clippings`);
      totals.quotations += quotes(tree, preset).length;
      totals.links += links(tree).length;
      totals.characters += document.length;
    }
    report.figure('clippings', count);
    for (const [name, value] of Object.entries(totals)) report.figure(name, value);
    // One link to each source is due; notes may hold more.
    if (totals.links < count / 2) report.fail(`only ${totals.links} links were written`);
  },
};

function strangeClipping(n: number, dice: Chance): Clipping {
  const words = () => (dice.maybe(0.3) ? reportParagraph(dice, strangeWords) : strangeWords(dice));
  const { maybe, pick } = dice;
  const url = pick(ADDRESSES);
  const key = url.split('#')[0] as string;
  return clipping(n, {
    exact: words() || '区块链',
    at: dice.below(10_000),
    note: maybe(0.5) ? words() : '',
    tags: maybe(0.5) ? [words().slice(0, 40) || '标签'] : [],
    headings: maybe(0.5) ? [words(), words()] : [],
    provinces: maybe(0.5)
      ? dice.shuffled(['CN-FJ', 'CN-GD', 'CN-ZJ']).slice(0, dice.between(1, 2))
      : [],
    ...(maybe(0.3) ? { fragment: '#:~:text=%E5%8C%BA%E5%9D%97,-%E9%93%BE' } : {}),
    ...(maybe(0.5) ? { year: dice.between(2016, 2030) } : {}),
    source: {
      url,
      key,
      site: new URL(url).host,
      title: words(),
      ...(maybe(0.5) ? { publisher: words() } : {}),
      ...(maybe(0.3) ? { author: words() } : {}),
      ...(maybe(0.5) ? { published: pick(['2020-01-17', words()]) } : {}),
    },
  });
}

const ADDRESSES = [
  'https://www.fujian.gov.cn/zwgk/bg/202001/t20200117.htm',
  'http://www.gd.gov.cn/a_(1).html?id=7&x=[2]&y=*b*#/route',
  "https://www.zj.gov.cn/q?a='b'&c=_d_~e~|f|`g`",
  'https://www.hubei.gov.cn/区块链/报告。html',
  'http://a.gov.cn/)',
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
];

function wrongness(tree: Root, clippings: readonly Clipping[], preset: Preset): string | undefined {
  const types = new Set(all(tree).map(({ type }) => type));
  const strange = [...types].find((type) => !EXPECTED.has(type));
  if (strange) {
    const node = all(tree).find(({ type }) => type === strange);
    return `${strange}: ${JSON.stringify(node).slice(0, 300)}`;
  }
  const link = links(tree).find((url) => !/^https?:\/\//i.test(url));
  if (link !== undefined) return `link to ${link}`;
  const found = quotes(tree, preset).sort();
  const wanted = clippings
    .map((one) => tidy(quotation(one)))
    .filter(Boolean)
    .sort();
  if (JSON.stringify(found) === JSON.stringify(wanted)) return undefined;
  const lost = wanted.find((words) => !found.includes(words));
  const odd = found.find((words) => !wanted.includes(words));
  return `${wanted.length} quotations became ${found.length}: ${JSON.stringify(lost)} as ${JSON.stringify(odd)}`;
}

/** What a document of ours is made of; a rule stands between two clippings. */
const EXPECTED = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'blockquote',
  'link',
  'thematicBreak',
]);

type Preset = (typeof presets)[number];

const withoutFrontMatter = (document: string) => document.replace(/^---\n[\s\S]*?\n---\n/, '');

/** The words of each quotation; in Obsidian the first line is the callout's title. */
function quotes(tree: Root, preset: Preset): string[] {
  return tree.children
    .filter((node): node is Blockquote => node.type === 'blockquote')
    .map(({ children }) => (preset === 'obsidian' ? children.slice(1) : children))
    .map((lines) => lines.map(textOf).join('\n'))
    .filter(Boolean);
}

/** What a document keeps of words: lines without blanks at their ends, no control characters. */
function tidy(words: string): string {
  return words
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[^\P{Cc}\t]/gu, '').replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter(Boolean)
    .join('\n');
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

const links = (tree: Root) => all(tree).flatMap((node) => (node.type === 'link' ? [node.url] : []));
