import type { PhrasingContent, RootContent } from 'mdast';
import { quotation } from '../clippings/quotation';
import { verbatim } from './escaping';
import { type Excerpt, identity } from './excerpt';
import type { MarkdownOptions } from './markdown-options';
import { obsidianTag } from './obsidian-tag';
import { passageLink } from './passage-link';
import { link, paragraph, text } from './phrasing';
import { linesOf, oneLine } from './plain-words';

/** One clipping as a document reads it: where it stood, the words, the note, what it is about, whence. */
export function clippingTree(excerpt: Excerpt, options: MarkdownOptions): RootContent[] {
  return [
    ...quoted(excerpt, options),
    ...noted(excerpt, options),
    ...about(excerpt, options),
    ...(options.preset === 'paper' ? [] : citation(excerpt, options)),
  ];
}

/** The words in a sentence's way, with a citation behind them, for one clipping pasted into a paper. */
export function cited(excerpt: Excerpt, options: MarkdownOptions): PhrasingContent[] {
  const key = excerpt.source && options.keys.get(identity(excerpt.source));
  if (!key) return [];
  return options.citing === 'keys'
    ? [verbatim(`[@${key}]`)]
    : [{ type: 'footnoteReference', identifier: key, label: key }];
}

function quoted(excerpt: Excerpt, options: MarkdownOptions): RootContent[] {
  const { preset, show, highlight } = options;
  const mark = preset === 'obsidian' && highlight ? [verbatim('==')] : [];
  const lines = linesOf(quotation(excerpt));
  const words = lines.map((line, i) =>
    paragraph([
      ...mark,
      text(line),
      ...mark,
      ...(preset === 'paper' && i === lines.length - 1 ? cited(excerpt, options) : []),
    ]),
  );
  const chain = show.context ? excerpt.headings.map(oneLine).filter(Boolean).join(' › ') : '';
  if (preset !== 'obsidian') {
    const place = chain ? [paragraph([text(chain)])] : [];
    return words.length > 0 ? [...place, { type: 'blockquote', children: words }] : place;
  }
  const heading = chain || oneLine(excerpt.source?.title ?? '');
  const callout = paragraph([verbatim(heading ? '[!quote] ' : '[!quote]'), text(heading)]);
  return [
    { type: 'blockquote', children: [callout, ...words] },
    paragraph([verbatim(`^clip-${excerpt.id.replace(/[^A-Za-z0-9-]/g, '-')}`)]),
  ];
}

function noted({ note }: Excerpt, { words, show }: MarkdownOptions): RootContent[] {
  if (!show.note) return [];
  return linesOf(note).map((line, i) =>
    paragraph([text(i === 0 ? `${words.note}${words.colon}${line}` : line)]),
  );
}

/** Places, fields, the year spoken of, what it is kept as, tags: one line, as far as the reader wants it. */
export function about(excerpt: Excerpt, options: MarkdownOptions): RootContent[] {
  const { words, preset, show, provinceName, fieldName } = options;
  const { provinces, fields, year, tense, meaning, tags } = excerpt;
  const list = (name: string, values: readonly string[]) => [
    text(`${name}${words.colon}${values.join(words.list)}`),
  ];
  const parts: PhrasingContent[][] = [];
  if (show.provinces && provinces.length > 0) {
    parts.push(list(words.provinces, provinces.map(provinceName)));
  }
  if (show.fields && fields.length > 0) parts.push(list(words.fields, fields.map(fieldName)));
  if (show.context) {
    const looks = tense && words[tense];
    if (year !== undefined) {
      parts.push(list(words.year, [`${year}${looks ? words.brackets(looks) : ''}`]));
    } else if (looks) parts.push([text(looks)]);
  }
  if (show.tags && meaning !== undefined) parts.push(list(words.meaning, [words[meaning]]));
  const names = show.tags ? tags.map(oneLine).filter(Boolean) : [];
  if (names.length > 0) {
    const live = preset === 'obsidian' ? names.map(obsidianTag) : [];
    parts.push(
      live.length > 0 && live.every((tag) => tag !== undefined)
        ? [...list(words.tags, []), verbatim(live.map((tag) => `#${tag}`).join(' '))]
        : list(words.tags, names),
    );
  }
  const original = preset === 'paper' && show.link ? passageLink(excerpt) : undefined;
  if (original) parts.push([link(original, words.original)]);
  const line = parts.flatMap((part, i) => (i === 0 ? part : [text(' · '), ...part]));
  return line.length > 0 ? [paragraph(line)] : [];
}

/** Publisher, title, number, day of publication, day of reading, link; what is not known is left out. */
function citation(excerpt: Excerpt, { words, day, show }: MarkdownOptions): RootContent[] {
  const { source } = excerpt;
  if (!source) return [];
  const site = oneLine(source.siteName ?? '');
  const publisher = oneLine(source.publisher ?? '') || site || source.site.replace(/^www\./, '');
  const name = oneLine(source.title);
  const number = oneLine(source.documentNumber ?? '');
  const title =
    words.quoteTitle(name || words.untitled) +
    (number && !name.includes(number) ? words.brackets(number) : '');
  const plain = [
    publisher ? `${publisher}${words.colon}${title}` : title,
    oneLine(source.published ?? source.written ?? ''),
    site && site !== publisher ? words.readAt(site) : '',
    source.accessed ? words.accessed(day(source.accessed)) : '',
  ]
    .filter(Boolean)
    .join(words.comma);
  if (!show.link) return [paragraph([text(plain)])];
  const url = passageLink(excerpt);
  const address = oneLine(source.url);
  if (url) return [paragraph([text(plain + words.comma), link(url, words.original)])];
  return [paragraph([text(address ? plain + words.comma + address : plain)])];
}
