import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { createClipping } from '../../clippings/create-clipping';
import { Capture } from '../../clippings/model';
import { type Excerpt, excerptOf } from '../../export/excerpt';
import { openLibrary } from '../../ports/panel';

/** What the side panel hands to the library: gone with the session, seen by no page. */
const Handed = v.object({
  title: v.string(),
  read: v.pipe(v.string(), v.isoTimestamp()),
  captures: v.array(Capture),
});

const KEY = 'digest-export';

/** Opens the export of passages that nobody has kept. */
export async function exportDigest(title: string, captures: readonly Capture[]): Promise<void> {
  const read = new Date().toISOString();
  await browser.storage.session.set({ [KEY]: { title, read, captures } });
  await openLibrary('#export?digest');
}

/** What was handed over last in this session. */
export async function takeDigest(): Promise<
  { title: string; excerpts: readonly Excerpt[] } | undefined
> {
  const stored: unknown = (await browser.storage.session.get(KEY))[KEY];
  const handed = v.safeParse(Handed, stored);
  if (!handed.success) return undefined;
  const { title, read, captures } = handed.output;
  const now = new Date(read);
  const excerpts = captures.map((capture) => {
    // The address is made a key as it is for what is kept.
    const { source } = createClipping(capture, { now });
    return excerptOf({ ...capture, source }, now);
  });
  return { title, excerpts };
}
