import type { ConceptInfo } from './concept-info';
import { crossesWords } from './crosses-words';
import { plainText } from './plain-text';
import { PUBLIC_BUSINESS } from './policy-words';
import { isPublicPage } from './public-page';
import type { ConceptId, Context, Match, TermMatch } from './types';

/**
 * Leaves out terms that are words of everyday life as well: the watch that is wound (上链), the
 * arcade's 代币, a guideline for the heart. On a line with a surer term they are meant; elsewhere the
 * line has to speak of the field that the term is from.
 *
 * Linear in the text; lines without such a term are not read.
 */
export function withoutOrdinarySense(
  text: string,
  matches: Match[],
  context: Context,
  /** Handed in as to `createAnnotate`. */
  conceptInfo: InfoOf,
): Match[] {
  let dropped: Set<Match> | undefined;
  let isPublic: boolean | undefined;
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i]!;
    if (match.kind === 'place') continue;
    let doubt = doubtOf(text, match);
    if (!doubt && match.tier > 1 && isOfOffices(match, conceptInfo)) {
      isPublic ??= isPublicPage(context);
      if (!isPublic) doubt = OFFICES;
    }
    if (!doubt || isMeant(text, matches, i, doubt)) continue;
    dropped ??= new Set();
    dropped.add(match);
  }
  return dropped ? matches.filter((match) => !dropped.has(match)) : matches;
}

type InfoOf = (id: ConceptId) => ConceptInfo | undefined;

interface Doubt {
  /** Labels that have another sense, in plain text. */
  labels: RegExp;
  /** Words of the field, beside those of public business. */
  field: RegExp;
  /** Words of the other sense, which outweigh those of the field. */
  other?: RegExp;
  /** Whether a place on the line speaks for it as a surer term does. */
  isLocal?: true;
}

/** By label as written; few, save in a text that is made to write them in many ways. */
const known = new Map<string, Doubt | undefined>();
const MOST_KNOWN = 5000;

function doubtOf(text: string, { start, end }: TermMatch): Doubt | undefined {
  const label = text.slice(start, end);
  if (!known.has(label)) {
    if (known.size > MOST_KNOWN) known.clear();
    const plain = plainText(label);
    known.set(
      label,
      DOUBTS.find(({ labels }) => labels.test(plain)),
    );
  }
  return known.get(label);
}

function isMeant(text: string, matches: readonly Match[], at: number, doubt: Doubt): boolean {
  const { start, end } = matches[at]!;
  // No farther than `NEAR`, or a text of one line would be searched from each such term.
  const left = text
    .slice(Math.max(0, start - NEAR), start)
    .split('\n')
    .at(-1) as string;
  const right = text.slice(end, end + NEAR).split('\n', 1)[0] as string;
  const from = start - left.length;
  const to = end + right.length;
  let around: string | undefined;
  const speaksOf = (words: RegExp) => {
    around ??= plainText(`${left} · ${right}`);
    return words.test(around);
  };
  if (doubt.other && speaksOf(doubt.other)) return false;
  // A heading, item or cell of hardly more than the word says nothing against it.
  if (doubt === OFFICES && left.length + right.length < 8 && !/[。.!！]/.test(right)) return true;
  // 示范|区别, 公共|数据线: longer ones do not come about by chance.
  const isShort = doubt === OFFICES && end - start < 5;
  if (isShort && crossesWords(plainText(text.slice(from, to)), start - from, end - from)) {
    return false;
  }
  const isSure = (match: Match) =>
    match.kind === 'place' ? doubt.isLocal : match.tier < 3 && !doubtOf(text, match);
  for (let i = at - 1; i >= 0 && matches[i]!.start >= from; i--)
    if (isSure(matches[i]!)) return true;
  for (let i = at + 1; i < matches.length && matches[i]!.end <= to; i++) {
    if (isSure(matches[i]!)) return true;
  }
  return speaksOf(doubt.field) || speaksOf(PUBLIC_BUSINESS);
}

/** Words of offices and of what they set up, which anybody may use: 示范区, city brain. */
const isOfOffices = ({ term }: TermMatch, info: InfoOf) =>
  /^(?:e-gov|policy)/.test(info(term)!.category);

/** How far the words of the field may be, in characters. */
const NEAR = 120;

const CHAIN =
  /信息|账本|节点|存证|凭证|证照|档案|合同|合约|票据|交易|资产|溯源|追溯|企业|[公联跨]链|网络|ledger|block|crypto|coin|token|record|node|network|contract|transaction|asset|\bbridg|protocol/i;

