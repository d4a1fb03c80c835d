import type { Fact } from '../types';

/** Facts on Guangxi. */
export const guangxi = [
  {
    id: 'x008',
    provinces: ['CN-GX'],
    level: 'provincial',
    year: 2020,
    kind: 'mention',
    fields: ['gov-work-report', 'blockchain'],
    statement: {
      zh: '广西列入2020年政府工作报告提及区块链的22个省（区、市）名单。',
      en: 'Guangxi is on the list of 22 province-level regions whose 2020 government work reports mention blockchain.',
    },
    source: 'cbn-2020-02-04',
    confidence: 'medium',
    note: {
      zh: '名单出自二手汇总，未逐份核对原报告。',
      en: 'The list is second-hand; the original reports were not checked.',
    },
  },
  {
    id: 'x122',
    provinces: ['CN-GX'],
    level: 'city',
    year: 2022,
    kind: 'pilot',
    fields: ['blockchain-pilot', 'blockchain'],
    statement: {
      zh: '百色列入2022年1月公布的15个国家区块链综合性试点。',
      en: 'Baise is among the 15 comprehensive national blockchain pilots named in January 2022.',
    },
    source: 'cbn-2022-02-13',
    confidence: 'high',
  },
  {
    id: 'x251',
    provinces: ['CN-GX'],
    level: 'provincial',
    year: 2021,
    kind: 'policy',
    fields: ['digital-government'],
    statement: {
      zh: '广西印发全面推进数字政府建设三年行动实施方案（2021—2023年）。',
      en: 'Guangxi issued a three-year digital-government plan for 2021–2023.',
    },
    source: 'gd-szzf-guangxi-2021',
    confidence: 'high',
  },
  {
    id: 'x252',
    provinces: ['CN-GX'],
    level: 'provincial',
    year: 2022,
    kind: 'platform',
    fields: ['gov-services', 'zhiguitong'],
    statement: {
      zh: '广西实施意见提出完善“智桂通”移动开放生态，到2025年数字政府框架基本形成（桂政发〔2022〕31号）。',
      en: 'Guangxi\'s opinions improve the "Zhiguitong" mobile ecosystem and set a framework by 2025 (No. 31 of 2022).',
    },
    source: 'guangxi-opinions-2022',
    confidence: 'medium',
  },
  {
    id: 'x253',
    provinces: ['CN-GX'],
    level: 'provincial',
    year: 2018,
    kind: 'view',
    fields: ['blockchain', 'two-sessions'],
    statement: {
      zh: '2018年广西两会期间，一位在科技部门任职的政协委员建议抓住区块链机遇。',
      en: "At Guangxi's 2018 sessions a CPPCC member working in the science department urged taking up blockchain.",
    },
    source: 'technode-2018-01-30',
    confidence: 'medium',
    speaker: '政协委员',
    note: {
      zh: '个人提议，不是政府工作报告的内容。',
      en: "A member's proposal, not the work report.",
    },
  },
] satisfies readonly Fact[];
