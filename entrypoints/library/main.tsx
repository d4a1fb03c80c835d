import { effect } from '@preact/signals';
import { showPanel } from '../desk/panel-page';
import { loadSurroundings, root } from '../desk/surroundings';
import { articlesPage } from './articles-page';
import { backupPage } from './backup-page';
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
const backup = backupPage(control, surroundings);
const articles = articlesPage(surroundings);
effect(() => {
  root().hidden = exporting.value || packs.value || backup.value || articles.value;
});
