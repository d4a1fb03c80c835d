import type { Fact } from '../types';

/** Facts on Heilongjiang. */
export const heilongjiang = [
  {
    id: 'x249',
    provinces: ['CN-HL'],
    level: 'provincial',
    year: 2022,
    kind: 'policy',
    fields: ['digital-government'],
    statement: {
      zh: '黑龙江公布“十四五”数字政府建设规划，以大数据驱动政务新机制。',
      en: 'Heilongjiang published its 14th-plan digital-government programme, driven by big data.',
    },
    source: 'heilongjiang-plan-2022-03-18',
    confidence: 'medium',
  },
  {
    id: 'x250',
    provinces: ['CN-HL'],
    level: 'provincial',
    year: 2022,
    kind: 'policy',
    fields: ['digital-government'],
    statement: {
      zh: '黑龙江数字政府实施意见以“数跑龙江”为统领，并称本省处于全国中下游。',
      en: 'Heilongjiang\'s opinions on digital government are led by "Shupao Longjiang" and put the province in the lower middle nationally.',
    },
    source: 'heilongjiang-opinions-2022',
    confidence: 'medium',
  },
  {
    id: 'x279',
    provinces: ['CN-HL'],
    level: 'provincial',
    year: 2019,
    kind: 'context',
    fields: ['blockchain', 'energy'],
    statement: {
      zh: '2019年11月14日，黑龙江时任省委书记在省电力公司要求加大区块链技术研究。',
      en: 'On 14 November 2019 the then Party secretary of Heilongjiang, at the power company, asked for more blockchain research.',
    },
    source: 'heilongjiang-daily-2019-11',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
