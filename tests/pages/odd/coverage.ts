import { type Clause, clauses } from '../../repository/clauses';
import { oddPages } from './index';
import type { Marked, OddPage } from './odd-page';

/** The matrix of what is covered by which page, as Markdown. */
export function coverage(): string {
  const all = Object.values(oddPages).flat();
  const often = all.filter((page) => page.often).length;
  const parts = Object.entries(oddPages).map(
    ([part, pages]) =>
      `## ${sentence(part)}\n\n| page | what | marked | more | run |\n|---|---|---|---|---|\n${pages.map(row).join('\n')}\n`,
  );
  return `# What is covered by odd pages

Written by \`npm run coverage\` from \`tests/pages/odd\`; a test holds that it is up to date. ${all.length} pages, each in
Chromium and in Firefox: opened first on a host that is on no list, then on one that is read. What must be marked
is, nothing else is; document, open shadow roots, frames, the page's own log and the consoles are as without the
extension. ${often} run in every \`npm test\`, all in \`npm run test:long -- --only odd\`.

${parts.join('\n')}
# What holds the clauses of reading

Each clause with the laws that hold it: the file under \`tests/\` and its title there, or the page of the tables above.
A test holds that they are there. Laws in a page, journeys, odd pages and soak run in Chromium and in Firefox; those
of a file \`.test.ts\` need no browser.

${Object.entries(clauses)
  .map(([part, all]) => `## ${part}: laws\n\n| clause | held by | in |\n|---|---|---|\n${all.map(clauseRow).join('\n')}\n`)
  .join('\n')}`;
}

function clauseRow([clause, held, remark]: Clause): string {
  const laws = held.map(([file, title]) => `${file}: ${title}`);
  const where = new Set(held.map(([file]) => (file.endsWith('.test.ts') ? 'no browser' : 'both')));
  const told = [laws.join('; ') || '**none**', remark].filter(Boolean).join('. ');
  return `| ${clause} | ${told} | ${[...where].join(', ') || '–'} |`;
}

function row(page: OddPage): string {
  const { name, about, first, explains, keepsQuiet, holds, mayPause, marksIn, often } = page;
  const more = [
    first !== undefined && `changes, ${words(first)} before`,
    explains !== undefined && 'popover opens',
    keepsQuiet !== undefined && 'no popover opens',
    holds !== undefined && 'more held in the page',
    mayPause && 'or paused, bare of marks',
    ...Object.entries(marksIn ?? {}).map(([browser, marked]) => `${browser}: ${words(marked)}`),
  ].filter(Boolean);
  const run = often ? 'test, long' : 'long';
  return `| ${name} | ${about} | ${words(page.marked)} | ${more.join('; ')} | ${run} |`;
}

function words(marked: Marked): string {
  if (marked === 'any') return 'not compared';
  return typeof marked === 'number' ? String(marked) : marked.join('、') || '0';
}

const sentence = (part: string) => part.charAt(0).toUpperCase() + part.slice(1);
