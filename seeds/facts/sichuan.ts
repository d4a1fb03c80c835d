import type { Fact } from '../types';

/** Facts on Sichuan. */
export const sichuan = [
  {
    id: 'x107',
    provinces: ['CN-SC'],
    level: 'city',
    year: 2020,
    kind: 'target',
    fields: ['application-scenario', 'industry-cluster', 'blockchain'],
    statement: {
      zh: '成都2020年10月29日公布区块链应用场景的供给计划，目标是30个示范应用、2至3个集聚区。',
      en: "Chengdu's plan of 29 October 2020 for supplying blockchain scenarios targets 30 showcase uses and 2–3 clusters.",
    },
    source: 'cbn-2020-11-01',
    confidence: 'medium',
    note: {
      zh: '英文报道把目标年写作2020年，疑为2022年。',
      en: 'The report prints 2020 as the target year; 2022 is probably meant.',
    },
  },
  {
    id: 'x130',
    provinces: ['CN-SC'],
    level: 'city',
    year: 2022,
    kind: 'pilot',
    fields: ['blockchain-pilot', 'blockchain'],
    statement: {
      zh: '成都列入2022年1月公布的15个国家区块链综合性试点。',
      en: 'Chengdu is among the 15 comprehensive national blockchain pilots named in January 2022.',
    },
    source: 'cbn-2022-02-13',
    confidence: 'high',
  },
  {
    id: 'x227',
    provinces: ['CN-SC'],
    level: 'provincial',
    year: 2021,
    kind: 'policy',
    fields: ['digital-government'],
    statement: {
      zh: '四川2021年9月27日印发“十四五”数字政府规划，文号川府发〔2021〕24号，目标是2025年进入全国先进行列。',
      en: "Sichuan's digital-government plan of 27 September 2021 (No. 24) aims for the national front rank by 2025.",
    },
    source: 'smartcity-sichuan-2021-09-27',
    confidence: 'high',
  },
  {
    id: 'x228',
    provinces: ['CN-SC'],
    level: 'provincial',
    year: 2021,
    kind: 'platform',
    fields: ['gov-services', 'tianfu-tongban'],
    statement: {
      zh: '四川的“十四五”数字政府规划打造“天府通办”“川政通”等政务服务品牌。',
      en: 'Sichuan\'s digital-government plan builds the service brands "Tianfu Tongban" and "Chuanzhengtong".',
    },
    source: 'smartcity-sichuan-2021-09-27',
    confidence: 'high',
  },
  {
    id: 'x229',
    provinces: ['CN-SC'],
    level: 'provincial',
    year: 2019,
    kind: 'target',
    fields: ['one-network-service'],
    statement: {
      zh: '四川2019年7月的行动：10月底前推出100项套餐式服务，12月底前500项服务“掌上可办”。',
      en: "Sichuan's 2019 drive: 100 package services by October and 500 services on the phone by December.",
    },
    source: 'xinhua-sichuan-2019-07',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
