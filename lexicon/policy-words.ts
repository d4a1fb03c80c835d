/**
 * Words that tell policy from other prose, as regular expressions over plain text (`plainText`) in
 * which terms and places are masked. Each list is a class of words, not of sentences seen.
 */

/** What stands for the characters of a masked trigger, another term, a place. */
export const TRIGGER = '□';
export const TERM = '○';
export const PLACE = '◇';

/** Verbs that hardly anyone but a public body is the subject of. */
export const PUBLIC_VERB =
  /印发|出台|颁布|严禁|禁止|不得|叫停|清退|清理|取缔|整治|打击|关停|关闭|查[处封获]|处罚|备案|立法|纳入|列入|写入(?!□)|牵头|批复|监管|发牌|施行|试行|(?<!快速|本地|私有化|云端|分布式)部署|\b(?:ban(?:s|ned|ning)?\b|prohibit|regulat|crack|outlaw|licen[cs])/i;

/** What both a report and an order say. */
const MAKES =
  '推进|推动|推广|推行|加快|打造|探索|实施|支持|鼓励|扶持|建设|开展|完善|加强|提升|提高|培育|运用|强化|深化|优化|拓展|扩大|构建|搭建|健全|制定|落实|布局|引导|促进|统筹|规范|设立|防范|升级|实现|聚焦|试点|创建|组建';

/** What public bodies do: issue, start, build, fund, regulate, report as done. */
export const VERB = new RegExp(
  `${PUBLIC_VERB.source}|` +
    `${MAKES}|` +
    '研议|试办|发布|公布|下发|制订|修订|启动|推出|上线|落地|落户|建立(?!在)|建成|成立|完备|扩容|扩围|覆盖|列为|写进|提出|提及|明确|要求|规定|核查|发放|共建|互认|签发|签署|开[出票]|入选|获批|批准|授牌|挂牌|揭牌|运行|启用|开通|接入|归集|汇聚|赋能|投资|出资|奖励|补助|资助|给予|率先|先行|打通|简化|精简|审议|表决|力争|谋划|拟|新增|遴选|认定|支撑|牵引|助力|改革|布设|普及|投入使用|投用|核发|收紧|示范|保障|保护|依法|引进|共享|争创|办理|申领|领[取到]|列出|加入|引入|入驻|对接|联通|贯通|把(?![握关手脉])|接受|受理|验收|通车|宣布|达(?=[0-9到])|将(?!军|来)|要(?!求|闻|素|点)|开放(?![式型性度])|取消|改[由用造为采]|签约|安排(?=[^,，]{0,9}元)|换[装发]|领用|分批|测试|承[接担]|铺[开设]|推[开送]|跑通|切换|完成|整合|迁[入移]|办结|压[到缩减]|缩短|采[用购]|招标|用于|放[宽开]|松绑|起步|走在|领[先跑]|居[首全]|试水|写明|汇总|嵌入|直达|增至|用上|撤[销并]|裁撤|减[税免征]|补贴|搬[上进]|下放|[警提]示|[连接]上|首发|拿出|划拨|拨[付款]|转[到入至]|发出|首例|采信|突破|[用以靠](?=[□○])|借助|凭' +
    `|\\b(?:launch|plan|promot|issu|releas|implement|establish|buil[dt]|roll|pilot|requir|will|shall|adopt|introduc|approv|publish|unveil|creat|expand|support|encourag|accelerat|develop|set|open|start|integrat|demonstrat|award|allocat|fund|invest|list|includ|advanc|deploy|trial|test|put|extend|grant|agree[ds]?\\b|recogni[sz]|sign(?:ed|s)\\b|share[ds]?\\b|join|connect|mandat|announc|pledg|propos|aim|appl|clos(?:e[sd]?|ing)\\b|shut|keeps?\\b|kept|handl|uses?\\b|used\\b|mov(?:e[sd]?|ing)\\b|switch|replac|allow|lets?\\b|runs?\\b|ran\\b|stor(?:e[sd]?|ing)\\b|record(?:s|ed)\\b|check(?:s|ed)\\b|cuts?\\b|upgrad|trac(?:e[sd]?|k)|link(?:s|ed)\\b|pa(?:ys?|id)\\b|offer|provid|beg[iau]n|complet|host|scrap|migrat|streamlin|consult|merg|simplif|finish|end(?:s|ed)\\b|rel(?:y|ie[sd])\\b|spen[dt]|g[ai]ve[ns]?\\b|tied\\b|collect|verif|hop(?:es?|ed)\\b|first\\b)`,
  'i',
);

