import { gfmToMarkdown } from 'mdast-util-gfm';
import type { ConstructName, Handle, Options, Unsafe } from 'mdast-util-to-markdown';

export type Preset = 'gfm' | 'obsidian';

/** Serialiser options of a preset: what is escaped beside what CommonMark asks for. */
export function serialiser(preset: Preset): Options {
  return {
    bullet: '-',
    rule: '-',
    handlers: { text },
    extensions: [
      gfmToMarkdown(),
      { handlers: { verbatim } as Options['handlers'] },
      ...(preset === 'obsidian' ? [{ unsafe: OBSIDIAN }] : []),
    ],
  };
}

/** Marks of our own making, such as `[!quote]`; never a reader's or a page's words. */
export interface Verbatim {
  type: 'verbatim';
  value: string;
}

const verbatim = (node: Verbatim) => node.value;

/** Where nothing but an address stands. */
const ADDRESSES: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw'];

/** Obsidian reads more than CommonMark: links, tags, comments, marks, block ids, formulae, plugins. */
const OBSIDIAN: Unsafe[] = (
  [
    // [[link]], ![[embed]]; the inner bracket as well, since [\[ is no escape there.
    { character: '[', after: '\\[' },
    { character: '[', before: '\\[' },
    // #tag, at the beginning and after a blank.
    { atBreak: true, character: '#', after: '[^\\s#]' },
    { character: '#', before: '\\s', after: '[^\\s#]' },
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
  ] satisfies Unsafe[]
).map((pattern) => ({ ...pattern, notInConstruct: ADDRESSES }));

/**
 * Leaves out escapes that cannot matter in a paragraph of a single text: 国发[2017]5号, 10~20% and
 * a_b come out as they went in. Beside other nodes everything is escaped, since pairs may span them.
 */
const text: Handle = (node: { value: string }, parent, state, info) => {
  if (parent?.type !== 'paragraph' || parent.children.length !== 1) {
    return state.safe(node.value, info);
  }
  const all = state.unsafe;
  state.unsafe = all.filter((pattern) => OBSIDIAN_SET.has(pattern) || matters(pattern, node.value));
  try {
    return state.safe(node.value, info);
  } finally {
    state.unsafe = all;
  }
};

const OBSIDIAN_SET: ReadonlySet<Unsafe> = new Set(OBSIDIAN);

function matters({ character, atBreak }: Unsafe, value: string): boolean {
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
    case '!':
      // A link, an image, a definition, a footnote, an alert; `[2020]` alone is none of them.
      return /\]\s*[[(:]|\[[[^!]/.test(value);
    case '&':
      return /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.test(value);
    case '#':
      return /^#{1,6}(\s|$)/.test(value);
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
