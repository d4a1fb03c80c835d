/** A person or a body as references name them. */
export type Agent =
  | { kind: 'person'; family: string; given: string }
  /** A body, a Chinese name, a single name: written as it stands. */
  | { kind: 'literal'; name: string };

/** The names in a byline; several are parted by `;`, `；`, `、`, or blanks and commas between Chinese names. */
export function agents(byline: string): Agent[] {
  const parts = byline.split(/\s*[;；、]\s*/).filter(Boolean);
  return parts.flatMap((part) => {
    const chinese = part.split(/[\s,，]+/);
    if (chinese.every((name) => HAN_NAME.test(name))) return chinese.map(literal);
    const latin = part.split(/\s+(?:and|&)\s+|\s*,\s+and\s+/i);
    const several = latin.length > 1 ? latin.flatMap((piece) => piece.split(/,\s+/)) : latin;
    const persons = several.map(person);
    return persons.every((one) => one !== undefined) ? persons : [literal(part)];
  });
}

/** Whether names are written in Han: they are followed by 等 and not by et al. */
export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

const HAN_NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u;

const literal = (name: string): Agent => ({ kind: 'literal', name });

/** A Latin name, family name found; undefined where it rather is a body. */
function person(name: string): Agent | undefined {
  const inverted = /^([\p{L}'’ -]+),\s+([\p{L}'’. -]+)$/u.exec(name);
  if (inverted?.[1] && inverted[2] && !BODY.test(name)) {
    return { kind: 'person', family: inverted[1], given: inverted[2] };
  }
  const words = name.split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || words.length > 5 || BODY.test(name)) return undefined;
  if (
    !words.every((word) =>
      /^\p{Lu}[\p{L}'’.-]*$|^(?:de|da|di|du|la|le|van|von|der|den|bin|al)$/u.test(word),
    )
  ) {
    return undefined;
  }
  // `Bawden D`: somebody has already written it as references do.
  const familyFirst =
    words.slice(1).every((word) => INITIALS.test(word) || /^[JS]r\.?$/.test(word)) ||
    isPinyin(first, last);
  return familyFirst
    ? { kind: 'person', family: first, given: words.slice(1).join(' ') }
    : { kind: 'person', family: last, given: words.slice(0, -1).join(' ') };
}

const INITIALS = /^(?:\p{Lu}\.?-?){1,3}$/u;

/** Words that bodies have in their names and persons don't. */
const BODY =
  /\b(?:of|for|the|and|university|institute|cent(?:er|re)|committee|commission|department|ministry|office|bureau|bank|agency|association|society|organi[sz]ation|union|nations|council|government|news|times|daily|press|xinhua|reuters|network|group|inc|ltd|co|corp|company|staff|academy|library|forum|team|online|china)\b/i;

/** Zhang Wei on a Chinese site: the family name stands first (GB/T 28039—2011) unless only the last word can be one. */
function isPinyin(first: string, last: string): boolean {
  return FAMILY_NAMES.has(first.toLowerCase()) && !/^[\p{L}]\.?$/u.test(first) && isSyllables(last);
}

const isSyllables = (word: string) =>
  /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:[aeiouü]{1,3})(?:ng?|r)?[-'’]?){1,2}$/i.test(word);

const FAMILY_NAMES = new Set(
  'bai cai cao chang chen cheng cui dai deng ding dong du duan fan fang feng fu gao gong gu guo han hao he hou hu huang jia jiang jin kong lai lei li liang liao lin liu long lu luo lü ma mao meng mo pan peng qian qin qiu ren shao shen shi song su sun tan tang tao tian wan wang wei wu xia xiang xiao xie xiong xu xue yan yang yao ye yin yu yuan zeng zhang zhao zheng zhong zhou zhu zou'.split(
    ' ',
  ),
);
