import type { ProvinceCode } from '../lexicon/types';
import { provinces } from './provinces';
import type { Province } from './types';

const byCode = new Map<string, Province>(provinces.map((each) => [each.code, each]));

/** The division with an ISO 3166-2:CN code; undefined where there is none. */
export function province(code: ProvinceCode): Province | undefined {
  return byCode.get(code);
}
