import { watchDigest } from '../desk/digest';
import { showPanel } from '../desk/panel-page';
import type { ShelfControl } from '../desk/shelf';
import { loadSurroundings } from '../desk/surroundings';

const surroundings = await loadSurroundings();
let shelf: ShelfControl | undefined;
const digest = watchDigest(() => shelf);
shelf = showPanel({ surroundings, digest });
