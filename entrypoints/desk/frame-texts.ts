import { pageKey } from '../../clippings/page-key';
import { askPage } from '../../ports/messaging';
import { loadCounts } from '../../ports/session';

/** The text of a frame, and the stamp under which its offsets hold. */
export interface FrameRead {
  frame: number;
  stamp: string;
  text: string;
  /** Without menus. */
  article: string;
  title: string;
  url: string;
  key: string;
}

/** Numbers of a tab's frames that scripts of ours stand in, the top one first. */
export async function framesOf(tabId: number): Promise<number[]> {
  const frames = Object.keys((await loadCounts(tabId)).frames).map(Number);
  return [0, ...frames.filter((frame) => frame !== 0)];
}

/** Texts of all frames that answer; empty where the page is not read. */
export async function frameTexts(tabId: number): Promise<FrameRead[]> {
  const read = await Promise.all(
    (await framesOf(tabId)).map(async (frame): Promise<FrameRead[]> => {
      const answer = await askPage(tabId, frame, 'beside.ask', { want: 'text' });
      const { stamp, text, article = '', title = '', url = '' } = answer ?? {};
      if (stamp === undefined || text === undefined) return [];
      return [{ frame, stamp, text, article, title, url, key: pageKey(url) }];
    }),
  );
  return read.flat();
}
