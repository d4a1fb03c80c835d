import type { ProvinceCode } from '../types';

/** Public bodies of Taiwan and Hong Kong that are named without the place (plain text). */
const BODIES: readonly (readonly [ProvinceCode, RegExp])[] = [
  [
    'CN-TW',
    /行政院|立法院|数位发展部|数发部|数位部|国科会|国发会|国家发展委员会|卫福部|金管会|卫生福利部/,
  ],
  ['CN-HK', /金管局|创科局|创新科技及工业局|数字政策办公室|财库局|财经事务及库务局|土地注册处/],
];

/** Whose public bodies a plain text names. */
export function bodyPlaces(text: string): ProvinceCode[] {
  return BODIES.flatMap(([code, bodies]) => (bodies.test(text) ? [code] : []));
}
