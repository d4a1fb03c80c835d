import type { Source } from '../types';

/** Pages of governments and public bodies. */
export const official = [
  {
    id: 'beijing-gov-2020-09-16',
    title:
      'The Blue Book on the Innovative Applications of Blockchain in the Field of Government Services in Beijing (First Edition)',
    publisher: '北京市政府（英文网）',
    date: '2020-09-16',
    url: 'http://english.beijing.gov.cn/investinginbeijing/biz_environment/biz_notices/202009/t20200916_2061030.html',
  },
  {
    id: 'cac-guizhou-2020-01-10',
    title: '贵州加快运用大数据提升政府治理能力',
    publisher: '中国网信网',
    date: '2020-01-10',
    url: 'http://www.cac.gov.cn/2020-01/10/c_1580194985602297.htm',
  },
  {
    id: 'fujian-gov-2022-03-17',
    title: '2022年数字福建工作要点',
    publisher: '福建省人民政府',
    date: '2022-03-17',
    url: 'https://www.fujian.gov.cn/zwgk/zxwj/szfbgtwj/202204/t20220401_5871367.htm',
  },
  {
    id: 'ganzhou-gov-2021-12-22',
    title: '甘肃省数字政府建设总体规划（2021—2025）',
    publisher: '甘州区政府',
    date: '2021-12-22',
    url: 'http://gsgz.gov.cn/gzzfxxgk/zfxxgkzd_6036/szfhszfbgtwj/202205/t20220513_844635.html',
  },
  {
    id: 'gd-szzf-guangxi-2021',
    title: '全面推进广西数字政府建设三年行动实施方案（2021—2023年）',
    publisher: '广东省政务服务和数据管理局',
    date: '2021',
    url: 'http://szzf.gd.gov.cn/szzf/zcfb/content/post_3644101.html',
  },
  {
    id: 'lushi-gov-2020-12-11',
    title: '河南省数字政府建设总体规划（2020—2022年）',
    publisher: '卢氏县政府',
    date: '2020-12-11',
    url: 'http://lushixian.gov.cn/1741/615699936/807742.html',
  },
  {
    id: 'mangkang-gov-2023-04-16',
    title: '西藏自治区加强数字政府建设方案（2023-2025年）',
    publisher: '芒康县政府',
    date: '2023-04-16',
    url: 'https://mangkang.changdu.gov.cn/mkx/c101887/202411/abd9396a95f8410988337288c17cbef3.shtml',
  },
  {
    id: 'nmg-yearbook-2023-07-05',
    title: '内蒙古年鉴2022卷·政务服务局',
    publisher: '内蒙古区情网',
    date: '2023-07-05',
    url: 'https://www.nmgqq.com.cn/shuzishizhi/nianjian/neimengguniajian/2022juan/neimengguzizhiqurenminzhengfu1/2023-07-05/26623.html',
  },
  {
    id: 'shanghai-gov-2022-11-07',
    title: '上海市人民政府办公厅对市政协第0700号提案的答复',
    publisher: '上海市人民政府',
    date: '2022-11-07',
    url: 'https://shanghai.gov.cn/jyta2022/20221107/df52f011eb27457bbbbc9e40185a6147.html',
  },
  {
    id: 'shaoxing-gov-2019-11-12',
    title: 'Eyesight Protection: Digital transformation of the government',
    publisher: '绍兴市政府',
    date: '2019-11-12',
    url: 'http://en.sx.gov.cn/art/2019/11/28/art_1501262_40584171.html',
  },
  {
    id: 'shdata-2024-05-07',
    title: '2024年长三角区块链应用工作专班现场攻坚会顺利召开',
    publisher: '上海数据集团',
    date: '2024-05-07',
    url: 'https://www.shdatagroup.com/xwzx-jtyw/20240508/206.html',
  },
  {
    id: 'suzhou-sip-2020',
    title: '关于加快推动区块链技术和产业创新发展的实施意见（2020~2022）',
    publisher: '苏州工业园区政策库',
    date: '2020',
    url: 'http://sme.sipac.gov.cn/epservice/techsub/Apps/sme/index.php?s=/Home/PolicySearch/policydetail/id/110608/query_value1//orderway//i/3',
  },
  {
    id: 'tjcac-2022-12-26',
    title: '天津数字社会综合应用平台“津心办”获评2022数字政府建设卓越示范案例',
    publisher: '天津市委网信办',
    date: '2022-12-26',
    url: 'https://www.tjcac.gov.cn/mrtj/202212/t20221226_6061114.html',
  },
  {
    id: 'xinhua-2020-05-14',
    title: 'China localities unveil action plans to promote blockchain development',
    publisher: '新华社（江西省政府门户转载）',
    date: '2020-05-14',
    url: 'http://xxgk.jiangxi.gov.cn/business/investmentenvironment/202005/t20200514_1504663.htm',
  },
] satisfies readonly Source[];
