import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import Papa from 'papaparse';
import type { BrowserName } from '../journeys/harness/driver';
import { inPage } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import type { LongRun } from './long-run';

const goldens = fileURLToPath(new URL('../export/golden/', import.meta.url));
const pictures = fileURLToPath(new URL('../../.artifacts/goldens/', import.meta.url));

/**
 * Every golden file as other programs show it, to be looked at: Markdown drawn by markdown-it on the
 * left and by micromark with GFM on the right, rich text as it is pasted, tables as a sheet. No mark
 * of Markdown may be left over among the words.
 */
export const goldenPicturesRun: LongRun = {
  name: 'golden-pictures',
  async run({ report }) {
    mkdirSync(pictures, { recursive: true });
    const files = readdirSync(goldens).filter((name) => !name.endsWith('.txt'));
    for (const name of ['chromium', 'firefox'] as const satisfies readonly BrowserName[]) {
      const driver = await launch(name, { viewport: { width: 1280, height: 800 } });
      try {
        const page = await driver.browser.newPage();
        for (const file of files) {
          await page.setContent(sheet(file, readFileSync(goldens + file, 'utf8')));
          await page.screenshot({ path: `${pictures}${file}-${name}.png`, fullPage: true });
          const left = await inPage(page, () =>
            Array.from(document.querySelectorAll<HTMLElement>('.gfm'), (part) => part.innerText),
          );
          for (const mark of leftOver(left.join('\n'))) {
            report.fail(`${name}: ${file} shows ${mark}`);
          }
        }
      } finally {
        await driver.close();
      }
    }
    report.figure('golden files drawn', files.length);
  },
};

function sheet(file: string, text: string): string {
  const body = file.endsWith('.md')
    ? `<section>${markdownIt(text)}</section><section class="gfm">${micromark(text)}</section>`
    : `<section>${file.endsWith('.csv') ? table(text) : text}</section>`;
  return `<!doctype html><meta charset="utf-8"><title>${file}</title><style>${style}</style>${body}`;
}

const style = `
  body { display: flex; gap: 32px; margin: 24px; font: 15px/1.7 sans-serif; }
  section { flex: 1; min-width: 0; overflow-wrap: anywhere; }
  blockquote { border-inline-start: 3px solid #bbb; margin-inline: 0; padding-inline-start: 12px; }
  td, th { border: 1px solid #bbb; padding: 4px 8px; vertical-align: top; text-align: start; }
  table { border-collapse: collapse; }
`;

const withoutFrontMatter = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/, '');

const markdownIt = (text: string) =>
  new MarkdownIt({ html: false, linkify: false }).render(withoutFrontMatter(text));

const micromark = (text: string) =>
  toHtml(
    toHast(
      fromMarkdown(withoutFrontMatter(text), {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      }),
    ),
  );

function table(csv: string): string {
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  const cell = (words: string) => toHtml({ type: 'text', value: words });
  const rows = data.map((row) => `<tr>${row.map((words) => `<td>${cell(words)}</td>`).join('')}`);
  return `<table>${rows.join('')}</table>`;
}

/** Marks of Markdown among words that no reader should see. */
function leftOver(words: string): string[] {
  return [/\*\*/, /\]\(/, /\[\^/, /^#{1,6} /m, /\\[[\]*_]/]
    .map((mark) => mark.exec(words)?.[0] ?? '')
    .filter((mark) => mark !== '');
}
