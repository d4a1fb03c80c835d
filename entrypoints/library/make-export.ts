import { computed, effect, signal } from '@preact/signals';
import { breath } from '../../clippings/breath';
import { type Correction, correctSource } from '../../clippings/correct-source';
import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import type { CitedSource } from '../../components/export/ExportSources';
import type { ExportStage, ExportViewProps } from '../../components/export/ExportView';
import { isMarkdown } from '../../components/export/export-choices';
import { type Excerpt, identity, sourceSteps } from '../../export/excerpt';
import { fileName } from '../../export/file-name';
import { exportFile } from '../../export/files';
import { orderSteps } from '../../export/groups';
import type { Steps } from '../../export/steps';
import type { Exporting } from '../../ports/preferences';
import { savePreferences } from '../../ports/preferences-storage';
import { takeOver } from '../desk/chosen-export';
import { copyRich, copyText } from '../desk/copying';
import { correctKept } from '../desk/corrections';
import { takeDigest } from '../desk/digest-export';
import { download } from '../desk/download';
import { inSlices } from '../desk/in-slices';
import {
  exportRequest,
  markdownInput,
  referenceOf,
  type Tongue,
  watchExporting,
} from '../desk/markdown';
import type { ShelfControl } from '../desk/shelf';
import type { Scope } from './export-scope';

/** Clippings that the preview shows; copy and file hold all. */
const PREVIEWED = 50;
/** Clippings read at once. */
const PART = 500;
/** Milliseconds between two tellings of the progress: more often is not seen. */
const BETWEEN = 100;
/** Word processors take no more at once in reasonable time. */
const MOST_RICH = 2000;

