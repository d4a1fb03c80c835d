import { type Evidence, evidenceOf } from '../../clippings/evidence';
import { must } from '../../clippings/failure';
import { otherYears, type Present } from '../../clippings/other-years';
import type { FindOtherYears } from '../../components/differences/OtherYears';
import type { ShelfControl } from './shelf';

/** Clippings of one province that are compared at most, those kept last. */
const READ = 2000;

/** Looks up how a province wrote of the same field in other years: among clippings and facts. */
export function otherYearsIn(
  shelf: Pick<ShelfControl, 'store'>,
  facts: () => readonly Evidence[],
): FindOtherYears {
  return async (present: Present, signal) => {
    const codes = new Set(present.provinces);
    const { clippings } = must(
      await (await shelf.store()).search(
        ({ id, provinces, year }) =>
          id !== present.id &&
          year !== undefined &&
          year !== present.year &&
          provinces.some((code) => codes.has(code)),
        { limit: READ, signal },
      ),
    );
    signal.throwIfAborted();
    return otherYears(present, [
      ...clippings.map((clipping) => evidenceOf(clipping, clipping.source)),
      ...facts(),
    ]);
  };
}
