/** Whether a word arises where two others meet, as the browser's dictionary cuts them. */
export function crossesWords(text: string, start: number, end: number): boolean {
  if (!HAN.test(text.charAt(start - 1)) && !HAN.test(text.charAt(end))) return false;
  dictionary ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const from = Math.max(0, start - 6);
  const window = text.slice(from, end + 6);
  const edges = new Set([from + window.length]);
  for (const { index } of dictionary.segment(window)) edges.add(from + index);
  if (!edges.has(start)) return true;
  if (edges.has(end)) return false;
  // 大|连续, where 北京人 is one word.
  for (let at = start + 1; at < end; at++) if (edges.has(at)) return true;
  return false;
}

const HAN = /[\u4e00-\u9fff]/;
// In Chromium since 87 and Firefox since 125, both older than what the manifest asks for.
let dictionary: Intl.Segmenter | undefined;