/** The export of one scope: what is in it, how it looks, and the ways to take it away. */
export function makeExport(control: ShelfControl, tongue: Tongue, scope: Scope) {
  const { words } = tongue;
  const remembered = watchExporting();
  // A page's passages go by province at first, whatever is remembered for clippings.
  const own = signal<Pick<Exporting, 'grouping'> | undefined>(
    scope.of === 'digest' ? { grouping: 'province' } : undefined,
  );
  const choices = computed((): Exporting => ({ ...remembered.value, ...own.value }));
  const excerpts = signal<readonly Excerpt[]>([]);
  const stage = signal<ExportStage>({ stage: 'reading' });
  const preview = signal<ExportViewProps['preview']>(undefined);
  const title = signal('');
  const life = new AbortController();
  let making: AbortController | undefined;

  async function read(): Promise<readonly Excerpt[]> {
    if (scope.of === 'digest') {
      const digest = await takeDigest();
      title.value = digest?.excerpts[0]?.source?.title ?? digest?.title ?? '';
      return ordered(digest?.excerpts ?? []);
    }
    if (scope.of === 'search') return ordered(await control.matching(scope.query));
    const ids = scope.of === 'handed' ? await takeOver() : scope.ids;
    const store = await control.store();
    const found: Clipping[] = [];
    for (let from = 0; from < ids.length; from += PART) {
      found.push(...must(await store.getMany(ids.slice(from, from + PART))).clippings);
    }
    return ordered(found.filter(({ trashed }) => trashed === undefined));
  }

  async function gather(): Promise<void> {
    try {
      excerpts.value = await read();
      // A file under way is made of what was there when it was begun.
      if (stage.value.stage !== 'making') stage.value = { stage: 'ready' };
    } catch {
      stage.value = { stage: 'failed' };
    }
  }

  const request = (current: Exporting) =>
    exportRequest(tongue, current, title.value || words.t('export.title'));

  const stopPreview = effect(() => {
    const current = choices.value;
    const some = excerpts.value.slice(0, PREVIEWED);
    let overtaken = false;
    const plain = { ...request(current), split: 'one' as const, withReferences: false };
    // The keys of Paper come with a .bib in an archive; what is read is the Markdown.
    const shown = isMarkdown(current.format) ? import('../../export/markdown') : undefined;
    const made = shown
      ? shown.then(({ toMarkdown }) => toMarkdown(some, plain))
      : exportFile(some, plain, { pause: breath }).then((file) => file?.content.text() ?? '');
    made.then(
      (text) => {
        if (!overtaken) preview.value = { text, markdown: isMarkdown(current.format) };
      },
      () => {
        if (!overtaken) stage.value = { stage: 'failed' };
      },
    );
    return () => {
      overtaken = true;
    };
  });

  const sources = signal<readonly CitedSource[]>([]);
  const stopSources = effect(() => {
    const all = excerpts.value;
    const overtaken = new AbortController();
    inSlices(citedSteps(all), { signal: overtaken.signal }).then(
      (cited) => {
        sources.value = cited;
      },
      (reason: unknown) => {
        if (!overtaken.signal.aborted) throw reason;
      },
    );
    return () => overtaken.abort();
  });

  /** Runs what takes long, with the progress shown and a way to give it up. */
  async function make() {
    making?.abort();
    making = new AbortController();
    const { signal: current } = making;
    const total = excerpts.value.length;
    let told = performance.now();
    stage.value = { stage: 'making', done: 0, total };
    try {
      const file = await exportFile(excerpts.value, request(choices.value), {
        pause: breath,
        signal: current,
        onProgress: (done) => {
          if (current.aborted || performance.now() - told < BETWEEN) return;
          told = performance.now();
          stage.value = { stage: 'making', done, total };
        },
      });
      if (current.aborted) return undefined;
      stage.value = { stage: 'ready' };
      return file;
    } catch {
      stage.value = current.aborted ? { stage: 'ready' } : { stage: 'failed' };
      return undefined;
    }
  }

  if (scope.of !== 'digest') {
    // A correction writes many clippings one after the other.
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void gather(), 150);
    };
    void control.store().then((store) => store.subscribe(soon, { signal: life.signal }));
    life.signal.addEventListener('abort', () => clearTimeout(waiting));
  }
  void gather();

  return {
    choices,
    excerpts,
    stage,
    preview,
    sources,
    title,
    previewed: computed(() => Math.min(PREVIEWED, excerpts.value.length)),
    filename: computed(() => nameOf(request(choices.value), choices.value)),
    reference: (source: CitedSource['source']) => referenceOf(source, choices.value),
    change(change: Partial<Exporting>) {
      if (stage.value.stage === 'saved') stage.value = { stage: 'ready' };
      const { grouping, ...rest } = change;
      if (own.value && grouping) own.value = { grouping };
      const kept = own.value ? rest : change;
      remembered.value = { ...remembered.value, ...kept };
      void savePreferences({ exporting: remembered.value });
    },
    copy: () =>
      copyText(
        exportFile(
          excerpts.value,
          {
            ...request(choices.value),
            split: 'one',
            withReferences: false,
            ...footnotes(choices.value),
          },
          { pause: breath },
        ).then((file) => file?.content.text() ?? ''),
      ),
    copyRich: computed(() =>
      isMarkdown(choices.value.format) && excerpts.value.length <= MOST_RICH
        ? () =>
            copyRich(
              import('../../export/rich-text').then(({ richText }) =>
                richText(excerpts.value, markdownInput(tongue, choices.value)),
              ),
            )
        : undefined,
    ),
    async download() {
      const file = await make();
      if (!file) return;
      download(file.name, file.content);
      stage.value = { stage: 'saved', name: file.name };
    },
    cancel: () => making?.abort(),
    retry() {
      stage.value = { stage: 'reading' };
      control.reload();
      void gather();
    },
    async correct(id: string, correction: Correction): Promise<() => Promise<void>> {
      // The passages of a digest are kept nowhere: they are set right here alone.
      if (scope.of === 'digest') {
        const before = excerpts.value;
        excerpts.value = before.map((excerpt) =>
          excerpt.source && identity(excerpt.source) === id
            ? { ...excerpt, source: correctSource(excerpt.source, correction) }
            : excerpt,
        );
        return async () => {
          excerpts.value = before;
        };
      }
      const undo = await correctKept(await control.store(), id, correction);
      await gather();
      return async () => {
        await undo();
        await gather();
      };
    },
    close() {
      making?.abort();
      life.abort();
      stopPreview();
      stopSources();
    },
  };
}

const ordered = (excerpts: readonly Excerpt[]) => inSlices(orderSteps(excerpts));

/** The sources of an export, each with the number of its clippings. */
function* citedSteps(excerpts: readonly Excerpt[]): Steps<CitedSource[]> {
  const counts = new Map<string, number>();
  for (const [at, { source }] of excerpts.entries()) {
    if (at % 1000 === 999) yield at;
    if (source) counts.set(identity(source), (counts.get(identity(source)) ?? 0) + 1);
  }
  const sources = yield* sourceSteps(excerpts);
  return [...sources].map(([id, source]) => ({ id, source, clippings: counts.get(id) ?? 0 }));
}

/** Keys need a .bib beside them, which a clipboard has no room for. */
function footnotes({ format }: Exporting) {
  return format === 'paper' ? { citing: 'footnotes' as const } : {};
}

function nameOf({ fileTitle }: { fileTitle: string }, choices: Exporting): string {
  const { format, split, withReferences, citing } = choices;
  const zip =
    isMarkdown(format) &&
    (withReferences ||
      (format === 'obsidian' && split === 'pages') ||
      (format === 'paper' && citing === 'keys'));
  const extension = zip ? 'zip' : ENDINGS[format];
  return fileName(fileTitle, { extension, fallback: 'lianzhu' });
}

const ENDINGS: Readonly<Record<Exporting['format'], string>> = {
  gfm: 'md',
  obsidian: 'md',
  paper: 'md',
  csv: 'csv',
  'json-ld': 'jsonld',
  bibtex: 'bib',
  ris: 'ris',
  'csl-json': 'csl.json',
};
