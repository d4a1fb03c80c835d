import { plainText } from './plain-text';
import { PUBLIC } from './policy-words';
import type { Sentence, Span } from './sentences';
import type { Match } from './types';

/**
 * Puts sentences together that only weak dots part. Some news sites print one dot for every mark,
 * so 北京在报告中表示.建立……机制.开展……应用. is one statement of three clauses. A new one begins where
 * a clause names a new place, a speaker or a time, or opens with 比如 or 据……; and after 160
 * characters in any case.
 */
export function statements(
  text: string,
  parts: readonly Sentence[],
  matches: readonly Match[],
): Span[] {
  const found: Span[] = [];
  let open: Sentence | undefined;
  let previous: Sentence | undefined;
  let next = 0;
  for (const part of parts) {
    while (next < matches.length && matches[next]!.start < part.start) next++;
    const runsOn = previous?.weak && text.slice(previous.end, part.start).trim() === '';
    if (open && previous && runsOn && !beginsAnew(text, open, previous, part, matches, next)) {
      open.end = part.end;
    } else {
      open = { start: part.start, end: part.end };
      found.push(open);
    }
    previous = part;
  }
  return found;
}

const LONGEST = 160;
const LEAD_LENGTH = 10;

function beginsAnew(
  text: string,
  open: Span,
  previous: Span,
  part: Span,
  matches: readonly Match[],
  at: number,
): boolean {
  if (part.end - open.start > LONGEST) return true;
  const before = matches[at - 1];
  const body = text.slice(previous.start, previous.end).replace(/[.'"‘’“”\s]+$/, '');
  const bodyEnd = previous.start + body.length;
  if (body.length < 2 || (before?.kind === 'place' && before.end === bodyEnd)) return false;
  // 比如. and 据统计. lead in what follows.
  if (open.start === previous.start && body.length <= LEAD_LENGTH) return false;
  const words = plainText(text.slice(part.start, Math.min(part.end, part.start + 60)));
  const first = matches[at];
  const leadsIn = LEADS_IN.test(plainText(body.slice(-3)));
  if (first?.kind === 'place' && first.end <= part.end && !leadsIn) {
    const lead = words.slice(0, first.start - part.start);
    if (lead.length <= 2 || (lead.length <= 10 && /(?:的|在|如|为)$/.test(lead))) return true;
  }
  if (STARTS.test(words)) return true;
  // 区块链发展离不开……: a sentence about the thing, not one more item of a list.
  const isAboutTerm =
    first?.kind === 'term' &&
    first.tier === 1 &&
    first.start - part.start <= 1 &&
    part.end - first.end > LEAD_LENGTH &&
    text[first.end] !== '等' &&
    !(before && before.end === bodyEnd);
  if (isAboutTerm) return true;
  const clause = words.replace(/[.'"‘’“”\s]+$/, '');
  return (
    SPEAKS.test(clause) && !PUBLIC.test(clause) && !/^(?:报告|会议|方案|规划|通知)/.test(clause)
  );
}

const LEADS_IN = /[是看时称如为到]$|(?:表示|提出|提到|强调|认为|指出)$/;
const STARTS =
  /^['"‘’“”]?(?:据|截至|比如|再如|例如|具体[来而]|此外|另外|记者|近日|日前|目前|现在|从[^.]{0,12}[看]|因此|所以|总体|作为|随着|为何|不过|然而|尤其|值得|相应|一方面|另一方面|今年|去年|\d{4}年|全国|多地|各地|在今年|在这次|未来|由于|如何)/;
const SPEAKS = /(?:认为|表示|[称说]|强调|指出|介绍|坦言|原因)$/;
