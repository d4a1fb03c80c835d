import type { ProvinceCode } from '../lexicon/types';
import type { Fact, Source } from './types';

/**
 * The 22 province-level regions whose government work reports of 2020 mention blockchain, in GB/T
 * 2260 order, out of the 29 that had met by 26 February; Sichuan and Yunnan met in May.
 */
export const provinces2020: {
  year: number;
  met: number;
  codes: readonly ProvinceCode[];
  fact: Fact['id'];
  source: Source['id'];
} = {
  year: 2020,
  met: 29,
  codes: [
    'CN-BJ',
    'CN-TJ',
    'CN-HE',
    'CN-SX',
    'CN-NM',
    'CN-LN',
    'CN-JL',
    'CN-SH',
    'CN-JS',
    'CN-AH',
    'CN-FJ',
    'CN-JX',
    'CN-SD',
    'CN-HN',
    'CN-GD',
    'CN-GX',
    'CN-HI',
    'CN-CQ',
    'CN-GZ',
    'CN-GS',
    'CN-QH',
    'CN-NX',
  ],
  fact: 'x001',
  source: 'cbn-2020-02-04',
};
