import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import { provinces } from '../../lexicon/places/provinces';

/**
 * Names that begin with a place, on lines that speak of the field: there nothing but the name itself
 * tells that no place is meant.
 */
const annotate = createAnnotate(createMatcher(), conceptInfo);
const placesIn = (text: string) =>
  annotate(text).matches.flatMap((found) =>
    found.kind === 'place' ? [text.slice(found.start, found.end)] : [],
  );

const names = provinces.map(({ labels }) => labels[0]!);
const toTraditional = Converter({ from: 'cn', to: 'tw' });
const words = (list: string) => list.split(' ');

describe('each of the 34 names, in both scripts, begins the name of', () => {
  it.each([
    [
      'a campus',
      '师范大学 职业技术学院 音乐学院 开放大学 第一中学 实验小学 外国语学校 大学附属医院',
    ],
    ['a hospital', '人民医院 中医院 妇幼保健院 眼科医院 总医院'],
    ['a paper or station', '日报 都市报 法制报 卫视 广播电视台 教育出版社 新闻网 报业集团'],
    ['a house of money', '银行 农商行 商业银行 金融租赁 国际信托 期货公司 证券交易所'],
    ['a company', '电力公司 轨道交通集团 数据集团 纺织集团 卷烟厂 数字科技有限公司 移动 制药'],
    ['a street', '东路 中路 西街 路口 二路 大桥 立交桥'],
    ['a stop', '东站 火车站 汽车站 客运站 国际机场'],
    ['a ship', '舰 号航母 号货轮 舰编队'],
    ['a team', '男篮 足球队 篮球俱乐部 乒乓球队'],
    ['a dish or a house for it', '火锅 刀削面 米粉 汤包 豆瓣酱 老陈醋 菜馆 大酒店 茶楼 面馆'],
    ['a hall or a show', '大剧院 博物馆 科技馆 音乐厅 芭蕾舞团 国际电影节 书展 动物园'],
  ])('%s', (_what, tails) => {
    const read = names.flatMap((name) =>
      words(tails).flatMap((tail) => {
        const text = `${name}${tail}发布区块链公告。`;
        return [text, toTraditional(text)].filter((one) => placesIn(one).length > 0);
      }),
    );
    expect(read).toEqual([]);
  });
});

describe('each of the 34 names, in both scripts, is spoken of before', () => {
  it.each([
    ['its bodies', '省政府 财政厅 大数据局 高级人民法院 互联网法院 海关 公路局 证券监管局 广电局'],
    ['its people', '企业 居民 大学生创业园 菜农 队伍 中小银行 书店'],
    ['its parts', '自贸试验区 高新区 全省 多地 部分城市 港口 大学城 路网 街头'],
    ['its trades', '银行业 汽车产业 钢铁企业 医药产业 石化基地 高速公路 移动支付 航空物流'],
    ['a deed', '部署 站稳脚跟 号召企业 控制 联合 集中上线 电视问政 地铁里程'],
  ])('%s', (_what, tails) => {
    const missed = names.flatMap((name) =>
      words(tails).flatMap((tail) => {
        const text = `在${name}${tail}推广区块链。`;
        return [text, toTraditional(text)].filter((one) => placesIn(one).length === 0);
      }),
    );
    // Streets of Tianjin and Hohhot bear the names.
    expect(missed.filter((text) => !/[北]街[头頭]/.test(text))).toEqual([]);
  });
});

describe('no place is', () => {
  it.each([
    ['a branch', '中国移动江苏公司与高校共建区块链实验室。'],
    ['a branch of a bank', '华夏银行重庆分行接入区块链平台。'],
    ['a house of the grid', '国网福建电力上线区块链电费账单。'],
    ['a house with a long name', '贵州电网公司用区块链结算绿电。'],
    ['a house with a long name in Traditional script', '上海商業儲蓄銀行測試區塊鏈匯款。'],
    ['a hospital of the province', '江苏省立医院使用电子病历。'],
    ['a hospital of a campus', '高雄醫學大學附設醫院試辦電子處方。'],
    ['the border of two words', '平台上海关数据写入区块链。'],
    ['the same after a verb', '供应商通过区块链联系东营业部。'],
    ['the same in time', '工会长春节前讲解区块链。'],
    ['the same in space', '推动交通辽阔地带用区块链。'],
    ['a street in English', 'Hunan Road shops accept digital yuan.'],
    ['a ship in English', 'The cargo ship Hainan carries blockchain labels.'],
    ['a carrier in English', 'The Fujian aircraft carrier appears on an NFT.'],
    ['a bank with a long name', 'Shanghai Pudong Development Bank tested smart contracts.'],
    ['a hospital in English', "Guangdong Provincial People's Hospital tested blockchain records."],
    ['a museum', 'The Suzhou Museum sold NFTs.'],
    ['a maker', 'Anhui Conch Cement uses blockchain invoices.'],
    ['a race', 'Macau Grand Prix organisers sold NFTs.'],
    ['a branch in English', 'China Mobile Guangdong built a blockchain.'],
  ])('%s', (_what, text) => expect(placesIn(text)).toEqual([]));

  it.each([
    ['江苏五家银行接入区块链。', ['江苏']],
    ['广东携手三所大学研究区块链立法。', ['广东']],
    ['江西依托高校医院推广电子病历。', ['江西']],
    ['浙江多家医院上线电子处方。', ['浙江']],
    ['广东移动支付普及，数字人民币受欢迎。', ['广东']],
    ['湖北企业与武汉大学共建区块链实验室。', ['湖北']],
    ['目前天津正推动区块链应用。', ['天津']],
    ['昨天山东部署区块链试点。', ['山东']],
    ['今年内蒙古推广区块链。', ['内蒙古']],
    ['河北区块链产业联盟成立。', ['河北']],
    ['河北区政务服务中心启用。', []],
    ['除北京、上海外，各省都推广区块链。', ['北京', '上海']],
    ['臺灣多家銀行測試區塊鏈。', ['臺灣']],
    ['Sichuan Launches Blockchain Hospital Records', ['Sichuan']],
    ['Beijing Municipal Bureau of Finance adopts blockchain.', ['Beijing']],
    ['Zhejiang banks use blockchain.', ['Zhejiang']],
  ])('in other words: %s', (text, places) => expect(placesIn(text)).toEqual(places));
});

describe('a term is none', () => {
  it.each([
    ['in an office', '请拨一网通办公室电话。'],
    ['in a case', '老师讲了一个实施方案例。'],
    ['in citizens', '智慧城市民热议房价。'],
    ['of resistance', 'Token resistance met the cryptocurrency ban.'],
  ])('%s', (_where, text) => {
    const terms = annotate(text).matches.map(({ start, end }) => text.slice(start, end));
    expect(terms.filter((term) => /办|方案|城市|Token/.test(term))).toEqual([]);
  });

  it.each(['一网通办公共服务', '跨省通办公积金业务', '智慧城市民生服务', '智慧城市场景'])(
    'but is one in %s',
    (text) => expect(annotate(text).matches[0]?.start).toBe(0),
  );
});
