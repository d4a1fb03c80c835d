import type { Fact } from '../types';

/** Facts on Qinghai. */
export const qinghai = [
  {
    id: 'x019',
    provinces: ['CN-QH'],
    level: 'provincial',
    year: 2020,
    kind: 'mention',
    fields: ['gov-work-report', 'blockchain'],
    statement: {
      zh: '青海列入2020年政府工作报告提及区块链的22个省（区、市）名单。',
      en: 'Qinghai is on the list of 22 province-level regions whose 2020 government work reports mention blockchain.',
    },
    source: 'cbn-2020-02-04',
    confidence: 'medium',
    note: {
      zh: '名单出自二手汇总，未逐份核对原报告。',
      en: 'The list is second-hand; the original reports were not checked.',
    },
  },
  {
    id: 'x256',
    provinces: ['CN-QH'],
    level: 'provincial',
    year: 2022,
    kind: 'policy',
    fields: ['digital-economy'],
    statement: {
      zh: '青海2022年2月18日印发促进数字经济发展工作要点，文号青政办函〔2022〕25号。',
      en: 'Qinghai issued its 2022 points on the digital economy on 18 February 2022 (No. 25).',
    },
    source: 'csp21-qinghai-2022-02-18',
    confidence: 'high',
    note: {
      zh: '读到的部分没有提到区块链。',
      en: 'The part that was read does not mention blockchain.',
    },
  },
  {
    id: 'x257',
    provinces: ['CN-QH'],
    level: 'provincial',
    year: 2022,
    kind: 'target',
    fields: ['5g', 'data-center', '5g-base-station'],
    statement: {
      zh: '青海2022年目标：5G基站1万个，大数据中心机架超过1.3万个。',
      en: "Qinghai's 2022 targets: 10,000 5G stations and over 13,000 data-centre racks.",
    },
    source: 'qinghai-points-2022',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
