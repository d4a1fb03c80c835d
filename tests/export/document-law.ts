import { isDeepStrictEqual } from 'node:util';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import type { Clipping } from '../../clippings/model';
import { quotation } from '../../clippings/quotation';
import { documentParts, toMarkdown } from '../../export/markdown';
import type { MarkdownInput } from '../../export/markdown-options';
import { bare, linksIn, meant, parsed, quotes, tidy, typesIn } from './parsed';

/**
 * What every document must show when it is read back: the tree that was meant, every quotation
 * whole, no HTML, no link but of the web, properties that two readers of YAML agree on. Tells what is
 * wrong, or nothing.
 */
export function wrongness(
  clippings: readonly Clipping[],
  input: MarkdownInput,
): { complaint: string | undefined; document: string; links: number } {
  const document = toMarkdown(clippings, input);
  const tree = parsed(document);
  const links = linksIn(tree);
  const complaint = () => {
    const strange = [...typesIn(tree)].find((type) => !EXPECTED.has(type));
    if (strange) return `a node of type ${strange}`;
    const odd = links.find((url) => !/^https?:\/\//i.test(url));
    if (odd !== undefined) return `a link to ${odd}`;
    const doubt = propertiesInDoubt(document);
    if (doubt) return doubt;
    const found = quotes(tree, input.preset).filter(Boolean).sort();
    const wanted = clippings
      .map((one) => tidy(quotation(one)))
      .filter(Boolean)
      .sort();
    const plain = input.highlight !== true && input.citing !== 'keys';
    if (plain && !isDeepStrictEqual(found, wanted)) {
      const lost = wanted.find((words) => !found.includes(words));
      const other = found.find((words) => !wanted.includes(words));
      return `${JSON.stringify(lost)} became ${JSON.stringify(other)}`;
    }
    const [was, is] = [bare(meant(documentParts(clippings, input))), bare(tree)];
    return isDeepStrictEqual(was, is) ? undefined : difference(was, is);
  };
  return { complaint: complaint(), document, links: links.length };
}

/** Where readers of YAML, by its two versions, find different properties, or none at all. */
function propertiesInDoubt(document: string): string | undefined {
  const yaml = /^---\n([\s\S]*?\n)---\n/.exec(document)?.[1];
  if (yaml === undefined) return undefined;
  try {
    const read = parse(yaml, { version: '1.2' });
    const others = [load(yaml), parse(yaml, { version: '1.1' })];
    if (others.every((other) => isDeepStrictEqual(other, read))) return undefined;
    return `properties read two ways: ${yaml.slice(0, 300)}`;
  } catch (error) {
    return `properties that cannot be read: ${error}`;
  }
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
  'footnoteReference',
  'footnoteDefinition',
  'list',
  'listItem',
  // An e-mail address, which would be a link of GitHub's making.
  'inlineCode',
]);

interface Bare {
  children?: Bare[];
}

function difference(was: unknown, is: unknown): string {
  const [a, b] = [was as Bare, is as Bare];
  const at = a.children?.findIndex((kid, i) => !isDeepStrictEqual(kid, b.children?.[i])) ?? -1;
  const [meantKid, readKid] = [a.children?.[at], b.children?.[at]];
  return meantKid && readKid?.children
    ? difference(meantKid, readKid)
    : `meant ${JSON.stringify(meantKid ?? a).slice(0, 300)}, read ${JSON.stringify(readKid ?? b).slice(0, 300)}`;
}
