import { crossesWords } from '../crosses-words';
import { plainText } from '../plain-text';
import { anyOf, PUBLIC_BUSINESS, VERB } from '../policy-words';
import { isPublicPage } from '../public-page';
import type { Context, Match, PlaceMatch } from '../types';
import { isPartOfName } from './part-of-name';

/**
 * Leaves out places that only lend their name to something else. Where a line speaks of public
 * business, a place is meant. Elsewhere most are part of the name of a dish, a street, a song, so
 * that there a place counts only where what stands around it shows that it is spoken of:
 *
 * - the beginning of the name of a house, a ship, a dish never counts;
 * - a line with a term or with words of public business, or on a page of a public body or under a
 *   heading with such words, keeps those that do not arise where two words meet (复合|肥料,
 *   经济|南北);
 * - any other line, full names (福建省), names before an end, a function word, a time, an action, a
 *   people, a measure, and names that are joined to one of these by 、 or 和.
 *
 * Linear in the text; nothing is read where no place is.
 */
export function placesSpokenOf(text: string, matches: Match[], context: Context): Match[] {
  let kept: Match[] | undefined;
  let onPublicPage: boolean | undefined;
  for (let first = 0, next = 0; first < matches.length; first = next) {
    const { start } = matches[first]!;
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    let hasTerm = false;
    let hasPlace = false;
    for (next = first; next < matches.length && matches[next]!.start < lineEnd; next++) {
      if (matches[next]!.kind === 'term') hasTerm = true;
      else hasPlace = true;
    }
    if (!hasPlace) {
      kept?.push(...matches.slice(first, next));
      continue;
    }
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const line: Line = { text: plainText(text.slice(lineStart, lineEnd)), start: lineStart };
    const inLine = withoutNames(line, matches.slice(first, next));
    kept ??= matches.slice(0, first);
    if (hasTerm) {
      kept.push(...inLine.filter((_, i) => isWholeBeside(line, inLine, i)));
      continue;
    }
    onPublicPage ??= isPublicPage(context);
    const isBusiness = onPublicPage || PUBLIC_BUSINESS.test(line.text);
    const stand = standing(line, inLine as PlaceMatch[], isBusiness ? isWhole : isSpokenOf);
    kept.push(...stand);
  }
  return kept ?? matches;
}

/** A line as plain text, and where it begins in the whole. */
interface Line {
  text: string;
  start: number;
}

/** The matches of a line less places that begin the name of something else. */
const withoutNames = ({ text, start }: Line, matches: Match[]) =>
  matches.filter(
    (match, i) =>
      match.kind === 'term' ||
      match.via === 'region' ||
      !isPartOfName(text, match.start - start, match.end - start, nextOwn(matches, i) - start),
  );

/** Where the next match begins that no house would have in its name. */
function nextOwn(matches: readonly Match[], at: number): number {
  const next = matches[at + 1];
  return next && (next.kind === 'place' || next.tier === 1) ? next.start : Infinity;
}

/** Of the places of a line those that stand: by themselves, or joined to one that does. */
function standing(
  line: Line,
  places: readonly PlaceMatch[],
  stands: (text: string, start: number, end: number) => boolean,
): PlaceMatch[] {
  const own = places.map(({ start, end }) =>
    stands(line.text, start - line.start, end - line.start),
  );
  const joined = [...own];
  // 湖南长沙发布……: the first is the wider one; 武汉中山大道 says nothing of the second.
  const join = (at: number, other: number) => {
    if (joined[at] || !joined[other]) return;
    const { start, end } = places[at]!;
    const gap = line.text.slice(
      places[Math.min(at, other)]!.end - line.start,
      places[Math.max(at, other)]!.start - line.start,
    );
    const isWider = at < other || places[at]!.places[0] === places[other]!.places[0];
    if (gap === '' ? !isWider : !JOINT.test(gap)) return;
    joined[at] = isWhole(line.text, start - line.start, end - line.start);
  };
  for (let i = 1; i < places.length; i++) join(i, i - 1);
  for (let i = places.length - 2; i >= 0; i--) join(i, i + 1);
  return places.filter((_, i) => joined[i]);
}

const JOINT = /^(?:[、,，·/和及与跟同至到—-]|以及|,? and |, )$/;

/** The same for a match beside others: where one ends or begins, a word does. */
function isWholeBeside({ text, start }: Line, matches: readonly Match[], at: number): boolean {
  const match = matches[at]!;
  if (match.kind === 'term' || match.end === matches[at + 1]?.start) return true;
  return isWhole(text, match.start - start, match.end - start);
}

/** Whether a name is no accident of two words that meet. */
function isWhole(text: string, start: number, end: number): boolean {
  // 年|内蒙古 is no 年内|蒙古: names of three characters do not come about by chance.
  return (
    end - start > 2 ||
    isLatin(text, start) ||
    FULL.test(text.slice(start, end)) ||
    // 除上海外, which dictionaries cut before 海外.
    /^外(?:[,，的]|各)/.test(text.slice(end, end + 2)) ||
    !crossesWords(text, start, end)
  );
}

/** Whether what stands around a place shows that it is spoken of. */
function isSpokenOf(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const left = text.slice(Math.max(0, start - NEAR), start);
  const right = text.slice(end, end + NEAR);
  if (isLatin(text, start)) return isSpokenOfInLatin(name, left, right);
  if (IN_TITLE.test(left)) return false;
  if (FULL.test(name)) return true;
  return AFTER_HAN.test(right) && !crossesWords(text, start, end);
}

