import type { Category } from './entry';
import { deniedFrom } from './negation';
import { plainText } from './plain-text';
import {
  NAME_TAIL,
  OFFICE_TAIL,
  PLACE,
  PRIVATE,
  PUBLIC,
  SPEECH,
  TERM,
  TOWARDS,
  TRIGGER,
  VERB,
} from './policy-words';
import type { Span } from './sentences';
import type { Match, PlaceMatch, TermMatch } from './types';

/** How far a term goes towards a passage: it starts one, strengthens one, or only stands in one. */
type Weight = 'trigger' | 'support' | 'other';

export interface WeighedTerm extends TermMatch {
  category: Category;
  weight: Weight;
}

/** Who acts in a clause, as far as the words tell. */
type Agent = 'place' | 'public' | 'private';

/** Places named in one breath: 北京、山东、江西. Offsets into the statement. */
export interface PlaceGroup extends Span {
  places: PlaceMatch[];
}

/** A clause of a statement; offsets into the statement. */
export interface Clause extends Span {
  /** Plain text with masked matches, as long as the clause. */
  text: string;
  terms: WeighedTerm[];
  groups: PlaceGroup[];
  /** Where its denial begins, from the start of the clause. */
  denied: number | undefined;
  agent: Agent | undefined;
}

/** A sentence taken apart. */
export interface Statement extends Span {
  text: string;
  clauses: Clause[];
}

/** Takes a sentence apart; `matches` are those inside `span`, offsets into the whole text. */
export function readStatement(
  text: string,
  span: Span,
  matches: readonly Match[],
  weigh: (match: TermMatch) => WeighedTerm,
): Statement {
  const original = text.slice(span.start, span.end);
  const terms: WeighedTerm[] = [];
  const places: PlaceMatch[] = [];
  let masked = '';
  let at = 0;
  const plain = plainText(original);
  for (const match of matches) {
    const from = match.start - span.start;
    const to = match.end - span.start;
    let mask = PLACE;
    if (match.kind === 'place') {
      places.push(match);
    } else {
      const term = weigh(match);
      if (term.term === 'public-data' && isOpened(plain, from, to)) term.weight = 'trigger';
      if (term.weight === 'trigger' && isPartOfName(plain, from, to, term.category))
        term.weight = 'other';
      terms.push(term);
      mask = term.weight === 'trigger' ? TRIGGER : TERM;
    }
    masked += plain.slice(at, from) + mask.repeat(to - from);
    at = to;
  }
  masked += plain.slice(at);

  const clauses: Clause[] = [];
  let nextTerm = 0;
  let nextPlace = 0;
  for (const { start, end } of cut(masked)) {
    const clause: Clause = {
      start,
      end,
      text: masked.slice(start, end),
      terms: [],
      groups: [],
      denied: undefined,
      agent: undefined,
    };
    const until = span.start + end;
    for (let t = terms[nextTerm]; t && t.start < until; t = terms[++nextTerm]) clause.terms.push(t);
    for (let p = places[nextPlace]; p && p.start < until; p = places[++nextPlace]) {
      addPlace(clause.groups, p, span.start, masked);
    }
    clause.denied = deniedFrom(clause.text);
    clause.agent = agentOf(clause) ?? clauses.at(-1)?.agent;
    clauses.push(clause);
  }
  return { ...span, text: masked, clauses };
}

/** Whether a term's clause lets it count: not denied there, not a private body's own news. */
export function counts(clause: Clause, offset: number): boolean {
  return clause.agent !== 'private' && !(clause.denied !== undefined && offset >= clause.denied);
}

/** 开放公共数据 is the measure 公共数据开放, 公共数据共享 one that it is for. */
const isOpened = (plain: string, start: number, end: number) =>
  OPENS.test(plain.slice(Math.max(0, start - 12), start)) ||
  /^(?:资源)?共享/.test(plain.slice(end, end + 4));

const OPENS = /开放[^,，。]{0,6}$|\bopen(?:s|ed|ing)?\b[^,.]{0,8}$/i;

const BORDER =
  /(?<!◇)[,，](?!\d{3})|(?<=◇)[,，](?!\s?(?:and\s)?◇)|[:：;；]|(?<!◇)\.(?![\d.])|(?<=◇)\.(?![\d.◇])|\s(?=(?:but|while|whereas|although|though)\s)|(?<=.)(?=但(?!是?否)|而(?:◇|且|是))/g;

function cut(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(BORDER)) {
    const end = match.index + match[0].length;
    if (end > start) spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

const JOINT = /^(?:[、,，.和及与跟同暨或至到/·—-]|以及|等?[省市]?[、和及与]|,? ?and |, ?|\s)?$/;

function addPlace(groups: PlaceGroup[], place: PlaceMatch, base: number, text: string) {
  const start = place.start - base;
  const end = place.end - base;
  const last = groups.at(-1);
  if (last && start - last.end <= 6 && JOINT.test(text.slice(last.end, start))) {
    last.places.push(place);
    last.end = end;
  } else {
    groups.push({ start, end, places: [place] });
  }
}

/** 区块链协会, 政务服务中心: the term names a body and states nothing. */
function isPartOfName(plain: string, start: number, end: number, category: Category): boolean {
  const after = plain.slice(end, end + 16);
  if (NAME_TAIL.test(after)) return true;
  if (category !== 'e-government' || !OFFICE_TAIL.test(after)) return false;
  return !(/^[^,，]?窗口/.test(after) && SETS_UP.test(plain.slice(Math.max(0, start - 10), start)));
}

/** 开通“一件事”窗口: what is set up is more than a name. */
const SETS_UP = /(?:设立?|开[通设]|推出|启[动用])[^,，]{0,6}$/;

function agentOf(clause: Clause): Agent | undefined {
  const { text } = clause;
  const agent = text.search(PRIVATE);
  const place = text.indexOf(PLACE);
  if (agent >= 0 && isSubject(text, agent)) {
    // 专家认为福建……: the expert speaks of another's doing.
    const speech = text.slice(agent).search(SPEECH);
    const rest = speech < 0 ? '' : text.slice(agent + speech);
    const others = text.slice(agent);
    return rest.includes(PLACE) || HELPS.test(others) || (place >= 0 && SERVED.test(others))
      ? 'place'
      : 'private';
  }
  if (place >= 0) return 'place';
  return PUBLIC.test(text) ? 'public' : undefined;
}

/** 专家团队协助山东建设……: the province does it, with help. */
const HELPS = /^[^,，]{0,12}(?:协助|帮助|助力|支持|受|应|\b(?:helps?|helped|assist\w*) )◇/i;

/** 一家企业领到……: a public body serves it. */
const SERVED = /拿到|领到|领取|获颁|申领|办[理结妥]/;

/** Whether the private body at `at` does what the clause says. */
function isSubject(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return !VERB.test(before) && !TOWARDS.test(before);
}
