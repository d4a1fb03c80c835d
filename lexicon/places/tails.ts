/**
 * What follows a short place name and makes it part of another name: a university, a bank, a road,
 * a station. Name and tail together then keep their characters and say nothing, or 上海南站 would
 * be read as 上|海南|站. Names that end in 省, 市, 自治区 and so on are never taken so. After `!` stand
 * the characters that must not follow: 大学 but not 大学生.
 */
const institutions = [
  '大学!生城 公学 学院!派 银行!业间机保等系 证券交易所 证券!业监法市化投期行营 期货交易所 联合交易所 股权交易中心 交易所 出版社',
  '日报 晚报 晨报 早报 商报 时报 青年报 卫视 电视台 广播电台',
  '机场!群集客 火车站!数 高铁站 股份有限公司 有限公司 有限责任公司 集团!军化',
  '会展中心 会议中心 体育馆 体育场!馆 体育中心 奥体中心 剧院 大剧院 剧团!管 乐团 交响乐团 美术馆 博物馆!群 博物院 动物园 植物园 医院!全均联 饭店 宾馆 大厦',
  '戏院 影城 书院 爱乐 马会 周刊 邮报 大会堂 文化中心!建 电视!机问 花园!城式 广场!舞 百货!业零 商银 产险!业 客运!量站枢 巴士!线专',
];

/** Words of kind that stand between a name and an institution, two at most. */
const kinds =
  '农村商业 农商 城市 城商 师范 理工 工业 科技 财经 农业 林业 医科 中医药 交通 民族 工商 建筑 政法 外国语 外语 艺术 体育 ' +
  '海洋 石油 邮电 电力 化工 电子 航空航天 信息工程 传媒 第一 第二 第三 联合 股份制 证券 期货 中文 教育 浸会 都会 树仁 ' +
  '人民 国际 协和 中医 儿童 肿瘤 电影 首都 大兴 虹桥 浦东 白云 宝安 江北 天府 双流 咸阳 萧山 禄口 黄花 美兰 长水 龙洞堡 ' +
  '流亭 胶东 高崎 天河 桃园 赤鱲角 ' +
  '煤矿 港口 港航 港 建工 城投 交投 能源 钢铁 农垦 水务 文旅 国投 产投 金控 建设 投资 控股 发展';

const others = [
  // Roads, streets and stations; 道 and 街 are those of Hong Kong.
  '路!演径线透由网子况政桥灯面边上段途 东路 西路 南路 北路 中路 环城路 大街 东大街 西大街 南大街 北大街 中大街 道!路德理义具教观歉听出 街!道头区坊景巷舞拍边面镇',
  '东站!位在出稳 西站!位在出稳 南站!位在出稳 北站!位在出稳 站!位在出稳点台上长岗队住得起 地铁!里建运',
  // Ships, and those who play.
  '舰!队载艇船 队!伍员长列形友 男篮 女篮 男足 女足 男排 女排 国安!全 申花 广厦 首钢!园 万达 宏远 本钢 三镇 泰山!景区文旅石岱脚北南麓顶脉 海港队 蓉城队 泰山足球 海港足球 足球俱乐部 马拉松',
  '号!召称码牌角外线院楼令脉房子卡贩文 东街!道 西街!道 南街!道 北街!道 二路 三路 杯!子 轮!动番流岗值候次廓 时间!表点短长内上 书展 车展 亚运会 大运会 世博会 国际电影节 大奖赛 公开赛 大师赛',
  // What is told of a place's past.
  '起义 事变 条约 会战 战役 大屠杀 惨案 农民运动 保卫战',
  // Food and speech.
  '烩面 刀削面 炸酱面 凉皮 泡馍 黄酒 米酒 粽 月饼 汤包 煎饼 包子 麻花 馄饨 辣椒酱 豆瓣酱 榨菜 香肠 腊肠 酱鸭 板鸭 盐水鸭 羊肉串 烧烤 红茶 绿茶 点心 咖喱 棉!花农田区纺业絮',
  '菜!篮单农市价种品蔬籽 火锅 烤鸭 鸡饭 炒饭 火腿 腊肉 泡菜 麻辣 麻婆 米粉 米线 拉面 牛肉面 热干面 小面 肠粉 奶茶 臭豆腐 大盘鸡 小吃 小笼 年糕 早茶 茶餐厅 话!题语音费剧务说机 梆子 方言',
  // Houses known by the name of their home, and what else bears it.
  '同仁堂 全聚德 稻香村 一汽 恒大 老陈醋 大葱 捷运 移动!支通互终政办应警源电医执民到式端 联通!各全多 电信!诈业条运普网服用管资企市 铁塔 制药 酒业 乳业 化纤 铝业 重汽 汽车集 汽车股 医药集 医药股 苹果!公手产溯追上区 蜜桔 大米!产溯追上区 白药 茅台!镇 啤酒!节产行 黄金!产储海周 铜业 石化!产园基行 药业 重工!业 控股 股份!制合 信托!业 人寿 高速!公铁增发路网 航空!航港产枢制物运 汾酒 长虹 伊利 格力 海螺 恒瑞 电影节 电影金像奖 迪士尼 海洋公园 赛马会 奥运会 冬奥 仔!细',
];

export const chineseTail = new RegExp(
  `^(?:(?:${kinds.split(' ').join('|')}){0,2}(?:${alternatives(institutions)})|${alternatives(others)})`,
);

function alternatives(lists: readonly string[]): string {
  return words(lists)
    .map((word) => {
      const [tail, unless] = word.split('!');
      return unless ? `${tail}(?![${unless}])` : tail;
    })
    .join('|');
}

function words(lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split(' '));
}

/** The same for English names, on lower-case text. */
export const englishTail = new RegExp(
  [
    '^ (?:(?:normal|polytechnic|technology|jiao ?tong|medical|agricultural|foreign studies|chinese|baptist|metropolitan|city|capital|',
    'east|west|north|south|central|international|baiyun|pudong|hongqiao|daxing|municipal|satellite) ){0,2}',
    '(?:university|college|institute of|stock exchange|futures exchange|clearing house|airlines?\\b|airport|opera|',
    'cuisine|noodles|duck|hot ?pot|(?:pepper|coffee|tea|ham|chicken)\\b(?! (?:farm|grow|produc|plant|export|trac|suppl|industr|trade))|beer|brewery|dish|restaurant|olympics|',
    'winter olympics|time\\b|road\\b(?! (?:network|freight|transport|safety|toll|traffic|haul))|street(?! (?:vend|light))|avenue|lane\\b|highway|railway station|station|metro\\b(?! (?:rider|passenger))|subway|bridge|hyundai|',
    'daily|evening news|tv\\b|television|tower|composite|disney|jockey club|ocean park|semiconductor|moutai|maotai|baiyao|',
    'petrochemical|securities|electric\\b|holdings|group\\b|co\\b|ltd\\b|inc\\b|fc\\b|football|port f|shenhua|guoan|taishan|',
    '(?:capital|daxing|pudong|hongqiao|baiyun|baoan|tianfu|shuangliu|jiangbei|xianyang|xiaoshan|tianhe|gaoqi) (?:int|air)|',
    'marathon|massacre|consensus|cooperation org|communique|basin|strait|dollar)',
  ].join(''),
);

/** What a tail may begin with, so that most names need not be looked at twice. */
export const tailBeginnings = [
  ...new Set(words([' ', kinds, ...institutions, ...others]).map((word) => word[0] ?? ' ')),
].join('');
