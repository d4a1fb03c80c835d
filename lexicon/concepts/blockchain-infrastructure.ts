import type { Concept } from '../entry';

export const blockchainInfrastructure: readonly Concept[] = [
  {
    id: 'baas',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['区块链即服务', 'BaaS'],
      'zh-Hant': ['區塊鏈即服務', 'BaaS'],
      en: ['blockchain as a service', 'blockchain-as-a-service'],
    },
    definition: {
      zh: '把区块链的搭建、运维和开发工具作为云服务提供。',
      en: 'Blockchain set-up, upkeep and developer tools offered as a cloud service.',
    },
    related: ['blockchain-platform'],
    guards: [
      {
        on: ['BaaS'],
        needs: ['blockchain'],
        exactCase: true,
        why: 'backend or banking as a service',
      },
    ],
  },
  {
    id: 'backbone-node',
    category: 'blockchain-infrastructure',
    tier: 2,
    topic: 'blockchain',
    labels: { 'zh-Hans': ['骨干节点'], 'zh-Hant': ['骨幹節點'], en: ['backbone node'] },
    definition: {
      zh: '把城市、行业的子链接到主链上的节点。',
      en: 'A node that joins the chains of cities and industries to the main chain.',
    },
    related: ['xinghuo-blif', 'super-node'],
    guards: [{ needs: ['blockchain'], why: 'the internet and computing networks have 骨干节点' }],
  },
  {
    id: 'blockchain-infrastructure',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['区块链基础设施', '区块链新型基础设施'],
      'zh-Hant': ['區塊鏈基礎設施', '區塊鏈新型基礎設施'],
      en: ['blockchain infrastructure'],
    },
    definition: {
      zh: '支撑区块链大规模应用的网络、节点和公共服务。',
      en: 'Networks, nodes and shared services on which wide use of blockchain rests.',
    },
    related: ['new-infrastructure'],
  },
  {
    id: 'blockchain-platform',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': [
        '区块链平台',
        '区块链基础平台',
        '区块链底层平台',
        '区块链公共服务平台',
        '区块链服务平台',
      ],
      'zh-Hant': [
        '區塊鏈平臺',
        '區塊鏈基礎平臺',
        '區塊鏈底層平臺',
        '區塊鏈公共服務平臺',
        '區塊鏈服務平臺',
      ],
      en: ['blockchain platform', 'blockchain service platform'],
    },
    definition: {
      zh: '向多个应用提供记账、合约和接入等共用能力的系统。',
      en: 'A system that gives several applications a ledger, contracts and access in common.',
    },
    related: ['blockchain-infrastructure'],
  },
  {
    id: 'bsn',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['区块链服务网络', 'BSN'],
      'zh-Hant': ['區塊鏈服務網絡', '區塊鏈服務網路', 'BSN'],
      en: ['Blockchain-based Service Network', 'BSN'],
    },
    definition: {
      zh: '跨云、跨门户的区块链公共服务网络，国家信息中心为发起方之一，意在降低开发与部署成本。',
      en: 'A public network for blockchain applications across clouds and portals, with the State Information Center among its founders, meant to make building and running them cheaper.',
    },
    related: ['blockchain-platform'],
    guards: [
      {
        on: ['BSN'],
        notBefore: 'a |rn-to-',
        notAfter: ' degree| nurs| program',
        exactCase: true,
        why: 'Bachelor of Science in Nursing',
      },
    ],
  },
  {
    id: 'chainmaker',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: { 'zh-Hans': ['长安链'], 'zh-Hant': ['長安鏈'], en: ['ChainMaker', "Chang'an Chain"] },
    definition: {
      zh: '国内研发的一套区块链软硬件技术体系，开放源代码。',
      en: 'A stack of blockchain software and hardware developed in China, published as open source.',
    },
    related: ['consortium-blockchain'],
  },
  {
    id: 'city-chain',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['城市链', '城市区块链'],
      'zh-Hant': ['城市鏈', '城市區塊鏈'],
      en: ['city blockchain', 'urban blockchain'],
    },
    definition: {
      zh: '由一座城市统一建设、供各部门和行业共用的区块链底座。',
      en: 'A blockchain base that a city builds once for its departments and industries.',
    },
    related: ['smart-city'],
    guards: [
      {
        on: ['城市链'],
        notBefore: '产业|生态|创新',
        needs: ['blockchain'],
        why: '城市链接, 城市链条',
      },
    ],
  },
  {
    id: 'credit-chain',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['征信链', '长三角征信链', '京津冀征信链'],
      'zh-Hant': ['徵信鏈', '長三角徵信鏈', '京津冀徵信鏈'],
      en: ['credit-information chain', 'credit blockchain'],
    },
    definition: {
      zh: '用区块链共享企业信用信息的征信平台。',
      en: 'A platform on which business credit information is shared by blockchain.',
    },
    related: ['social-credit'],
  },
  {
    id: 'directory-chain',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['目录链', '目录区块链'],
      'zh-Hant': ['目錄鏈', '目錄區塊鏈'],
      en: ['directory blockchain', 'data directory chain'],
    },
    definition: {
      zh: '用区块链记录各部门数据目录、权责和共享情况的系统。',
      en: 'A system that keeps on a blockchain which department holds which data, answers for it and shares it.',
    },
    related: ['gov-data-sharing'],
  },
  {
    id: 'fisco-bcos',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['FISCO BCOS', 'FISCO-BCOS'],
      'zh-Hant': ['FISCO BCOS', 'FISCO-BCOS'],
      en: ['FISCO BCOS', 'FISCO-BCOS'],
    },
    definition: {
      zh: '由国内机构共同开放源代码的联盟链底层软件。',
      en: 'Base software for consortium chains, published as open source by a group of Chinese institutions.',
    },
    related: ['consortium-blockchain'],
  },
  {
    id: 'government-chain',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['政务链', '政务区块链', '政务联盟链'],
      'zh-Hant': ['政務鏈', '政務區塊鏈', '政務聯盟鏈'],
      en: ['government blockchain', 'government-affairs blockchain'],
    },
    definition: {
      zh: '政府部门之间共享数据、协同办事所用的区块链。',
      en: 'A blockchain on which departments of government share data and work together.',
    },
    related: ['gov-data-sharing', 'govt-on-chain'],
  },
  {
    id: 'hyperledger',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['超级账本'],
      'zh-Hant': ['超級賬本'],
      en: ['Hyperledger Fabric', 'Hyperledger'],
    },
    definition: {
      zh: 'Linux 基金会旗下的企业级区块链开源项目，Fabric 是其中之一。',
      en: 'A family of open-source projects for business blockchains at the Linux Foundation, Fabric among them.',
    },
    related: ['consortium-blockchain'],
  },
  {
    id: 'identifier-resolution',
    category: 'blockchain-infrastructure',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['标识解析体系', '工业互联网标识解析', '标识解析'],
      'zh-Hant': ['標識解析體系', '工業互聯網標識解析', '工業網際網路標識解析', '標識解析'],
      en: ['identifier resolution', 'identification and resolution system'],
    },
    definition: {
      zh: '为物品、设备和数据编码，并能凭编码查到其信息的网络体系。',
      en: 'A network that gives things, devices and data their codes and finds what a code stands for.',
    },
    related: ['xinghuo-blif', 'industrial-internet'],
  },
  {
    id: 'judicial-chain',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['司法链', '司法区块链', '司法联盟链'],
      'zh-Hant': ['司法鏈', '司法區塊鏈', '司法聯盟鏈'],
      en: ['judicial blockchain', 'judicial chain', 'judicial blockchain platform'],
    },
    definition: {
      zh: '法院与公证、鉴定等机构共同使用的区块链，用来固定和核验电子证据。',
      en: 'A blockchain shared by courts, notaries, appraisers and others to fix electronic evidence and check it.',
    },
    related: ['evidence-preservation', 'notarization'],
  },
  {
    id: 'national-blockchain-network',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['国家区块链网络', '国家级区块链网络'],
      'zh-Hant': ['國家區塊鏈網絡', '國家區塊鏈網路', '國家級區塊鏈網絡', '國家級區塊鏈網路'],
      en: ['national blockchain network'],
    },
    definition: {
      zh: '由国家统筹、把各地各行业链平台连接起来的区块链网络。',
      en: 'A network under national coordination that links the blockchain platforms of regions and industries.',
    },
    related: ['xinghuo-blif', 'bsn'],
  },
  {
    id: 'super-node',
    category: 'blockchain-infrastructure',
    tier: 2,
    topic: 'blockchain',
    labels: { 'zh-Hans': ['超级节点'], 'zh-Hant': ['超級節點'], en: ['super node'] },
    definition: {
      zh: '区块链网络中承担主链共识与管理任务的高等级节点。',
      en: 'A node of high rank that takes part in the consensus and running of a network’s main chain.',
    },
    related: ['xinghuo-blif', 'backbone-node'],
    guards: [{ needs: ['blockchain'], why: 'computing centres have 超级节点' }],
  },
  {
    id: 'xinghuo-blif',
    category: 'blockchain-infrastructure',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['星火·链网', '星火链网', '星火链', '星火•链网', '星火.链网'],
      'zh-Hant': ['星火·鏈網', '星火鏈網', '星火鏈', '星火•鏈網', '星火.鏈網'],
      en: ['Xinghuo Blockchain Infrastructure and Facility', 'Xinghuo BIF', 'Xinghuo Chain'],
    },
    definition: {
      zh: '以工业互联网标识为底座建设的国家级区块链基础设施，由主链、超级节点、骨干节点等构成。',
      en: 'A national blockchain infrastructure built on industrial-internet identifiers, with a main chain, super nodes and backbone nodes.',
    },
    related: ['super-node', 'backbone-node', 'identifier-resolution'],
  },
];
