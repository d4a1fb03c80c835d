import type { Fact } from '../types';

/** Facts on Liaoning. */
export const liaoning = [
  {
    id: 'x022',
    provinces: ['CN-LN'],
    level: 'provincial',
    year: 2020,
    kind: 'mention',
    fields: ['gov-work-report', 'blockchain'],
    statement: {
      zh: '辽宁列入2020年政府工作报告提及区块链的22个省（区、市）名单。',
      en: 'Liaoning is on the list of 22 province-level regions whose 2020 government work reports mention blockchain.',
    },
    source: 'cbn-2020-02-04',
    confidence: 'medium',
    note: {
      zh: '名单出自二手汇总，未逐份核对原报告。',
      en: 'The list is second-hand; the original reports were not checked.',
    },
  },
  {
    id: 'x240',
    provinces: ['CN-LN'],
    level: 'provincial',
    year: 2022,
    kind: 'platform',
    fields: ['gov-services', 'liaoshitong'],
    statement: {
      zh: '辽宁“辽事通”提供919项高频服务，实名注册人数超过3600万。',
      en: 'Liaoning\'s "Liaoshitong" offers 919 frequent services and has over 36 million real-name users.',
    },
    source: 'liaoning-daily-2022-02-07',
    confidence: 'high',
    conflictsWith: ['x242'],
    note: {
      zh: '另有来源（2021年11月）写作2531项，口径不同。',
      en: 'Another source (November 2021) gives 2,531 items, counted otherwise.',
    },
  },
  {
    id: 'x241',
    provinces: ['CN-LN'],
    level: 'provincial',
    year: 2021,
    kind: 'policy',
    fields: ['digital-government'],
    statement: {
      zh: '辽宁制定“十四五”数字政府发展规划并在2021全球工业互联网大会发布。',
      en: 'Liaoning released its 14th-plan digital-government programme at the 2021 Global Industrial Internet Conference.',
    },
    source: 'liaoning-daily-2022-02-07',
    confidence: 'high',
  },
  {
    id: 'x242',
    provinces: ['CN-LN'],
    level: 'provincial',
    year: 2021,
    kind: 'statistic',
    fields: ['gov-services', 'liaoshitong'],
    statement: {
      zh: '辽宁依申请事项可网办率100%，2531项高频刚需事项接入“辽事通”。',
      en: 'In Liaoning all on-request items can be filed online and 2,531 frequent items are in "Liaoshitong".',
    },
    source: 'liaoning-2021-11',
    confidence: 'medium',
    conflictsWith: ['x240'],
    note: {
      zh: '所见摘录中平台名称截断，按上下文为“辽事通”；与另一来源口径不同。',
      en: 'The name of the platform is cut off in the excerpt; another source counts differently.',
    },
  },
  {
    id: 'x243',
    provinces: ['CN-LN'],
    level: 'provincial',
    year: 2020,
    kind: 'application',
    fields: ['taxation', 'blockchain'],
    statement: {
      zh: '辽宁省税务局2020年4月引入区块链解决缴费人问题。',
      en: "In April 2020 Liaoning's tax bureau brought in blockchain for payers' problems.",
    },
    source: 'blocking-world-2020-04',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
