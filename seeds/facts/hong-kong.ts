import type { Fact } from '../types';

/** Facts on Hong Kong. */
export const hongKong = [
  {
    id: 'x263',
    provinces: ['CN-HK'],
    level: 'provincial',
    year: 2020,
    kind: 'platform',
    fields: ['e-government', 'digital-identity', 'iam-smart'],
    statement: {
      zh: '香港特别行政区2020年12月底推出“iAM Smart”一站式数字服务平台。',
      en: 'The Hong Kong SAR launched the "iAM Smart" one-stop platform at the end of December 2020.',
    },
    source: 'legco-2021-06-15',
    confidence: 'high',
  },
  {
    id: 'x264',
    provinces: ['CN-HK'],
    level: 'provincial',
    year: 2019,
    kind: 'pilot',
    fields: [
      'intellectual-property',
      'business-environment',
      'healthcare',
      'blockchain',
      'environment',
    ],
    statement: {
      zh: '香港特别行政区政府资讯科技总监办公室与知识产权署、公司注册处、环保署、卫生署试行区块链项目。',
      en: "The Hong Kong SAR's chief information office planned blockchain trials with the Intellectual Property, Companies Registry, Environment and Health departments.",
    },
    source: 'legco-itb-2019',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
