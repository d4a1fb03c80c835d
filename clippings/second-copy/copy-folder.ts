import { type Files, filesIn } from './files';
import { filesInCache } from './files-in-cache';
import { inBoth } from './in-both';
import { type Journal, openJournal } from './journal';
import { privateFolder } from './private-folder';
import { openSegments, type Segments } from './segments';
import { openSnapshots, type Snapshots } from './snapshots';

/** The second copy on the disk: what came last in the journal, the rest in snapshots. */
export interface CopyFolder {
  journal: Journal;
  segments: Segments;
  snapshots: Snapshots;
  /** Where the copy lies in two places: puts into each what only the other has. */
  evenOut(): Promise<void>;
}

type Folder = () => Promise<FileSystemDirectoryHandle>;

/** A copy in a folder that is handed in. */
export function openCopyFolder(folder: Folder): CopyFolder {
  return copyIn(
    (name) => filesIn(folder, name),
    async () => {},
  );
}

/**
 * The copy of a library where it belongs. Chromium keeps the names of private files in one LevelDB,
 * which it can throw away after a kill as it does the database: there they lie in a cache as well.
 */
export function copyOf(library: string): CopyFolder {
  const folder: Folder = () => privateFolder(library);
  if (!isChromium()) return openCopyFolder(folder);
  const all = ['journal', 'segments', 'snapshots'] as const;
  const files = Object.fromEntries(
    all.map((name) => [
      name,
      inBoth(filesIn(folder, name), filesInCache(`second-copy-${library}-${name}`)),
    ]),
  );
  return copyIn(
    (name) => files[name] as Files,
    async () => {
      // What a snapshot names is there before it.
      for (const name of all) await files[name]?.evenOut();
    },
  );
}

function copyIn(files: (name: string) => Files, evenOut: () => Promise<void>): CopyFolder {
  return {
    journal: openJournal(files('journal')),
    segments: openSegments(files('segments')),
    snapshots: openSnapshots(files('snapshots')),
    evenOut,
  };
}

function isChromium(): boolean {
  return /Chrome\//.test(navigator.userAgent);
}
