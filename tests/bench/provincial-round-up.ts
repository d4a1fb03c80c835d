import type { Chance } from '../long/chance';

/**
 * A page as paragraphs of parts. A part keeps its name through all changes, so that one knows where
 * kept words really went; one without a name was put in by a change.
 */
export type RoundUpPage = Part[][];

interface Part {
  name?: string;
  text: string;
}

/** Text of a page as a page's script hands it over: blocks joined by line feeds. */
export const wordsOf = (page: RoundUpPage): string =>
  page.map((parts) => parts.map(({ text }) => text).join('')).join('\n');

/**
 * What each province plans, side by side, as such round-ups are written: the paragraphs share their
 * sentences and differ by name and numbers, sometimes by a half-sentence. Now and then a headline, a
 * picture's line and a closing stand between them.
 */
export function writeRoundUp(dice: Chance): RoundUpPage {
  const places = dice.shuffled(PLACES).slice(0, dice.between(4, PLACES.length));
  const shared = dice.maybe(0.7) ? sentencesBy(dice) : undefined;
  const page = places.map((place): RoundUpPage[number] => {
    const sentences = (shared ?? sentencesBy(dice)).map((write) => write(place, dice));
    return sentences.map((text) => ({ text }));
  });
  if (dice.maybe(0.6)) page.unshift([{ text: dice.pick(HEADLINES) }]);
  if (dice.maybe(0.5)) page.splice(dice.below(page.length), 0, [{ text: dice.pick(ASIDES) }]);
  if (dice.maybe(0.6)) page.push([{ text: '（综合各地政府工作报告整理 责任编辑：编辑部）' }]);
  return page.map((parts, p) => parts.map(({ text }, s) => ({ name: `${p}.${s}`, text })));
}

/** Whether a paragraph speaks of a province, and is not one of the page's other lines. */
export const isProvincial = (parts: readonly Part[]): boolean => parts.length > 1;

/** A paragraph of another province, in the manner of the rest. */
export function strangeParagraph(dice: Chance): Part[] {
  return sentencesBy(dice).map((write) => ({ text: write('安徽', dice) }));
}

type Sentence = (place: string, dice: Chance) => string;

function sentencesBy(dice: Chance): Sentence[] {
  const body = dice.shuffled(BODIES).slice(0, dice.between(1, 4));
  return [dice.pick(OPENINGS), ...body, ...(dice.maybe(0.7) ? [dice.pick(CLOSINGS)] : [])];
}

const PLACES = [
  '福建', '广东', '浙江', '江苏', '山东', '四川', '湖北', '湖南', '贵州', '云南', '陕西', '甘肃',
  '海南', '江西', '河北', '河南', '山西', '辽宁', '吉林', '青海',
] as const; // biome-ignore format: a list of names

const count = (dice: Chance) => String(dice.between(2, 96));
const money = (dice: Chance) =>
  dice.pick([`${dice.between(1, 90)}亿元`, `${dice.between(1, 9)},${dice.between(100, 999)}亿元`]);
const share = (dice: Chance) => `${dice.between(60, 98)}.${dice.between(1, 9)}%`;

const OPENINGS: readonly Sentence[] = [
  (place) => `${place}省政府工作报告提出，加快区块链技术在政务服务、电子证照等领域的应用。`,
  (place) => `${place}：推动区块链与实体经济深度融合，培育一批示范企业。`,
  (place, dice) => `今年，${place}省将新建${count(dice)}个区块链应用场景。`,
  (place) => `${place}省印发实施方案，对数据共享和存证平台建设作出部署。`,
];

const BODIES: readonly Sentence[] = [
  (_, dice) => `全省已建成5G基站${count(dice)}万个，数字经济规模达到${money(dice)}。`,
  (_, dice) => `推广电子证照共享应用，${share(dice)}的事项实现“一网通办”。`,
  (_, dice) => `建设区块链公共服务平台，接入部门${count(dice)}个，上链数据超过${count(dice)}万条。`,
  () => '推动区块链技术和产业创新发展。',
  () => '支持高校和企业共建实验室，开展关键技术攻关。',
  (_, dice) => `设立${money(dice)}的产业基金，对首批${count(dice)}个试点项目给予补助。`,
  (_, dice) =>
    `不动产登记、公积金提取等${count(dice)}项业务可在线核验，办理时间压缩${share(dice)}。`,
  (place) => `${place}的做法还包括把存证服务用于知识产权保护。`,
];

const CLOSINGS: readonly Sentence[] = [
  () => '力争走在全国前列。',
  (_, dice) => `到${dice.between(2021, 2027)}年，形成可复制、可推广的经验。`,
  () => '让数据多跑路、群众少跑腿。',
  () => '有关部门要加强统筹，抓好落实。',
];

const HEADLINES = [
  '各地区块链部署一览',
  '盘点：政府工作报告里的数字政府',
  '区块链写进了这些省份的报告',
];

const ASIDES = [
  '图为某地政务服务大厅，工作人员正在指导群众使用自助终端。',
  '专家认为，各地部署各有侧重，共同点是重视应用。',
  '延伸阅读：一图读懂电子证照',
];