function isSpokenOfInLatin(name: string, left: string, right: string): boolean {
  if (/^[a-z]/.test(name)) return false;
  // The Shanghai, a Hunan, University of Hainan: names, save of areas and their people.
  if (
    /\b(?:[A-Z][\w'’-]+ (?:of|de)|[Tt]he|[Aa]n?|(?<!\b(?:trips?|flights?|went|moved|travel\w*|return(?:s|ed)|back|came|visits?) )to) $/.test(
      left,
    ) &&
    !AREA.test(right)
  )
    return false;
  if (PREPOSITION.test(left) && !/^[ -][A-Z]|^-/.test(right)) return true;
  return AFTER_LATIN.test(right);
}

const isLatin = (text: string, at: number) => text.charCodeAt(at) < 0x250;
const NEAR = 24;

/** Full names are no part of the name of something else. */
const FULL = /(?:[省市盟县区]|自治州|特区|地区| Province| Municipality| Region| SAR)$/i;

/** Inside the title of a work: 《北京人》. */
const IN_TITLE = /[《〈][^》〉]{0,8}$/;

/** What may follow a place that is spoken of, beside words of public business. */
const AFTER_HAN = new RegExp(
  `^(?:$|[^\\w\\u4e00-\\u9fff]|${anyOf(
    // Function words and numbers.
    '[的和与及或等相以之为是在于对向把将已也都又还则正仍曾未不没有无可能应须需从自到去来由经因按据被让使给比并跟再就更最均拟另却而且虽若约逾偏较一两二三四五六七八九十百千万多各每某该几]',
    '\\d(?!01)',
    // Times.
    '今年 明年 本[月周] 上[月周] 日前 目前 [昨今明早晚] 上半年 下半年 年',
    // Its parts and those around it.
    '全[省市区] 部分 境 [市城]区 城[区东西南北] 郊 城墙 景区 [\\u4e00-\\u9fff]{0,4}(?:老街|古[城镇]|夜市) [东西南北中]部 [东西南北][方面岸] 地区 [省市县州] 周边 附近 街头 当地 本地 沿[江海岸线湖边]',
    '港(?![式片姐剧人队币元媒仔]) 口岸 [离海]?岛(?!线) 海上 海域 盆地 草原 煤矿 [\\u4e00-\\u9fff]{2,4}大[道街] [\\u4e00-\\u9fff]{1,4}(?:镇|(?<![神九])州|(?<![联加同结])盟|(?<![国红校])旗|(?<!沙)县|(?<![假新故农])[乡村](?![会银镇])|(?<![夜超股楼门集菜花早黑])市(?!场)|(?<![小景社园厂校病展战专])区)',
    // Its people and bodies.
    '[茶果棉粮菜]农 特首 渔民 牧民 学生 考生 教师 医生 老人 工人(?!体) 游客 旅客 商人 [记读学]者 媒体 专家 网友 球迷 司机 青年 妇女 儿童 居民 [市村]民 农[户民村] 群众 企业 官[员方] 当局 警方 干部 代表 人[口大均才] 籍 方面',
    // What reports count.
    '[平人]均 [工农](?:业(?![大学银])) 制造业 产业 市场 粮食 小麦 水稻 煤炭 电网 生态 环境 空气 水[利质库] 耕地 高校 港口 产区 货运 物流 外贸 进出口 出口 旅游 文旅 房地产(?!开) 楼市 居全国 工厂 [山牧林灾]区 山地 报告 地处 位[于居列]',
    '风电 光伏 新能源 天气 气[温象] [暴降大]雨 大雾 地震 洪水 台风 疫情',
    // Actions, beside those of public bodies.
    '举[办行] 封关 召开 发[生现] 开(?![心封元福化]) 加[大密] 提前 公[开示] 迎[来接] 新[建设批] 接[到待] 打[破响] 进[行入一] 入[围列] 获 设[置有] 增 上[升市调] 下[降达调辖] 降 拥有 计划 决定 通[过报] 取得 共[有计]',
    '累计 达成 列 抓 坚持 强调 深入 形成 优先 培养 依托 围绕 实行 修[改复建] 颁 说 表[示彰] 称 指出 认为 延 继 承办 负责 受 遭 连[续日接] 用(?!友) 做 作 当[地天日前局] 关[于注] 停 暂 促 成为 利用 安排',
    '同[意时比日] 介绍 庆祝 恢复 分[别布] 盛[产行] 参[与加] 首[个批次家座条] 如今 近[日年期来] 超[过额]',
  )}|${VERB.source})`,
);

const AREA =
  /^ (?:Island|government|provinc|municip|officials?|residents|authorities|police|city|customs)/i;
const PREPOSITION = /\b(?:in|from|across|near|outside|throughout|around|over|to|between|via) $/;
const AFTER_LATIN = new RegExp(
  `^(?:$| ?[|｜/]|[.,;:!?)”"’—\\t]|['’]s\\b(?! (?:Garden|House|Kitchen))| (?:${anyOf(
    'is was are were has have had will would can could should may must not did does do still now',
    'and or but in on at to for from by with as than after before since until during over when where while which who that',
    'this last next also more all today yesterday tomorrow',
    'said says began begins started saw sees felt fell rose grew built held sent drew kept made took led becomes? became remains? publishes set hosts expects? plans? aims? wants? adds?',
    'Island port Port customs government provincial province municipality city SAR police delegation exports imports output tourism coast growers villagers workers officials? residents authorities people farmers firms companies businesses report',
    '(?!(?:brais|boil|smok|fri|pickl|steam|cur|roast|preserv|spic|stuff|flavou?r|inspir|bas|list|nam)i?ed)[a-z]+ed',
  )})\\b)`,
);
