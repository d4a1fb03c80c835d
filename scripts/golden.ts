/** Keeps the built manifests as they are now: `npm run golden`, after a change on purpose. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

mkdirSync(at('tests/golden'), { recursive: true });
for (const browser of ['chrome', 'firefox']) {
  const manifest = JSON.parse(readFileSync(at(`.output/${browser}-mv3/manifest.json`), 'utf8'));
  writeFileSync(
    at(`tests/golden/manifest-${browser}.json`),
    `${JSON.stringify(manifest, undefined, 2)}\n`,
  );
}
