import type { Nodes, Parent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { textLanguage } from '../locales/text-language';

/**
 * Markdown as a reader's own program would show it, in CommonMark. Markup of HTML is shown as text,
 * pictures as their words, and only http and https addresses are links.
 */
export function MarkdownPreview({ markdown }: { markdown: string }) {
  const [properties, body] = splitFrontMatter(markdown);
  const tree = useMemo(() => fromMarkdown(body), [body]);
  return (
    <article class="markdown">
      {properties === undefined ? null : <pre class="markdown-properties">{properties}</pre>}
      {children(tree)}
    </article>
  );
}

/** YAML between `---` lines at the very start, as Obsidian and others keep a note's properties. */
function splitFrontMatter(markdown: string): [properties: string | undefined, body: string] {
  const found = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(markdown);
  return found === null ? [undefined, markdown] : [found[1], markdown.slice(found[0].length)];
}

function children(parent: Parent): ComponentChildren {
  return parent.children.map((node) => draw(node as Nodes));
}

function draw(node: Nodes): ComponentChildren {
  switch (node.type) {
    case 'heading': {
      const Level = `h${Math.min(node.depth + 1, 6)}` as 'h2';
      return <Level>{children(node)}</Level>;
    }
    case 'paragraph':
      return <p>{children(node)}</p>;
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>;
    case 'list':
      return node.ordered === true ? (
        <ol start={node.start ?? 1}>{children(node)}</ol>
      ) : (
        <ul>{children(node)}</ul>
      );
    case 'listItem':
      return <li>{children(node)}</li>;
    case 'emphasis':
      return <em>{children(node)}</em>;
    case 'strong':
      return <strong>{children(node)}</strong>;
    case 'link':
      return /^https?:\/\//i.test(node.url) ? (
        <a href={node.url} target="_blank" rel="noreferrer">
          {children(node)}
        </a>
      ) : (
        children(node)
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
      return <span lang={textLanguage(node.value)}>{node.value}</span>;
    case 'html':
      return node.value;
    case 'image':
      return node.alt;
    default:
      return 'children' in node ? children(node) : null;
  }
}
