import { effect } from '@preact/signals';
import { showPanel } from '../desk/panel-page';
import { loadSurroundings, root } from '../desk/surroundings';
import { articlesPage } from './articles-page';
import { exportPage } from './export-page';
import { packsPage } from './packs-page';

const surroundings = await loadSurroundings();

const control = showPanel({
  surroundings,
  onExport: ({ query }) => {
    location.hash = `export?q=${encodeURIComponent(query.value.trim())}`;
  },
});
const exporting = exportPage(control, surroundings);
const packs = packsPage(surroundings);
const articles = articlesPage(surroundings);
effect(() => {
  root().hidden = exporting.value || packs.value || articles.value;
});
