import {
  ANAPHOR,
  DIRECTIVE,
  ELSEWHERE,
  PRIVATE,
  PUBLIC,
  SPEECH,
  TOWARDS,
  VERB,
} from './policy-words';
import { type Clause, counts, type PlaceGroup, type Statement } from './statement';
import type { Attribution, Carry, Context, ProvinceCode } from './types';

/** The provinces a statement names as its own, and whether it leaves room for one named before. */
export interface Named {
  /** Whom its policy is about. */
  provinces: ProvinceCode[];
  /** Whom it speaks of at all, denials included: what 该省 would mean after it. */
  subjects: ProvinceCode[];
  /** It points back (该省, 全省). */
  pointsBack: boolean;
  /** Somebody else has the word: the nation, a company, a person. */
  isAside: boolean;
}

/**
 * Whom a statement is about, by its own words. Not counted: where people come from or go to, with
 * whom it compares, whom it excepts, the seat of a speaker's company or campus, who is denied to
 * do it, who goes another way after 而. The province of a platform (赣服通) counts where no place is
 * named; `extra` are provinces known from document numbers and abbreviations.
 */
export function namedProvinces(statement: Statement, extra: readonly ProvinceCode[]): Named {
  const own = new Set<ProvinceCode>();
  const subjects = new Set<ProvinceCode>();
  const excepted = new Set<ProvinceCode>();
  const kept = keptGroups(statement, excepted);
  const live = statement.clauses.map((clause) => isLive(statement, clause));
  const namesBoth = live.some((isLive, i) => isLive && kept[i]!.length > 0);
  for (const [i, clause] of statement.clauses.entries()) {
    for (const group of kept[i]!) {
      for (const place of group.places) for (const code of place.places) subjects.add(code);
      if (isDenied(clause, group) && !continues(statement, kept, i)) continue;
      if (namesBoth && !live[i] && goesAnotherWay(clause, group)) continue;
      for (const { places, via } of group.places) {
        // 除上海外，……接入长三角……: a region less what is excepted.
        for (const code of places) if (via !== 'region' || !excepted.has(code)) own.add(code);
      }
    }
  }
  for (const code of extra) {
    own.add(code);
    subjects.add(code);
  }
  if (subjects.size === 0) {
    for (const code of statement.clauses.flatMap(brandPlaces)) {
      own.add(code);
      subjects.add(code);
    }
  }
  const pointsBack = ANAPHOR.test(statement.text);
  return {
    provinces: [...own],
    subjects: [...subjects],
    pointsBack,
    isAside: subjects.size === 0 && !pointsBack && hasOtherSubject(statement),
  };
}

/**
 * How surely whom: 1 said in the statement; .8 by the last single-province sentence or the nearest
 * heading; .5 by the title, the publisher or the site. A statement with another subject inherits
 * nothing.
 */
export function attribute(
  named: Named,
  carry: Carry,
  context: Context,
  provincesOf: (text: string) => readonly ProvinceCode[],
): Attribution[] {
  if (named.provinces.length > 0) return named.provinces.map((code) => ({ code, confidence: 1 }));
  if (named.isAside || (carry.aside && !named.pointsBack)) return [];
  if (named.subjects.length > 0) return [];
  if (carry.antecedent) return [{ code: carry.antecedent, confidence: 0.8 }];
  const { title, url, source, headings = [] } = context;
  for (let i = headings.length - 1; i >= 0; i--) {
    const heading = headings[i]!;
    const codes = provincesOf(heading);
    // A heading that repeats the title says no more than it.
    const confidence = title?.includes(heading) ? 0.5 : 0.8;
    if (codes.length === 1) return [{ code: codes[0]!, confidence }];
    if (codes.length > 1) return [];
  }
  for (const text of [title, source]) {
    const codes = text ? provincesOf(text) : [];
    if (codes.length === 1) return [{ code: codes[0]!, confidence: 0.5 }];
    if (codes.length > 1) return [];
  }
  const site = url && siteProvince(url);
  return site ? [{ code: site, confidence: 0.5 }] : [];
}

