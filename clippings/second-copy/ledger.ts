import type { IDBPObjectStore } from 'idb';
import type { Clipping } from '../model';
import type { LibrarySchema } from '../upgrades';
import { noShift, type Shift, type Step, take } from './tally';

type Writing = IDBPObjectStore<LibrarySchema, ['clippings', 'state'], 'clippings', 'readwrite'>;

/** Clippings in a transaction that writes. What is written is remembered, for tally and copy. */
export interface Ledger {
  /** To be read from only. */
  records: Pick<Writing, 'get' | 'getKey' | 'index'>;
  add(clipping: Clipping): Promise<void>;
  /** `was` where it has been read in this transaction already. */
  put(clipping: Clipping, was?: Clipping): Promise<void>;
  delete(id: string): Promise<void>;
  steps: Step[];
  /** What the steps come to, counted as they come: at the end of 100,000 nobody waits for it. */
  shift: Shift;
}

export function openLedger(records: Writing): Ledger {
  const steps: Step[] = [];
  const shift = noShift();
  const note = (step: Step) => {
    steps.push(step);
    take(shift, step);
  };
  return {
    records,
    steps,
    shift,
    async add(clipping) {
      await records.add(clipping);
      note({ is: clipping });
    },
    async put(clipping, known) {
      const was = known ?? (await records.get(clipping.id));
      await records.put(clipping);
      note({ was, is: clipping });
    },
    async delete(id) {
      const was = await records.get(id);
      if (!was) return;
      await records.delete(id);
      note({ was });
    },
  };
}
