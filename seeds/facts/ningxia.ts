import type { Fact } from '../types';

/** Facts on Ningxia. */
export const ningxia = [
  {
    id: 'x006',
    provinces: ['CN-NX'],
    level: 'provincial',
    year: 2020,
    kind: 'mention',
    fields: ['gov-work-report', 'blockchain'],
    statement: {
      zh: '宁夏列入2020年政府工作报告提及区块链的22个省（区、市）名单。',
      en: 'Ningxia is on the list of 22 province-level regions whose 2020 government work reports mention blockchain.',
    },
    source: 'cbn-2020-02-04',
    confidence: 'medium',
    note: {
      zh: '名单出自二手汇总，未逐份核对原报告。',
      en: 'The list is second-hand; the original reports were not checked.',
    },
  },
  {
    id: 'x254',
    provinces: ['CN-NX'],
    level: 'provincial',
    year: 2021,
    kind: 'policy',
    fields: ['digital-government'],
    statement: {
      zh: '宁夏2021年3月1日印发数字政府建设行动计划（2021—2023年），已有省级统一云平台和五级政务外网。',
      en: "Ningxia's digital-government plan of 1 March 2021 (to 2023) builds on one cloud and a five-level network.",
    },
    source: 'ningxia-plan-2021-03-01',
    confidence: 'medium',
  },
  {
    id: 'x255',
    provinces: ['CN-NX'],
    level: 'provincial',
    year: 2021,
    kind: 'platform',
    fields: ['gov-services', 'my-ningxia'],
    statement: {
      zh: '宁夏以“我的宁夏”政务App为牵引，建设统一身份认证、电子证照、电子签章、公共支付。',
      en: 'Ningxia\'s "My Ningxia" app leads work on identity, e-licences, e-seals and payment.',
    },
    source: 'askci-ningxia-2022-08-30',
    confidence: 'high',
  },
] satisfies readonly Fact[];
