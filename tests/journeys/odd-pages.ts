import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oddPages as allPages, oddPaths } from '../pages/odd/index';
import { samplePages, samplePaths } from './harness/sample-pages';
import { type Server, serve } from './harness/serve';
import { oddComplaints } from './odd-reading';
import type { Journey } from './suite';

/** A dozen of the odd pages; the long run reads all. */
export function oddPages(journey: Journey): void {
  let server: Server;
  beforeAll(async () => {
    server = await serve(samplePages, { paths: { ...samplePaths, ...oddPaths } });
  });
  afterAll(() => server.close());

  for (const [part, pages] of Object.entries(allPages)) {
    const some = pages.filter(({ often }) => often);
    if (some.length === 0) continue;
    describe(part, () => {
      it.each(some)('$name: $about', async (odd) => {
        expect(await oddComplaints(journey.driver, server, odd)).toEqual([]);
      });
    });
  }
}
