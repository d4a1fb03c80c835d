import type { Fact } from '../types';

/** Facts on Xinjiang. */
export const xinjiang = [
  {
    id: 'x258',
    provinces: ['CN-XJ'],
    level: 'provincial',
    kind: 'policy',
    fields: ['digital-government'],
    statement: {
      zh: '新疆于9月17日印发自治区数字政府改革建设方案。',
      en: 'Xinjiang issued a plan for digital-government reform on 17 September.',
    },
    source: 'xinjiang-reform',
    confidence: 'medium',
    note: { zh: '所见摘录没有写明年份。', en: 'The excerpt seen does not give the year.' },
  },
  {
    id: 'x259',
    provinces: ['CN-XJ'],
    level: 'provincial',
    year: 2024,
    kind: 'statistic',
    fields: ['gov-services'],
    statement: {
      zh: '新疆首批13个“一件事”多端上线，2024年累计办理11.37万件。',
      en: "Xinjiang's first 13 bundled services had handled 113,700 cases in 2024.",
    },
    source: 'xinjiang-daily-2025',
    confidence: 'medium',
  },
  {
    id: 'x260',
    provinces: ['CN-XJ'],
    level: 'provincial',
    year: 2025,
    kind: 'policy',
    fields: ['digital-government', 'province-wide-programme'],
    statement: {
      zh: '新疆2023年9月15日成立数字化发展局，2025年按“1652”架构推进数字新疆。',
      en: 'Xinjiang set up its digital bureau on 15 September 2023 and follows a "1652" structure in 2025.',
    },
    source: 'xinjiang-daily-2025',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
