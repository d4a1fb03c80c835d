import { PRIVATE, PUBLIC, TOWARDS, VERB } from './policy-words';
import type { PlaceGroup, Statement, WeighedTerm } from './statement';
import type { ProvinceCode } from './types';

/** The groups of each clause that are not excepted, compared with, or merely where someone is from. */
export function keptGroups(statement: Statement, excepted: Set<ProvinceCode>): PlaceGroup[][] {
  const { text, clauses } = statement;
  const kept: PlaceGroup[][] = [];
  let frame: PlaceGroup | undefined;
  for (const clause of clauses) {
    const groups: PlaceGroup[] = [];
    for (const group of clause.groups) {
      const before = text.slice(Math.max(0, clause.start, group.start - BACK), group.start);
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
      // 粤港澳大湾区(广东): of the region, that one.
      const last = groups.at(-1);
      if (last && /^\($/.test(text.slice(last.end, group.start).trim())) {
        if (isWiderThan(group)(last)) groups.pop();
      }
      // 在河北、天津、北京三地中，只有河北……
      if (ONLY.test(before) && clause.denied === undefined) {
        if (frame) for (const list of [...kept, groups]) remove(list, frame);
        frame = undefined;
        // 福建、广东、江西三省都……，但只有福建和广东……
        // 福建、江西签约共建……，其中江西承担……: all of them do, and so where only one says how much.
        const isPart = /其中\s*$/.test(before);
        for (const [i, list] of kept.entries()) {
          const terms = clauses[i]!.terms;
          if (isPart ? terms.length > 0 : terms.some(isTrigger)) continue;
          for (const wider of list.filter(isWiderThan(group))) remove(list, wider);
        }
      }
      const comparesItself =
        CONTRASTED.test(after) &&
        !BOTH.test(text.slice(group.end)) &&
        JOINED.test(text.slice(group.start, group.end));
      const places = comparesItself ? group.places.slice(0, 1) : group.places.slice(exception);
      const own = { ...group, places };
      groups.push(own);
      if (WITHIN.test(after)) frame = own;
    }
    kept.push(groups);
  }
  return kept;
}

const isTrigger = ({ weight }: WeighedTerm) => weight === 'trigger';

/** Whether a group holds all places of another, and more. */
const isWiderThan = (group: PlaceGroup) => (other: PlaceGroup) =>
  codesOf(other).length > codesOf(group).length &&
  codesOf(group).every((code) => codesOf(other).includes(code));

const codesOf = ({ places }: PlaceGroup) => places.flatMap((place) => place.places);

function remove<T>(list: T[], item: T) {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
}

/** How many of a group's places, from the first, are excepted. */
function exceptedOf(group: PlaceGroup, text: string, before: string, after: string): number {
  const all = group.places.length;
  if (/^\s?,?\s?(?:which|where)\b/i.test(text.slice(group.end, group.end + 12))) return 0;
  if (BEFORE.test(before)) {
    // 相比重庆，四川…… and unlike Hubei and Hunan, Jiangxi … go on; excluding Zhejiang, Jiangsu and
    // Anhui is an enumeration.
    const inner = text.slice(group.start, group.end);
    const first = inner.search(/[,，]/);
    const last = Math.max(inner.lastIndexOf(','), inner.lastIndexOf('，'));
    const isJoined = JOINS.test(inner);
    if (last < 0 || (isJoined && JOINS.test(inner.slice(last)))) return all;
    const comma = isJoined ? last : first;
    return group.places.findIndex((place) => place.start - group.places[0]!.start > comma);
  }
  return isExcepted(before, after) ? all : 0;
}

function isExcepted(before: string, after: string): boolean {
  if (AFTER.test(after)) return true;
  if (/(?:与|和|同|跟|像|如|with|to)\s*$/i.test(before) && CONTRASTED.test(after)) return true;
  if (
    /从\s*$/.test(before) &&
    /^(?:出发|出港|启程|外?运|发往|来|赶|迁|引|转|调|归|返|学)/.test(after)
  )
    return true;
  if (/[向到赴去往]\s*$/.test(before) && /^[^,，。]{0,3}(?:取经|学习|看齐)/.test(after))
    return true;
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

/** How far back of a place it is read whether it is excepted, in characters. */
const BACK = 48;

const BEFORE =
  /(?:来自|走出|走访|考察|借镜|师法|看齐|前往|赴|访问|到访|参观|调研|借鉴|学习|参照|参考|效仿|仿效|模仿|照搬|[沿套采]用|对标|取经于?|复制|仿照|追赶|赶超|不如|不及|落后于?|领先于?|超过|超越|[胜强好]过|[高低快早晚多少优逊次]于|区别于|不同于|有别于|相[较比对]于?|较之?|比起?|继|不像|而不是|而非|并非|不是|不包括|不含|除去?了?|排除|引进|引入|邀请|聘请|承接|吸引|毕业于|就读于|原籍|(?:运|销|飞|发|寄|开|驶|迁|搬)往|途经|路过|告别|离开|\b(?:(?<!officials |authorities |regulators |delegates )from|unlike(?: \w+ neighbou?rs)?|except(?: for)?|excluding|besides|outside|other than|(?:rather than|instead of)(?: \w+)?|than|(?:compared|contrasted) (?:with|to)|in contrast (?:to|with)|as opposed to|(?:example|lead|model|footsteps|experience|practices?) (?:of|in|set by)|model(?:l?ed)? (?:[^,.◇]{1,40} )?(?:on|after)|\bnot(?: (?:in|by|follow))?|copi(?:es|ed)|copying|imitat\w*|emulat\w*|echo(?:es|ed|ing)|on (?:those|that) (?:of|in|from)|inspired by|borrow\w* from|(?:visit|tour)(?:ed|ing|s)?|(?:apart|aside|learn(?:ed|ing)?) from|border(?:s|ing)|behind|ahead of)(?: the)?)(?:了|过|在|到)?\s*$/i;
const AFTER =
  /^(?:[之以]外|除外|外$|外[,，、]|籍|的?(?:游客|网友|老乡|商人|姑娘|小伙|专家|学者|人(?![民大社才工口力均]))|的?(?:对口)?(?:援助|支援|帮扶)|为(?:参照|参考|样板|师|鉴|榜样|标杆))/;
const CONTRASTED =
  /^[^,，◇]{0,4}(?:不同|相比|相较|有别|差异|各异|相反|不一样|区别|不尽|类似|相似|一样|那样|相近|接壤|毗邻|相邻|的(?:差距|区别|比较|竞争|做法|经验|模式))/;
/** 江西与湖南做法各异：前者……，后者……: both are spoken of. */
const BOTH = /前者.*后者|各[自有]|分别/;
const JOINS = /[、和及与]|\band\b/i;
const JOINED = /[与和跟同]/;
const WITHIN = /^[^,，◇]{0,6}[之当]?[中里](?:[,，.]|只|仅|唯|$)/;
const ONLY = /(?:只有|仅有?|唯有|唯独|其中|\bonly)\s*$/i;
