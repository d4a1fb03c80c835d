import { createClipping } from '../../clippings/create-clipping';
import type { Capture, Clipping } from '../../clippings/model';

/** A capture as a page's script hands it over; each with words, address and id of its own. */
export function aCapture(changes: Partial<Capture> = {}): Capture {
  return {
    id: '0f4e3c1a-6f0b-4c55-9d1e-2b7a8c9d0e1f',
    source: {
      url: 'https://www.fujian.gov.cn/zwgk/bg/202001/t20200117.htm',
      key: 'https://www.fujian.gov.cn/zwgk/bg/202001/t20200117.htm',
      title: '2020年福建省政府工作报告',
      site: 'www.fujian.gov.cn',
      publisher: '福建省人民政府',
      published: '2020-01-17',
    },
    selectors: [
      {
        type: 'TextQuoteSelector',
        exact: '推动区块链技术和产业创新发展，新建5G基站4万个。',
        prefix: '深化数字福建建设，',
        suffix: '推进政务数据汇聚共享。',
        unique: ['exact', 'prefix', 'suffix'],
      },
    ],
    headings: ['二、2020年主要工作', '（一）发展数字经济'],
    provinces: ['CN-FJ'],
    fields: ['digital-economy'],
    terms: ['blockchain'],
    year: 2020,
    tense: 'plan',
    via: 'popover',
    ...changes,
  };
}

export const noon = new Date('2026-11-20T04:00:00.000Z');

export function aClipping(changes: Partial<Clipping> = {}): Clipping {
  return { ...createClipping(aCapture(), { now: noon }), ...changes };
}

/** A clipping of other words. */
export function quoting(exact: string, changes: Partial<Clipping> = {}): Clipping {
  return aClipping({
    selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    ...changes,
  });
}
