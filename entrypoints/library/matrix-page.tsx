import type { VNode } from 'preact';
import { MatrixTab } from '../../components/matrix/MatrixTab';
import type { ProvinceFact } from '../../components/provinces/province-fact';
import type { ShelfControl } from '../desk/shelf';
import type { Surroundings } from '../desk/surroundings';
import { makeMatrix } from './matrix-control';
import { makeMatrixExport } from './matrix-export';

/** `#matrix`: the table of evidence, as a tab of the library. */
export function matrixPage(
  shelf: ShelfControl,
  { words, names }: Surroundings,
  own: () => readonly ProvinceFact[],
): { asked(): boolean; left(): void; view(): VNode } {
  const tongue = { words, names };
  const { asked, left, props } = makeMatrix(shelf, tongue, own);
  const exporting = makeMatrixExport(props, tongue);
  return {
    asked,
    left,
    view: () => <MatrixTab {...props.value} names={names} exporting={exporting.value} />,
  };
}
