import * as v from 'valibot';

/** Bytes of UTF-8 that the text of one article may have. */
export const LARGEST_ARTICLE = 2_000_000;

const timestamp = v.pipe(v.string(), v.isoTimestamp());

/** The text of a page as it stood at a time, kept so that a later change can be shown. */
export const Article = v.object({
  /** Address without share and tracking parameters, as a clipping's source has it. */
  key: v.string(),
  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  url: v.string(),
  title: v.string(),
  site: v.string(),
  /** Blocks of the page joined by line feeds, without menus and lists of links. */
  text: v.string(),
  bytes: v.number(),
  /** When it was first kept, and when it was last met unchanged; ISO 8601, UTC. */
  kept: timestamp,
  seen: timestamp,
});
export type Article = v.InferOutput<typeof Article>;

/** An article without its text. */
export type ArticleHead = Omit<Article, 'text'>;

/** Why a text was not kept. */
export type ArticleRefusal = 'empty' | 'too-long';

export interface ArticleDraft extends Pick<Article, 'key' | 'url' | 'title' | 'site' | 'text'> {
  now: Date;
}

/** An article ready to be kept, or why it is not taken. Hashing needs a secure context. */
export async function createArticle({
  now,
  ...draft
}: ArticleDraft): Promise<Article | { refused: ArticleRefusal; bytes: number }> {
  const text = draft.text.trim();
  const encoded = new TextEncoder().encode(text);
  const bytes = encoded.length;
  if (bytes === 0) return { refused: 'empty', bytes };
  if (bytes > LARGEST_ARTICLE) return { refused: 'too-long', bytes };
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoded));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const at = now.toISOString();
  return { ...draft, text, hash, bytes, kept: at, seen: at };
}
