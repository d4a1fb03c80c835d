/** Runs in a page of the extension, put there as one script; see `fault-run.ts`. */
import { openStore } from '../../clippings/store';
import { faultLaws } from '../clippings/fault-laws';

/** What broke, by law; nothing where every law holds. */
export async function brokenLaws(): Promise<Record<string, string>> {
  const broken: Record<string, string> = {};
  for (const { name, run } of faultLaws(1)) {
    const wrong = await run(openStore);
    if (wrong !== undefined) broken[name] = wrong;
  }
  return broken;
}
