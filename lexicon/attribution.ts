import type { Named } from './named-provinces';
import { siteProvince } from './sites';
import type { Attribution, Carry, Context, ProvinceCode } from './types';

/**
 * How surely whom: 1 said in the statement; .8 by the last single-province sentence or the nearest
 * heading; .5 by the title, the publisher or the site. A statement with another subject inherits
 * nothing.
 */
export function attribute(
  named: Named,
  carry: Carry,
  context: Context,
  provincesOf: (text: string) => readonly ProvinceCode[],
): Attribution[] {
  if (named.provinces.length > 0) return named.provinces.map((code) => ({ code, confidence: 1 }));
  if (named.isAside || (carry.aside && !named.pointsBack)) return [];
  if (named.subjects.length > 0) return [];
  if (carry.antecedent) return [{ code: carry.antecedent, confidence: 0.8 }];
  const { title, url, source, headings = [] } = context;
  for (let i = headings.length - 1; i >= 0; i--) {
    const heading = headings[i]!;
    const codes = provincesOf(heading);
    // A heading that repeats the title says no more than it.
    const confidence = title?.includes(heading) ? 0.5 : 0.8;
    if (codes.length === 1) return [{ code: codes[0]!, confidence }];
    if (codes.length > 1) return [];
  }
  for (const text of [title, source]) {
    const codes = text ? provincesOf(text) : [];
    if (codes.length === 1) return [{ code: codes[0]!, confidence: 0.5 }];
    if (codes.length > 1) return [];
  }
  const site = url && siteProvince(url);
  return site ? [{ code: site, confidence: 0.5 }] : [];
}

/** What 该省 means after a statement. */
export function carryOn(carry: Carry, named: Named): Carry {
  const { section, rank } = carry;
  const kept: Carry = section && rank !== undefined ? { section, rank } : {};
  const [first, second] = named.subjects;
  if (second) return kept;
  if (first) return { antecedent: first, ...kept };
  if (!carry.antecedent) return carry;
  if (named.isAside) return { ...carry, aside: true };
  if (named.pointsBack && carry.aside) return { antecedent: carry.antecedent, ...kept };
  return carry;
}

/**
 * What 该省 means after a heading: nothing is inherited across one, save that a heading within the
 * section of a province stays in it.
 */
export function carryPast(carry: Carry, named: Named, rank: number): Carry {
  const [first, second] = named.subjects;
  if (second) return {};
  if (first) return { antecedent: first, section: first, rank };
  if (carry.section && carry.rank !== undefined && rank > carry.rank) {
    return { antecedent: carry.section, section: carry.section, rank: carry.rank };
  }
  return {};
}
