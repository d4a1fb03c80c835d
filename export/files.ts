import { toBibtex } from './bibtex';
import { toCslJson } from './csl-json';
import { csvPieces } from './csv';
import { type Excerpt, identity } from './excerpt';
import { fileName } from './file-name';
import { orderSteps } from './groups';
import { jsonLdPieces } from './json-ld';
import { daysIn } from './local-day';
import { markdownPieces } from './markdown';
import type { MarkdownInput } from './markdown-options';
import { oneLine } from './plain-words';
import { recordsOf } from './record';
import { toRis } from './ris';
import type { Steps } from './steps';
import { type ZippedFile, zipped } from './zip';

export type Format = 'markdown' | 'csv' | 'json-ld' | 'bibtex' | 'ris' | 'csl-json';

export interface ExportRequest extends MarkdownInput {
  format: Format;
  /** Title of the file, for example 摘录 2026-11-20. */
  fileTitle: string;
  /** Markdown: one file, or one for each page in an archive. */
  split?: 'one' | 'pages';
  /** Markdown: references for other programs beside it, in an archive. Always so for `[@key]`. */
  withReferences?: boolean;
}

export interface ExportedFile {
  name: string;
  /** Media type. */
  type: string;
  content: Blob;
}

/** How a long export lets the page breathe, tells how far it is, and is given up. */
export interface Making {
  /** Gives the browser a turn; called after each slice of work. */
  pause: () => Promise<void>;
  signal?: AbortSignal;
  /** Clippings written so far, of all. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * A file of clippings, made in slices. Undefined where there is nothing to write; rejects with the
 * signal's reason when given up.
 */
export async function exportFile(
  excerpts: readonly Excerpt[],
  request: ExportRequest,
  making: Making,
): Promise<ExportedFile | undefined> {
  const step = stepper(making, excerpts.filter(({ trashed }) => !trashed).length);
  const kept = await stepped(orderSteps(excerpts), step);
  if (kept.length === 0) return undefined;
  const name = (extension: string) =>
    fileName(request.fileTitle, { extension, fallback: 'lianzhu' });
  const file = async (extension: string, type: string, pieces: Iterable<string>) => ({
    name: name(extension),
    type,
    content: new Blob(await encoded(pieces, step), { type }),
  });
  const day = daysIn(request.timeZone);
  const records = () => recordsOf(kept, day);
  switch (request.format) {
    case 'csv':
      return file('csv', 'text/csv;charset=utf-8', csvPieces(kept, request));
    case 'json-ld':
      return file('jsonld', 'application/ld+json', jsonLdPieces(kept, request));
    case 'bibtex':
      return file('bib', 'application/x-bibtex', [toBibtex(records())]);
    case 'ris':
      return file('ris', 'application/x-research-info-systems', [toRis(records())]);
    case 'csl-json':
      return file('csl.json', 'application/vnd.citationstyles.csl+json', [toCslJson(records())]);
    case 'markdown': {
      const keyed = request.preset === 'paper' && request.citing === 'keys';
      const beside = keyed || request.withReferences === true;
      if (request.split !== 'pages' && !beside) {
        return file('md', 'text/markdown;charset=utf-8', markdownPieces(kept, request));
      }
      const parts: Uint8Array<ArrayBuffer>[] = [];
      for await (const part of zipped(markdownFiles(kept, request, step, beside))) parts.push(part);
      const type = 'application/zip';
      return { name: name('zip'), type, content: new Blob(parts, { type }) };
    }
  }
}

async function* markdownFiles(
  kept: readonly Excerpt[],
  request: ExportRequest,
  step: Step,
  beside: boolean,
): AsyncGenerator<ZippedFile, void> {
  const taken = new Set<string>();
  const named = (title: string, extension: string) => {
    const name = fileName(title, { extension, fallback: request.words.untitled, taken });
    taken.add(name);
    return name;
  };
  const bibliography = beside ? named(request.fileTitle, 'bib') : '';
  const input = beside ? { ...request, bibliography } : request;
  const groups =
    request.split === 'pages'
      ? byPage(kept, request)
      : [{ title: request.fileTitle, excerpts: kept }];
  for (const { title, excerpts } of groups) {
    const grouping = request.split === 'pages' ? { groupBy: 'none' as const } : {};
    const words = { ...input.words, ...(request.split === 'pages' && { title }) };
    const pieces = markdownPieces(excerpts, { ...input, ...grouping, words });
    yield { name: named(title, 'md'), text: (await gathered(pieces, step)).join('') };
  }
  if (!beside) return;
  const records = recordsOf(kept, daysIn(request.timeZone));
  yield { name: bibliography, text: toBibtex(records) };
  yield { name: named(request.fileTitle, 'ris'), text: toRis(records) };
  yield { name: named(request.fileTitle, 'csl.json'), text: toCslJson(records) };
}

/** Clippings of each page, in order of first appearance. */
function byPage(kept: readonly Excerpt[], { words }: ExportRequest) {
  const pages = new Map<string, Excerpt[]>();
  for (const excerpt of kept) {
    const key = excerpt.source ? identity(excerpt.source) : '';
    const page = pages.get(key);
    if (page) page.push(excerpt);
    else pages.set(key, [excerpt]);
  }
  return [...pages.values()].map((excerpts) => ({
    title: oneLine(excerpts[0]?.source?.title ?? '') || words.untitled,
    excerpts,
  }));
}

type Step = (done: number) => Promise<void> | undefined;

/** Pauses when a slice has taken long enough, and tells how far all is. */
function stepper({ pause, signal, onProgress }: Making, total: number): Step {
  let written = 0;
  let since = performance.now();
  return (done) => {
    signal?.throwIfAborted();
    written = Math.min(written + done, total);
    if (performance.now() - since < SLICE) return undefined;
    onProgress?.(written, total);
    return pause().then(() => {
      signal?.throwIfAborted();
      since = performance.now();
    });
  };
}

/** Milliseconds of work between two pauses: less than a frame. */
const SLICE = 10;

/** Runs steps that write nothing yet. */
async function stepped<T>(steps: Steps<T>, step: Step): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const paused = step(0);
    if (paused) await paused;
  }
}

/** Pieces as bytes, encoded as they come: a Blob of 50,000 strings took most of a second at its end. */
async function encoded(pieces: Iterable<string>, step: Step): Promise<Uint8Array<ArrayBuffer>[]> {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    parts.push(encoder.encode(waiting.join('')));
    waiting = [];
    length = 0;
  };
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length > PART) flush();
    const paused = step(piece === '' ? 0 : 1);
    if (paused) await paused;
  }
  flush();
  return parts;
}

/** Characters encoded at once. */
const PART = 100_000;

async function gathered(pieces: Iterable<string>, step: Step): Promise<string[]> {
  const all: string[] = [];
  for (const piece of pieces) {
    all.push(piece);
    const paused = step(piece === '' ? 0 : 1);
    if (paused) await paused;
  }
  return all;
}
