import type { Refused } from '../../clippings/backup/candidate';
import type { KeptState, PartTally, Tally } from '../../clippings/backup/figures';
import type { ImportFault } from '../../clippings/backup/read-import';
import type { StoreFailure } from '../../clippings/failure';

/** What there is to back up, and how well it is kept. */
export type BackupStatus =
  | { state: 'loading' }
  | { state: 'failed'; reason: StoreFailure }
  | {
      state: 'ready';
      /** Clippings, those in the trash among them. */
      count: number;
      /** When the last backup was made here; ISO 8601. */
      last?: string;
      /** Made or changed since then. */
      changed: number;
      /** Bytes used, and at most to be had; missing where the browser does not tell. */
      room?: { used: number; most: number };
      /** Kept by the second copy, newest first. */
      states: readonly KeptState[];
    };

/** What lies in databases of its own, which may be out of reach while the library is not. */
export type UnreadPart = 'packs' | 'articles';

/** How far the backup is that is being made. */
export type Making =
  | { stage: 'idle' | 'failed' }
  | { stage: 'making'; done: number; total: number }
  /** The names of its files, of which there is more than one where the library is very large. */
  | {
      stage: 'saved';
      names: readonly string[];
      count: number;
      /** What could not be read, and so is in none of them. */
      unread: readonly UnreadPart[];
    };

/** What of a backup beside clippings becomes what; facts are the reader's own, packs of others. */
export type PartTallies = Partial<
  Record<'facts' | 'packs' | 'words' | 'articles' | 'settings', PartTally>
>;

/** What is being brought in: a file, or a kept state. */
export type Source = { of: 'file'; name: string } | { of: 'state'; name: string; at: string };

export type Import =
  | { stage: 'reading'; source: Source; share: number }
  /** By the reader, before anything was written. */
  | { stage: 'stopped'; source: Source }
  /** By the reader, while it was written: nothing of it was kept. */
  | { stage: 'givenUp' }
  /** Nothing in the file can be taken, and nothing was changed. */
  | { stage: 'refused'; source: Source; fault: ImportFault | { why: 'several' | 'gone' } }
  | {
      stage: 'asking';
      source: Source;
      from: 'backup' | 'web-annotation' | 'hypothesis' | 'obsidian' | 'state';
      made?: string | undefined;
      tally: Tally;
      refused: readonly Refused[];
      parts?: PartTallies | undefined;
      /** Sites that an import cannot allow by itself, as match patterns. */
      sites?: readonly string[] | undefined;
      /** Which file of a backup that was parted, and whether others follow. */
      file?: number | undefined;
      more?: true | undefined;
    }
  | { stage: 'writing'; done: number; total: number }
  | {
      stage: 'done';
      tally: Tally;
      parts?: PartTallies | undefined;
      sites?: readonly string[] | undefined;
      /** It broke off: this much is in, and the file can be brought again for the rest. */
      broken?: StoreFailure | undefined;
    }
  | { stage: 'undoing' }
  | { stage: 'undone'; count: number }
  | { stage: 'failed'; reason: StoreFailure };

export interface BackupActions {
  onBackup: () => void;
  onStopBackup: () => void;
  onFiles: (files: readonly File[]) => void;
  onState: (state: KeptState) => void;
  /** The answer to what an import would do. */
  onImport: (yes: boolean) => void;
  /** While it is read or written. */
  onStop: () => void;
  onUndo: () => void;
  onDismiss: () => void;
  onRetry: () => void;
}
