import { PLACE, TERM, TRIGGER } from './policy-words';

/**
 * A text for reading cue words in: Simplified and half-width, with offsets as they were. It knows
 * the characters of our cue words only; terms and places are found by the matcher, and nothing is
 * joined or dropped. (The matcher's folding is wider, and comes to a page in another script.)
 */
export function plainText(text: string): string {
  return text.replace(STRANGE, (c) => {
    const code = c.charCodeAt(0);
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : PLAIN.get(c)!;
  });
}

/** Traditional and Simplified by turns (OpenCC t, hk, tw), for the characters of cue words. */
const PAIRS =
  '發发臺台頒颁嚴严締缔擊击關关處处罰罚備备納纳寫写牽牵頭头復复監监試试雲云議议訂订實实啓启啟启動动開开進进廣广線线戶户設设構构勵励導导強强優优擴扩圍围蓋盖現现爲为為为確确' +
  '規规範范統统籌筹認认籤签選选獲获準准掛挂運运歸归匯汇賦赋資资獎奖補补給给簡简減减審审決决爭争謀谋劃划擬拟級级創创撐撑緊紧點点護护組组辦办駐驻對对聯联貫贯脈脉驗验車车將将' +
  '軍军來来聞闻時时內内積积極极著着續续穩稳斷断堅坚繼继厲厉從从應应須须壯壮檔档術术標标針针條条見见單单戰战綱纲專专區区財财預预國国務务兩两會会協协縣县員员廳厅據据計计勢势' +
  '長长網网檢检機机稅税銀银證证門门當当書书記记團团數数學学習习庫库隊队課课題题論论師师總总經经碩硕業业騙骗該该這这營营幣币騰腾訊讯裏里裡里螞蚂蟻蚁鏈链華华東东衆众眾众電电' +
  '廠厂礦矿場场飯饭與与讓让攜携織织幫帮請请過过帶带紹绍舉举稱称訴诉報报採采訪访調调籲吁談谈際际韓韩歐欧塊块夠够於于徵征質质種种謂谓趨趋潛潜離离謠谣闢辟虛虚烏乌並并壇坛峯峰' +
  '龍龙講讲競竞賽赛個个愛爱熱热鍵键詞词閱阅閲阅讀读欄栏類类達达張张筆笔顧顾結结況况沒没無无盡尽絕绝屬属暫暂還还體体項项緣缘終终隨随說说説说觀观樣样後后參参趕赶遷迁轉转問问' +
  '鑑鉴領领遜逊別别較较畢毕銷销飛飞駛驶遊游鄉乡夥伙齊齐異异鄰邻僅仅獨独晉晋遼辽滬沪蘇苏閩闽贛赣魯鲁粵粤瓊琼陝陕寧宁編编節节餘余鍾钟畝亩噸吨萬万億亿製制複复託托証证綫线佈布' +
  '穫获嚮向濟济輸输農农號号羅罗馬马亞亚薩萨爾尔衛卫衞卫冊册擺摆黨党碼码樞枢紐纽則则卻却雖虽約约幾几邊边劇剧島岛橋桥鎮镇樓楼園园漁渔醫医婦妇兒儿羣群幹干產产糧粮麥麦態态環环氣气貨货貿贸災灾溫温霧雾風风擁拥負负連连慶庆閉闭換换裝装測测' +
  '擔担鋪铺壓压縮缩購购寬宽綁绑憑凭間间鏡镜醞酝釀酿貴贵藥药紅红響响轄辖養养繞绕責责額额貼贴撥拨館馆賬账絡络詐诈傳传錢钱識识懷怀評评衝冲賣卖戲戏樂乐兌兑險险權权醖酝' +
  '賃赁廢废價价視视覽览綠绿廈厦賓宾艦舰層层鐵铁販贩漢汉許许紓纾灣湾麵面';

const PLAIN = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) PLAIN.set(PAIRS[i]!, PAIRS[i + 1]!);
// The signs that stand for masked matches must not come from the text itself.
for (const sign of TRIGGER + TERM + PLACE) PLAIN.set(sign, '·');
const STRANGE = new RegExp(`[${[...PLAIN.keys()].join('')}！-～]`, 'g');
