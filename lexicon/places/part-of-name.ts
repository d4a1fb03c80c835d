import { VERB } from '../policy-words';

/**
 * Whether a place is the beginning of a longer name: 湖南|湘雅医院, 浙江|移动, Anhui |Conch Cement.
 * The matcher knows the tails that stand right beside a name; here a house may have a name of its
 * own before the word of kind, as long as nothing between speaks of doing, of many or of the public.
 * `line` is plain text; up to `next`, where another match begins, it may be read.
 */
export function isPartOfName(line: string, start: number, end: number, next: number): boolean {
  const left = line.slice(Math.max(0, start - LEFT), start);
  const right = line.slice(end, end + RIGHT);
  if (line.charCodeAt(start) < LATIN_END) {
    if (LATIN_LEFT.test(left) || LATIN_RIGHT.test(right)) return true;
    const house = LATIN_HOUSE.exec(right);
    return house !== null && end + house[1]!.length <= next && !LATIN_STOP.test(house[1]!);
  }
  // 江苏|省立医院: the house is 省立, where 省|立法 is the province's doing.
  if (IN_FULL.test(line.slice(start, end))) return /^立[医大中师图博]/.test(right);
  if (COMPANY_BEFORE.test(left) || (RAILWAY.test(left) && STATION.test(right))) return true;
  const house = HOUSE.exec(right);
  if (!house || end + house[0].length > next) return false;
  const own = house[1]!.replace(BUSINESS, '');
  return !STOP.test(own) && !VERB.test(own);
}

const LEFT = 24;
const RIGHT = 48;
const LATIN_END = 0x250;

const IN_FULL = /(?:[省市盟县区]|.{2}州|自贸港|自由贸易港)$/;

const any = (list: string) => list.replaceAll(' ', '|');

/** A house with a name of its own, and its word of kind. */
const HOUSE = new RegExp(
  `^([\\u4e00-\\u9fff]{0,8}?)(?:${any(
    '(?<![省公]|^)公司 集团(?![军化]) (?<![省市企]|^)银行(?![业间机保等系卡]) [分支]行(?!为) 农商行 金融租赁 国际信托 ' +
      '大学(?![生城]) 学院(?!派) (?<![中小高]|^)学校(?!门) 第?[一二三四五六七八九十]中(?![全心]) (?<!大|^)中学(?!生) (?<!中|^)小学(?!生) 附[中小] (?<!级|^)医院 保健院 ' +
      '(?:[日晚晨商时]|都市|青年|经济|工人|科技|法[制治]|农民|特区|文汇|教育)报(?![告送名道表考批销废案警价到]) 报[社业] ' +
      '卫视 电视?台 新闻网 (?:新闻|交通)广播 出版社 (?<![工药电水]|^)厂(?![区房矿商界家]) ' +
      '球队 俱乐部 剧[院团](?!管) [乐舞]团 音乐厅 (?:展览|科技|美术)馆 博物[馆院](?!群) (?<![城家地林]|^)公园(?![城化绿]) 乐园 大厦 ' +
      '大桥(?!梁) 立交桥 电视塔 大酒店 酒[楼家] 饭店 宾馆 餐厅 [面饭菜茶会]馆 茶楼 (?:客运|汽车)站',
  )})`,
);

/** What ends the own name of an investing or building house is no deed. */
const BUSINESS = /(?:建设|投资|发展|开[发放]|实业|控股|教育|科技|工程|有限|责任|股份)+$/;

/** Words for deeds, for many, for the public: no name holds them. */
const STOP =
  /[的和与及或等在于将把向对为由让使是有了已各多全某每该其这那以从至到被给同跟并还也都均未不首省县区允准许收购救助敦促督注纾责令授慰提醒派罚查批奖励访撤约招邀委援请推扶帮引依携借牵瞄围针召倡指选用]|[一二两三四五六七八九十几百千数][家所]|公立|民营|私[立营]|中小|大型|上市|[本当外]地|地方|三甲|基层|定点|乡镇|农村|知名|骨干|龙头|重点|传统|政府|政务|部门|企业|居民|市民|群众|学生|患者|农民|商户|行业|产业|高[校水]|一流|联手|服务|组织|协调|动员|发动|走进|结合|参股|接管|表彰|调研|会商/;

/** 国网|福建|电力, 中国移动|江苏|公司. */
const COMPANY_BEFORE = /(?:国网|电网|中国(?:移动|联通|电信|铁塔|石[油化])|中石[油化])$/;

/** 捷运|南京|复兴站, 地铁|上海|图书馆站. */
const RAILWAY = /(?:捷运|地铁|轻轨|号线)$/;
const STATION = /^[\u4e00-\u9fff]{0,5}站/;

const LATIN_LEFT =
  /\b(?:USS|SS|MV|HMS|ship|vessel|ferry|cruiser|warship|steamer|tanker|liner|freighter|submarine|yacht|(?:Bank|University|Museum|Treaty) of|branch of|film|novel|China (?:Mobile|Unicom|Telecom)|State Grid) $/;

/** The Fujian aircraft carrier, a bank’s Jiangsu branch. */
const LATIN_RIGHT = /^ (?:(?:aircraft )?carrier|branch|Exchanges)\b/;

const LATIN_HOUSE = new RegExp(
  `^ ((?:[A-Z][\\w'’.&-]*,? |of |for )*?)(?:${any(
    'University College Academy Conservatory School Bank Banking Hospital Museum Gallery Theatre Theater Orchestra Ballet Library Zoo Hotel Tower Plaza Mall Bridge Airport Railway Airlines Press News Post Times Daily ' +
      'Securities Insurance Holdings Group Cement Steel Motors? Auto Automobile Pharma\\w* Chemical Petroleum Telecom Mobile Unicom Breweries ' +
      'Radio Stadium Club Express Technologies Expo Biennale Convention Grand_Prix Masters Marathon Games Rangers Museum_of Film_Festival Book_Fair Auto_Show Mastiff',
  ).replaceAll('_', ' ')})\\b`,
);
const LATIN_STOP = new RegExp(
  `${VERB.source.slice(VERB.source.lastIndexOf('|\\b(?:') + 1).replace('develop|', '')}|\\b(?:government|bureau|department|commission|court|customs|council|authority|office|province|city|blockchain|digital|data|smart)\\b`,
  'i',
);
