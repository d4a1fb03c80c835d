import type { Place } from '../entry';

/**
 * The 34 divisions under their ordinary and official names; codes of ISO 3166-2:CN. Traditional
 * forms are found by folding and need no entry.
 */
export const provinces: readonly Place[] = [
  { codes: ['CN-BJ'], via: 'province', labels: ['北京', '北京市', 'Beijing'] },
  { codes: ['CN-TJ'], via: 'province', labels: ['天津', '天津市', 'Tianjin'] },
  { codes: ['CN-HE'], via: 'province', labels: ['河北', '河北省', 'Hebei'] },
  { codes: ['CN-SX'], via: 'province', labels: ['山西', '山西省', 'Shanxi'] },
  {
    codes: ['CN-NM'],
    via: 'province',
    labels: ['内蒙古', '内蒙古自治区', '内蒙', 'Inner Mongolia'],
  },
  { codes: ['CN-LN'], via: 'province', labels: ['辽宁', '辽宁省', 'Liaoning'] },
  { codes: ['CN-JL'], via: 'province', labels: ['吉林', '吉林省', 'Jilin'] },
  { codes: ['CN-HL'], via: 'province', labels: ['黑龙江', '黑龙江省', 'Heilongjiang'] },
  { codes: ['CN-SH'], via: 'province', labels: ['上海', '上海市', 'Shanghai'] },
  { codes: ['CN-JS'], via: 'province', labels: ['江苏', '江苏省', 'Jiangsu'] },
  { codes: ['CN-ZJ'], via: 'province', labels: ['浙江', '浙江省', 'Zhejiang'] },
  { codes: ['CN-AH'], via: 'province', labels: ['安徽', '安徽省', 'Anhui'] },
  { codes: ['CN-FJ'], via: 'province', labels: ['福建', '福建省', 'Fujian'] },
  { codes: ['CN-JX'], via: 'province', labels: ['江西', '江西省', 'Jiangxi'] },
  { codes: ['CN-SD'], via: 'province', labels: ['山东', '山东省', 'Shandong'] },
  { codes: ['CN-HA'], via: 'province', labels: ['河南', '河南省', 'Henan'] },
  { codes: ['CN-HB'], via: 'province', labels: ['湖北', '湖北省', 'Hubei'] },
  { codes: ['CN-HN'], via: 'province', labels: ['湖南', '湖南省', 'Hunan'] },
  { codes: ['CN-GD'], via: 'province', labels: ['广东', '广东省', 'Guangdong'] },
  {
    codes: ['CN-GX'],
    via: 'province',
    labels: ['广西', '广西壮族自治区', '广西自治区', 'Guangxi'],
  },
  {
    codes: ['CN-HI'],
    via: 'province',
    labels: ['海南', '海南省', '海南自由贸易港', '海南自贸港', 'Hainan'],
  },
  { codes: ['CN-CQ'], via: 'province', labels: ['重庆', '重庆市', 'Chongqing'] },
  { codes: ['CN-SC'], via: 'province', labels: ['四川', '四川省', 'Sichuan'] },
  { codes: ['CN-GZ'], via: 'province', labels: ['贵州', '贵州省', 'Guizhou'] },
  { codes: ['CN-YN'], via: 'province', labels: ['云南', '云南省', 'Yunnan'] },
  { codes: ['CN-XZ'], via: 'province', labels: ['西藏', '西藏自治区', 'Tibet', 'Xizang'] },
  { codes: ['CN-SN'], via: 'province', labels: ['陕西', '陕西省', 'Shaanxi'] },
  { codes: ['CN-GS'], via: 'province', labels: ['甘肃', '甘肃省', 'Gansu'] },
  { codes: ['CN-QH'], via: 'province', labels: ['青海', '青海省', 'Qinghai'] },
  {
    codes: ['CN-NX'],
    via: 'province',
    labels: ['宁夏', '宁夏回族自治区', '宁夏自治区', 'Ningxia'],
  },
  {
    codes: ['CN-XJ'],
    via: 'province',
    labels: ['新疆', '新疆维吾尔自治区', '新疆自治区', 'Xinjiang'],
  },
  {
    codes: ['CN-TW'],
    via: 'province',
    labels: ['台湾', '台湾省', '台湾地区', '中国台湾', 'Taiwan'],
  },
  {
    codes: ['CN-HK'],
    via: 'province',
    labels: ['香港', '香港特别行政区', '香港特区', '中国香港', 'Hong Kong'],
  },
  {
    codes: ['CN-MO'],
    via: 'province',
    labels: ['澳门', '澳门特别行政区', '澳门特区', '中国澳门', 'Macao', 'Macau'],
  },
];
