import type { Fact } from '../types';

/** Facts on Tianjin. */
export const tianjin = [
  {
    id: 's021',
    provinces: ['CN-TJ'],
    level: 'provincial',
    year: 2020,
    kind: 'mention',
    fields: ['gov-work-report', 'blockchain'],
    statement: {
      zh: '天津列在对区块链寄予厚望的东部沿海省市之中，文章没有更多内容。',
      en: 'Tianjin is listed among the coastal regions placing hope in blockchain; the article says no more about it.',
    },
    source: 'securities-daily-2020-02-27',
    at: { start: 1331, end: 1356 },
    confidence: 'medium',
  },
  {
    id: 'x014',
    provinces: ['CN-TJ'],
    level: 'provincial',
    year: 2020,
    kind: 'mention',
    fields: ['gov-work-report', 'blockchain'],
    statement: {
      zh: '天津列入2020年政府工作报告提及区块链的22个省（区、市）名单。',
      en: 'Tianjin is on the list of 22 province-level regions whose 2020 government work reports mention blockchain.',
    },
    source: 'cbn-2020-02-04',
    confidence: 'medium',
    note: {
      zh: '名单出自二手汇总，未逐份核对原报告。',
      en: 'The list is second-hand; the original reports were not checked.',
    },
  },
  {
    id: 'x189',
    provinces: ['CN-TJ'],
    level: 'provincial',
    year: 2018,
    kind: 'project',
    fields: ['cross-border-trade', 'blockchain'],
    statement: {
      zh: '天津口岸2018年启动跨境贸易区块链验证试点，200余家企业和机构参与，涵盖空运海运。',
      en: 'A blockchain test for cross-border trade began at Tianjin port in 2018 with over 200 firms and bodies, by air and sea.',
    },
    source: 'tianjin-port-2025-07-31',
    confidence: 'medium',
    note: {
      zh: '转载于2025年；项目本身在2018—2019年。',
      en: 'Reposted in 2025; the project dates from 2018–2019.',
    },
  },
  {
    id: 'x190',
    provinces: ['CN-TJ'],
    level: 'provincial',
    year: 2022,
    kind: 'platform',
    fields: ['gov-services', 'one-network-service', 'jinxinban'],
    statement: {
      zh: '天津建成网上办事大厅和“津心办”App，网上实办率98%。',
      en: 'Tianjin has an online hall and the "Jinxinban" app; 98% of items are actually handled online.',
    },
    source: 'fx361-tianjin-2022-02',
    confidence: 'medium',
  },
  {
    id: 'x191',
    provinces: ['CN-TJ'],
    level: 'provincial',
    year: 2022,
    kind: 'platform',
    fields: ['gov-services', 'jinxinban'],
    statement: {
      zh: '天津“津心办”是数字社会综合应用平台，2022年获评数字政府卓越示范案例。',
      en: '"Jinxinban", Tianjin\'s digital-society platform, won a 2022 digital-government award.',
    },
    source: 'tjcac-2022-12-26',
    confidence: 'high',
  },
  {
    id: 'x192',
    provinces: ['CN-TJ'],
    level: 'provincial',
    year: 2021,
    kind: 'policy',
    fields: ['smart-city'],
    statement: {
      zh: '天津市2021年12月28日印发智慧城市建设“十四五”规划，文号津政办发〔2021〕52号。',
      en: 'Tianjin issued its smart-city plan on 28 December 2021 (No. 52).',
    },
    source: 'egov-tianjin-2021-12-28',
    confidence: 'high',
    note: {
      zh: '读到的部分没有提到区块链。',
      en: 'The part that was read does not mention blockchain.',
    },
  },
] satisfies readonly Fact[];