/** What 该省 means after a statement. */
export function carryOn(carry: Carry, named: Named): Carry {
  const { section, rank } = carry;
  const kept: Carry = section && rank !== undefined ? { section, rank } : {};
  const [first, second] = named.subjects;
  if (second) return kept;
  if (first) return { antecedent: first, ...kept };
  if (!carry.antecedent) return carry;
  if (named.isAside) return { ...carry, aside: true };
  if (named.pointsBack && carry.aside) return { antecedent: carry.antecedent, ...kept };
  return carry;
}

/**
 * What 该省 means after a heading: nothing is inherited across one, save that a heading within the
 * section of a province stays in it.
 */
export function carryPast(carry: Carry, named: Named, rank: number): Carry {
  const [first, second] = named.subjects;
  if (second) return {};
  if (first) return { antecedent: first, section: first, rank };
  if (carry.section && carry.rank !== undefined && rank > carry.rank) {
    return { antecedent: carry.section, section: carry.section, rank: carry.rank };
  }
  return {};
}

/** 鲁、豫两省, 粤闽浙等地: abbreviations that count in an enumeration only. */
export function abbreviatedProvinces(text: string): ProvinceCode[] {
  const found: ProvinceCode[] = [];
  for (const match of text.matchAll(ENUMERATION)) {
    for (const c of match[0]) {
      const at = ABBREVIATIONS.indexOf(c);
      if (at >= 0) found.push(`CN-${CODES.slice(at * 2, at * 2 + 2)}`);
    }
  }
  return found;
}

