import { keptGroups } from './exceptions';
import { ANAPHOR, DIRECTIVE, ELSEWHERE, PUBLIC, SPEECH, VERB } from './policy-words';
import { type Clause, counts, type PlaceGroup, type Statement } from './statement';
import type { ProvinceCode } from './types';

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
 * named, and so do `bodies`, which are known without it (行政院); `extra` are provinces known from document
 * numbers and abbreviations.
 */
export function namedProvinces(
  statement: Statement,
  extra: readonly ProvinceCode[],
  bodies: readonly ProvinceCode[] = [],
): Named {
  const own = new Set<ProvinceCode>();
  const subjects = new Set<ProvinceCode>();
  const excepted = new Set<ProvinceCode>();
  const kept = keptGroups(statement, excepted);
  const live = statement.clauses.map((clause) => isLive(statement, clause));
  const namesBoth =
    live.some((isLive, i) => isLive && kept[i]!.length > 0) && !TOGETHER.test(statement.text);
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
    for (const code of [...statement.clauses.flatMap(brandPlaces), ...bodies]) {
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

/** 两地……都: what is said of one holds for the other. */
const TOGETHER = /[两三四][地省市][^,，]{0,12}[都均]/;

const CONTINUES =
  /也|亦|同样|[仍还正]在|论证|酝酿|筹备|随后|跟进|加入|在列|入选|先行|率先|参与|接入|位列|[均都](?!衡|市)|\b(?:also|join|follow|too\b|first)/i;

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
