import type { Blockquote, Nodes, Parent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { textLanguage } from '../locales/text-language';
import { citedIn, type Footnote, splitFootnotes } from './footnotes';
import { type Block, splitTables } from './tables';

/**
 * Markdown as a reader's own program would show it: CommonMark with notes, callouts and marked words.
 * Markup of HTML is shown as text, pictures as their words, and only http and https addresses are
 * links.
 */
export function MarkdownPreview({ markdown }: { markdown: string }) {
  return useMemo(() => drawn(markdown), [markdown]);
}

function drawn(markdown: string) {
  const { properties, blocks, notes } = parts(markdown);
  const labels = notes.map(({ label }) => label);
  const draw = drawer(labels);
  return (
    <article class="markdown">
      {properties === undefined ? null : <pre class="markdown-properties">{properties}</pre>}
      {blocks.map((block) =>
        'head' in block ? (
          <DrawnTable key={block.head.join('|')} table={block} draw={draw} />
        ) : (
          draw.all(fromMarkdown(block.markdown))
        ),
      )}
      {notes.length === 0 ? null : (
        <ol class="markdown-notes">
          {notes.map(({ label, markdown: words }) => (
            <li key={label}>{draw.all(fromMarkdown(words))}</li>
          ))}
        </ol>
      )}
    </article>
  );
}

function parts(markdown: string) {
  const [properties, text] = splitFrontMatter(markdown);
  const { body, notes } = splitFootnotes(text);
  return { properties, blocks: splitTables(body), notes: cited(body, notes) };
}

function DrawnTable({
  table: { head, rows },
  draw,
}: {
  table: Extract<Block, { head: unknown }>;
  draw: ReturnType<typeof drawer>;
}) {
  // A cell is one paragraph, drawn without its own margins.
  const cell = (markdown: string) =>
    fromMarkdown(markdown).children.map((node) => ('children' in node ? draw.all(node) : null));
  return (
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {cell(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...cells]) => (
          <tr key={name}>
            <th scope="row">{cell(name)}</th>
            {cells.map((markdown, at) => (
              <td key={head[at + 1]}>{cell(markdown)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Notes in the order in which the text cites them: that is how renderers number them. */
function cited(body: string, notes: readonly Footnote[]): Footnote[] {
  const at = ({ label }: Footnote) => body.indexOf(`[^${label}]`);
  return notes.filter((note) => at(note) >= 0).sort((a, b) => at(a) - at(b));
}

/** YAML between `---` lines at the very start, as Obsidian and others keep a note's properties. */
function splitFrontMatter(markdown: string): [properties: string | undefined, body: string] {
  const found = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(markdown);
  return found === null ? [undefined, markdown] : [found[1], markdown.slice(found[0].length)];
}

function drawer(labels: readonly string[]) {
  const all = (parent: Parent): ComponentChildren =>
    parent.children.map((node) => draw(node as Nodes));

  function draw(node: Nodes): ComponentChildren {
    switch (node.type) {
      case 'heading': {
        const Level = `h${Math.min(node.depth + 1, 6)}` as 'h2';
        return <Level>{all(node)}</Level>;
      }
      case 'paragraph':
        return isBlockId(node) ? null : <p>{all(node)}</p>;
      case 'blockquote':
        return quoted(node);
      case 'list':
        return node.ordered === true ? (
          <ol start={node.start ?? 1}>{all(node)}</ol>
        ) : (
          <ul>{all(node)}</ul>
        );
      case 'listItem':
        return <li>{all(node)}</li>;
      case 'emphasis':
        return <em>{all(node)}</em>;
      case 'strong':
        return <strong>{all(node)}</strong>;
      case 'link':
        return /^https?:\/\//i.test(node.url) ? (
          <a href={node.url} target="_blank" rel="noreferrer">
            {all(node)}
          </a>
        ) : (
          all(node)
        );
      case 'break':
        return <br />;
      case 'thematicBreak':
        return <hr />;
      case 'inlineCode':
        return <code>{node.value}</code>;
      case 'code':
        return <pre>{node.value}</pre>;
      case 'text':
        return words(node);
      case 'html':
        return node.value;
      case 'image':
        return node.alt;
      default:
        return 'children' in node ? all(node) : null;
    }
  }

  /** Obsidian's callout has its title in the first line. */
  function quoted(node: Blockquote): ComponentChildren {
    const [first, ...rest] = node.children;
    const start = first?.type === 'paragraph' ? first.children[0] : undefined;
    const title = start?.type === 'text' ? /^\[!\w+\][ \t]*(.*)/.exec(start.value)?.[1] : undefined;
    if (title === undefined || first?.type !== 'paragraph') {
      return <blockquote>{all(node)}</blockquote>;
    }
    const after = { ...first, children: first.children.slice(1) };
    return (
      <blockquote class="markdown-callout">
        <p class="markdown-callout-title">
          <span lang={textLanguage(title)}>{title}</span>
          {all(after)}
        </p>
        {rest.map((inner) => draw(inner as Nodes))}
      </blockquote>
    );
  }

  function words({ value }: Text): ComponentChildren {
    return citedIn(value, labels).map((part) =>
      'number' in part ? (
        <sup key={part.label}>[{part.number}]</sup>
      ) : (
        <span lang={textLanguage(value)}>{marked(part.words)}</span>
      ),
    );
  }

  return { all };
}

/** ==…== as Obsidian marks it. */
function marked(words: string): ComponentChildren {
  return words.split(/==(.+?)==/s).map((part, i) => (i % 2 === 1 ? <mark>{part}</mark> : part));
}

/** `^clip-…` names the block above it and is not shown. */
function isBlockId({ children }: Parent): boolean {
  const [only, ...others] = children;
  return others.length === 0 && only?.type === 'text' && /^\^[\w-]+$/.test((only as Text).value);
}
