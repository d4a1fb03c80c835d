import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createAnnotate } from '../lexicon/annotate';
import { conceptInfo } from '../lexicon/concept-info';
import { createMatcher } from '../lexicon/matcher';
import type { Annotation, Carry, Match, Passage } from '../lexicon/types';
import { decodeText } from './decode-text';
import { contextOf, htmlFlows } from './html-flows';

const HELP = `Finds blockchain and e-government terms, places and policy passages in texts.

  npm run --silent annotate -- [--jsonl] [FILE…]

Reads text from FILE… (a folder stands for the .txt, .md, .htm and .html files in it), or
from standard input. Prints one JSON object: {"matches": […], "passages": […]}. For several
files it prints one object a line, each with the file's name as its "id". For .htm and .html
files the object has the "title" and the "text" too, in which the offsets are counted: what
a reader would see, without menus (docs/annotate-html.md).

  --jsonl   input is one JSON object a line, {"id", "text", "title"?, "url"?}; output is
            one object a line with the same id, in the same order
  --help    this text

Offsets count UTF-16 code units of the text, ends are exclusive. UTF-8, UTF-16, GBK and
Big5 are read. What cannot be read is named on standard error, the rest goes on, and the
exit code is 1. Of many files or lines it tells there how far it has come.
`;

const annotate = createAnnotate(createMatcher(), conceptInfo);
let failed = false;

/** Says what is wrong with an input and lets the others go on. */
function complain(message: string) {
  process.stderr.write(`annotate: ${message}\n`);
  failed = true;
}

/** Waits where the reader of our output is slower than we are. */
async function print(value: unknown, indent?: number) {
  const line = `${JSON.stringify(value, null, indent)}\n`;
  if (!process.stdout.write(line)) await new Promise((done) => process.stdout.once('drain', done));
}

function asPrinted(text: string, { matches, passages }: Annotation) {
  return {
    matches: matches.map((match) => printedMatch(text, match)),
    passages: passages.map(printedPassage),
  };
}

function printedMatch(text: string, match: Match) {
  const { start, end, kind, places } = match;
  const words = { start, end, text: text.slice(start, end), kind };
  return match.kind === 'term'
    ? { ...words, tier: match.tier, term: match.term, ...(places && { places }) }
    : { ...words, places, via: match.via };
}

function printedPassage({ provinces, ...passage }: Passage) {
  const { start, end, score, fields, instruments, figures, terms, year, tense } = passage;
  return {
    start,
    end,
    score,
    provinces: provinces.map(({ code }) => code),
    confidence: provinces.map(({ confidence }) => confidence),
    fields,
    instruments,
    figures,
    terms,
    ...(year !== undefined && { year }),
    ...(tense && { tense }),
  };
}

interface Line {
  id: string | number;
  text: string;
  title?: string;
  url?: string;
}

/** A line of input, or what is wrong with it. */
function parseLine(json: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return `not JSON (${(error as Error).message})`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'not a JSON object';
  }
  const { id, text, title, url } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return '"id" must be a string or a number';
  if (typeof text !== 'string') return '"text" must be a string';
  if (title !== undefined && typeof title !== 'string') return '"title" must be a string';
  if (url !== undefined && typeof url !== 'string') return '"url" must be a string';
  return { id, text, ...(title !== undefined && { title }), ...(url !== undefined && { url }) };
}

async function annotateLines(name: string, input: NodeJS.ReadableStream) {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const json = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (json.trim() === '') continue;
    const parsed = parseLine(json);
    if (typeof parsed === 'string') {
      complain(`${name}, line ${number}: ${parsed}`);
      continue;
    }
    const { id, text, ...context } = parsed;
    await print({ id, ...asPrinted(text, annotate(text, context)) });
    progress(number, 'lines');
  }
}

async function annotateText(name: string, bytes: Uint8Array, isOne: boolean) {
  const isHtml = HTML.test(name);
  const decoded = decodeText(bytes, isHtml ? 'html' : 'text');
  if ('problem' in decoded) {
    complain(`${name} ${decoded.problem}`);
    return;
  }
  const text = decoded.text.replace(/^\ufeff/, '');
  const printed = isHtml ? annotateHtml(text) : asPrinted(text, annotate(text));
  await (isOne ? print(printed, 2) : print({ id: name, ...printed }));
}

/** Reads flow by flow as in a page; offsets count in the flows with a line feed between them. */
function annotateHtml(html: string) {
  const page = htmlFlows(html);
  const text = page.flows.map((flow) => flow.text).join('\n');
  const matches: Match[] = [];
  const passages: Passage[] = [];
  let carry: Carry = {};
  let base = 0;
  for (const flow of page.flows) {
    const found = annotate(flow.text, contextOf(page, flow), carry);
    carry = found.carry;
    const moved = <T extends { start: number; end: number }>(span: T): T => ({
      ...span,
      start: span.start + base,
      end: span.end + base,
    });
    matches.push(...found.matches.map(moved));
    for (const passage of found.passages) {
      passages.push({ ...moved(passage), figures: passage.figures.map(moved) });
    }
    base += flow.text.length + 1;
  }
  return { title: page.title, text, ...asPrinted(text, { matches, passages, carry }) };
}

const HTML = /\.html?$/i;

/** The files that the arguments stand for, in order. */
function listFiles(paths: readonly string[], endings: RegExp): string[] {
  return paths.flatMap((path) => {
    try {
      if (!statSync(path).isDirectory()) return [path];
      const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
      return inside.filter((name) => endings.test(name)).map((name) => join(path, name));
    } catch (error) {
      complain(`${path}: ${(error as Error).message}`);
      return [];
    }
  });
}

async function main(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { jsonl: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const files = listFiles(positionals, values.jsonl ? /\.jsonl$/i : /\.(?:txt|md|html?)$/i);
  if (values.jsonl) {
    if (positionals.length === 0) await annotateLines('standard input', process.stdin);
    for (const file of files) await annotateLines(file, createReadStream(file));
    return;
  }
  if (positionals.length === 0) {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    await annotateText('standard input', Buffer.concat(chunks), true);
    return;
  }
  const isOne = files.length === 1 && positionals.length === 1 && files[0] === positionals[0];
  for (const [i, file] of files.entries()) {
    try {
      await annotateText(file, readFileSync(file), isOne);
    } catch (error) {
      complain(`${file}: ${(error as Error).message}`);
    }
    progress(i + 1, 'files', files.length);
  }
}

/** A line now and then, not one for each file, so that a log of it stays short. */
function progress(done: number, what: string, all?: number) {
  const step = what === 'files' ? 100 : 10_000;
  const isLast = done === all && done > step;
  if (done % step !== 0 && !isLast) return;
  process.stderr.write(`annotate: ${done}${all === undefined ? '' : ` of ${all}`} ${what}\n`);
}

// A reader that has seen enough (head, less) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  () => {
    if (failed) process.exitCode = 1;
  },
  (error: Error) => {
    process.stderr.write(`annotate: ${error.message}\nSee --help.\n`);
    process.exitCode = 1;
  },
);
