export interface Growth {
  shape: string;
  /** Time for twice the text as a multiple of the time before, one for each doubling. */
  ratios: number[];
  /** Their geometric mean. */
  mean: number;
  /** For the longest text. */
  milliseconds: number;
}

/** Texts of one kind, each apt to make a careless reader look at the same place again and again. */
const shapes: Record<string, (length: number) => string> = {
  sentences: repeat(
    '福建提出推进数字政府建设，实施链上政务工程，年内新建4万个5G基站。会议强调抓好落实。',
  ),
  'one sentence without end': repeat('推进区块链应用，福建与江西，加快数据共享，'),
  'labels that need company': repeat('节点，共识机制，'),
  'company far away': (length) => `区块链${'节点。'.repeat(length / 3)}`,
  'beginnings of labels': repeat('新疆生产建设兵'),
  blanks: repeat(' '),
  'blanks between words': repeat('区    块  链 '),
  'zero-width characters': repeat('\u200b'),
  digits: repeat('1'),
  'numbers with units': repeat('1,200亿元、98.5%和'),
  'opening brackets': repeat('（“《'),
  'line breaks': repeat('\n'),
  'short lines': repeat('福建\n区块链\n'),
  'one Latin word': repeat('blockchain'),
  abbreviations: repeat('e.g. U.S. '),
  'full stops': repeat('.'),
  'numbered items': repeat('（一）推进区块链；二是建设数字政府；'),
  'lone surrogates': repeat('\ud800'),
};

const SMALLEST = 10_000;
const DOUBLINGS = 4;

/** How the time of `read` grows with the text; each time is the best of three, in turns. */
export function growths(read: (text: string) => unknown): Growth[] {
  return Object.entries(shapes).map(([shape, make]) => {
    const texts = Array.from({ length: DOUBLINGS + 1 }, (_, i) => make(SMALLEST * 2 ** i));
    const best = texts.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < 3; round++) {
      for (const [i, text] of texts.entries()) {
        const begun = performance.now();
        read(text);
        best[i] = Math.min(best[i] as number, performance.now() - begun);
      }
    }
    const ratios = best.slice(1).map((time, i) => rounded(time / (best[i] as number)));
    const last = best.at(-1) as number;
    const mean = rounded((last / (best[0] as number)) ** (1 / DOUBLINGS));
    return { shape, ratios, mean, milliseconds: rounded(last) };
  });
}

function repeat(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length));
}

const rounded = (value: number) => Math.round(value * 100) / 100;
