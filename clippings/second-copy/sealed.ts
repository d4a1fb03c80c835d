import * as v from 'valibot';

/** First line of a file: what it must hold to be whole. */
const Seal = v.object({ lianzhu: v.string(), version: v.literal(1), sha256: v.string() });

/** A text that says itself whether it is whole: a seal in the first line, the text behind it. */
export async function sealed(kind: string, body: string): Promise<string> {
  const seal = { lianzhu: kind, version: 1, sha256: await sha256(encode(body)) };
  return `${JSON.stringify(seal)}\n${body}`;
}

/** The text under a seal; undefined where it was cut short, changed, or is something else. */
export async function unsealed(kind: string, text: string): Promise<string | undefined> {
  const end = text.indexOf('\n');
  if (end < 0) return undefined;
  const seal = v.safeParse(Seal, parsed(text.slice(0, end)));
  const body = text.slice(end + 1);
  if (!seal.success || seal.output.lianzhu !== kind) return undefined;
  return seal.output.sha256 === (await sha256(encode(body))) ? body : undefined;
}

/** SHA-256 in hexadecimal digits. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
