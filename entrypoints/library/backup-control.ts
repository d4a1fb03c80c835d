import { type ReadonlySignal, signal } from '@preact/signals';
import type { Candidate, Offer } from '../../clippings/backup/candidate';
import type { Keeping, Merged } from '../../clippings/backup/keeping';
import { readImport } from '../../clippings/backup/read-import';
import { lastBackup } from '../../clippings/backup/reminder';
import { writeBackup } from '../../clippings/backup/write-backup';
import { type Failure, must, type StoreFailure } from '../../clippings/failure';
import type {
  BackupActions,
  BackupStatus,
  Import,
  Making,
  Source,
  UnreadPart,
} from '../../components/backup/backup-state';
import type { Words } from '../../components/locales/i18n';
import { fileName } from '../../export/file-name';
import { keepBackupMemory, loadBackupMemory } from '../../ports/backup-memory';
import { type BackupParts, createPartsReader } from '../../ports/backup-parts';
import { download } from '../desk/download';
import type { ShelfControl } from '../desk/shelf';
import { createPartsDesk, type PartsDesk, type PartsMerged } from './backup-parts';
import { wordsOfHtml } from './words-of-html';

export interface BackupControl {
  status: ReadonlySignal<BackupStatus>;
  making: ReadonlySignal<Making>;
  incoming: ReadonlySignal<Import | undefined>;
  actions: BackupActions;
}

/** What a file offers, and what was found to become of it. */
interface Offered {
  candidates: readonly Candidate[];
  parts?: BackupParts | undefined;
  rehearsed?: Awaited<ReturnType<PartsDesk['rehearse']>> | undefined;
}

/** What has gone into a backup. */
interface Counted {
  clippings: number;
  unread: UnreadPart[];
}

/** Milliseconds of quiet after a change until the library is looked at again. */
const QUIET = 500;

