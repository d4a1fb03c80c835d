/**
 * Hosts that are read without being asked for; frozen at 1.0, since a browser disables an extension
 * that asks for more by an update. Old and new names stand side by side: old links live on.
 */
export const requiredHosts = {
  government: ['gov.cn', 'gov.hk', 'gov.mo'],
  national: [
    '12371.cn',
    'ce.cn',
    'cctv.cn',
    'cctv.com',
    'china.com.cn',
    'china.org.cn',
    'chinacourt.org',
    'chinadaily.com.cn',
    'chinanews.com',
    'chinanews.com.cn',
    'cnr.cn',
    'cri.cn',
    'cssn.cn',
    'globaltimes.cn',
    'gmw.cn',
    'guancha.cn',
    'huanqiu.com',
    'jcrb.com',
    'legaldaily.com.cn',
    'news.cn',
    'people.cn',
    'people.com.cn',
    'qstheory.cn',
    'rmlt.com.cn',
    'stdaily.com',
    'workercn.cn',
    'xinhuanet.com',
    'youth.cn',
  ],
} as const;

/** Groups that the welcome page asks for, one prompt each. A bare host stands for its subdomains too. */
export const optionalHosts = {
  finance: [
    'zqrb.cn',
    'cs.com.cn',
    'stcn.com',
    'cnstock.com',
    'financialnews.com.cn',
    'cnfin.com',
    'xinhua08.com',
    'jjckb.cn',
    'cet.com.cn',
    'cls.cn',
    '21jingji.com',
    'yicai.com',
    'caixin.com',
    'caijing.com.cn',
    'nbd.com.cn',
    'eeo.com.cn',
    'bbtnews.com.cn',
    'jiemian.com',
    'thepaper.cn',
  ],
  research: [
    'caict.ac.cn',
    'cnnic.cn',
    'cnii.com.cn',
    'c114.com.cn',
    'cww.net.cn',
    'echinagov.com',
    'e-gov.org.cn',
  ],
  portals: [
    '=mp.weixin.qq.com',
    '=news.qq.com',
    '=new.qq.com',
    '=finance.sina.com.cn',
    '=news.sina.com.cn',
    '=www.163.com',
    '=www.sohu.com',
    '=baijiahao.baidu.com',
    'ifeng.com',
  ],
  provinces: [
    'ahnews.com.cn',
    'anhuinews.com',
    'bingtuannet.com',
    'bjd.com.cn',
    'bjnews.com.cn',
    'chinatibetnews.com',
    'cjn.cn',
    'cnhubei.com',
    'cnjiwang.com',
    'cnwest.com',
    'cqnews.net',
    'cqrb.cn',
    'dahe.cn',
    'dajilin.com',
    'daynews.com.cn',
    'dayoo.com',
    'dbw.cn',
    'dzwww.com',
    'eastday.com',
    'enorth.com.cn',
    'eyesnews.cn',
    'fjdaily.com',
    'fjsen.com',
    'fznews.com.cn',
    'gansudaily.com.cn',
    'gog.cn',
    'gog.com.cn',
    'gscn.com.cn',
    'gxnews.com.cn',
    'gxrb.com.cn',
    'hangzhou.com.cn',
    'hebei.com.cn',
    'hebnews.cn',
    'henandaily.cn',
    'hinews.cn',
    'hljnews.cn',
    'hndaily.cn',
    'hubeidaily.net',
    'hunantoday.cn',
    'ichongqing.info',
    'infzm.com',
    'iqilu.com',
    'iyaxin.com',
    'jfdaily.com',
    'jschina.com.cn',
    'jxnews.com.cn',
    'kankanews.com',
    'lnd.com.cn',
    'macaodaily.com',
    'nen.com.cn',
    'newssc.org',
    'nfnews.com',
    'nmgnews.com.cn',
    'northnews.cn',
    'nxnews.net',
    'oeeee.com',
    'qhnews.com',
    'qianlong.com',
    'ql1d.com',
    'rednet.cn',
    'rthk.hk',
    'sanqin.com',
    'scol.com.cn',
    'sdnews.com.cn',
    'shobserver.com',
    'southcn.com',
    'sxdaily.com.cn',
    'sxgov.cn',
    'sxrb.com',
    'sznews.com',
    'thecover.cn',
    'tianjinwe.com',
    'tibet.cn',
    'tidenews.com.cn',
    'tjyun.com',
    'tkww.hk',
    'ts.cn',
    'voc.com.cn',
    'whb.cn',
    'xhby.net',
    'xinmin.cn',
    'xmnn.cn',
    'xzxw.com',
    'yangtse.com',
    'ycwb.com',
    'ynet.com',
    'yunnan.cn',
    'zjol.com.cn',
  ],
} as const;

export type OptionalGroup = keyof typeof optionalHosts;

/** Match patterns of a host: with its subdomains, or of exactly itself where it begins with `=`. */
export function matchPattern(host: string): string {
  return host.startsWith('=') ? `*://${host.slice(1)}/*` : `*://*.${host}/*`;
}

/** Match patterns of the required hosts, in the order of the manifest. */
export const requiredMatches: string[] = [
  ...requiredHosts.government,
  ...requiredHosts.national,
].map(matchPattern);

/** Match patterns of an optional group. */
export function groupMatches(group: OptionalGroup): string[] {
  return optionalHosts[group].map(matchPattern);
}

/** Services to sign in to, not pages to read: taxes, counters, mail, office systems. */
export const serviceMatches = ['*://*.gjzwfw.gov.cn/*'];
export const serviceGlobs = ['etax', 'zwfw', 'mail', 'oa', 'sso'].map((name) => `*://${name}.*`);

/** Whether a host is such a service; asked again in the page, since later scripts know no globs. */
export function isServiceHost(host: string): boolean {
  return /^(?:etax|zwfw|mail|oa|sso)\./i.test(host) || /(?:^|\.)gjzwfw\.gov\.cn$/i.test(host);
}
