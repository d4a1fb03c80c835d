import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Clipping } from '../../clippings/model';

const Handed = v.array(v.pipe(v.string(), v.uuid()));
const KEY = 'chosen-export';

/** Hands clippings over to the export by id: thousands do not go into an address. */
export async function handOver(ids: readonly Clipping['id'][]): Promise<void> {
  await browser.storage.session.set({ [KEY]: ids });
}

/** What was handed over last in this session. */
export async function takeOver(): Promise<readonly Clipping['id'][]> {
  const handed = v.safeParse(Handed, (await browser.storage.session.get(KEY))[KEY]);
  return handed.success ? handed.output : [];
}
