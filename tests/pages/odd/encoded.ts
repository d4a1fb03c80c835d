/** Text in one of the old double-byte encodings. Node can only read them: the table is turned round. */
export function encoded(text: string, encoding: 'gbk' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !codes.has(char))
        codes.set(char, [lead, trail]);
    }
  }
  const bytes = [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    return code < 0x80 ? [code] : (codes.get(char) ?? [0x3f]);
  });
  return Uint8Array.from(bytes);
}
