/** What can be done to many clippings at once. */
export type EditKind =
  | 'trash'
  | 'restore'
  | 'delete'
  | 'tag'
  | 'untag'
  | 'tags'
  | 'meaning'
  | 'note';

/** What has been done last, for the reader to know and to take back. */
export interface EditNews {
  kind: EditKind;
  /** Whether it was done, taken back, or done again. */
  turn: 'done' | 'undone' | 'redone';
  count: number;
  /** Left as they are, since they have been changed elsewhere or are gone. */
  conflicts: number;
  /** Could not be changed so, for example for too many tags. */
  refused: number;
  /** Why it stopped, if it did. */
  failed: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

/** A change of many that is under way. */
export interface EditProgress {
  done: number;
  of: number;
}
