import type { Concept } from '../entry';

export const blockchainCore: readonly Concept[] = [
  {
    id: 'blockchain',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['区块链', '区块链技术'],
      'zh-Hant': ['區塊鏈', '區塊鏈技術'],
      en: ['blockchain', 'block chain', 'block-chain', 'blockchain technology'],
    },
    definition: {
      zh: '多个参与方共记一本账：数据成块、按时间相连，借助密码学方法，写入之后很难私下改动。',
      en: 'A ledger that many parties keep together: records are grouped in blocks, chained in order of time and sealed by cryptography, so that a past entry can hardly be altered unnoticed.',
    },
    related: ['distributed-ledger', 'smart-contract', 'consensus-mechanism'],
  },
  {
    id: 'blockchain-node',
    category: 'blockchain-core',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['节点', '共识节点', '区块链节点', '记账节点', '验证节点'],
      'zh-Hant': ['節點', '共識節點', '區塊鏈節點', '記賬節點', '驗證節點'],
      en: ['blockchain node', 'validator node', 'nodes'],
    },
    definition: {
      zh: '存有账本并参与校验或记账的服务器。',
      en: 'A server that holds the ledger and takes part in checking it or writing to it.',
    },
    related: ['consensus-mechanism', 'super-node'],
    guards: [
      {
        on: ['节点'],
        notBefore:
          '时间|交通|物流|枢纽|施工|工期|关键|重要|工程|航运|通道|历史|任务|里程碑|进度|日期|季节|算力|贸易|流通|旅游|景观|生态|空间|城市|年度|阶段|督办|考核|工作|冷链',
        exceptBefore: '公共城市',
        notAfter: '工期|计划|目标|城市|任务|日期|时间|考核|性|型|要求',
        needs: ['blockchain'],
        why: '时间节点, 物流节点城市, 枢纽节点',
      },
      {
        on: ['nodes'],
        notBefore: 'lymph |transport |logistics |key ',
        needs: ['blockchain'],
        why: 'lymph nodes, logistics nodes',
      },
      { on: ['验证节点', '记账节点'], needs: ['blockchain'], why: 'workflows have 验证节点' },
    ],
  },
  {
    id: 'blockchain-plus',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['区块链+', '“区块链+”'],
      'zh-Hant': ['區塊鏈+', '“區塊鏈+”'],
      en: ['blockchain plus', 'blockchain+'],
    },
    definition: {
      zh: '政策文件里的说法，表示把区块链用到某个行业或某类政务服务中。',
      en: 'A phrase of policy papers for taking blockchain into an industry or a public service.',
    },
    related: ['blockchain', 'internet-plus-services'],
  },
  {
    id: 'consensus-mechanism',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['共识机制', '共识算法', '共识协议'],
      'zh-Hant': ['共識機制', '共識算法', '共識演算法', '共識協議'],
      en: ['consensus mechanism', 'consensus algorithm', 'consensus protocol'],
    },
    definition: {
      zh: '彼此不必完全信任的节点，据以认定账本该记什么的一套规则。',
      en: 'The rules by which nodes that need not trust one another settle what the ledger shall say.',
    },
    related: ['blockchain-node'],
    guards: [
      { on: ['共识机制'], needs: ['blockchain'], why: '政治协商 and meetings have 共识机制 too' },
    ],
  },
  {
    id: 'consortium-blockchain',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['联盟链', '联盟区块链', '许可链'],
      'zh-Hant': ['聯盟鏈', '聯盟區塊鏈', '許可鏈'],
      en: [
        'consortium blockchain',
        'consortium chain',
        'alliance chain',
        'permissioned blockchain',
      ],
    },
    definition: {
      zh: '由一批机构共同维护、加入须经许可的区块链；境内政务和产业项目大多采用这一形式。',
      en: 'A blockchain kept by a group of organisations that admit one another; most government and industry projects in mainland China take this form.',
    },
    related: ['public-blockchain', 'private-blockchain'],
  },
  {
    id: 'cross-chain',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['跨链', '跨链互操作', '跨链互联'],
      'zh-Hant': ['跨鏈', '跨鏈互操作', '跨鏈互聯'],
      en: ['cross-chain', 'interchain', 'cross-chain interoperability'],
    },
    definition: {
      zh: '让几条互不相通的区块链能够互认数据、互转资产的技术与安排。',
      en: 'Technology and arrangements by which separate blockchains accept one another’s data and assets.',
    },
    related: ['side-chain'],
    guards: [{ on: ['跨链'], notAfter: '主|长|协作区', why: '跨链主企业, 跨链长协调' }],
  },
  {
    id: 'decentralization',
    category: 'blockchain-core',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['去中心化'],
      'zh-Hant': ['去中心化'],
      en: ['decentralization', 'decentralisation', 'decentralized', 'decentralised'],
    },
    definition: {
      zh: '不把数据和信任系于单一中心机构的组织方式。',
      en: 'An arrangement in which data and trust do not hang on one central body.',
    },
    related: ['blockchain'],
    guards: [
      {
        on: ['去中心化', 'decentralization', 'decentralisation', 'decentralized', 'decentralised'],
        notBefore: 'fiscal |去',
        notAfter: '解',
        needs: ['blockchain'],
        why: 'platforms, offices, finance and health care are decentralised too',
      },
    ],
  },
  {
    id: 'distributed-ledger',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['分布式账本', '分布式账本技术', '分布式记账'],
      'zh-Hant': [
        '分佈式賬本',
        '分散式賬本',
        '分佈式賬本技術',
        '分散式賬本技術',
        '分佈式記賬',
        '分散式記賬',
        '分散式帳本',
        '分散式帳本技術',
        '分佈式帳本',
      ],
      en: ['distributed ledger', 'distributed ledger technology', 'DLT'],
    },
    definition: {
      zh: '同一本账在多个节点各存一份并保持同步；区块链是其中一种实现。',
      en: 'One ledger held in several copies that are kept in step; blockchain is one way to do it.',
    },
    related: ['blockchain'],
    guards: [
      {
        on: ['DLT'],
        notAfter: ' tape',
        exactCase: true,
        why: 'digital linear tape, dose-limiting toxicity',
      },
    ],
  },
  {
    id: 'hash',
    category: 'blockchain-core',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['哈希', '哈希值', '哈希算法', '哈希校验'],
      'zh-Hant': [
        '哈希',
        '雜湊',
        '哈希值',
        '雜湊值',
        '哈希算法',
        '雜湊演算法',
        '哈希校驗',
        '雜湊校驗',
      ],
      en: ['hash value', 'hash function', 'hashing algorithm'],
    },
    definition: {
      zh: '把任意内容变成一段固定长度“指纹”的单向运算，也指算出的那段值。',
      en: 'A one-way calculation that turns any content into a fingerprint of fixed length; also that fingerprint.',
    },
    related: ['evidence-preservation', 'timestamp'],
    guards: [
      {
        on: ['哈希'],
        notBefore: '阿|拉|穆',
        notAfter: '姆|米|娜|德|里',
        needs: ['blockchain', 'evidence'],
        why: 'names: 哈希姆, 哈希米',
      },
      {
        on: ['hash value', 'hash function'],
        needs: ['blockchain', 'evidence'],
        why: 'general computing',
      },
    ],
  },
  {
    id: 'immutability',
    category: 'blockchain-core',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['不可篡改', '防篡改', '难以篡改', '无法篡改'],
      'zh-Hant': ['不可篡改', '防篡改', '難以篡改', '無法篡改'],
      en: [
        'tamper-proof',
        'tamper-resistant',
        'tamper-evident',
        'immutable ledger',
        'immutability',
      ],
    },
    definition: {
      zh: '记录写入之后难以被单独一方悄悄更改的性质。',
      en: 'The property that no single party can quietly change a record once it is written.',
    },
    related: ['blockchain'],
    guards: [
      {
        needs: ['blockchain', 'evidence'],
        why: 'history, web pages and packaging are 不可篡改, 防篡改 and tamper-proof as well',
      },
    ],
  },
  {
    id: 'multi-centralization',
    category: 'blockchain-core',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['多中心化'],
      'zh-Hant': ['多中心化'],
      en: ['multi-centralization', 'multi-centralisation', 'multi-centred'],
    },
    definition: {
      zh: '由几个中心机构分担数据与信任，既不集中于一处，也不取消中心。',
      en: 'Data and trust spread over several centres: neither one centre nor none.',
    },
    related: ['decentralization'],
    guards: [{ needs: ['blockchain'], why: 'town planning has 多中心化' }],
  },
  {
    id: 'off-chain',
    category: 'blockchain-core',
    tier: 2,
    topic: 'blockchain',
    labels: { 'zh-Hans': ['链下'], 'zh-Hant': ['鏈下'], en: ['off-chain', 'off chain'] },
    definition: {
      zh: '指放在区块链之外处理或保存的部分，常以哈希值与链上记录对应。',
      en: 'Said of what is handled or kept outside the chain, often tied to it by a hash.',
    },
    related: ['on-chain'],
    guards: [
      {
        on: ['链下'],
        notBefore: '产业|供应|价值|创新|生态|食物|资金|项|岛|冷|锁|铁|全|强|补|延',
        notAfter: '游|一步|沉|发|达|降|滑|属|设|来|去',
        needs: ['blockchain'],
        why: '产业链下游, 供应链下沉',
      },
    ],
  },
  {
    id: 'on-chain',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['链上', '链上数据'],
      'zh-Hant': ['鏈上', '鏈上數據', '鏈上資料'],
      en: ['on-chain', 'on chain'],
    },
    definition: {
      zh: '指在区块链账本之内保存、流转或办理的数据和业务。',
      en: 'Said of data and business kept, moved or handled inside a blockchain’s ledger.',
    },
    related: ['off-chain', 'on-chaining'],
    guards: [
      {
        on: ['链上'],
        notBefore:
          '产业|供应|价值|创新|生态|食物|资金|利益|证据|传播|服务|物流|冷|全|锁|铁|岛|项|拉|手|铰|条|人才|贸易|商业|生物|分子|教育|应急|技术|关系|消费|流通|工业|制造|责任|风险|产|测试|主|子|公|监管|农业|文旅|能源|汽车|装备|生产|加工|车|该|每|两|各',
        why: 'a link of some other chain: 产业链上, 八条链上, 测试链上线',
      },
      {
        on: ['链上'],
        notBefore: '强|补|延|建|固|稳|畅|融|聚|串|护',
        exceptBefore: '加强|增强|构建|搭建|共建|创建|新建',
        why: '强链补链延链上下功夫: 链 is the object of a verb',
      },
      {
        on: ['链上'],
        notAfter:
          '下游|上游|中下游|中上游|上下|游|中游|中小|市|述|升|报|调|新|线|映|任|架|访|班|学|课|下功|做文|发力|着力|用力|求突|企业|龙头|骨干|配套|单位|项目|环节|各环|伙伴|每|一环',
        exceptAfter: '线下|上下游数据|报送|报备|新增|调用|调取|调度|项目备案',
        why: '链主带动链上企业, 延链上做文章, 供应链上市公司: the chain is of industry',
      },
    ],
  },
  {
    id: 'on-chaining',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['上链'],
      'zh-Hant': ['上鏈'],
      en: [
        'put on the blockchain',
        'uploaded to the blockchain',
        'recorded on the blockchain',
        'on-chaining',
      ],
    },
    definition: {
      zh: '把数据、证照、合同或业务记录写到区块链上。',
      en: 'Writing data, certificates, contracts or business records to a blockchain.',
    },
    related: ['on-chain', 'evidence-preservation'],
    guards: [
      {
        on: ['上链'],
        notBefore: '供应|产业|创新|价值|资金|人才|生态|利益|食物|齿轮',
        notAfter: '式|轮|主|子|家|表|长',
        exceptAfter: '主体|长度',
        why: '网上链接, 齿轮上链条, 产业链上链主企业',
      },
    ],
  },
  {
    id: 'open-permissioned-blockchain',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['开放联盟链'],
      'zh-Hant': ['開放聯盟鏈'],
      en: ['open permissioned blockchain', 'open consortium blockchain'],
    },
    definition: {
      zh: '节点仍由获准机构运行，但把开发和使用开放给更多企业与个人的联盟链。',
      en: 'A permissioned chain whose nodes stay with admitted bodies while building on it and using it is open to many.',
    },
    related: ['consortium-blockchain', 'bsn'],
  },
  {
    id: 'private-blockchain',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['私有链', '私有区块链'],
      'zh-Hant': ['私有鏈', '私有區塊鏈'],
      en: ['private blockchain', 'private chain'],
    },
    definition: {
      zh: '写入权掌握在一家机构手中的区块链，多用于机构内部留痕和对账。',
      en: 'A blockchain to which a single organisation holds the pen, used mostly for its own audit trails and reconciliation.',
    },
    related: ['consortium-blockchain'],
    guards: [
      { on: ['private chain'], notAfter: ' store| hotel| restaurant| of', why: 'a chain of shops' },
    ],
  },
  {
    id: 'public-blockchain',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['公有链', '公链', '公共区块链'],
      'zh-Hant': ['公有鏈', '公鏈', '公共區塊鏈'],
      en: ['public blockchain', 'public chain', 'permissionless blockchain'],
    },
    definition: {
      zh: '对所有人开放的区块链，谁都可以读取、记账并参加共识，不需要批准。',
      en: 'A blockchain open to everyone: anybody may read it, write to it and take part in consensus without leave.',
    },
    related: ['consortium-blockchain'],
    guards: [
      { on: ['公链'], notBefore: '办|高速', why: '办公链接, 办公链条' },
      { on: ['public chain'], notAfter: ' store| hotel| restaurant| of', why: 'a chain of shops' },
    ],
  },
  {
    id: 'side-chain',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: { 'zh-Hans': ['侧链'], 'zh-Hant': ['側鏈'], en: ['sidechain', 'side chain'] },
    definition: {
      zh: '依附主链、为其分担部分业务的区块链。',
      en: 'A blockchain tied to a main chain that takes over part of its work.',
    },
    related: ['cross-chain'],
    guards: [
      {
        on: ['侧链', 'side chain', 'sidechain'],
        needs: ['blockchain'],
        why: 'chemistry has side chains',
      },
    ],
  },
  {
    id: 'smart-contract',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['智能合约'],
      'zh-Hant': ['智能合約', '智慧合約'],
      en: ['smart contract'],
    },
    definition: {
      zh: '写在账本上的程序，约定的条件一旦满足就自动执行。',
      en: 'A program stored on a ledger that carries out what was agreed as soon as its conditions are met.',
    },
    related: ['blockchain'],
  },
  {
    id: 'sovereign-blockchain',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['主权区块链'],
      'zh-Hant': ['主權區塊鏈'],
      en: ['sovereignty blockchain', 'sovereign blockchain'],
    },
    definition: {
      zh: '贵阳在区块链白皮书中提出的主张：区块链应当在国家法律与监管之下运行。',
      en: 'An idea put forward in Guiyang’s white paper: blockchain should run within the state’s law and under its supervision.',
    },
    related: ['blockchain'],
  },
  {
    id: 'timestamp',
    category: 'blockchain-core',
    tier: 2,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['可信时间戳', '时间戳'],
      'zh-Hant': ['可信時間戳', '時間戳', '時間戳記', '可信時間戳記'],
      en: ['trusted timestamp', 'trusted timestamping'],
    },
    definition: {
      zh: '证明某份数据在某一时刻已经存在的电子凭据。',
      en: 'Electronic proof that certain data existed at a certain moment.',
    },
    related: ['evidence-preservation'],
    guards: [
      {
        on: ['时间戳'],
        needs: ['blockchain', 'evidence'],
        why: 'logs and photographs have 时间戳',
      },
    ],
  },
  {
    id: 'trusted-blockchain',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['可信区块链'],
      'zh-Hant': ['可信區塊鏈'],
      en: ['trusted blockchain', 'trusted blockchain initiative'],
    },
    definition: {
      zh: '以测评、合规和可监管为着眼点的区块链提法，也用作行业测评计划的名称。',
      en: 'A label for blockchain that has been tested and can be supervised; also the name of an industry testing programme.',
    },
    related: ['blockchain'],
  },
  {
    id: 'web3',
    category: 'blockchain-core',
    tier: 1,
    topic: 'blockchain',
    labels: {
      'zh-Hans': ['Web3', 'Web3.0', 'Web 3.0', '第三代互联网'],
      'zh-Hant': ['Web3', 'Web3.0', 'Web 3.0', '第三代互聯網', '第三代網際網路'],
      en: ['Web3', 'Web3.0', 'Web 3.0'],
    },
    definition: {
      zh: '以区块链等技术为基础、主张由用户掌握自己数据的互联网构想。',
      en: 'A vision of the internet built on blockchain and the like, in which users hold their own data.',
    },
    related: ['blockchain', 'nft'],
  },
  {
    id: 'zero-knowledge-proof',
    category: 'blockchain-core',
    tier: 2,
    topic: 'blockchain',
    labels: { 'zh-Hans': ['零知识证明'], 'zh-Hant': ['零知識證明'], en: ['zero-knowledge proof'] },
    definition: {
      zh: '不必说出内容、就能让对方确信某个说法成立的密码学方法。',
      en: 'A cryptographic way to convince someone that a statement is true without telling what it rests on.',
    },
    related: ['privacy-computing'],
  },
];
