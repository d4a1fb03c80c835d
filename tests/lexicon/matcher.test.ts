import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../lexicon/matcher';

const match = createMatcher();

/** What was found, as `words=meaning`. */
function found(text: string): string[] {
  return match(text).map((one) => {
    const words = text.slice(one.start, one.end);
    return `${words}=${one.kind === 'term' ? one.term : one.places.map((code) => code.slice(3)).join('+')}`;
  });
}

describe('the matcher', () => {
  it.each([
    [
      'prefers the longest term',
      '建设区块链基础设施',
      ['区块链基础设施=blockchain-infrastructure'],
    ],
    [
      'finds neighbours one after another',
      '数字政府政务服务',
      ['数字政府=digital-government', '政务服务=gov-services'],
    ],
    [
      'reads spaced, full-width and Traditional text',
      '電 子 政 務與Ｗｅｂ３',
      ['電 子 政 務=e-government', 'Ｗｅｂ３=web3'],
    ],
    ['takes an English plural in', 'Smart contracts run here.', ['Smart contracts=smart-contract']],
    ['leaves longer English words alone', 'Blockchainism and email', []],
    ['leaves addresses alone', 'see www.blockchain.com, favicon.ico, me@nft', []],
    [
      'takes an English term at the end of a sentence',
      'It uses blockchain. More',
      ['blockchain=blockchain'],
    ],
    [
      'finds Latin terms between Han characters',
      '推广5G与AI应用',
      ['5G=5g', 'AI=artificial-intelligence'],
    ],
    ['asks for capitals where an abbreviation is a word', '发行NFT产品，nft除外', ['NFT=nft']],
    ['never joins terms over a line break', '这个地区\n块链新闻', []],
    [
      'finds a quoted term with its marks',
      '“十五五”规划与「十五五」規劃',
      ['“十五五”规划=five-year-plan', '「十五五」規劃=five-year-plan'],
    ],
    ['tells the province of a platform', '赣服通', ['赣服通=ganfutong']],
  ])('%s', (_law, text, expected) => expect(found(text)).toEqual(expected));

  it('gives topic, tier and places of a term', () => {
    expect(match('赣服通')).toEqual([
      {
        kind: 'term',
        start: 0,
        end: 3,
        term: 'ganfutong',
        topic: 'government',
        tier: 1,
        places: ['CN-JX'],
      },
    ]);
  });

  it('gives how a place stands for its provinces', () => {
    expect(match('海南、三亚、珠三角').map((one) => one.kind === 'place' && one.via)).toEqual([
      'province',
      'city',
      'region',
    ]);
  });
});

describe('terms of the chain', () => {
  it.each([
    ['带动产业链上下游协同'],
    ['供应链上市公司达到九家'],
    ['冷链上行运输恢复'],
    ['在强链补链延链上下功夫'],
    ['继续在延链上做文章'],
    ['大力推动建链补链'],
    ['链主带动链上企业发展'],
    ['支持链上中小企业融资'],
    ['自行车链上锈了'],
    ['舰队驻扎在岛链上的港口'],
    ['请从网上链接报名'],
    ['产业链上链主企业增加'],
    ['线上链路时延偏高'],
    ['复制该区块链接发给同事'],
    ['老城区块链条式更新'],
    ['单位办公链接已更换'],
    ['打开私有链接需要口令'],
    ['左侧目录链接打不开'],
    ['司法链条各环节衔接'],
    ['点此分享链接'],
    ['共享链路带宽'],
    ['河南链家门店调整'],
  ])('are not in %s', (text) => {
    expect(match(text).filter((one) => one.kind === 'term')).toEqual([]);
  });

  it.each([
    ['证照信息全部上链', '上链=on-chaining'],
    ['加强链上数据治理', '链上数据=on-chain'],
    ['实现链上核验', '链上=on-chain'],
    ['兼顾链上线下衔接', '链上=on-chain'],
    ['企业可经区块链接入平台', '区块链=blockchain'],
    ['开放区块链接口', '区块链=blockchain'],
    ['推进跨链互认', '跨链=cross-chain'],
    ['《“河南链”建设实施方案》', '河南链=henan-chain'],
    ['上海建设浦江数链', '浦江数链=pujiang-digital-chain'],
  ])('are in %s', (text, expected) => expect(found(text)).toContain(expected));
});

