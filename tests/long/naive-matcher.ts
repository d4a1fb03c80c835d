import type { ContextKind } from '../../lexicon/entry';
import { chineseTail, englishTail } from '../../lexicon/places/tails';
import type { Match } from '../../lexicon/types';
import { naiveFold } from './naive-fold';
import { type FoldedGuard, type NaiveLabel, naiveLabels } from './naive-labels';

/** Finds what the matcher must find, by the words of its contract and with no care for time. */
export function createNaiveMatcher(): (text: string) => Match[] {
  const labels = naiveLabels();
  const longest = Math.max(...[...labels.keys()].map((label) => label.length));
  const beginnings = new Set([...labels.keys()].map((label) => label.slice(0, 2)));

  return (text) => {
    const units = naiveFold(text);
    const words = units.map(({ unit }) => unit).join('');
    const found: Found[] = [];
    for (let at = 0; at < words.length; ) {
      let past = at + 1;
      const begins = beginnings.has(words.slice(at, at + 2));
      for (let end = Math.min(words.length, at + longest); begins && end >= at + 2; end--) {
        const label = labels.get(words.slice(at, end));
        const stretch = label && standing(label, words, at, end, text, units);
        if (!label || !stretch) continue;
        if (label.what && !stretch.tail) found.push({ start: at, end: stretch.end, label });
        past = stretch.end + stretch.tail;
        break;
      }
      at = past;
    }
    return found
      .filter((one) => hasCompany(one, found, text, units))
      .map(({ start, end, label }) => ({
        ...(label.what as Match),
        start: units[start]?.start as number,
        end: units[end - 1]?.end as number,
      }));
  };
}

interface Found {
  start: number;
  end: number;
  label: NaiveLabel;
}

/** Where a label ends that stands at this place, and how much of another name follows it. */
function standing(
  { guards, tails, what }: NaiveLabel,
  words: string,
  start: number,
  labelEnd: number,
  text: string,
  units: ReturnType<typeof naiveFold>,
): { end: number; tail: number } | undefined {
  const end = ofWholeWords(words, start, labelEnd);
  if (end === undefined) return undefined;
  if (guards.some((guard) => rejects(guard, words, start, labelEnd))) return undefined;
  const written = text.slice(units[start]?.start, units[labelEnd - 1]?.end).normalize('NFKC');
  if (guards.some(({ exactly }) => exactly !== undefined && exactly !== written)) return undefined;
  if (!what || !tails) return { end, tail: 0 };
  const pattern = WORD.test(words.charAt(start)) ? englishTail : chineseTail;
  return { end, tail: pattern.exec(words.slice(end))?.[0].length ?? 0 };
}

const WORD = /[0-9a-z\u00c0-\u024f]/;
const isWord = (unit: string) => WORD.test(unit) && unit !== '×' && unit !== '÷';
const joins = (unit: string) => isWord(unit) || unit === '_' || unit === '@';

/** The end with a plural -s; undefined where a Latin word or an address goes on at either side. */
function ofWholeWords(words: string, start: number, labelEnd: number): number | undefined {
  const before = words.slice(0, start);
  const opens = isWord(words.charAt(start));
  if (opens && (joins(before.slice(-1)) || /[a-z]\.$/.test(before))) {
    if (joins(before.slice(-1)) || /[a-z]/.test(words.charAt(start))) return undefined;
  }
  if (!isWord(words.charAt(labelEnd - 1))) return labelEnd;
  const letter = /[a-z]/.test(words.charAt(labelEnd - 1));
  const plural = letter && words[labelEnd - 1] !== 's' && words[labelEnd] === 's';
  const end = plural ? labelEnd + 1 : labelEnd;
  if (joins(words.charAt(end))) return undefined;
  return letter && /^\.[a-z]/.test(words.slice(end, end + 2)) ? undefined : end;
}

function rejects(guard: FoldedGuard, words: string, start: number, end: number): boolean {
  const [before, after] = [words.slice(0, start), words.slice(end)];
  const left =
    guard.notBefore.some((word) => before.endsWith(word)) &&
    !guard.exceptBefore.some((word) => before.endsWith(word));
  const right =
    guard.notAfter.some((word) => after.startsWith(word)) &&
    !guard.exceptAfter.some((word) => after.startsWith(word));
  return guard.both ? left && right : left || right;
}

/** Units of the text as given within which company counts. */
const REACH = 400;

const needsOf = ({ guards }: NaiveLabel): ContextKind[] => guards.flatMap(({ needs }) => needs);

function hasCompany(
  one: Found,
  all: readonly Found[],
  text: string,
  units: ReturnType<typeof naiveFold>,
): boolean {
  const needs = needsOf(one.label);
  if (needs.length === 0) return true;
  return all.some((other) => {
    if (needsOf(other.label).length > 0) return false;
    if (!other.label.gives.some((kind) => needs.includes(kind))) return false;
    const [first, second] = other.start < one.start ? [other, one] : [one, other];
    const between = text.slice(units[first.end - 1]?.end, units[second.start]?.start);
    return between.length <= REACH && !between.includes('\n');
  });
}
