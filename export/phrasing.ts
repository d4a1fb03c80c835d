import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { webAddress } from './passage-link';

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: explicit(children) };
}

export function heading(depth: 1 | 2, value: string): Heading {
  return { type: 'heading', depth, children: explicit([text(value)]) };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function link(url: string, label: string): PhrasingContent {
  // A bar would end a cell of a table even inside an address, where nothing can be escaped.
  return {
    type: 'link',
    url: url.replaceAll('|', '%7C'),
    children: [{ type: 'text', value: label }],
  };
}

/** Whether GitHub's flavour would see an address of its own in a text. */
export function hasAddress(value: string): boolean {
  return addressed(value).some(({ type }) => type !== 'text');
}

/** Neighbouring texts as one, since an escape may depend on what stands beside it; addresses apart. */
function explicit(parts: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = text(last.value + part.value);
    } else merged.push(part);
  }
  return merged.flatMap((part) => (part.type === 'text' ? addressed(part.value) : part));
}

/**
 * A text with its addresses as nodes. GitHub's flavour links whatever looks like one, escaped or
 * not (cmark-gfm looks for them in the finished text), and ends them where it likes. So web
 * addresses are links of our own, `<https://…>` ending where they end, and an e-mail address, which
 * would become a link that is not of the web, stands as code; so does `www.` before 、 and the like,
 * which GFM takes for the beginning of a host.
 */
function addressed(value: string): PhrasingContent[] {
  if (!LIKELY.test(value)) return value === '' ? [] : [text(value)];
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (let from = 0; ; ) {
    ADDRESS.lastIndex = from;
    const match = ADDRESS.exec(value);
    if (!match) break;
    const found = nodeOf(match);
    from = match.index + (found?.length ?? PROTOCOL);
    if (!found) continue;
    if (match.index > end) parts.push(text(value.slice(end, match.index)));
    const last = parts.at(-1);
    // Two codes side by side would be read as one, with their marks in the middle.
    if (last?.type === 'inlineCode' && found.node.type === 'inlineCode') {
      parts[parts.length - 1] = { ...last, value: last.value + found.node.value };
    } else parts.push(found.node);
    end = from;
  }
  if (end < value.length) parts.push(text(value.slice(end)));
  return parts;
}

function nodeOf({ groups, 0: whole }: RegExpExecArray) {
  const code = (value: string) => ({
    length: value.length,
    node: { type: 'inlineCode', value } satisfies PhrasingContent,
  });
  if (groups?.mail) return code(groups.mail);
  if (groups?.bare) return code(groups.bare);
  const address = whole.replace(/[.,;:!?'")\]}*_~`]+$/, '');
  const url = /^www/i.test(address) ? `http://${address}` : address;
  if (webAddress(url)) return { length: address.length, node: link(url, address) };
  // No address that can be opened, but linked nevertheless.
  const host = /^(?:https?:\/\/|www)[\w-]*\.[\w\-.]*/i.exec(whole)?.[0];
  return host ? code(host) : undefined;
}

/** At least as long as what begins an address, `www.`. */
const PROTOCOL = 4;

const LIKELY = /:\/\/|www\.|@/i;

const ADDRESS =
  /(?<web>(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%|{}^`]+)|(?<bare>www\.)|(?<mail>(?:mailto:|xmpp:)?[\w+\-.]+@[\w-]+(?:\.[\w-]+)+)/gi;
