import type { Guard, Place } from '../entry';
import type { ProvinceCode } from '../types';

/**
 * Districts and towns that stand for their province where they are named alone (渝中区获批……). Right
 * after the name of their city (重庆市渝中区) they are part of it and need no mark of their own.
 * Listed are only names that no other province has.
 */
const districtsByCity: readonly (readonly [ProvinceCode, cities: string, names: string])[] = [
  ['CN-BJ', '北京', '亦庄 通州区 石景山区 顺义区 昌平区 丰台区 怀柔区 密云区'],
  ['CN-TJ', '天津', '武清区 西青区 东疆保税港区 东丽区 津南区 静海区'],
  ['CN-SH', '上海', '徐汇区 静安区 杨浦区 虹口区 长宁区 黄浦区 闵行区 青浦区 奉贤区 崇明区 嘉定区'],
  ['CN-CQ', '重庆', '渝中区 渝北区 沙坪坝区 九龙坡区 北碚区 巴南区 璧山区 涪陵区 万州区 永川区'],
  ['CN-HE', '石家庄|保定|唐山', '容城县 安新县 曹妃甸区 正定县 定州市 辛集市'],
  ['CN-NM', '鄂尔多斯|呼和浩特', '和林格尔 康巴什区 满洲里市 二连浩特市'],
  ['CN-LN', '大连|沈阳', '浑南区 沈北新区 金普新区 沈抚示范区'],
  [
    'CN-JS',
    '南京|苏州|无锡|常州',
    '江宁区 玄武区 栖霞区 雨花台区 相城区 吴江区 吴中区 虎丘区 张家港市 江阴市 太仓市 常熟市 武进区 宜兴市',
  ],
  [
    'CN-ZJ',
    '杭州|宁波|嘉兴|湖州',
    '萧山区 钱塘区 拱墅区 滨江区 鄞州区 镇海区 北仑区 慈溪市 余姚市 桐乡市 德清县 安吉县 诸暨市',
  ],
  ['CN-AH', '合肥|芜湖', '蜀山区 包河区 庐阳区 瑶海区 肥西县 鸠江区'],
  ['CN-FJ', '福州|厦门|泉州', '思明区 湖里区 集美区 仓山区 马尾区 福清市 石狮市 南安市'],
  ['CN-JX', '南昌|赣州', '赣江新区 红谷滩区 章贡区 共青城市'],
  ['CN-SD', '青岛|济南|潍坊', '历下区 崂山区 李沧区 寿光市 荣成市 即墨区'],
  ['CN-HA', '郑州|洛阳', '郑东新区 金水区 洛龙区 兰考县 中牟县'],
  [
    'CN-HB',
    '武汉|宜昌|襄阳',
    '江汉区 江岸区 武昌区 洪山区 硚口区 东西湖区 江夏区 西陵区 仙桃市 潜江市 天门市 恩施州 恩施',
  ],
  ['CN-HN', '长沙|娄底|株洲', '岳麓区 娄星区 浏阳市 湘江新区 湘西州 湘西'],
  [
    'CN-GD',
    '广州|深圳|佛山|珠海',
    '越秀区 天河区 海珠区 番禺区 福田区 龙岗区 坪山区 顺德区 顺德 香洲区 增城区 花都区 从化区',
  ],
  ['CN-GX', '南宁|桂林', '青秀区 五象新区 凭祥市'],
  ['CN-HI', '海口|三亚', '江东新区 琼海市 万宁市 陵水县 文昌市'],
  [
    'CN-SC',
    '成都|绵阳',
    '武侯区 锦江区 青羊区 金牛区 成华区 郫都区 新都区 温江区 涪城区 凉山州 甘孜州 阿坝州',
  ],
  [
    'CN-GZ',
    '贵阳|遵义',
    '观山湖区 花溪区 云岩区 乌当区 清镇市 黔南州 黔东南州 黔西南州 黔南 黔东南 黔西南',
  ],
  [
    'CN-YN',
    '昆明',
    '官渡区 五华区 盘龙区 呈贡区 大理州 红河州 楚雄州 文山州 德宏州 西双版纳州 西双版纳 瑞丽市',
  ],
  ['CN-XZ', '拉萨', '堆龙德庆区'],
  ['CN-SN', '西安|咸阳', '雁塔区 莲湖区 碑林区 未央区 灞桥区 杨凌示范区 杨凌 韩城市'],
  ['CN-GS', '酒泉|兰州|张掖', '肃州区 甘州区 敦煌市 临夏州 甘南州'],
  ['CN-QH', '西宁', '海西州 玉树州 格尔木市 格尔木'],
  ['CN-NX', '银川|中卫', '西夏区 金凤区 沙坡头区 宁东'],
  ['CN-XJ', '乌鲁木齐', '伊犁州 伊犁 昌吉州 昌吉 石河子市 石河子 霍尔果斯市 霍尔果斯 阿拉山口'],
  [
    'CN-TW',
    '台湾',
    '台北市 台北 新北市 台中市 台南市 高雄市 高雄 基隆市 新竹市 新竹县 嘉义市 桃园市 花莲县 屏东县 宜兰县 苗栗县 彰化县 南投县 云林县 澎湖县 Taipei Kaohsiung',
  ],
  ['CN-HK', '香港', '港府'],
];

export const districts: readonly Place[] = districtsByCity.map(([code, , names]) => ({
  codes: [code],
  via: 'city',
  labels: names.split(' '),
}));

export const districtGuards: readonly Guard[] = [
  {
    on: districtsByCity
      .flatMap(([, , names]) => names.split(' '))
      .filter((name) => !/^[A-Z]/.test(name)),
    notBefore: ['市', ...districtsByCity.flatMap(([, cities]) => cities.split('|'))].join('|'),
    why: 'part of the city named before it',
  },
  { on: ['港府'], notBefore: '海|空|渔|贵|香|口', why: '贵港府前路' },
  { on: ['宁东'], notBefore: '南|海|济|西|辽', why: '南宁东站, 辽宁东部' },
  { on: ['恩施'], notBefore: '感', why: '感恩施教' },
  { on: ['湘西', '伊犁', '西双版纳'], notAfter: '河|江', why: 'a river' },
];
