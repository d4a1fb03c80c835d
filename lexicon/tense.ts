import { PLAN, PLAN_HEADING, REVIEW, REVIEW_HEADING } from './policy-words';

/** Whether a statement (plain text) looks back or plans; its headings decide where it does not say. */
export function tenseOf(
  statement: string,
  headings: readonly string[] = [],
): 'review' | 'plan' | undefined {
  const back = statement.match(REVIEW)?.length ?? 0;
  const ahead = statement.match(PLAN)?.length ?? 0;
  if (back !== ahead) return back > ahead ? 'review' : 'plan';
  for (let i = headings.length - 1; i >= 0; i--) {
    const heading = headings[i]!;
    const looksBack = REVIEW_HEADING.test(heading);
    if (looksBack !== PLAN_HEADING.test(heading)) return looksBack ? 'review' : 'plan';
  }
  return undefined;
}