describe('false friends of other terms', () => {
  it.each([
    ['妥善保存证据'],
    ['留存证件复印件'],
    ['库存证券清点'],
    ['设备每秒批量写入'],
    ['设立考试点二十处'],
    ['面试点名已经开始'],
    ['办理交通证需三天'],
    ['各部门互通证照信息'],
    ['研究古代币制'],
    ['保持稳定币值'],
    ['凝聚共识机制建设'],
    ['追本溯源查问题'],
    ['遗址溯源研究取得进展'],
    ['把握时间节点'],
    ['取缔非法挖矿点'],
    ['作家哈希米来访'],
    ['办公证件遗失'],
    ['支持免证办公'],
    ['开放海洋观测数据共享'],
    ['该品牌授权运营门店'],
    ['中国—东盟自贸区'],
    ['企业可随申办理'],
    ['数据局限性明显'],
    ['掌上办公系统升级'],
    ['市民热爱山东的山水'],
    ['需办理上网证明'],
    ['总价12345元'],
    ['风险加权资产RWA上升'],
    ['He is a BSN nurse.'],
    ['a token of thanks'],
    ['The town council discussed decentralization of the buses.'],
  ])('do not make %s', (text) => {
    const terms = match(text).filter((one) => one.kind === 'term');
    expect(terms.map((one) => text.slice(one.start, one.end))).toEqual([]);
  });

  it.each([
    ['电子数据存证平台', 'evidence-preservation'],
    ['推出秒批秒办服务', 'instant-approval'],
    ['列入国家试点', 'pilot'],
    ['禁止以代币融资', 'token'],
    ['稳定币发行人须领牌', 'stablecoin'],
    ['整治虚拟货币，关停挖矿', 'mining'],
    ['联盟链优化共识机制', 'consensus-mechanism'],
    ['区块链平台新增节点', 'blockchain-node'],
    ['区块链用于茶叶溯源', 'traceability'],
    ['推进政务服务与数据共享', 'gov-data-sharing'],
    ['国家网络身份认证发放网号', 'national-network-identity'],
    ['接入12345热线', 'hotline-12345'],
    ['现实世界资产（RWA）代币化', 'tokenization'],
    ['设立首席数据官', 'chief-data-officer'],
    ['省数据局负责', 'local-data-bureau'],
    ['申领电子提单', 'e-bill-of-lading'],
  ])('leave %s its term', (text, term) => {
    expect(match(text).map((one) => one.kind === 'term' && one.term)).toContain(term);
  });

  it('are settled by company in the same block, not in another', () => {
    expect(found('联盟链已建成。\n全网节点过百。')).toEqual(['联盟链=consortium-blockchain']);
    expect(found('联盟链已建成。全网节点过百。')).toContain('节点=blockchain-node');
    expect(found(`联盟链已建成。${'会议还讨论了其他事项。'.repeat(60)}节点过百。`)).toHaveLength(1);
  });
});

