/** Texts that no page should have and some has, by name; about `length` UTF-16 units each. */
export const badInput: Readonly<Record<string, (length: number) => string>> = {
  'one line without end': repeat('福建推进区块链应用，加快数据共享与产业链上下游协同，'),
  'lone high halves': repeat('\ud83d'),
  'lone low halves': repeat('\udc00'),
  'halves with gaps': repeat('\ud83d\u200b\udc00'),
  'only phrases that block': repeat('产业链上下游'),
  'brackets that never close': repeat('（“《【'),
  'sentence marks': repeat('。'),
  'full stops': repeat('.'),
  'line breaks': repeat('\n'),
  blanks: repeat(' '),
  'zero-width characters': repeat('\u200b'),
  'a zero-width character behind each': repeat('区\u200b块\u200b链\u200b与\u200b'),
  'long gaps inside labels': repeat(`区${'\u200b'.repeat(200)}块${' '.repeat(3)}链`),
  'beginnings of labels': repeat('新疆生产建设兵'),
  'first characters of labels': repeat('区'),
  'blanks between all characters': repeat('政 务 服 务 '),
  'labels that need company': repeat('节点，共识机制，'),
  'company far away': (length) => `区块链${'节点。'.repeat(length / 3)}`,
  'characters that become many': repeat('ﷺ'),
  'signs outside the first plane': repeat('😀𠮷𝐚'),
  'one Latin word': repeat('blockchain'),
  'Latin words': repeat('the blockchain of smart cities '),
  'one clause of terms that may be others': repeat('on chain data tokens '),
  digits: repeat('1234567890'),
};

function repeat(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length));
}
