/** A small seeded generator (mulberry32): the same seed gives the same page everywhere. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const filler = [
  '一年来，全市上下团结一心，经济运行总体平稳，民生保障持续加强。',
  '粮食播种面积稳定，高标准农田建设按期完成，乡村道路逐步成网。',
  '新增城镇就业人数好于预期，居民收入增长与经济增长基本同步。',
  '污染防治力度不减，空气质量优良天数比例继续提高。',
  '重点水利工程顺利推进，防汛抗旱能力明显增强。',
  '会议听取了有关部门的汇报，对下一阶段工作作出安排。',
  '带动产业链上下游企业协同发展，稳住工业基本盘。',
  '旅客列车停靠上海南站，节日期间增开多趟。',
  '义务教育学位供给扩大，普惠托育机构覆盖更多社区。',
  '推动文化遗产保护利用，公共文化服务更加便利。',
] as const;

const policy = [
  '福建提出推进数字政府建设，实施链上政务工程，加强数据有序共享。',
  '重庆将提档升级区块链产业创新基地，支持企业开展试点示范。',
  '甘肃加快拓展区块链在知识产权、文化旅游等领域的应用场景。',
  '北京开展秒批、无感审批等智能场景应用，推进一网通办。',
  '海南支持区块链试验区建设，培育一批骨干企业。',
  '年内新开通5G基站4万个，建设省级区块链产业园区。',
] as const;

export interface PageOptions {
  seed?: number;
  /** Length of the text in UTF-16 code units, about. */
  length: number;
  /** Share of policy sentences, 0 to 1. */
  density?: number;
}

/** Paragraphs of a made-up report; a tenth of them holds policy unless told otherwise. */
export function paragraphs({ seed = 1, length, density = 0.1 }: PageOptions): string[] {
  const next = seeded(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const out: string[] = [];
  let size = 0;
  while (size < length) {
    const sentences = Array.from({ length: 2 + Math.floor(next() * 4) }, () =>
      next() < density ? pick(policy) : `${pick(filler)}`,
    );
    // A number keeps paragraphs apart, so that no engine profits from equal strings.
    const paragraph = `${out.length + 1}．${sentences.join('')}`;
    out.push(paragraph);
    size += paragraph.length;
  }
  return out;
}

/** The same as a page, with a heading every ten paragraphs and some words in inline elements. */
export function pageHtml(options: PageOptions): string {
  const body = paragraphs(options)
    .map((text, i) => {
      const inline = text.replace('区块链', i % 3 === 0 ? '<b>区块</b>链' : '区块链');
      return `${i % 10 === 0 ? `<h2>第${i / 10 + 1}部分</h2>` : ''}<p>${inline}</p>`;
    })
    .join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>生成的报告</title></head><body><article>${body}</article></body></html>`;
}
