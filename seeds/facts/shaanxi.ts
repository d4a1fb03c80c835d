import type { Fact } from '../types';

/** Facts on Shaanxi. */
export const shaanxi = [
  {
    id: 'x230',
    provinces: ['CN-SN'],
    level: 'provincial',
    year: 2021,
    kind: 'policy',
    fields: ['digital-government', 'blockchain'],
    statement: {
      zh: '陕西2021年10月27日印发数字政府“十四五”规划，按“363”思路，12个重点任务、72项工程，把区块链列为基础技术之一。',
      en: 'Shaanxi\'s digital-government plan of 27 October 2021 has a "363" structure, 12 tasks and 72 projects and names blockchain as a base technology.',
    },
    source: 'smartcity-shaanxi-2021-10-27',
    confidence: 'high',
  },
  {
    id: 'x231',
    provinces: ['CN-SN'],
    level: 'provincial',
    year: 2023,
    kind: 'platform',
    fields: ['gov-services', 'qinwuyuan'],
    statement: {
      zh: '陕西依托“秦务员”一体化政务服务平台推进标准化、规范化、便利化（陕政办发〔2023〕1号）。',
      en: 'Shaanxi uses the "Qinwuyuan" platform to standardise services (document No. 1 of 2023).',
    },
    source: 'hanzhong-2023',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
