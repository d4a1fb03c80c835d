import * as v from 'valibot';
import { type Fault, type FaultCode, faultCodes, shown } from './faults';
import type { PackFact, PackHead } from './pack';
import type { Step } from './scan-json';

/** A fault whose place in a file is not known yet. */
export type Found = Omit<Fault, 'path' | 'line' | 'column'> & { path: readonly Step[] };

/** What is wrong with a value that should be a fact or the head of a pack; `path` leads to it. */
export function wrongIn(
  schema: typeof PackHead | typeof PackFact,
  value: unknown,
  path: readonly Step[] = [],
): Found[] {
  const { issues = [] } = v.safeParse(schema, value);
  const found = new Map<string, Found>();
  for (const issue of issues) {
    const why = codeOf(issue);
    const at = [...path, ...(issue.path ?? []).map(({ key }) => key as Step)];
    const spot = JSON.stringify(at);
    // The first word on a place is enough: an empty name is not hidden characters as well.
    if (found.has(spot)) continue;
    const limit = issue.type === 'max_length' ? (issue.requirement as number) : undefined;
    found.set(spot, {
      why,
      path: at,
      ...(why !== 'missing' && why !== 'says-nothing' && { seen: shown(issue.input) }),
      ...(limit !== undefined && { limit }),
    });
  }
  return [...found.values()];
}

/** Objects tell three things by one message: no object, a key too many, a key that is not there. */
function codeOf({ type, expected, received, message }: v.BaseIssue<unknown>): FaultCode {
  if (type === 'strict_object') {
    if (expected === 'never') return 'unknown-key';
    return expected === 'Object'
      ? 'wrong-type'
      : received === 'undefined'
        ? 'missing'
        : 'wrong-type';
  }
  return faultCodes.find((code) => code === message) ?? 'wrong-value';
}
