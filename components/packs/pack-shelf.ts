import type { Fault } from '../../seeds/packs/faults';
import type { HeldPack } from '../../seeds/packs/held-pack';
import type { PackFact, PackHead } from '../../seeds/packs/pack';

/** Why packs cannot be read or changed. */
export type PacksFailure = 'quota' | 'unavailable' | 'newer' | 'blocked' | 'unknown';

/** A pack with as many of its facts as are shown for now; none while it is closed. */
export interface PackOnShelf {
  pack: HeldPack;
  facts: readonly PackFact[];
}

export type PackShelf =
  | { state: 'loading' }
  | { state: 'failed'; reason: PacksFailure }
  | {
      state: 'ready';
      /** The reader's own; missing until a first fact is written. */
      own?: PackOnShelf;
      imported: readonly PackOnShelf[];
    };

/** What became of the file that the reader brought last. */
export type Import =
  | { state: 'reading'; file: string }
  | { state: 'refused'; file: string; faults: readonly Fault[]; more: boolean }
  | {
      state: 'asking';
      /** A later version, or the same version with other facts. */
      why: 'newer' | 'differs';
      head: PackHead;
      count: number;
      held: HeldPack;
    }
  | { state: 'done'; what: 'added' | 'replaced'; name: string; count: number }
  /** Nothing was changed, and nothing needs to be. */
  | { state: 'idle'; what: 'same' | 'older' | 'own'; name: string }
  | { state: 'several' }
  | { state: 'failed'; reason: PacksFailure };

/** What came of writing a fact; `conflict` hands back what another window has written. */
export type Saved =
  | { saved: 'saved' | 'missing' | 'full' }
  | { saved: 'conflict'; fact: PackFact }
  | { saved: 'failed'; reason: PacksFailure };

/** Takes back what was done; rejects where it cannot. */
export type Undo = () => Promise<void>;

/** What a reader does with packs. A promise that rejects is shown as a failure in words. */
export interface PackActions {
  onFiles: (files: readonly File[]) => void;
  /** The answer to what was asked; both ways the question is gone. */
  onReplace: (replace: boolean) => void;
  /** Puts the news of the last file away. */
  onDismiss: () => void;
  onOpen: (pack: HeldPack['id'], open: boolean) => void;
  onMore: (pack: HeldPack['id']) => void;
  onSwitch: (pack: HeldPack['id'], on: boolean) => Promise<void>;
  onRemove: (pack: HeldPack['id']) => Promise<Undo>;
  /** Downloads a pack as a file; one's own under a title. */
  onShare: (pack: HeldPack['id'], title?: Pick<PackHead, 'name' | 'author'>) => Promise<void>;
  /** Writes a new fact, or changes the one that was. */
  onWrite: (before: PackFact | undefined, after: PackFact) => Promise<Saved>;
  onRemoveFact: (id: PackFact['id']) => Promise<Undo>;
  onRetry: () => void;
  onLibrary: () => void;
}
