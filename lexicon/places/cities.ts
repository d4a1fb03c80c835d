import type { Place } from '../entry';
import type { ProvinceCode } from '../types';
import { districts } from './districts';

type NamesByProvince = Readonly<Record<ProvinceCode, string>>;

/** Cities found with 市 and without. */
const withAndWithoutShi: NamesByProvince = {
  'CN-HE': '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水',
  'CN-SX': '太原 大同 阳泉 晋城 朔州 晋中 运城 忻州 临汾 吕梁',
  'CN-NM': '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布',
  'CN-LN': '沈阳 大连 鞍山 抚顺 丹东 锦州 营口 阜新 辽阳 盘锦 葫芦岛',
  'CN-JL': '长春 辽源 白城',
  'CN-HL': '哈尔滨 齐齐哈尔 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化',
  'CN-JS': '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁',
  'CN-ZJ': '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水',
  'CN-AH': '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城',
  'CN-FJ': '福州 厦门 莆田 泉州 漳州 南平 龙岩 宁德',
  'CN-JX': '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶',
  'CN-SD': '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 临沂 德州 聊城 滨州 菏泽',
  'CN-HA': '郑州 开封 洛阳 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店',
  'CN-HB': '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州',
  'CN-HN': '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底',
  'CN-GD':
    '广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 阳江 清远 东莞 中山 潮州 揭阳 云浮',
  'CN-GX': '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 崇左',
  'CN-HI': '海口 三亚 儋州',
  'CN-SC': '成都 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 南充 眉山 宜宾 广安 达州 雅安 资阳',
  'CN-GZ': '贵阳 六盘水 遵义 安顺 毕节 铜仁',
  'CN-YN': '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧',
  'CN-XZ': '拉萨 日喀则 昌都 林芝 那曲',
  'CN-SN': '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 商洛',
  'CN-GS': '兰州 嘉峪关 金昌 天水 张掖 酒泉 庆阳 定西 陇南',
  'CN-QH': '西宁',
  'CN-NX': '银川 石嘴山 吴忠 固原',
  'CN-XJ': '乌鲁木齐 克拉玛依 吐鲁番 哈密',
};

/** Found in full only: 长治, 朝阳, 阿里 and their like are words or other names as well. */
const inFull: NamesByProvince = {
  'CN-SX': '长治市',
  'CN-NM': '兴安盟',
  'CN-LN': '本溪市 铁岭市 朝阳市',
  'CN-JL': '四平市 通化市 白山市 松原市 延边朝鲜族自治州',
  'CN-HL': '鸡西市',
  'CN-FJ': '三明市',
  'CN-SD': '日照市',
  'CN-HA': '平顶山市',
  'CN-HB': '恩施土家族苗族自治州',
  'CN-HN': '湘西土家族苗族自治州',
  'CN-GD': '河源市',
  'CN-GX': '来宾市',
  'CN-HI': '三沙市',
  'CN-SC': '自贡市 乐山市 巴中市 阿坝藏族羌族自治州 甘孜藏族自治州 凉山彝族自治州',
  'CN-GZ': '黔西南布依族苗族自治州 黔东南苗族侗族自治州 黔南布依族苗族自治州',
  'CN-YN':
    '楚雄彝族自治州 红河哈尼族彝族自治州 文山壮族苗族自治州 西双版纳傣族自治州 大理白族自治州 德宏傣族景颇族自治州 怒江傈僳族自治州 迪庆藏族自治州',
  'CN-XZ': '山南市 阿里地区',
  'CN-SN': '安康市',
  'CN-GS': '白银市 武威市 平凉市 临夏回族自治州 甘南藏族自治州',
  'CN-QH':
    '海东市 海北藏族自治州 黄南藏族自治州 海南藏族自治州 果洛藏族自治州 玉树藏族自治州 海西蒙古族藏族自治州 海南州 海北州 黄南州 果洛州',
  'CN-NX': '中卫市',
  'CN-XJ':
    '昌吉回族自治州 博尔塔拉蒙古自治州 巴音郭楞蒙古自治州 克孜勒苏柯尔克孜自治州 和田地区 伊犁哈萨克自治州',
};

/** Zones, districts, shorter forms and English names; separated by | because some hold a blank. */
const others: NamesByProvince = {
  'CN-HE': "Shijiazhuang|雄安新区|雄安|Xiong'an|Xiongan",
  'CN-SX': 'Taiyuan',
  'CN-NM': 'Hohhot|锡林郭勒盟|锡林郭勒|阿拉善盟|阿拉善',
  'CN-LN': 'Shenyang|Dalian|本溪|铁岭',
  'CN-JL': 'Changchun|吉林市|延边',
  'CN-HL': 'Harbin|大兴安岭地区|大兴安岭',
  'CN-JS': 'Nanjing|Wuxi|Suzhou|南京江北新区|昆山市|昆山',
  'CN-ZJ': 'Hangzhou|Ningbo|义乌|余杭区|余杭',
  'CN-AH': 'Hefei',
  'CN-FJ': '平潭综合实验区|平潭|Fuzhou|Xiamen|晋江市|晋江',
  'CN-SD': 'Jinan|Qingdao',
  'CN-HA': 'Zhengzhou|平顶山|济源市|济源',
  'CN-HB': 'Wuhan',
  'CN-HN': 'Changsha',
  'CN-GD':
    'Guangzhou|Shenzhen|Zhuhai|前海|横琴粤澳深度合作区|横琴|佛山市禅城区|禅城区|禅城|广州南沙|黄埔区',
  'CN-GX': 'Nanning',
  'CN-HI': 'Haikou|Sanya|洋浦',
  'CN-SC': 'Chengdu|天府新区|自贡',
  'CN-GZ': 'Guiyang|贵安新区|贵阳贵安|贵安',
  'CN-YN': 'Kunming',
  'CN-XZ': 'Lhasa',
  'CN-SN': "Xi'an|西咸新区",
  'CN-GS': 'Lanzhou|兰州新区|武威',
  'CN-QH': 'Xining',
  'CN-NX': 'Yinchuan|中卫',
  'CN-XJ':
    '新疆生产建设兵团|生产建设兵团|兵团|Urumqi|阿克苏地区|阿克苏|喀什地区|喀什|塔城地区|塔城|阿勒泰地区|阿勒泰',
  'CN-SH': '浦东新区|浦东|临港新片区',
  'CN-CQ': '两江新区',
  'CN-TJ': '滨海新区',
  'CN-BJ': '中关村|海淀区|海淀|北京市朝阳区',
};

/** Cities, prefectures and zones; each stands for its province. */
export const cities: readonly Place[] = [
  ...districts,
  ...byProvince(withAndWithoutShi, (names) =>
    names.split(' ').flatMap((name) => [`${name}市`, name]),
  ),
  ...byProvince(inFull, (names) => names.split(' ')),
  ...byProvince(others, (names) => names.split('|')),
];

function byProvince(names: NamesByProvince, labels: (names: string) => string[]): Place[] {
  return Object.entries(names).map(([code, list]) => ({
    codes: [code as ProvinceCode],
    via: 'city',
    labels: labels(list),
  }));
}