describe('places', () => {
  it.each([
    ['各地隆重庆祝节日'],
    ['他东躲西藏多年'],
    ['队员登上海拔六千米的山'],
    ['黄河南岸开工'],
    ['黄河北延工程'],
    ['乌江西岸新村'],
    ['太湖南路封闭施工'],
    ['长江苏通大桥'],
    ['唐山东站改造'],
    ['上海南站候车'],
    ['中山西路拓宽'],
    ['四川北路步行街'],
    ['北京银行发布年报'],
    ['山东大学教授撰文'],
    ['浙江师范大学团队'],
    ['西安电子科技大学招生'],
    ['上海证券交易所公告'],
    ['北京时间八点'],
    ['今天津津有味地谈起'],
    ['幸福建设新家园'],
    ['烟台湾区的海'.slice(2)],
    ['世界大同的理想'],
    ['天下长治久安'],
    ['船驶入海口'],
    ['目前海关放行'],
    ['推广安全用电'],
    ['越南通过法案'],
    ['阿里巴巴集团'],
    ['第二兵团南下'],
    ['南宁夏季论坛'.slice(2)],
    ['8 pm Beijing time'],
    ['the University of Hong Kong'],
    ['Beijing accused the lender'],
    ['on Nanjing Road'],
  ])('are not in %s', (text) => {
    const places = match(text).filter((one) => one.kind === 'place');
    const names = places.map((one) => text.slice(one.start, one.end));
    expect(names.filter((name) => !['唐山', '中山', '烟台', '南宁'].includes(name))).toEqual([]);
  });

  it.each([
    ['其中山东增长最快', ['山东=SD']],
    ['江西安福县试行', ['江西=JX']],
    ['湖北京山市上线', ['湖北=HB']],
    ['云南宁洱县', ['云南=YN']],
    ['河北区与河北省', ['河北省=HE']],
    ['海南藏族自治州', ['海南藏族自治州=QH']],
    ['吉林省吉林市', ['吉林省=JL', '吉林市=JL']],
    ['踏上海南热土', ['海南=HI']],
    ['刊登上海经验', ['上海=SH']],
    ['福建省大学城', ['福建省=FJ']],
    ['四川部署数字政府', ['四川=SC', '数字政府=digital-government']],
    ['海南部分市县', ['海南=HI']],
    ['打造福建样板', ['福建=FJ']],
    ['香港大学生创业', ['香港=HK']],
    ['杭州市场监管局', ['杭州=ZJ']],
    ['杭州市政府', ['杭州市=ZJ']],
    ['平潭综合实验区', ['平潭综合实验区=FJ']],
    ['新疆和兵团共建', ['新疆=XJ', '兵团=XJ']],
    ['新疆生产建设兵团', ['新疆生产建设兵团=XJ']],
    ['西部陆海新通道', ['西部陆海新通道=CQ+GX+GZ+GS+QH+XJ+YN+NX+SN+SC+NM+XZ+HI']],
    ['臺灣、澳門', ['臺灣=TW', '澳門=MO']],
    ['Xi’an and Xizang', ['Xi’an=SN', 'Xizang=XZ']],
    ['Shanxi and Shaanxi', ['Shanxi=SX', 'Shaanxi=SN']],
  ])('are read in %s', (text, expected) => expect(found(text)).toEqual(expected));

  it('are eleven in the Yangtze River Economic Belt', () => {
    expect(match('长江经济带')[0]).toMatchObject({ via: 'region', places: { length: 11 } });
  });

  it('free their characters when a guard turns them down, and keep them with a tail', () => {
    // 海南 stays unread in 上海南站 because 上海 and its tail hold the character.
    expect(found('上海南站')).toEqual([]);
    expect(found('上海南区')).toEqual(['上海=SH']);
  });
});

describe('splits that are no synonyms', () => {
  it.each([
    ['电子签章与电子印章', ['e-signature-seal', 'e-seal']],
    ['数字签名与电子签名', ['digital-signature', 'electronic-signature']],
    ['自由贸易港与自贸试验区', ['free-trade-port', 'free-trade-zone']],
    ['不动产登记与房屋产权', ['real-estate-registration', 'property-rights']],
    ['招标投标与公共资源交易', ['bidding', 'public-resource-trading']],
    ['智慧监管与“互联网+监管”', ['smart-regulation', 'internet-plus-regulation']],
    ['粤商通与粤省事', ['yueshangtong', 'yueshengshi']],
    ['渝快政与渝快办', ['yukuaizheng', 'yukuaiban']],
    ['电子商业汇票与财政电子票据', ['e-commercial-draft', 'e-bill']],
    ['区块链的多中心化与去中心化', ['blockchain', 'multi-centralization', 'decentralization']],
  ])('%s', (text, terms) => {
    expect(match(text).map((one) => one.kind === 'term' && one.term)).toEqual(terms);
  });
});
