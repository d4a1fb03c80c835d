import { halfWidth } from './day-in';
import { endOfValue } from './labelled';
import { meansItself, stated } from './stated-value';

/** Names of people at the beginning of a value; `林夏 陈屿` are two, `Lin Xia` is one. */
export function authorsIn(value: string): string | undefined {
  const plain = halfWidth(value);
  const part = value.slice(0, endOfValue(plain, 24)).trim();
  if (!/\p{Script=Han}/u.test(part)) {
    const all = part.split(/, | and | & /);
    const end = all.findIndex((name) => !LATIN_NAME.test(name));
    return stated((end < 0 ? all : all.slice(0, end)).join('; '));
  }
  const names: string[] = [];
  for (const word of part.split(/[\s、，,/]+/)) {
    const name = word.replace(
      /^(?:本报|本网|本刊)?(?:首席|特派)?(?:记者|通讯员|评论员)|[。.;；]+$/g,
      '',
    );
    if (name === '') continue;
    if (!/^[\p{L}·.’'()（）]{2,20}$/u.test(name) || /^\d/.test(name)) break;
    // The first may be a body; behind it only names of people follow.
    if (names.length > 0 && !/^\p{Script=Han}{2,4}$|·/u.test(name)) break;
    names.push(name);
  }
  const all = names.filter((name) => stated(name) && !meansItself(name)).slice(0, 8);
  return all.length > 0 ? all.join('; ') : undefined;
}

const LATIN_NAME = /^[A-Z][\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}$/u;

/** 本报记者 林夏 陈屿, 文/林夏: at the beginning of a short line or in brackets. */
export function unlabelledAuthors(plain: string): string | undefined {
  if (plain.length > 160) return undefined;
  const byline = /(?:^|\|)\s*By ([A-Z][^|\t\d]{2,80}?)\s*(?:\||\t|$)/.exec(plain);
  if (byline) return authorsIn(byline[1] as string);
  const found =
    /(?:^|[\s([□■◎●\t])(?:本报|本刊|本网|新华社|人民日报|中新社)?(?:首席|特派)?记者\s*[:/]?\s*(\p{Script=Han}{2,4}(?:[\s、]+(?!通讯员|报道|摄)\p{Script=Han}{2,4})*)(?=$|[\s)\]\t]|通讯员)/u.exec(
      plain,
    ) ??
    /(?:^|[\s([\t])文\s*[/|]\s*(?:本报记者\s*)?(\p{Script=Han}{2,4}(?:[\s、]+\p{Script=Han}{2,4})*)(?=$|[\s)\]\t])/u.exec(
      plain,
    );
  return found?.[1] && authorsIn(found[1]);
}
