import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../lexicon/matcher';

const match = createMatcher();
const placesIn = (text: string) =>
  match(text).flatMap((found) =>
    found.kind === 'place' ? [text.slice(found.start, found.end)] : [],
  );

describe('place names', () => {
  it.each([
    ['the end of one word and the beginning of the next', '医保定点机构名单公布'],
    ['the same after a verb', '社保定期核查，巩固原有优势，决定西部线路走向'],
    ['and in praise of villages', '建设美丽水乡，提升均衡水平，释放创新余地'],
    ['a university with a word of kind', '香港中文大學與香港理工大學合作'],
    ['airports', '北京首都国际机场和成都天府国际机场'],
    ['streets of Hong Kong', '廣東道與上海街交界'],
    ['a part of the city that ends in its name', '香港仔避風塘'],
    ['clubs', '上海申花主场迎战山东泰山队'],
    ['food', '山西老陈醋、海南雞飯、重庆小面'],
    ['houses', '贵州茅台、云南白药与青岛啤酒'],
    ['a film', '電影《重慶森林》'],
    ['ships', '遼寧艦與山東艦'],
    [
      'streets and dishes in English',
      'Fujian Street Market serves Hunan cuisine and Sichuan hotpot',
    ],
    ['banks and ships in English', 'the Bank of Guangzhou, CNS Shandong, the destroyer Nanjing'],
    ['houses in English', 'Guizhou Moutai, Hainan Airlines, Taiwan Semiconductor'],
    ['streets and stations of a quarter', 'Beijing West Railway Station and Shanghai North Street'],
    ['a gift', '这份成绩来自贡献'],
    ['a deed and what comes of it', '荒地建成都市公园，公司完成渝昆线铺轨'],
    ['a day or a great house and what follows', '第三天水温回升，大厦门前张灯，补发两天津贴'],
    ['an assembly, a stage', '县人大同期开会，舞台湾区灯光亮起'],
    ['peoples and tongues of a border', '境内蒙古语学校开学，国内蒙古包展出'],
    ['a railway between two cities', '沪苏通铁路'],
    ['a city of ships', '航运城市'],
    ['theatres, stores, cups', '香港大会堂、广东戏院、南京百货与上海杯'],
    ['youth and crews', '老年青海员座谈'],
    ['a time zone', '澳門時間晚上八時'],
  ])('are none in %s', (_what, text) => {
    expect(placesIn(text)).toEqual([]);
  });

  it.each([
    ['保定市与衡水市入围', ['保定市', '衡水市']],
    ['河北保定定期公布名单', ['河北', '保定']],
    ['高速公路连通辽宁和内蒙古', ['辽宁', '内蒙古']],
    ['通辽市推行秒批', ['通辽市']],
    ['搭建平台北京节点', ['北京']],
    ['推广西部经验', []],
    ['广西部署试点', ['广西']],
    ['上海话剧艺术季', ['上海']],
    ['重庆市渝中区获批', ['重庆市']],
    ['渝中区获批', ['渝中区']],
    ['渝中区块链产业', []],
    ['臺北市試辦', ['臺北市']],
    ['港府公布條例', ['港府']],
    ['四川自贡、甘肃武威', ['四川', '自贡', '甘肃', '武威']],
    ['山东道路运输', ['山东']],
    ['贵州茅台镇', ['贵州']],
    ['河北天津贴息办法', ['河北', '天津']],
    ['我国内蒙古牧区', ['内蒙古']],
    ['上海电视机产量', ['上海']],
    ['沪苏通办事项', ['沪苏']],
    ['Shandong streamlined its services', ['Shandong']],
  ])('in %s are %j', (text, places) => {
    expect(placesIn(text)).toEqual(places);
  });
});
