import type { Guard } from '../entry';
import { borderGuards } from './borders';
import { cities } from './cities';
import { districtGuards } from './districts';
import { provinces } from './provinces';

/** Names in Latin script. */
const english = [...provinces, ...cities]
  .flatMap((place) => place.labels)
  .filter((label) => /^[A-Z]/.test(label));

/** Neighbours that rule a place out. */
export const placeGuards: readonly Guard[] = [
  ...borderGuards,
  ...districtGuards,
  {
    on: english,
    notBefore: 'bank of |university of |carrier |cns |destroyer |frigate ',
    why: 'a bank, a university, a ship',
  },
  {
    on: ['河南', '河北', '湖南', '湖北', '江西', '海南', '山东', '山西', '云南'],
    notAfter: '部|岸|麓|缘',
    exceptAfter: '部分|部署|部门|部队|部省|部级|部长|部属|部委|岸线',
    why: 'a direction after a river, lake or range: 黄河南岸, 太行山西麓',
  },
  {
    on: ['河北', '海南'],
    notAfter: '区',
    exceptAfter: '区块|区域|区内|区间|区位',
    why: 'districts of Tianjin and Wuhai, where 河北|区块链 is the province',
  },
  { on: ['重庆'], notBefore: '隆', why: '隆重庆祝' },
  { on: ['重庆'], notAfter: '祝|贺|典', why: '隆重庆典, 庄重庆祝' },
  {
    on: ['福建'],
    notBefore: '幸|造|永|祈|谋|增|享|纳',
    exceptBefore: '创造|打造|建造|制造',
    why: '幸福建设, 造福建档立卡户',
  },
  {
    on: ['内蒙'],
    notBefore: '国|境|省|县|盟|旗|室|城|年',
    notAfter: '古族|古语|古包|古马|古国',
    both: true,
    why: '境内蒙古族: the longer name was turned down',
  },
  { on: ['运城市'], notBefore: '航|客|货|水|空|命', why: '航运城市' },
  { on: ['增城区', '相城区'], notBefore: '新|互', why: '新增城区' },
  { on: ['宁夏', '辽宁'], notAfter: '夜市', why: 'night markets of Taipei, by their streets' },
  { on: ['沪苏'], notAfter: '湖|通', exceptAfter: '通办', why: '沪苏湖高铁: a railway' },
  { on: ['西藏'], notBefore: '躲', why: '东躲西藏' },
  { on: ['合肥'], notBefore: '复|混', exceptBefore: '恢复|修复', why: '复合肥, 混合肥料' },
  { on: ['天津'], notAfter: '津有|津乐|巴布', why: '今天津津有味, 当天津巴布韦总统到访' },
  { on: ['北京'], notAfter: '津冀', why: '河北京津冀专班: 京津冀 is the name' },
  {
    on: ['Beijing'],
    notBefore: 'relations with |talks with |ties with |told |calls on |urges |accused ',
    notAfter:
      " accused| accuses| has accused| urged| urges| has urged| warned| warns| has warned| said| says| vowed| vows| retaliat| denied| denies| and washington|-backed|'s foreign ministry",
    why: 'the central government by the name of its seat',
  },
  {
    on: ['兵团'],
    notBefore:
      '军|集|野战|装甲|工程兵|第一|第二|第三|第四|第五|第十|华东|华北|关东|步兵|骑兵|人才|作战|主力|志愿者',
    notAfter: '作战|战术|长城',
    needs: ['xinjiang'],
    why: 'armies of the past and figures of speech; the corps where Xinjiang is named nearby',
  },
  { on: ['长春'], notAfter: '花|藤', notBefore: '永葆|万古', why: '万古长春' },
  { on: ['开封'], notBefore: '未|已|拆|打|启', why: '未开封, 打开封条' },
  { on: ['海口'], notBefore: '入|出|上', why: '入海口, 上海口岸' },
  { on: ['新乡'], notAfter: '村|镇|贤|土|愁', why: '建设新乡村' },
  { on: ['德州'], notBefore: '美国', notAfter: '扑克|仪器', why: 'Texas' },
  { on: ['宁德'], notAfter: '时代', why: 'a maker of batteries' },
  { on: ['延安'], notAfter: '精神|时期', why: 'a spirit and a time' },
  { on: ['百色', '遵义'], notAfter: '起义|会议', why: 'events of history' },
  { on: ['贵安'], notBefore: '富', why: '富贵安康' },
  { on: ['广安', '六安'], notBefore: '推|周|星期|第', why: '推广安全生产, 周六安排' },
  { on: ['宁波', '浦东'], notAfter: '动|发展银行', why: '安宁波动; a bank' },
  { on: ['黄石'], notAfter: '公园', why: 'a park in America' },
  { on: ['黄山', '信阳', '普洱'], notAfter: '毛峰|毛尖|茶叶|茶价', why: 'teas' },
  { on: ['亦庄'], notAfter: '亦', why: '亦庄亦谐' },
  { on: ['自贡'], notAfter: '献|品', why: '来自贡献' },
  { on: ['中卫'], notAfter: '生|星|健|士|视|冕|浴|队|国|东|西|华', why: '其中卫生' },
  { on: ['哈密'], notAfter: '瓜', why: 'a fruit' },
  { on: ['岳阳'], notAfter: '楼', why: 'a tower' },
  { on: ['张家界'], notAfter: '限', why: '张家界限' },
  {
    on: ['前海'],
    notBefore: '目|之|此|以|史|提|年|日|天|月|战|空|当|先|眼|门',
    why: '目前海关, 之前海外',
  },
  {
    on: ['前海'],
    notAfter: '军|关|外|洋|面|风|人寿|开源',
    exceptAfter: '外资|外贸|外商',
    why: '前海军司令; companies',
  },
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
  {
    ending: '区',
    guard: { notAfter: '块链', why: '渝中|区块链: the zone is the chain’s' },
  },
];
