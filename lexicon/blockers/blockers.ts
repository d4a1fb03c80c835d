import type { Blockers } from '../entry';

const words = (list: string) => list.split(' ');

/**
 * Phrases that hold a label by accident. They stand in the same automaton as the labels, so the
 * one that begins further left wins. Never list a phrase that can be the end of one word and the
 * beginning of a true name (登上 before 上海, 东海 in 华东海南).
 */
export const blockers: readonly Blockers[] = [
  {
    why: 'days end in 天, which then begins 天津 or 天水',
    phrases: words('今天 昨天 明天 当天 每天 春天 夏天 秋天 冬天 聊天 航天'),
  },
  {
    why: 'verbs and places that end in 上, which then begins 上海 or 上链',
    phrases: words('踏上 驶上 爬上 网上 线上链接 点击链接 上海拔'),
  },
  { why: '其 before 中, 东, 西: 其中山东, 其西部', phrases: words('其中 其东 其西 其南 其北') },
  {
    why: 'celebrations and idioms',
    phrases: words(
      '隆重庆贺 东躲西藏 长治久安 大同小异 世界大同 天下大同 丹凤朝阳 高效率和 扩大同 日照时数 日照时间',
    ),
  },
  {
    why: 'happiness, welfare and blessings end in 福, which then begins 福建',
    phrases: words('祝福建党'),
  },
  {
    why: 'bodies and things of the nation or the world by a city’s name',
    phrases: words('北京共识 华盛顿共识 北京猿人 北京方面 上海合作组织 上海五国 上海公报 上海精神'),
  },
  {
    why: 'companies, houses and brands',
    phrases: words(
      '北京现代 上海大众 上海通用 上海电气 上海家化 重庆长安 上海清算所 大连商品交易所 郑州商品交易所 前海人寿 昆山杜克 阿里巴巴 阿里云 黄金海南 深圳湾实验室 重庆森林 上海堡垒 上海滩 北京遇上西雅图 台湾积体电路 台湾大哥大 香港电讯 香港宽频 青岛海尔',
    ),
  },
  {
    why: 'food, arts, animals, illnesses',
    phrases: words('湖南花鼓 山东大鼓 山东快书 天津狗不理 香港脚 海南黎锦 吉林一号'),
  },
  {
    why: 'history and landscape',
    phrases: words(
      '重庆谈判 四川盆地 青海湖 台湾海峡 黑龙江流域 黑龙江畔 黑龙江江面 江苏大桥 长江苏通 沿黄河源 孙中山 许银川 大理石',
    ),
  },
  {
    why: 'places of the same name in another province',
    phrases: words('河北街道 河南县 河南蒙古族自治县'),
  },
  {
    why: 'along the Yellow River, before a province on it',
    phrases: words('沿黄'),
  },
  {
    why: 'chains of production, which hold 链上 and 链下',
    phrases: words(
      '补链强链 强链补链 延链补链 建链补链 建链强链 建链延链 补链延链 延链强链 稳链强链 固链强链 强链延链',
    ),
  },
  {
    why: 'rivers, lakes, seas and ranges whose last character begins 江西, 河南, 湖北, 海南, 山东',
    phrases: words(
      '黄河 长江 珠江 淮河 汉江 湘江 赣江 闽江 钱塘江 松花江 嫩江 辽河 海河 渭河 洛河 沁河 汾河 岷江 嘉陵江 金沙江 澜沧江 雅鲁藏布江 塔里木河 大运河 京杭运河 浦江 黄浦江 滦河 漳河 永定河 洞庭湖 鄱阳湖 太湖 巢湖 洪泽湖 滇池 洱海 千岛湖 微山湖 玄武湖 雁栖湖 镜湖 渤海 黄海 太行山 太行 鸣沙山 喜马拉雅山 泰山 嵩山 庐山 武夷山 峨眉山 昆仑山 祁连山 祁连 大别山 长白山 长白 井冈山 五台山 九华山 石景山 燕山 阴山 贺兰山 六盘山 武当山 钟山 紫金山 岳麓山 白云山 天山南 天山北',
    ),
  },
  { why: 'a pass, visitors', phrases: words('港澳通行证 各位来宾') },
];

/**
 * Names that are too short or too like other words to block alone. After them a direction and one
 * of the tails is no province: 乌江西岸, 佛山东平, 运河北延.
 */
export const heads = words(
  '乌江 怒江 曲江 运河 清河 沙河 卫河 苏州河 西湖 东湖 南湖 北湖 后海 东海 南海 黄山 衡山 华山 恒山 宝山 象山 萧山 微山 房山 青云 密云 白云 凌云 缙云',
);
export const headTails =
  '岸|部|麓|缘|站|路|坡|翼|段|侧|面|区|口|端|大街|大道|新区|流域|沿岸|延|向|街';
