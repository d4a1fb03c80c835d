/** SHA-256 of a text that comes in pieces; `crypto.subtle` takes nothing but a whole. */
export interface Sha256 {
  /** Takes the UTF-8 of a text in; a lone surrogate counts as U+FFFD. */
  update(text: string): void;
  /** The digest of all so far, in hexadecimal digits; nothing can be taken in after. */
  hex(): string;
}

/** A digest as FIPS 180-4 has it, section 6.2. */
export function createSha256(): Sha256 {
  const state = new Uint32Array(START);
  const schedule = new Uint32Array(64);
  const block = new Uint8Array(64);
  const encoder = new TextEncoder();
  let held = 0;
  let length = 0;

  function take(bytes: Uint8Array): void {
    length += bytes.length;
    let at = 0;
    if (held > 0) {
      at = Math.min(64 - held, bytes.length);
      block.set(bytes.subarray(0, at), held);
      held += at;
      if (held < 64) return;
      compress(state, schedule, block, 0);
      held = 0;
    }
    for (; at + 64 <= bytes.length; at += 64) compress(state, schedule, bytes, at);
    block.set(bytes.subarray(at));
    held = bytes.length - at;
  }

  return {
    update: (text) => take(encoder.encode(text)),
    hex() {
      const bits = length * 8;
      const rest = new Uint8Array(held < 56 ? 64 - held : 128 - held);
      rest[0] = 0x80;
      const view = new DataView(rest.buffer);
      view.setUint32(rest.length - 8, Math.floor(bits / 2 ** 32));
      view.setUint32(rest.length - 4, bits >>> 0);
      take(rest);
      return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
    },
  };
}

/** SHA-256 of a text in hexadecimal digits, at once. */
export function sha256Of(text: string): string {
  const digest = createSha256();
  digest.update(text);
  return digest.hex();
}

/** First 32 bits of the fractional parts of a root of the first primes (FIPS 180-4, 4.2.2, 5.3.3). */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const words: number[] = [];
  for (let n = 2; words.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) prime &&= n % d !== 0;
    if (prime) words.push(Math.floor((root(n) % 1) * 2 ** 32));
  }
  return Uint32Array.from(words);
}

const START = fractions(8, Math.sqrt);
const ROUND = fractions(64, Math.cbrt);

function compress(state: Uint32Array, w: Uint32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const j = at + i * 4;
    w[i] =
      ((bytes[j] as number) << 24) |
      ((bytes[j + 1] as number) << 16) |
      ((bytes[j + 2] as number) << 8) |
      (bytes[j + 3] as number);
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const early = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const late = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[i] = (w[i - 16] as number) + early + (w[i - 7] as number) + late;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Words;
  for (let i = 0; i < 64; i++) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + mixed + chosen + (ROUND[i] as number) + (w[i] as number)) | 0;
    const turns = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const most = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + turns + most) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] as number) + word;
  });
}

type Words = [number, number, number, number, number, number, number, number];

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
