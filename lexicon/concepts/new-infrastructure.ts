import type { Concept } from '../entry';

export const newInfrastructure: readonly Concept[] = [
  {
    id: '5g',
    category: 'new-infrastructure',
    tier: 3,
    topic: 'government',
    labels: {
      'zh-Hans': ['5G', '第五代移动通信'],
      'zh-Hant': ['5G', '第五代移動通信', '第五代行動通訊'],
      en: ['5G'],
    },
    definition: {
      zh: '第五代移动通信技术。',
      en: 'The fifth generation of mobile communications.',
    },
    related: ['5g-base-station'],
  },
  {
    id: '5g-base-station',
    category: 'new-infrastructure',
    tier: 3,
    topic: 'government',
    labels: { 'zh-Hans': ['5G基站'], 'zh-Hant': ['5G基站'], en: ['5G base station'] },
    definition: { zh: '提供5G信号覆盖的站点设备。', en: 'Equipment that gives 5G coverage.' },
    related: ['5g'],
  },
  {
    id: 'computing-network',
    category: 'new-infrastructure',
    tier: 2,
    topic: 'government',
    labels: {
      'zh-Hans': ['算力网络', '全国一体化算力网', '算力基础设施', '算力网'],
      'zh-Hant': ['算力網絡', '算力網路', '全國一體化算力網', '算力基礎設施', '算力網'],
      en: ['computing power network', 'computing infrastructure'],
    },
    definition: {
      zh: '把各地算力连成一体、统一调度的设施与服务。',
      en: 'Facilities and services that join computing power of many places and share it out.',
    },
    related: ['east-data-west-computing'],
  },
  {
    id: 'data-center',
    category: 'new-infrastructure',
    tier: 3,
    topic: 'government',
    labels: {
      'zh-Hans': ['数据中心', '大数据中心'],
      'zh-Hant': ['數據中心', '資料中心', '大數據中心'],
      en: ['data center', 'data centre'],
    },
    definition: {
      zh: '集中安放服务器、存储和处理数据的设施。',
      en: 'A facility in which servers store and process data.',
    },
    related: ['computing-network'],
    guards: [
      { on: ['数据中心'], notAfter: '性|化', why: '数据中心化' },
      {
        on: ['大数据中心'],
        notBefore: '最|加|扩|重|巨|较|更|放',
        exceptBefore: '增加|参加|追加|附加|注重|侧重|看重|着重|开放|发放',
        why: '加大数据归集力度, 最大数据中心',
      },
    ],
  },
  {
    id: 'east-data-west-computing',
    category: 'new-infrastructure',
    tier: 2,
    topic: 'government',
    labels: {
      'zh-Hans': ['东数西算'],
      'zh-Hant': ['東數西算'],
      en: ['East Data West Computing', 'Eastern Data and Western Computing'],
    },
    definition: {
      zh: '把东部的算力需求引导到西部数据中心的国家工程，2022年全面启动。',
      en: 'The national project, in full swing since 2022, of leading computing demand of the east to data centres in the west.',
    },
    related: ['computing-network'],
  },
  {
    id: 'industrial-internet',
    category: 'new-infrastructure',
    tier: 2,
    topic: 'government',
    labels: {
      'zh-Hans': ['工业互联网'],
      'zh-Hant': ['工業互聯網', '工業網際網路'],
      en: ['industrial internet'],
    },
    definition: {
      zh: '连接人、机器、物料和系统的工业基础设施。',
      en: 'Infrastructure that connects people, machines, materials and systems in industry.',
    },
    related: ['identifier-resolution'],
  },
  {
    id: 'new-infrastructure',
    category: 'new-infrastructure',
    tier: 2,
    topic: 'government',
    labels: {
      'zh-Hans': ['新基建', '新型基础设施', '新型基础设施建设'],
      'zh-Hant': ['新基建', '新型基礎設施', '新型基礎設施建設'],
      en: ['new infrastructure', 'new-type infrastructure', 'new types of infrastructure'],
    },
    definition: {
      zh: '以信息网络为基础的新型基础设施，包括5G、数据中心、工业互联网等。',
      en: 'Infrastructure of a new type on information networks: 5G, data centres, the industrial internet and more.',
    },
    related: ['5g', 'data-center'],
  },
];
