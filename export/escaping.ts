import type { Nodes, PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import type { ConstructName, Handle, Options, State, Unsafe } from 'mdast-util-to-markdown';

export type Preset = 'gfm' | 'obsidian' | 'paper';

/** Serialiser options of a preset: what is escaped beside what CommonMark and GFM ask for. */
export function serialiser(preset: Preset): Options {
  return {
    bullet: '-',
    rule: '-',
    handlers: { text },
    extensions: [
      gfmToMarkdown({ tablePipeAlign: false }),
      { unsafe: [UPPER_ADDRESS] },
      { handlers: { verbatim: (node: Verbatim) => node.value } as Options['handlers'] },
      { unsafe: EXTRA[preset] },
    ],
  };
}

/** Marks of our own making, such as `[!quote]`; never a reader's or a page's words. */
interface Verbatim {
  type: 'verbatim';
  value: string;
}

export function verbatim(value: string): PhrasingContent {
  return { type: 'verbatim', value } satisfies Verbatim as unknown as PhrasingContent;
}

/** Where nothing but an address stands. */
const ADDRESSES: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw'];

const words = (patterns: Unsafe[]) =>
  patterns.map((pattern) => ({ ...pattern, notInConstruct: ADDRESSES }));

/** HTTP:// is an address in any case; the serialiser knows small letters only (2.1.2). */
const UPPER_ADDRESS: Unsafe = {
  character: ':',
  before: '[PS]',
  after: '\\/',
  notInConstruct: ADDRESSES,
};

/** Obsidian reads more than CommonMark: links, tags, comments, marks, block ids, formulae, plugins. */
const OBSIDIAN = words([
  // [[link]], ![[embed]]; the inner bracket as well, since [\[ is no escape there.
  { character: '[', after: '\\[' },
  { character: '[', before: '\\[' },
  // #tag, but not 数据#1 or C#.
  { atBreak: true, character: '#', after: '[^\\s#]' },
  { character: '#', before: '[^\\w\\u3400-\\u9fff#]', after: '[^\\s#]' },
  // %%comment%% and ==mark==.
  { character: '%', after: '%' },
  { character: '%', before: '%' },
  { character: '=', after: '=' },
  { character: '=', before: '=' },
  // ^block-id at the end, ^[inline footnote].
  { character: '^', before: '\\s', after: '[A-Za-z0-9-]' },
  { character: '^', after: '\\[' },
  // $formula$.
  { character: '$' },
  // <% Templater %>: it reads the raw file, so that the sequence itself must be broken.
  { character: '%', before: '<' },
  { character: '%', after: '>' },
  // key:: value of Dataview.
  { character: ':', before: ':' },
]);

/** Pandoc's Markdown, https://pandoc.org/MANUAL.html#pandocs-markdown. */
const PANDOC = words([
  // @key cites, unless a letter stands before it; (@) numbers examples.
  { character: '@', before: '[^\\w]', after: '[\\w{)\\u3400-\\u9fff]' },
  { atBreak: true, character: '@' },
  // $formula$, ^sup^, ~sub~, ^[inline note], [span]{.class}.
  { character: '$' },
  { character: '^' },
  { character: '~' },
  { character: '{', before: '\\]' },
  // | line block, : definition, % title block.
  { atBreak: true, character: '|' },
  { atBreak: true, character: ':' },
  { atBreak: true, character: '%' },
]);

const EXTRA: Record<Preset, Unsafe[]> = { gfm: [], obsidian: OBSIDIAN, paper: PANDOC };

const OURS: ReadonlySet<Unsafe> = new Set([UPPER_ADDRESS, ...OBSIDIAN, ...PANDOC]);

/**
 * Leaves out escapes that cannot matter: 国发[2017]5号, 10~20% and a_b come out as they went in.
 * Pairs may span the nodes of a paragraph, so that all its words are looked at together.
 */
const text: Handle = (node: { value: string }, parent, state, info) => {
  const all = state.unsafe;
  if (parent && PLAIN_PARENTS.has(parent.type)) {
    const whole = plain(parent as Nodes);
    state.unsafe = all.filter((pattern) => OURS.has(pattern) || matters(pattern, whole));
  }
  try {
    return safe(node.value, state, info);
  } finally {
    state.unsafe = all;
  }
};

const PLAIN_PARENTS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** In slices: the serialiser's time grows with the square of what is to be escaped. */
function safe(value: string, state: State, info: Parameters<Handle>[3]): string {
  if (value.length <= SLICE) return state.safe(value, info);
  let out = '';
  for (let at = 0; at < value.length; at += SLICE) {
    out += state.safe(value.slice(at, at + SLICE), {
      ...info,
      before: at === 0 ? info.before : value.charAt(at - 1),
      after: value.charAt(at + SLICE) || info.after,
    });
  }
  return out;
}

const SLICE = 1000;

/** The words of a paragraph; whatever is no text stands as one strange character. */
function plain(node: Nodes): string {
  if (node.type === 'text') return node.value;
  // Of an address only what could pair with a mark outside of it.
  if (node.type === 'link') return `\ufffc${node.url.replace(/[^`]/g, '')}`;
  if (node.type === 'inlineCode') return '``';
  return 'children' in node ? node.children.map(plain).join('') : '\ufffc';
}

function matters(pattern: Unsafe, value: string): boolean {
  const { character, atBreak } = pattern;
  if (!value.includes(character)) return false;
  switch (character) {
    case '~':
      return atBreak ? value.startsWith('~~~') : several(value, '~');
    case '*':
      return atBreak === true || several(value, '*');
    case '`':
      return several(value, '`');
    case '_':
      return atBreak ? /^(_\s*){3,}$/.test(value) : several(value, '_') && !insideWords(value);
    case '[':
      // A link, a definition, a footnote, an alert; `[2020]` alone is none of them.
      return /\]\s*[[(:]|\[[[^!]/.test(value);
    case '&':
      return /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.test(value);
    case '#':
      // In a heading also at its end.
      return pattern.inConstruct !== undefined || /^#{1,6}(\s|$)/.test(value);
    case '=':
      return false; // Underlines a line before it; a single line has none.
    default:
      return true;
  }
}

function several(value: string, mark: string): boolean {
  return value.indexOf(mark) !== value.lastIndexOf(mark);
}

/** An underscore between letters opens nothing (CommonMark 0.31, 6.2). */
function insideWords(value: string): boolean {
  return !/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u.test(value);
}
