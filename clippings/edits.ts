import type { ClippingChange } from './clipping-change';
import type { Clipping } from './model';

/** What was done to some clippings, so that it can be done the other way round. */
export type Edit =
  | { of: 'trash'; ids: readonly string[] }
  | { of: 'restore'; ids: readonly string[] }
  | { of: 'fields'; patches: ReadonlyMap<string, Patch> };

/** The fields of a clipping that an edit has touched, as they were and as they came to be. */
export interface Patch {
  before: ClippingChange;
  after: ClippingChange;
}

/** The edit that takes this one back. */
export function inverse(edit: Edit): Edit {
  switch (edit.of) {
    case 'trash':
      return { of: 'restore', ids: edit.ids };
    case 'restore':
      return { of: 'trash', ids: edit.ids };
    case 'fields': {
      const turned = [...edit.patches].map(([id, { before, after }]): [string, Patch] => [
        id,
        { before: after, after: before },
      ]);
      return { of: 'fields', patches: new Map(turned) };
    }
  }
}

/** The change that an edit wants, and what it will have replaced; of the fields named in it alone. */
export function patchOf(clipping: Clipping, after: ClippingChange): Patch {
  const fields = Object.keys(after) as (keyof ClippingChange)[];
  const before = Object.fromEntries(fields.map((field) => [field, clipping[field]]));
  return { before, after };
}

/** Whether the fields are still as an edit left them: what was written since is not written over. */
export function isAsLeft(clipping: Clipping, { before }: Patch): boolean {
  const now = patchOf(clipping, before).before;
  return JSON.stringify(now) === JSON.stringify(before);
}

/** Notes are saved while they are written: one after the other is one edit. */
export function joined(last: Edit | undefined, next: Edit): Edit | undefined {
  if (last?.of !== 'fields' || next.of !== 'fields') return undefined;
  if (last.patches.size !== 1 || next.patches.size !== 1) return undefined;
  const [[id, earlier]] = [...last.patches] as [[string, Patch]];
  const later = next.patches.get(id);
  if (!later || JSON.stringify(earlier.after) !== JSON.stringify(later.before)) return undefined;
  if (Object.keys(earlier.after).join() !== 'note') return undefined;
  return { of: 'fields', patches: new Map([[id, { before: earlier.before, after: later.after }]]) };
}
