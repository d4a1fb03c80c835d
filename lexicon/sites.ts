import type { ProvinceCode } from './types';

/** The province whose government a site belongs to: www.fujian.gov.cn, *.gd.gov.cn, *.gov.hk. */
export function siteProvince(url: string): ProvinceCode | undefined {
  const host = /^(?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase();
  const label = host?.match(/(?:^|\.)([a-z\d-]+)\.gov\.cn$/)?.[1];
  if (label) return SITES[label];
  if (host?.match(/(?:^|\.)gov\.hk$/)) return 'CN-HK';
  if (host?.match(/(?:^|\.)gov\.mo$/)) return 'CN-MO';
  return undefined;
}

/** Labels left of .gov.cn; those that two places share or that are no government's are left out. */
const SITES: Record<string, ProvinceCode> = {};
for (const entry of 'BJ beijing|TJ tj tianjin|HE hebei sjz xiongan|SX shanxi taiyuan|NM nmg huhhot|LN ln shenyang dl|JL jl jilin changchun|HL hlj harbin|SH sh shanghai|JS jiangsu js nanjing suzhou wuxi|ZJ zj hangzhou ningbo|AH ah hefei|FJ fujian fj fuzhou xm|JX jiangxi nc|SD shandong sd jinan qingdao|HA henan zhengzhou|HB hubei wuhan|HN hunan changsha|GD gd sz gz zhuhai|GX gxzf nanning|HI hainan haikou sanya|CQ cq|SC sc chengdu|GZ guizhou guiyang|YN yn km|XZ xizang lasa|SN shaanxi xa|GS gansu lanzhou|QH qinghai xining|NX nx yinchuan|XJ xinjiang xjbt wlmq'.split(
  '|',
)) {
  const [code, ...labels] = entry.split(' ');
  for (const label of labels) SITES[label] = `CN-${code}`;
}
