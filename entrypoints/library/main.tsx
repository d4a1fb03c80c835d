import { effect } from '@preact/signals';
import { showPanel } from '../desk/panel-page';
import { loadSurroundings, root } from '../desk/surroundings';
import { exportPage } from './export-page';
import { matrixPage } from './matrix-page';
import { packsPage } from './packs-page';

const surroundings = await loadSurroundings();

const control = showPanel({
  surroundings,
  onView: (view) => {
    location.hash = view;
  },
  onMatrix: (shelf, own) => matrixPage(shelf, surroundings, own),
});
const exporting = exportPage(control, surroundings);
const packs = packsPage(surroundings);
effect(() => {
  root().hidden = exporting.value || packs.value;
});
