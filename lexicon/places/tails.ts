/**
 * What follows a short place name and makes it part of another name: a university, a bank, a road,
 * a station. Name and tail together then keep their characters and say nothing, or 上海南站 would
 * be read as 上|海南|站. Names that end in 省, 市, 自治区 and so on are never taken so.
 */
export const chineseTail = new RegExp(
  [
    '^(?:',
    // Schools and institutes, banks, papers, with up to two words of kind before them.
    '(?:农村商业|农商|城市|城商|师范|理工|工业|科技|财经|农业|林业|医科|中医药|交通|民族|工商|建筑|政法|外国语|',
    '外语|艺术|体育|海洋|石油|邮电|电力|化工|电子|航空航天|信息工程|传媒|第一|第二|联合|股份制|证券|期货){0,2}',
    '(?:大学(?!生)|学院(?!派)|银行(?!业|间|机构|保险|等|系统)|证券交易所|股权交易中心|交易所|证券报|日报|晚报|晨报|早报|',
    '商报|青年报|卫视|机场|火车站|高铁站|股份有限公司|航空(?!航天|港|产业|枢纽|制造)|梆子|方言)|',
    '(?:东|西|南|北|中|环城)?路(?!演|径|线|透|由|网|子|况|政|桥|灯|面|边|上|段|途)|',
    '(?:东|西|南|北)站(?!位|在|出|稳)|',
    '(?:东|西|南|北|中)?大街|',
    '舰(?!队)|菜(?!篮|单|农|市|价|种|品)|话(?!题|语|音|费|剧|务|说|机)|火锅|奥运会|冬奥',
    ')',
  ].join(''),
);

/** The same for English names, on lower-case text. */
export const englishTail =
  /^ (?:(?:normal|polytechnic|technology|jiao ?tong|medical|agricultural|foreign studies|chinese) )?(?:university|institute of|stock exchange|futures exchange|clearing house|airlines|airport|opera|cuisine|noodles|duck|olympics|winter olympics|time\b|road|hyundai|daily|evening news|tv\b|railway station)/;

/** What a tail may begin with, so that most names need not be looked at twice. */
export const tailBeginnings =
  ' 农城师理工科财林医中交民建政法外艺体海石邮电化航信传第联股证期大学银日晚晨早商青卫机火高梆方东西南北环路舰菜话奥冬';
