import { type Chosen, type Facet, facetNames, facets } from '../../clippings/library-index/facets';
import type { Answer, Question } from '../../clippings/library-index/question';
import type { Clipping } from '../../clippings/model';
import type { Matches } from '../../clippings/search';
import type { SeenVerdicts } from '../../clippings/verdicts/seen-verdict';

/** What a library answers, worked out the long way over all records. */
export function naiveAnswer(
  kept: readonly Clipping[],
  question: Question,
  matches: (query: string) => Matches,
  seen: SeenVerdicts = new Map(),
): Answer {
  const valuesOf = (facet: Facet, one: Clipping): readonly string[] =>
    facets[facet](one, seen.get(one.id));
  const holds = matches(question.query);
  const inView = kept.filter((one) => (one.trashed !== undefined) === (question.view === 'trash'));
  const left = (chosen: Chosen) =>
    inView.filter(
      (one) =>
        holds(one) &&
        facetNames.every((facet) => {
          const values = chosen[facet] ?? [];
          return (
            values.length === 0 || valuesOf(facet, one).some((value) => values.includes(value))
          );
        }),
    );
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  const day = ({ source }: Clipping) => source.published ?? '';
  const place = ({ provinces }: Clipping) => provinces[0] ?? '~';
  const sorted = left(question.chosen)
    .sort((a, b) => compare(b.created, a.created) || compare(b.id, a.id))
    .sort((a, b) =>
      question.sort === 'published'
        ? compare(day(b), day(a))
        : question.sort === 'province'
          ? compare(place(a), place(b))
          : 0,
    );
  const groupOf = (one: Clipping) =>
    question.group === 'page'
      ? one.source.key
      : question.group === 'province'
        ? (one.provinces[0] ?? '')
        : question.group === 'day'
          ? localDay(one.created)
          : '';
  const grouped = new Map<string, Clipping[]>();
  for (const one of sorted) grouped.set(groupOf(one), [...(grouped.get(groupOf(one)) ?? []), one]);
  const all = [...grouped.values()].flat();
  const untrashed = kept.filter(({ trashed }) => trashed === undefined);
  const tagged = new Set(untrashed.flatMap(({ tags }) => tags));
  const uses = (tag: string) => untrashed.filter(({ tags }) => tags.includes(tag)).length;
  return {
    ids: all.map(({ id }) => id),
    total: inView.length,
    facets: Object.fromEntries(
      facetNames.map((facet) => {
        const others = left({ ...question.chosen, [facet]: [] });
        const values = new Set([
          ...(question.chosen[facet] ?? []),
          ...others.flatMap((one) => valuesOf(facet, one)),
        ]);
        const counts = [...values].map((value) => ({
          value,
          count: others.filter((one) => valuesOf(facet, one).includes(value)).length,
        }));
        return [facet, counts.sort((a, b) => b.count - a.count || compare(a.value, b.value))];
      }),
    ) as unknown as Answer['facets'],
    tags: [...tagged].sort((a, b) => uses(b) - uses(a) || compare(a, b)),
    groups:
      question.group === 'none'
        ? []
        : [...grouped].map(([name, some]) => ({
            name:
              question.group === 'page'
                ? (some[0]?.source.title ?? '') || (some[0]?.source.site ?? '')
                : name,
            from: all.indexOf(some[0] as Clipping),
            count: some.length,
          })),
  };
}

function localDay(created: string): string {
  const at = new Date(created);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
