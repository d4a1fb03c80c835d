import type { Concept } from '../entry';

export const blockchainApplication: readonly Concept[] = [
  {
    id: 'blockchain-filing',
    category: 'blockchain-application',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['区块链信息服务备案', '区块链信息服务'],
      'zh-Hant': ['區塊鏈信息服務備案', '區塊鏈資訊服務備案', '區塊鏈信息服務', '區塊鏈資訊服務'],
      en: ['blockchain information service filing', 'blockchain information services'],
    },
    definition: {
      zh: '国家网信部门对区块链信息服务提供者的备案管理，依据2019年2月15日起施行的管理规定。',
      en: 'The registration that the cyberspace administration requires of providers of blockchain information services, under rules in force since 15 February 2019.',
    },
    related: ['regulatory-sandbox'],
  },
  {
    id: 'chain-gov-services',
    category: 'blockchain-application',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['链上政务'],
      'zh-Hant': ['鏈上政務'],
      en: ['on-chain government services', 'on-chain government'],
    },
    definition: {
      zh: '把政务服务的数据与流程放到区块链上办理，福建政府工作报告曾以此命名工程。',
      en: 'Handling government services, their data and steps, on a blockchain; the name of a project in a Fujian work report.',
    },
    related: ['govt-on-chain', 'gov-services'],
  },
  {
    id: 'digital-identity',
    category: 'blockchain-application',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': [
        '数字身份',
        '可信数字身份',
        '分布式数字身份',
        '分布式身份',
        '数码企业身份',
        '电子身份证',
      ],
      'zh-Hant': [
        '數字身份',
        '可信數字身份',
        '分佈式數字身份',
        '分散式數字身份',
        '分佈式身份',
        '分散式身份',
        '電子身份證',
        '數碼身份',
        '數位身分',
        '數位身分識別',
        '數位身分證',
        '數碼企業身份',
        '數位憑證皮夾',
        '數位皮夾',
      ],
      en: [
        'digital identity',
        'digital identities',
        'decentralized identity',
        'decentralised identity',
      ],
    },
    definition: {
      zh: '在网络上代表某个人或单位、并能被核验的身份标识。',
      en: 'An identifier that stands for a person or a body online and can be verified.',
    },
    related: ['e-license'],
  },
  {
    id: 'e-bill',
    category: 'blockchain-application',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['电子票据', '财政电子票据'],
      'zh-Hant': ['電子票據', '財政電子票據'],
      en: ['electronic fiscal bill', 'electronic bills', 'e-bill'],
    },
    definition: {
      zh: '财政、医疗、教育等收费使用的电子凭证。',
      en: 'An electronic receipt for fees to public finance, hospitals, schools and the like.',
    },
    related: ['e-invoice'],
  },
  {
    id: 'e-bill-of-lading',
    category: 'blockchain-application',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['电子提单'],
      'zh-Hant': ['電子提單'],
      en: ['electronic bill of lading', 'electronic bills of lading', 'eBL'],
    },
    definition: {
      zh: '以电子记录签发和转让的海运提单，常借区块链防止重复转让。',
      en: 'A bill of lading issued and transferred as an electronic record, often on a blockchain so that it cannot be passed on twice.',
    },
    related: ['trade-finance', 'e-warehouse-receipt'],
    guards: [{ on: ['eBL'], exactCase: true, why: 'an abbreviation' }],
  },
  {
    id: 'e-commercial-draft',
    category: 'blockchain-application',
    tier: 2,
    topic: 'government',
    labels: {
      'zh-Hans': ['电子商业汇票', '电子汇票'],
      'zh-Hant': ['電子商業匯票', '電子匯票'],
      en: ['electronic commercial draft'],
    },
    definition: {
      zh: '以数据电文形式签发、承兑和流转的商业汇票。',
      en: 'A commercial draft issued, accepted and passed on as electronic data.',
    },
    related: ['trade-finance', 'supply-chain-finance'],
  },
  {
    id: 'e-invoice',
    category: 'blockchain-application',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['电子发票', '数电发票', '数电票'],
      'zh-Hant': ['電子發票', '數電發票', '數電票'],
      en: ['electronic invoice', 'e-invoice'],
    },
    definition: {
      zh: '以电子数据开具和交付、与纸质发票效力相同的发票；部分地方曾在区块链上开具。',
      en: 'An invoice issued and delivered as data, as good as one on paper; some places have issued them on a blockchain.',
    },
    related: ['taxation', 'e-bill'],
  },
  {
    id: 'e-warehouse-receipt',
    category: 'blockchain-application',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['电子仓单'],
      'zh-Hant': ['電子倉單'],
      en: ['electronic warehouse receipt'],
    },
    definition: {
      zh: '电子形式的仓单，可登记、转让和质押。',
      en: 'A warehouse receipt in electronic form, which can be registered, transferred and pledged.',
    },
    related: ['supply-chain-finance'],
  },
  {
    id: 'enterprise-on-chain',
    category: 'blockchain-application',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['企业上链'],
      'zh-Hant': ['企業上鏈'],
      en: ['enterprises on the blockchain', 'enterprises going on-chain'],
    },
    definition: {
      zh: '推动企业把业务数据接到区块链上的政策目标，湖南等地曾提出数量要求。',
      en: 'A policy aim of bringing firms’ business data onto blockchain; Hunan and others have set numbers.',
    },
    related: ['on-chaining'],
  },
  {
    id: 'evidence-preservation',
    category: 'blockchain-application',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['存证', '电子存证', '司法存证', '存证固证'],
      'zh-Hant': ['存證', '電子存證', '司法存證', '存證固證'],
      en: ['electronic evidence preservation', 'evidence preservation'],
    },
    definition: {
      zh: '用哈希值、时间戳和账本把电子数据固定下来，供日后举证核验。',
      en: 'Fixing electronic data by hash, timestamp and ledger, to be shown and checked as evidence later.',
    },
    related: ['judicial-chain', 'hash'],
    guards: [
      {
        on: ['存证'],
        notBefore: '保|留|库|暂|封|现|结|寄|缓|储|生|并|内|尚',
        notAfter: '据|件|物|书|明|券|照|人|词|监|言|号',
        exceptAfter: '据链|据区块链|照片|明细|明确|监管|监督',
        why: '保存证据, 留存证件, 封存证物, 库存证券',
      },
    ],
  },
  {
    id: 'govt-on-chain',
    category: 'blockchain-application',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['政府上链', '政务上链'],
      'zh-Hant': ['政府上鏈', '政務上鏈'],
      en: ['putting government on the chain', 'government on chain'],
    },
    definition: {
      zh: '用区块链改造政府办事流程的工程，福建较早使用这一名称。',
      en: 'A project of rebuilding government procedures on blockchain; Fujian was early to use the name.',
    },
    related: ['chain-gov-services'],
  },
  {
    id: 'traceability',
    category: 'blockchain-application',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['溯源', '追溯体系', '可追溯', '产品溯源', '质量追溯', '防伪溯源', '溯源体系'],
      'zh-Hant': ['溯源', '追溯體系', '可追溯', '產品溯源', '質量追溯', '防僞溯源', '溯源體系'],
      en: ['traceability', 'provenance tracing', 'product tracing'],
    },
    definition: {
      zh: '记录商品或数据从哪里来、经过谁手的做法。',
      en: 'Keeping track of where goods or data come from and through whose hands they pass.',
    },
    related: ['food-safety'],
    guards: [
      {
        on: ['溯源'],
        notBefore:
          '追本|正本|追根|病毒|疫情|新冠|病原|污染|历史|文化|政策|概念|考古|寻根|攻击|地名|姓氏|流调|排放|水质|大气|火灾|事故',
        notAfter: '头|至|到|流|工作组|而|码',
        needs: ['blockchain', 'food-safety', 'data'],
        why: '追本溯源, 病毒溯源, 政策溯源',
      },
      {
        on: ['可追溯', 'traceability'],
        notAfter: '到|至',
        needs: ['blockchain', 'food-safety', 'data'],
        why: 'a history that goes back to Ming times',
      },
    ],
  },
];