/** What stands between the library and the page of backups. */
export function createBackup(shelf: ShelfControl, { t }: Words): BackupControl {
  const status = signal<BackupStatus>({ state: 'loading' });
  const making = signal<Making>({ stage: 'idle' });
  const incoming = signal<Import | undefined>(undefined);
  let writing: AbortController | undefined;
  let reading: AbortController | undefined;
  let offered: Offered = { candidates: [] };
  let merged: (Merged & { parts?: PartsMerged | undefined }) | undefined;
  const partsDesk = createPartsDesk();

  const keeping = async (): Promise<Keeping> => (await shelf.store()).keeping;

  function isUnderWay(): boolean {
    const { stage } = incoming.value ?? {};
    return stage === 'reading' || stage === 'writing' || stage === 'undoing';
  }

  async function look(): Promise<void> {
    try {
      const held = await keeping();
      const memory = await loadBackupMemory();
      const [{ count }, { changed }, { states }, room] = await Promise.all([
        held.count().then(must),
        held.since(lastBackup(memory, new Date())).then(must),
        held.states().then(must),
        roomLeft(),
      ]);
      status.value = {
        state: 'ready',
        count,
        changed,
        states,
        ...(memory.at && { last: memory.at }),
        ...(room && { room }),
      };
    } catch (failure) {
      status.value = { state: 'failed', reason: reasonOf(failure) };
    }
  }

  async function backUp(): Promise<void> {
    writing?.abort();
    writing = new AbortController();
    const { signal: current } = writing;
    try {
      const held = await keeping();
      const { count: total } = must(await held.count());
      making.value = { stage: 'making', done: 0, total };
      // What changes while it is written may be in it or not: it counts as changed since.
      const made = new Date();
      const counted: Counted = { clippings: 0, unread: [] };
      const files = await writeBackup(everything(held, counted), {
        made,
        signal: current,
        onProgress: (done) => {
          if (!current.aborted) {
            making.value = { stage: 'making', done: Math.min(done, total), total };
          }
        },
      });
      const names = files.map(({ content, extension }, i) => {
        const title = t('backup.fileTitle', { day: dayOf(made) });
        const numbered = files.length > 1 ? `${title} ${i + 1}-${files.length}` : title;
        const name = fileName(numbered, { extension, fallback: 'lianzhu' });
        download(name, content);
        return name;
      });
      const { clippings, unread } = counted;
      making.value = { stage: 'saved', names, count: clippings, unread };
      await keepBackupMemory({ at: made.toISOString() });
      await look();
    } catch {
      making.value = { stage: current.aborted ? 'idle' : 'failed' };
    }
  }

  /** Clippings first, then what else the reader has. */
  async function* everything(held: Keeping, counted: Counted) {
    for await (const records of held.records()) {
      counted.clippings += records.length;
      yield records;
    }
    yield* partsDesk.records((part) => counted.unread.push(part));
  }

  /** Runs what reads and compares, and asks the reader about what would come of it. */
  async function bring(
    source: Source,
    read: (
      current: AbortSignal,
      tell: (share: number) => void,
    ) => Promise<(Offer & { parts?: BackupParts }) | undefined>,
  ): Promise<void> {
    reading?.abort();
    reading = new AbortController();
    const { signal: current } = reading;
    const tell = (share: number) => {
      if (!current.aborted) incoming.value = { stage: 'reading', source, share };
    };
    tell(0);
    try {
      const offer = await read(current, tell);
      if (!offer || current.aborted) return;
      const { candidates, refused, from, made, file, more, parts } = offer;
      const { tally } = must(
        await (await keeping()).rehearse(candidates, {
          signal: current,
          onProgress: (done) => tell(0.5 + done / candidates.length / 2),
        }),
      );
      const rehearsed = parts && (await partsDesk.rehearse(parts));
      if (current.aborted) return;
      offered = { candidates, parts, rehearsed };
      const kind = source.of === 'state' ? 'state' : from;
      incoming.value = {
        stage: 'asking',
        source,
        from: kind,
        made,
        tally,
        refused,
        parts: rehearsed?.tallies,
        sites: rehearsed?.sites,
        file,
        more,
      };
    } catch (failure) {
      if (!current.aborted) incoming.value = { stage: 'failed', reason: reasonOf(failure) };
    }
  }

  const bringFile = (file: File) => {
    const source: Source = { of: 'file', name: shortName(file.name) };
    return bring(source, async (current, tell) => {
      const reader = createPartsReader();
      const result = await readImport(file, {
        now: new Date(),
        wordsOf: wordsOfHtml,
        parts: reader,
        signal: current,
        onProgress: (share) => tell(share / 2),
      });
      if (result.ok) {
        const { offer } = result;
        return offer.from === 'backup' ? { ...offer, parts: reader.parts } : offer;
      }
      if (!current.aborted) incoming.value = { stage: 'refused', source, fault: result.fault };
      return undefined;
    });
  };

  async function write(): Promise<void> {
    const { candidates, parts, rehearsed } = offered;
    const total = candidates.length;
    offered = { candidates: [] };
    reading = new AbortController();
    const { signal: current } = reading;
    incoming.value = { stage: 'writing', done: 0, total };
    const outcome = await (await keeping()).merge(candidates, {
      signal: current,
      onProgress: (done) => {
        incoming.value = { stage: 'writing', done, total };
      },
    });
    if (outcome.ok) {
      const { tally } = outcome.merged;
      // What is most precious comes first; where it breaks off, the same file goes on from there.
      const more = parts && (await partsDesk.merge(parts));
      merged = { ...outcome.merged, parts: more };
      const broken = more?.failure ? reasonOf(more.failure) : undefined;
      const { tallies, sites } = rehearsed ?? {};
      incoming.value = { stage: 'done', tally, parts: tallies, sites, broken };
    } else if (current.aborted) incoming.value = { stage: 'givenUp' };
    else incoming.value = { stage: 'failed', reason: outcome.reason };
    await look();
  }

  async function undo(): Promise<void> {
    if (!merged) return;
    incoming.value = { stage: 'undoing' };
    try {
      const parts = (await merged.parts?.undo()) ?? 0;
      const { undone } = must(await (await keeping()).undo(merged));
      merged = undefined;
      incoming.value = { stage: 'undone', count: undone + parts };
    } catch (failure) {
      incoming.value = { stage: 'failed', reason: reasonOf(failure) };
    }
    await look();
  }

  void look();
  let timer: ReturnType<typeof setTimeout> | undefined;
  void shelf.store().then((store) =>
    store.subscribe(
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => void look(), QUIET);
      },
      { signal: new AbortController().signal },
    ),
  );

  return {
    status,
    making,
    incoming,
    actions: {
      onBackup: () => void backUp(),
      onStopBackup: () => writing?.abort(),
      onFiles(files) {
        const [file, ...others] = files;
        if (!file || isUnderWay()) return;
        if (others.length === 0) void bringFile(file);
        else {
          const source: Source = { of: 'file', name: shortName(file.name) };
          incoming.value = { stage: 'refused', source, fault: { why: 'several' } };
        }
      },
      onState({ name, at }) {
        if (isUnderWay()) return;
        const source: Source = { of: 'state', name, at };
        void bring(source, async () => {
          const { candidates, damaged } = must(await (await keeping()).offerOf(name));
          if (!candidates) {
            incoming.value = { stage: 'refused', source, fault: { why: 'gone' } };
            return undefined;
          }
          const refused = Array.from({ length: damaged }, (_, i) => ({
            n: i + 1,
            why: 'not-a-clipping' as const,
          }));
          return { from: 'backup', candidates, refused };
        });
      },
      onImport(yes) {
        incoming.value = undefined;
        if (yes) void write();
        else offered = { candidates: [] };
      },
      onStop() {
        reading?.abort();
        const { value } = incoming;
        if (value?.stage === 'reading') incoming.value = { stage: 'stopped', source: value.source };
      },
      onUndo: () => void undo(),
      onDismiss() {
        incoming.value = undefined;
      },
      onRetry() {
        shelf.reload();
        status.value = { state: 'loading' };
        void look();
      },
    },
  };
}

async function roomLeft(): Promise<{ used: number; most: number } | undefined> {
  const estimate = await navigator.storage.estimate().catch(() => undefined);
  const { usage, quota } = estimate ?? {};
  return usage === undefined || !quota ? undefined : { used: usage, most: quota };
}

function reasonOf(failure: unknown): StoreFailure {
  return (failure as Partial<Failure>).reason ?? 'unknown';
}

/** The day where the reader is, YYYY-MM-DD. */
function dayOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A file may be called anything: what cannot be seen or turns the text around is left out. */
function shortName(name: string): string {
  const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '');
  return plain.length > 80 ? `${plain.slice(0, 60)}…${plain.slice(-15)}` : plain;
}
