import type { Fact } from '../types';

/** Facts on Xizang. */
export const xizang = [
  {
    id: 'x261',
    provinces: ['CN-XZ'],
    level: 'provincial',
    year: 2023,
    kind: 'policy',
    fields: ['digital-government'],
    statement: {
      zh: '西藏自治区2023年4月16日印发加强数字政府建设方案（2023—2025年）。',
      en: 'Xizang issued its digital-government plan for 2023–2025 on 16 April 2023.',
    },
    source: 'mangkang-gov-2023-04-16',
    confidence: 'high',
    note: {
      zh: '读到的部分没有提到区块链。',
      en: 'The part that was read does not mention blockchain.',
    },
  },
  {
    id: 'x262',
    provinces: ['CN-XZ'],
    level: 'provincial',
    year: 2024,
    kind: 'statistic',
    fields: ['5g', 'e-government', '5g-base-station'],
    statement: {
      zh: '截至2024年底，西藏有5G基站17102个、电子政务外网接入点7289个。',
      en: 'By end-2024 Xizang had 17,102 5G stations and 7,289 access points of the government network.',
    },
    source: 'cww-xizang-2025',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
