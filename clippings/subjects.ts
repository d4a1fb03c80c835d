/**
 * Whether two sentences name the same provinces. In a round-up the paragraphs differ
 * by little else than the province's name: a sentence about another province is another sentence,
 * however alike. Works on folded words; other sites' words for a province don't matter here.
 */
export function sameSubjects(a: string, b: string): boolean {
  return named(a) === named(b);
}

/** Where the first province's name ends in folded words, or 0. */
export function endOfSubject(folded: string): number {
  const first = folded.toLowerCase().matchAll(PROVINCES).next().value;
  return first ? first.index + first[0].length : 0;
}

function named(folded: string): string {
  const names = [...folded.toLowerCase().matchAll(PROVINCES)].map(([name]) => name);
  return [...new Set(names)].sort().join();
}

const PROVINCES = new RegExp(
  [
    '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南',
    '广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾',
    '內蒙古|遼寧|黑龍江|江蘇|山東|廣東|廣西|重慶|貴州|雲南|陝西|甘肅|青海|寧夏|澳門|臺灣',
    'beijing|tianjin|hebei|shanxi|innermongolia|liaoning|jilin|heilongjiang|shanghai|jiangsu',
    'zhejiang|anhui|fujian|jiangxi|shandong|henan|hubei|hunan|guangdong|guangxi|hainan|chongqing',
    'sichuan|guizhou|yunnan|xizang|tibet|shaanxi|gansu|qinghai|ningxia|xinjiang|hongkong|maca[ou]',
    'taiwan',
  ].join('|'),
  'g',
);
