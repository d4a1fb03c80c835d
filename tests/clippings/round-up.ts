/** A round-up of what provinces plan: sixteen paragraphs that differ by little, as such pages do. */
export interface RoundUp {
  paragraphs: string[];
}

export const provinces = [
  '福建',
  '广东',
  '浙江',
  '江苏',
  '山东',
  '四川',
  '湖北',
  '湖南',
  '贵州',
  '云南',
  '陕西',
  '甘肃',
  '海南',
  '广西',
  '江西',
  '河北',
] as const;

const openings = [
  (name: string) => `${name}省政府工作报告提出，`,
  (name: string) => `在${name}，今年的政府工作报告写道：`,
];
const aims = [
  '加快区块链技术在政务服务和电子证照领域的应用',
  '推动区块链与实体经济深度融合，培育示范企业',
  '建设区块链公共服务平台，推广电子存证',
];
const closings = ['力争走在全国前列。', '提升治理能力现代化水平。', '让群众少跑腿。'];

/** Deterministic, so that a failing case can be looked at again. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function paragraph(name: string, next: () => number): string {
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T;
  const number = () => 2 + Math.floor(next() * 90);
  return [
    `${pick(openings)(name)}${pick(aims)}，新建${number()}个应用场景，规模达到${number()}亿元。`,
    `到${2021 + Math.floor(next() * 4)}年，全省上链数据超过${number()}万条，${pick(closings)}`,
  ].join('');
}

export function roundUp(seed: number): string[] {
  const next = random(seed);
  return provinces.map((name) => paragraph(name, next));
}

/** Numbers as a later edition has them: years one on, the rest grown, some with a decimal. */
export function nextEdition(text: string): string {
  return text.replace(/\d+/g, (digits) =>
    digits.length === 4 ? String(Number(digits) + 1) : `${Number(digits) + 7}.5`,
  );
}

/** Full-width digits, blanks between the words, other quotation marks. */
export function respaced(text: string): string {
  return text
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .replace(/区块链/g, '区 块\u200b链')
    .replace(/，/g, '， ');
}
