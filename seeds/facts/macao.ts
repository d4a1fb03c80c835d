import type { Fact } from '../types';

/** Facts on Macao. */
export const macao = [
  {
    id: 'x265',
    provinces: ['CN-MO'],
    level: 'provincial',
    year: 2019,
    kind: 'project',
    fields: ['digital-identity', 'e-government', 'blockchain'],
    statement: {
      zh: '微众银行与澳门特别行政区科学技术发展基金合作，先以区块链身份项目WeIdentity支持电子政务。',
      en: 'WeBank and the science fund of the Macao SAR began with the blockchain identity project WeIdentity to support e-government.',
    },
    source: 'fintechnews-hk-2019',
    confidence: 'medium',
    note: { zh: '年份为推断。', en: 'The year is inferred.' },
  },
  {
    id: 'x266',
    provinces: ['CN-MO'],
    level: 'provincial',
    year: 2022,
    kind: 'platform',
    fields: ['e-government'],
    statement: {
      zh: '澳门特别行政区的“One Account”应用可办理多项公共服务手续。',
      en: 'The Macao SAR\'s "One Account" app handles many public procedures.',
    },
    source: 'macau-daily-times-2022',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