/** An order or aim without a subject, as in reports and plans: 加快……, 到2025年建成……. */
export const DIRECTIVE = new RegExp(
  /^(?:[\s　“”‘’'"《（(【]|[一二三四五六七八九十\d]{1,3}[是、.．)）]|同时|此外|今年|明年|年内|下一步|重点|积极|大力|着力|全面|持续|进一步|稳步|深入|扎实|有序|率先|不断|坚持|继续|切实|严厉|依法|坚决|严格|从严|要|将|应|须|在[^,，.]{2,24}[,，.]|到[^,，.年]{2,8}年[底末前]?[,，]?)*/
    .source +
    `(?:${MAKES}|建立|发展|创新|壮大|出台|严禁|禁止|清理|整治|打击|提档|依托|深入|把[^,，]{1,14}(?:作为|纳入|摆在|列为|放在)|□+(?:技术)?(?:研发|应用))`,
);

/** Orders that only a public body gives, to whomever. */
export const FORBIDS = /严禁|禁止|不得|叫停|取缔/;

/** What a measure consists of, beside the instruments that the lexicon knows. */
export const MEASURE =
  /目标|到20\d\d年[底末前]{0,2}[,，]|方针|制度|条例|办法|意见|规划|清单|工程|战略(?!合作|投资|伙伴)|牌照|名单|政策|规定|通知|方案|纲要|专区|专班|法规|专法|草案|财政|预算|改革|考核|\b(?:polic|regulation|ordinance|law|plan|program|fund|strateg|licen[cs]|bill|measure|target|scheme|act\b)/i;

/** Public bodies and officials. */
export const PUBLIC =
  /政府|各[省市区县州旗地]|各单位|各有关|警方|国务院|两会|人大|政协|[省市区县州](?:委|直)|委员会|[□省市区县]厅|(?:务|据|管|政|商|信|改|理|督|通|计|保|房|资|市|区|县|□)局(?!限|面|部|势|长期)|网信办|发改委|发展改革|总局|工信|法院|检察|最高[法检]|海关|公安|税务|财政|央行|人民银行|金融管理|证监会|管委会|部门|中央|中共|当局|特区|公证处|行政院|施政报告|(?:发展|内政|经济|法务|民政|科技|商务|教育|住建|司法|交通运输|农业农村)部|金管会|国发会|[市县港]府|金管局|创科局|政策局|省份|省市|省区|多地|多省|[两三四五六七八九十\d][省地市]|区市|地方|法官|省长|市长|书记|局长|厅长|部长|主任|司长|\b(?:government|ministr|bureau|department|authorit|province|municipal|state council|court|customs|commission|regulator|central bank|monetary|tax|official|count(?:y|ies)|congress|district|legislat|mayor|governor|region)/i;

/** An official paper or meeting has the word: 报告提出, 会议强调. */
export const DECREE =
  /〔20\d\d〕[^。]{0,12}(?:提出|强调|要求|明确|指出|部署)|(?:(?<!研究)报告|会议|文件|通知|方案|规划|意见|纲要)[^。]{0,14}?(?:提出|强调|要求|明确|指出|部署)/;

/** Companies, campuses, researchers, private persons: their news is not policy. */
export const PRIVATE =
  /公司|集团|股份|(?<!人民|中央|世界|开发)银行(?!业)|(?<!数据)交易所|券商|大学(?![生城])|高校|学校|[中小]学(?![习型组])|学院|研究[院所]|实验室|智库|团队|课题组|论文|本文(?![件号书])|本研究|笔者|作者|期刊|学者|学会|商会|理事长|教授|专家|校长|院长|工程师|创始人|总裁|董事|总经理|首席|分析师|研究员|博士|硕士|学生(?![^,，]{0,3}(?:可|凭|只需|均|办|领))|师生|律师|企业家|投资[人者]|网友|男子|女子|股民|嫌疑|骗|黑客|(?<![十百千])[一某该这]家(?!单位|部门|法院|机关)|(?:某|初创|创业|民营|上市)[^,，]{0,6}(?:企业|平台)|电商平台|火币|币安|腾讯|阿里|蚂蚁(?!链)|百度|华为|京东|微众|浪潮|趣链|中国(?:移动|联通|电信)|基金会|厂(?![区房矿])|超市|商场|酒店|[门商小书网饭菜茶]店|咖啡[店馆厅]|-(?:listed|based)\b|\b(?:universit(?!y (?:towns?|students?)\b|ies and)|college|campus|hotel|restaurant|retailer|developer|collector|gallery|landlord|researcher|scientist|professor|student(?!s? (?:may|can|in \w+ (?:may|can))\b)|compan(?:y|ies)|start-?up|firms?\b|inc\b|ltd\b|corp|(?<!central )(?<!people's )bank\b|founder|ceo\b|laborator|lab\b|exchange|scholar|analyst|expert|engineer|investor|trader|miners?\b|paper\b|journal|conference|huawei|alibaba|ant group|baidu|binance|ibm\b|microsoft)/i;

/** Words before an organisation that make it the object or partner, not the subject. */
export const TOWARDS =
  /(?:与|和|同|由|向|对|为|给|让|被|及|将|把|联合|携手|支持|鼓励|引导|组织|帮助|面向|邀请|委托|准|吸引|服务|通过|推动|带动|会同|协同|培育|扶持|\b(?:with|by|for|to|and|support|help|encourag\w*|invit\w*))[^,，]{0,8}$/i;

/** Somebody speaks. */
export const SPEECH =
  /认为|坦言|直言|介绍(?!信)|[举例分析]称|(?:对|向|告诉)(?:本报)?记者|接受[^,，]{0,8}采访|指出|强调|表示|表態|建议|呼吁|预计|谈|\b(?:said|says|told|argue|believe|think|studied|according to)/i;

/** A subject that is no single province. */
export const ELSEWHERE =
  /国家|全国|国务院|中央|央行|我国|中国|国内|各地|各省|多地|多省|省份|[两三四五六七八九十\d][省地](?!级)|省市|中西部|东部|业内|业界|市场|世界|全球|国际|美国|欧盟|欧洲|英国|德国|日本|韩国|新加坡|记者|地方政府|有关部门|工信部|财政部|科技部|商务部|教育部|发展改革委员会|\b(?:china|national|state council|global|world|united states)/i;

/** A subject abroad, whose measures are none of a province. */
export const ABROAD =
  /^[^,，]{0,6}(?:(?:报道|消息)[,，][^,，]{0,2})?(?:美国|欧盟|欧洲|英国|德国|法国|瑞士|日本|韩国|印度|俄罗斯|新加坡|泰国|越南|马来西亚|巴西|阿根廷|萨尔瓦多|阿联酋|迪拜|加拿大|澳大利亚|澳洲)(?!对华)|^\b(?:the )?(?:u\.?s\.?|united states|eu\b|european|britain|uk\b|japan|south korea|singapore|india|dubai|thailand|vietnam|el salvador|switzerland)/i;

/** Words that point back to a province named before. */
export const ANAPHOR =
  /该[省市区]|当地(?!时间)|[我本][省市区](?!块)|全[省市](?!份)|全区(?!块)|省里|省内|省级|省委|省政府|省直|省[\u4e00-\u9fff]{0,4}[厅局](?!面|限|势)|市委|市政府|自治区|\b(?:the|this) (?:province|region|city)|provincial/i;

/** What a technology is, can do or may bring: description, not measure. */
export const DESCRIPTION =
  /可以|能够|应该|需要|必须|有助于|有利于|能有效|具有|原理|特性|特点|特征|优势|本质|缺陷|是指|指的是|被称为|是一种|作为一种|所谓|痛点|趋势|前景|潜力|意味着|源于|离不开|\b(?:can|could|may|might|is an?\b|are an?\b|refers? to)/gi;

/** Doubt about the whole statement. */
export const RUMOUR =
  /谣言|辟谣|网传|不实|不属实|否认|子虚乌有|虚假(?:信息|消息)|并非事实|\b(?:rumou?r|denied|denies|hoax)/i;

/** Words after a trigger that make it part of the name of a place, gathering, share or person. */
export const NAME_TAIL =
  /^[^,，。、;；:：]{0,4}(?:协会|学会|大会|论坛|峰会|沙龙|讲座|竞赛|大赛|比赛|概念|板块|个股|工程师|爱好者|创业者|从业者|\b(?:association|conference|summit|forum|contest|competition|engineer|course))/i;
/** The same for e-government, whose words stand in the names of offices. */
export const OFFICE_TAIL =
  /^[^,，。、;；:：]{0,4}(?:中心|大厅|局|处|窗口|办公室|工作人员|网站|网址|热线)/;

/** Begins a list of key words, or a line of the site's own furniture. */
export const FURNITURE =
  /[>›»][^>›»]{1,20}[>›»]|^\s*(?:关键[词字]|标签|热词|热搜|相关(?:阅读|链接|专题)|延伸阅读|栏目|分类|导航|tags?|keywords?)\s*[:：]?/i;

/** A wish of others, not a measure. */
export const PROPOSAL = /建议(?!书)|呼吁|\b(?:urged?|suggest(?:s|ed)?|called? (?:for|on))\b/i;

export const REVIEW =
  /已[经于]?|了(?!解|然)|过去|去年|累计|建成|达到|同比|自\d{4}年|以来|成功|取得|完成|居全国|首[张个家笔]|\b(?:launched|issued|released|has|have|had|was|were|completed|established)\b/i;
export const PLAN =
  /将(?!军|来自)|要(?!求|闻|素|点)|拟|计划|力争|到\d{4}年|下一步|明年|年内|目标|争取|预计|部署|推进|推动|加快|探索|支持|鼓励|完善|加强|\b(?:will|plans?|shall|aims?|by 20\d\d)\b/i;
export const REVIEW_HEADING = /回顾|成就|过去|总结|成效|完成情况|进展/;
export const PLAN_HEADING = /部署|安排|目标|任务|计划|规划|展望|举措|思路|下一步|建议/;

/** Lists of expressions, parted by blanks, as one alternation. */
export const anyOf = (...lists: string[]) => lists.join(' ').replaceAll(' ', '|');

/** Words of public business: the line they stand in is no dish, street or song. */
export const PUBLIC_BUSINESS = new RegExp(
  anyOf(
    // Bodies.
    '政府 政务 [省市区县党]委 人大 政协 发改 工信 财政 网信 数据局 监管 委员会 管理局 办公[厅室] 国务院 海关 法院 公安 税务',
    // Papers and measures.
    '条例 办法 规划 方案 政策 公报 工作报告 试点 试验区 行政 立法 改革 审批 办事 便民 营商 示范 指标 项目 工程',
    // What reports do.
    '推进 推动 深化 加快 建设 发展 治理 创新 落实 部署',
    // Matters of the field.
    '数[字码位](?!码) 信息化 资讯科技 互联网 算力 枢纽 数据(?!线) 平台 系统 服务(?![员区]) 业务 智慧 智能 电子',
    '\\t government govt authorit minist provinc municipal regulat policy council commission bureau department legislat courts?\\b digital congress',
    'data platform service economy reform artificial_intelligence \\bAI\\b \\be-',
  ).replaceAll('_', ' '),
  'i',
);