/** The province whose government a site belongs to: www.fujian.gov.cn, *.gd.gov.cn, *.gov.hk. */
export function siteProvince(url: string): ProvinceCode | undefined {
  const host = /^(?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase();
  const label = host?.match(/(?:^|\.)([a-z\d-]+)\.gov\.cn$/)?.[1];
  if (label) return SITES[label];
  if (host?.match(/(?:^|\.)gov\.hk$/)) return 'CN-HK';
  if (host?.match(/(?:^|\.)gov\.mo$/)) return 'CN-MO';
  return undefined;
}

const isLive = (statement: Statement, clause: Clause) =>
  clause.terms.some(
    (term) =>
      term.weight === 'trigger' && counts(clause, term.start - statement.start - clause.start),
  );

const brandPlaces = (clause: Clause) =>
  clause.agent === 'private' || clause.denied !== undefined
    ? []
    : clause.terms.flatMap((term) => term.places ?? []);

const isDenied = (clause: Clause, group: PlaceGroup) =>
  clause.denied !== undefined &&
  (clause.denied === 0 || group.start - clause.start >= clause.denied);

/** 江西尚未出台条例，但推进了政务上链: the subject of a denial goes on to the next clause. */
function continues(statement: Statement, kept: readonly PlaceGroup[][], at: number): boolean {
  for (let i = at + 1; i < statement.clauses.length; i++) {
    if (kept[i]!.length > 0) return false;
    const clause = statement.clauses[i]!;
    if (clause.denied === undefined && isLive(statement, clause)) return true;
  }
  return false;
}

/** 而上海更看重金融: a clause after a contrast, or one that holds no term and does not join in. */
function goesAnotherWay(clause: Clause, group: PlaceGroup): boolean {
  const before = clause.text.slice(0, group.start - clause.start);
  if (/^\s*(?:而|但|不过|反观|相比之下|\b(?:while|whereas|but)\b)/i.test(before)) return true;
  return clause.terms.length === 0 && !CONTINUES.test(clause.text);
}

const CONTINUES =
  /也|亦|同样|随后|跟进|加入|在列|入选|先行|率先|参与|接入|位列|[均都](?!衡|市)|\b(?:also|join|follow|too\b|first)/i;

/** The groups of each clause that are not excepted, compared with, or merely where someone is from. */
function keptGroups(statement: Statement, excepted: Set<ProvinceCode>): PlaceGroup[][] {
  const { text, clauses } = statement;
  const kept: PlaceGroup[][] = [];
  let frame: PlaceGroup | undefined;
  for (const clause of clauses) {
    const groups: PlaceGroup[] = [];
    for (const group of clause.groups) {
      const before = text.slice(Math.max(0, clause.start, group.start - 24), group.start);
      const after = text
        .slice(group.end, Math.min(clause.end, group.end + 40))
        .replace(/^等?[两三四五六七八九十\d]*[省市区地]*/, '');
      const exception = exceptedOf(group, text, before, after);
      if (/除|外|\bexc/i.test(before + after.slice(0, 3))) {
        for (const { places } of group.places.slice(0, exception)) {
          for (const code of places) excepted.add(code);
        }
      }
      if (exception === group.places.length) continue;
      // 在河北、天津、北京三地中，只有河北……
      if (frame && ONLY.test(before) && clause.denied === undefined) {
        for (const list of [...kept, groups]) remove(list, frame);
        frame = undefined;
      }
      const comparesItself =
        CONTRASTED.test(after) && JOINED.test(text.slice(group.start, group.end));
      const places = comparesItself ? group.places.slice(0, 1) : group.places.slice(exception);
      const own = { ...group, places };
      groups.push(own);
      if (WITHIN.test(after)) frame = own;
    }
    kept.push(groups);
  }
  return kept;
}

function remove<T>(list: T[], item: T) {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}

/** How many of a group's places, from the first, are excepted. */
function exceptedOf(group: PlaceGroup, text: string, before: string, after: string): number {
  const all = group.places.length;
  if (/^\s?,?\s?(?:which|where)\b/i.test(text.slice(group.end, group.end + 12))) return 0;
  if (BEFORE.test(before)) {
    // 相比重庆，四川…… is no enumeration; excluding Zhejiang, Jiangsu and Anhui is.
    const inner = text.slice(group.start, group.end);
    const comma = inner.search(/[,，]/);
    if (comma < 0 || JOINS.test(inner)) return all;
    return group.places.findIndex((place) => place.start - group.places[0]!.start > comma);
  }
  return isExcepted(before, after) ? all : 0;
}

function isExcepted(before: string, after: string): boolean {
  if (AFTER.test(after)) return true;
  if (/(?:与|和|同|跟|像|如|with|to)\s*$/i.test(before) && CONTRASTED.test(after)) return true;
  if (/从\s*$/.test(before) && /^(?:出发|来|赶|迁|引|转|调|归|返|学)/.test(after)) return true;
  const body = PRIVATE.exec(after);
  if (!body || body.index > 16) return false;
  const between = after.slice(0, body.index);
  return (
    !/[,，、;；◇]/.test(between) &&
    !VERB.test(between) &&
    !PUBLIC.test(between) &&
    !TOWARDS.test(between)
  );
}

const BEFORE =
  /(?:来自|走出|走访|考察|前往|赴|访问|到访|参观|调研|借鉴|学习|参照|参考|效仿|仿效|模仿|照搬|沿用|套用|对标|取经于?|复制|仿照|追赶|赶超|不如|不及|落后于?|领先于?|超过|超越|[高低快早晚多少优逊次]于|区别于|不同于|有别于|相[较比]于?|较之?|比起?|继|不像|而不是|而非|并非|不是|不包括|不含|除去?了?|排除|毕业于|就读于|原籍|(?:运|销|飞|发|寄|开|驶|迁|搬)往|途经|路过|告别|离开|\b(?:from|unlike|except(?: for)?|excluding|besides|outside|other than|(?:rather than|instead of)(?: \w+)?|than|compared (?:with|to)|visit(?:ed|ing|s)?|(?:apart|aside|learn(?:ed|ing)?) from|behind|ahead of)(?: the)?)(?:了|过|在|到)?\s*$/i;
const AFTER =
  /^(?:[之以]外|除外|外$|外[,，、]|籍|的?(?:游客|网友|老乡|商人|姑娘|小伙|专家|学者|人(?![民大社才工口力均]))|[^,，。]{0,3}(?:取经|学习|看齐)|为(?:参照|参考|样板|师|鉴|榜样|标杆))/;
const CONTRASTED =
  /^[^,，◇]{0,4}(?:不同|相比|相较|有别|差异|各异|相反|不一样|不尽|类似|相似|一样|那样|相近|接壤|毗邻|相邻|的(?:差距|区别|比较|竞争|做法|经验|模式))/;
const JOINS = /[、和及与]|\band\b/i;
const JOINED = /[与和跟同]/;
const WITHIN = /^[^,，◇]{0,6}[之当]?[中里](?:[,，.]|只|仅|唯|$)/;
const ONLY = /(?:只有|仅有?|唯有|唯独|其中|\bonly)\s*$/i;

/** Whether a statement without a place of its own is about somebody else. */
function hasOtherSubject(statement: Statement): boolean {
  const first = statement.clauses[0];
  if (!first) return false;
  if (statement.clauses.some((clause) => clause.agent === 'private')) return true;
  if (statement.clauses.some((clause) => SPEECH.test(clause.text) && !isOfficial(clause.text))) {
    return true;
  }
  if (DIRECTIVE.test(statement.text)) return false;
  const at = first.text.search(ELSEWHERE);
  return at >= 0 && at <= 12 && !VERB.test(first.text.slice(0, at));
}

/** A public body or a paper of one has the word. */
const isOfficial = (words: string) =>
  PUBLIC.test(words) || /报告|会议|文件|通知|方案|规划|意见|公报|○/.test(words);

const ABBREVIATIONS = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新台港澳';
const CODES = 'BJTJHESXNMLNJLHLSHJSZJAHFJJXSDHAHBHNGDGXHICQSCGZYNXZSNGSQHNXXJTWHKMO';
const ONE = `[${ABBREVIATIONS}]`;
const ENUMERATION = new RegExp(
  `(?<![\\u4e00-\\u9fff、，])${ONE}(?:[、，]${ONE}){1,33}(?=[两三四五六七八九十\\d等]|[^\\u4e00-\\u9fff、]|$|[均都也])|(?<!${ONE}、?)${ONE}(?:、?${ONE}){1,33}(?=等?[两三四五六七八九十\\d]*[省地](?!级|面|方|区))`,
  'g',
);

/** Labels left of .gov.cn; those that two places share or that are no government's are left out. */
const SITES: Record<string, ProvinceCode> = {};
for (const entry of 'BJ beijing|TJ tj tianjin|HE hebei sjz xiongan|SX shanxi taiyuan|NM nmg huhhot|LN ln shenyang dl|JL jl jilin changchun|HL hlj harbin|SH sh shanghai|JS jiangsu js nanjing suzhou wuxi|ZJ zj hangzhou ningbo|AH ah hefei|FJ fujian fj fuzhou xm|JX jiangxi nc|SD shandong sd jinan qingdao|HA henan zhengzhou|HB hubei wuhan|HN hunan changsha|GD gd sz gz zhuhai|GX gxzf nanning|HI hainan haikou sanya|CQ cq|SC sc chengdu|GZ guizhou guiyang|YN yn km|XZ xizang lasa|SN shaanxi xa|GS gansu lanzhou|QH qinghai xining|NX nx yinchuan|XJ xinjiang xjbt wlmq'.split(
  '|',
)) {
  const [code, ...labels] = entry.split(' ');
  for (const label of labels) SITES[label] = `CN-${code}`;
}
