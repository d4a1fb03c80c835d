/** Writes docs/coverage.md from the table of odd pages: `npm run coverage`, after a change of it. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coverage } from '../tests/pages/odd/coverage';

const file = fileURLToPath(new URL('../docs/coverage.md', import.meta.url));
writeFileSync(file, coverage());
