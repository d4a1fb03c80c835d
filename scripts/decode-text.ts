/** A file's text, or why it has none that can be read. */
export type Decoded = { text: string } | { problem: string };

/**
 * Decodes UTF-8 and UTF-16 (by mark), else GBK or Big5, whichever gives more of the commonest
 * characters: most bytes are valid in both. An HTML file that names one of them is taken at its word.
 */
export function decodeText(bytes: Uint8Array, kind: 'text' | 'html' = 'text'): Decoded {
  if (bytes.length === 0) return { problem: 'is empty' };
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const beginning = bytes.subarray(0, 8192);
  if (beginning.includes(0) || isPdf(beginning)) return { problem: 'is binary' };
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8 };
  const said = kind === 'html' ? declared(beginning) : undefined;
  const trusted = said && tryDecode(said, bytes);
  if (trusted) return { text: trusted };
  const [best] = ['gb18030', 'big5']
    .map((encoding) => tryDecode(encoding, bytes))
    .filter((text) => text !== undefined)
    .sort((a, b) => commonness(b) - commonness(a));
  if (best === undefined || commonness(best) === 0) {
    return { problem: 'is in no encoding known here (UTF-8, UTF-16, GBK, Big5)' };
  }
  return { text: best };
}

const isPdf = (bytes: Uint8Array) => latin(bytes.subarray(0, 5)) === '%PDF-';

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** The encoding that an HTML file names in its head. */
function declared(beginning: Uint8Array): string | undefined {
  return /<meta[^>]*charset\s*=\s*["']?\s*(gbk|gb2312|gb18030|big5)/i
    .exec(latin(beginning))?.[1]
    ?.toLowerCase();
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const COMMON = /[的一是在不了有和人中大为以上为個国國我到会會政府发發，。]/g;

const commonness = (text: string) => (text.match(COMMON)?.length ?? 0) / text.length;
