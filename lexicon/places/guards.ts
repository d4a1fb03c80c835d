import type { Guard } from '../entry';

/** Neighbours that rule a place out. */
export const placeGuards: readonly Guard[] = [
  {
    on: ['河南', '河北', '湖南', '湖北', '江西', '海南', '山东', '山西', '云南'],
    notAfter: '部|岸|麓|缘',
    exceptAfter: '部分|部署|部门|部队|部省|部级|部长|部属|部委|岸线',
    why: 'a direction after a river, lake or range: 黄河南岸, 太行山西麓',
  },
  {
    on: ['上海'],
    notBefore: '登|踏|驶|网|线|链|街|船|漂|市场|冲|跃',
    notAfter: '拔|量|岛|面|外|域|浪',
    both: true,
    why: '登上海拔五千米, 链上海量数据, 网上海外仓',
  },
  {
    on: ['宁夏'],
    notBefore: '南|济|咸|西|遂',
    notAfter: '季|粮|收|令|天|日|种',
    both: true,
    why: '南宁夏季, 济宁夏粮',
  },
  { on: ['重庆'], notBefore: '隆', why: '隆重庆祝' },
  { on: ['重庆'], notAfter: '祝|贺|典', why: '隆重庆典, 庄重庆祝' },
  {
    on: ['福建'],
    notBefore: '幸|造|永|祈|谋|增|享|纳',
    exceptBefore: '创造|打造|建造|制造',
    why: '幸福建设, 造福建档立卡户',
  },
  { on: ['西藏'], notBefore: '躲', why: '东躲西藏' },
  { on: ['台湾'], notBefore: '烟', why: '烟台湾区规划' },
  { on: ['天津'], notAfter: '津有|津乐|巴布', why: '今天津津有味, 当天津巴布韦总统到访' },
  { on: ['吉林'], notBefore: '大', notAfter: '立', both: true, why: '万事大吉林立' },
  { on: ['北京'], notAfter: '津冀', why: '河北京津冀专班: 京津冀 is the name' },
  { on: ['北京'], notBefore: '东|湖', notAfter: '剧|山', both: true, why: '东北京剧, 湖北京山' },
  {
    on: ['Beijing'],
    notBefore: 'relations with |talks with |ties with |told |calls on |urges |accused ',
    notAfter:
      " accused| accuses| has accused| urged| urges| has urged| warned| warns| has warned| said| says| vowed| vows| retaliat| denied| denies| and washington|-backed|'s foreign ministry",
    why: 'the central government by the name of its seat',
  },
  {
    on: ['Shanghai', 'Jiangsu', 'Chongqing', 'Tianjin', 'Gansu', 'Guizhou', 'Jiangxi', 'Nanjing'],
    notBefore: 'bank of ',
    why: 'a bank',
  },
  {
    on: ['Hong Kong', 'Macau', 'Macao', 'Shandong', 'Fujian', 'Liaoning', 'Hainan', 'Sichuan'],
    notBefore: 'university of |carrier |cns ',
    why: 'a university or a ship',
  },
  {
    on: ['Shanghai'],
    notAfter: ' cooperation org| communique| tower| composite| disney',
    why: 'an international body, an index, a building',
  },
  {
    on: ['Sichuan', 'Yunnan'],
    notAfter: ' pepper| baiyao| basin',
    why: 'a spice, a medicine, a landscape',
  },
  {
    on: ['兵团'],
    notBefore:
      '军|集|野战|装甲|工程兵|第一|第二|第三|第四|第五|第十|华东|华北|关东|步兵|骑兵|人才|作战|主力|志愿者',
    notAfter: '作战|战术|长城',
    needs: ['xinjiang'],
    why: 'armies of the past and figures of speech; the corps where Xinjiang is named nearby',
  },
  { on: ['大连'], notAfter: '续|接|贯|锁|带', why: '最大连续降水, 扩大连接范围' },
  { on: ['大庆', '大同'], notBefore: '扩|盛|重|最', why: '扩大同各国往来, 盛大庆典' },
  { on: ['大庆'], notAfter: '典|祝|功', why: '盛大庆典' },
  { on: ['长春'], notAfter: '花|藤', notBefore: '永葆|万古', why: '万古长春' },
  { on: ['开封'], notBefore: '未|已|拆|打|启', why: '未开封, 打开封条' },
  {
    on: ['南通', '南平', '南阳', '南昌', '南充', '南京', '南宁'],
    notBefore: '越|西|东|华',
    notAfter: '过|道|报|信|往|向|路|均|台|平|北',
    both: true,
    why: '越南通过, 西南通道, 东南平台',
  },
  { on: ['海口'], notBefore: '入|出|上', why: '入海口, 上海口岸' },
  { on: ['新乡'], notAfter: '村|镇|贤|土|愁', why: '建设新乡村' },
  { on: ['德州'], notBefore: '美国', notAfter: '扑克|仪器', why: 'Texas' },
  { on: ['宁德'], notAfter: '时代', why: 'a maker of batteries' },
  { on: ['延安'], notAfter: '精神|时期', why: 'a spirit and a time' },
  { on: ['百色', '遵义'], notAfter: '起义|会议', why: 'events of history' },
  { on: ['贵安'], notBefore: '富', why: '富贵安康' },
  { on: ['广安', '六安'], notBefore: '推|周|星期', why: '推广安全生产, 周六安排' },
  { on: ['宁波', '浦东'], notAfter: '动|发展银行', why: '安宁波动; a bank' },
  { on: ['黄石'], notAfter: '公园', why: 'a park in America' },
  { on: ['黄山', '信阳', '普洱'], notAfter: '毛峰|毛尖|茶叶|茶价', why: 'teas' },
  { on: ['哈密'], notAfter: '瓜', why: 'a fruit' },
  { on: ['岳阳'], notAfter: '楼', why: 'a tower' },
  { on: ['张家界'], notAfter: '限', why: '张家界限' },
  { on: ['前海'], notBefore: '目|之|此|以|史', why: '目前海关, 之前海外' },
  { on: ['前海'], notAfter: '军|关|外|洋|面|风|人寿|开源', why: '前海军司令; companies' },
  {
    on: ['洋浦', '余杭', '晋江', '昆山'],
    notAfter: '文学|杜克|塘',
    why: '晋江文学城, 昆山杜克大学',
  },
];

/** Guards for every place whose label ends so. */
export const placeEndingGuards: readonly { ending: string; guard: Guard }[] = [
  {
    ending: '市',
    guard: {
      notAfter: '场|民|值|面|容|价',
      why: '杭州|市场监管局, 深圳|市民: the shorter name stands',
    },
  },
];
