/** Ranks of headings that stand as bold paragraphs, below h6, by the usual order of numbering. */
const numberings: [RegExp, number][] = [
  [/^第[一二三四五六七八九十百\d]+[章编篇部]/, 7],
  [/^[一二三四五六七八九十]+、/, 8],
  [/^[（(][一二三四五六七八九十]+[）)]/, 9],
  [/^[（(]?\d+[.．、）)]/, 10],
];

/** The rank of a bold paragraph that serves as a heading: 一、 over （一） over 1. */
export function boldHeadingLevel(text: string): number {
  return numberings.find(([form]) => form.test(text))?.[1] ?? 8;
}

/** Keeps the chain of headings above the text while flows go by in reading order. */
export function createHeadingChain() {
  let open: { level: number; text: string }[] = [];
  let chain: readonly string[] = [];
  return {
    /** The headings above a flow, outermost first; a heading's own words are not above it. */
    above(flow: { level: number; text: string }): readonly string[] {
      const { level, text } = flow;
      if (level === 0) return chain;
      open = open.filter((heading) => heading.level < level);
      const above = open.map((heading) => heading.text);
      open.push({ level, text: text.slice(0, 300) });
      chain = [...above, text.slice(0, 300)];
      return above;
    },
  };
}