const MONEY =
  /[虚数加]拟?[字密]?[资货]|币圈|公募|私募|募集|融资|发行|交易(?!卡)|资产|金融|证监|央行|牌照|投资|炒作|诈骗|传销|非法|合约|[公联]链|钱包|银行|crypto|coin|chain|wallet|issu|financ|secur|invest|monetary|licen[cs]|asset|exchange/i;

const SERVICE =
  /办[事理件结]|窗口|申[领报请]|群众|企业|[市居]民|证照|大厅|部门|public|citizen|resident|permit|licen[cs]e|official/i;

/** Where only words of the other sense speak against it. */
const ANY = /^/;

const OFFICES: Doubt = {
  labels: ANY,
  field: new RegExp(`${SERVICE.source}|〔|\\d号`, 'i'),
  isLocal: true,
};

const DOUBTS: readonly Doubt[] = [
  {
    labels: /^(?:(?:on|off) chain|(?:cross-|inter)chain|public c|block chain$)/i,
    field: CHAIN,
  },
  {
    labels: /^(?:alliance|private|consortium) c/i,
    field: CHAIN,
    other: /^[^·]*· of command|hotel|school|hospital|restaurant|clinic/i,
  },
  { labels: /^上链$/, field: CHAIN, other: /[腕手钟怀]表|座钟|机芯|发条/ },
  { labels: /^bsn$/i, field: CHAIN },
  { labels: /^ico$/i, field: MONEY },
  { labels: /^链上$/, field: ANY, other: /自行车|单车|链条|[项手拉]链|滴油/ },
  {
    labels: /^tokeni[sz]ation/i,
    field: MONEY,
    other: /words?\b|language|train/i,
  },
  { labels: /^dlt$/i, field: CHAIN, other: /tape|cartridge|drive|archiv/i },
  {
    labels: /共识协议|^consensus (?:prot|mech)/i,
    field: CHAIN,
    other: /停火|和平|谈判|medic|clinic|patient|heart|guideline|sepsis|\bbees?\b/i,
  },
  { labels: /rigs?$/i, field: MONEY, other: /drill|granite|copper|coal|gold mine|iron ore/i },
  { labels: /^data (?:elem|ex|fac|flow)/i, field: MONEY, isLocal: true },
  { labels: /^virtual [ac]/i, field: ANY, other: /\bgam(?:es?|ers?)\b|players?\b/i },
  {
    labels: /^(?:代币|tokens?)$/i,
    field: MONEY,
    other: /电玩|游[戏乐]|乐园|街机|娃娃机|一枚|[每元]枚|兑换机|投币|subway|arcade|laundr/i,
  },
  {
    labels: /^rwa$/i,
    field: new RegExp(`${MONEY.source}|财经|热度|香港|代币`, 'i'),
    other: /风险加权|资本充足|risk.weight|capital (?:r|adeq)|basel/i,
  },
  {
    labels:
      /^(?:只跑|一次不跑|(?:visit |run )?at most |no-app|(?:impercep|seamless)|one[ -][mtw])/i,
    field: SERVICE,
  },
  {
    labels: /^(?:instant|approval in)/i,
    field: SERVICE,
    other: /loan|credit card|mortgage/i,
  },
  {
    labels: /好差评|rating system/i,
    field: SERVICE,
    other: /商品|刷单|冲榜|外卖|网店|hotel|restaurant/i,
  },
  {
    labels: /^pilot pro/i,
    field: SERVICE,
    other: /flight|airline|aviat|cockpit|pilots|television|episode/i,
    isLocal: true,
  },
  {
    labels:
      /^(?:guidelines|(?:action|work|implementation) plans?|use cases?|special (?:action|campaign)s?|demonstration (?:zone|area)s?)$/i,
    field: SERVICE,
    other: /heart|patient|clinic|diabet|dosage|diet/i,
    isLocal: true,
  },
  {
    labels: /^single|^单一/i,
    field:
      /贸易|通关|口岸|报关|申报|进出口|外贸|企业|关[税区]|trade|customs|port\b|ports\b|export|clearance|cargo|shipp/i,
  },
  {
    labels: /^government agent/i,
    field: /online|intelligen|hotline|model|chat|citizen/i,
  },
  { labels: /^government service$/i, field: ANY, other: /retire|career|years/i },
  { labels: /^nfts?$/i, field: ANY, other: /nutrient|hydropon|greenhouse/i },
  {
    labels: /^5g$/i,
    field: ANY,
    other: /\dg\b|盐|糖|salt|sugar|pull|centrif|[含加] ·|· of /i,
  },
  { labels: /^Ai$/, field: CHAIN },
  { labels: /^smart con/i, field: ANY, other: /·\s+with\b|\bbid\b|striker|season/i },
];
