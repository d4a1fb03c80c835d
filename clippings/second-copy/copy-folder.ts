import { filesIn } from './files';
import { type Journal, openJournal } from './journal';
import { openSegments, type Segments } from './segments';
import { openSnapshots, type Snapshots } from './snapshots';

/** The second copy on the disk: what came last in the journal, the rest in snapshots. */
export interface CopyFolder {
  journal: Journal;
  segments: Segments;
  snapshots: Snapshots;
}

export function openCopyFolder(folder: () => Promise<FileSystemDirectoryHandle>): CopyFolder {
  return {
    journal: openJournal(filesIn(folder, 'journal')),
    segments: openSegments(filesIn(folder, 'segments')),
    snapshots: openSnapshots(filesIn(folder, 'snapshots')),
  };
}
