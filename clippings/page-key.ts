/**
 * The address by which two readings of one page are known as one. Only parameters that are known to
 * say how a reader came to a page are dropped; all else may be the page's identity (`?id=`) and
 * stays as it stands, in its order and its encoding: a GBK address must not be decoded and written
 * anew. The fragment is dropped unless it is a route of a single-page application.
 */
export function pageKey(address: string): string {
  const url = parse(address);
  if (!url) return address;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isShare(pair, url.hostname));
  const search = kept.length > 0 ? `?${kept.join('&')}` : '';
  return `${url.origin}${url.pathname}${search}${route(url.hash)}`;
}

function parse(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** `#/policy/12` and `#!/policy/12` name a page; `#part-2` and a text fragment name a place in it. */
function route(hash: string): string {
  return /^#!?\//.test(hash) || /^#!./.test(hash) ? (hash.split(':~:')[0] as string) : '';
}

function isShare(pair: string, host: string): boolean {
  const [name = '', value = ''] = pair.toLowerCase().split('=');
  if (TRACKING.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix))) return true;
  return lists(SHARED_BY, name, value) || lists(ON_HOST, host, name);
}

/** Only what the table itself has: any object seems to have a `constructor`. */
function lists(table: Record<string, readonly string[]>, key: string, value: string): boolean {
  return Object.hasOwn(table, key) && table[key]?.includes(value) === true;
}

const PREFIXES = [
  'utm_', // Google's campaign names, copied by most others
  'share_', // share_token, share_source, share_medium: the sharing app and reader
  'sharer_', // WeChat: who shared, and when
  'hmsr', // Baidu analytics: source, platform, campaign, keyword, creative
  'hmpl',
  'hmcu',
  'hmkw',
  'hmci',
];

const TRACKING = new Set([
  'spm', // Alibaba: the spot on the page before
  'scm', // Alibaba: the recommendation it came from
  'isappinstalled', // WeChat: whether the reader has an app
  'tdsourcetag', // Tencent: the program that opened the link
  'ivk_sa', // browsers of phones: woken from another app
  'bd_vid', // Baidu: one click on an advertisement
  'qhclickid', // 360: the same
  'fbclid', // Facebook: the same
  'gclid', // Google: the same
  'gbraid',
  'wbraid',
  'dclid',
  'msclkid', // Microsoft
  'yclid', // Yandex
  'twclid', // Twitter
  'igshid', // Instagram: who shared
  'mc_cid', // Mailchimp: the letter and its reader
  'mc_eid',
  '_ga', // Google analytics between two sites
  '_gl',
]);

/** Parameters that are tracking with these values only: `from=list` may choose what is shown. */
const SHARED_BY: Readonly<Record<string, readonly string[]>> = {
  from: [
    'singlemessage',
    'groupmessage',
    'timeline',
    'share',
    'weixin',
    'wechat',
    'weibo',
    'qq',
    'qzone',
  ],
  wfr: ['spider'], // Baidu's reader, always with for=pc
  for: ['pc'],
};

/** WeChat articles are told apart by __biz, mid, idx and sn; these say how one was opened. */
const ON_HOST: Readonly<Record<string, readonly string[]>> = {
  'mp.weixin.qq.com': [
    'ascene',
    'chksm',
    'clicktime',
    'devicetype',
    'enterid',
    'exportkey',
    'mpshare',
    'nettype',
    'pass_ticket',
    'scene',
    'srcid',
    'subscene',
    'wx_header',
  ],
};
