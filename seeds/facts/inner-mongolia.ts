import type { Fact } from '../types';

/** Facts on Inner Mongolia. */
export const innerMongolia = [
  {
    id: 'x010',
    provinces: ['CN-NM'],
    level: 'provincial',
    year: 2020,
    kind: 'mention',
    fields: ['gov-work-report', 'blockchain'],
    statement: {
      zh: '内蒙古列入2020年政府工作报告提及区块链的22个省（区、市）名单。',
      en: 'Inner Mongolia is on the list of 22 province-level regions whose 2020 government work reports mention blockchain.',
    },
    source: 'cbn-2020-02-04',
    confidence: 'medium',
    note: {
      zh: '名单出自二手汇总，未逐份核对原报告。',
      en: 'The list is second-hand; the original reports were not checked.',
    },
  },
  {
    id: 'x236',
    provinces: ['CN-NM'],
    level: 'provincial',
    year: 2021,
    kind: 'platform',
    fields: ['gov-services', 'mengsuban'],
    statement: {
      zh: '内蒙古政务服务移动端为“蒙速办”；2021年平台注册用户2446万，59万项事项可在一网办理。',
      en: 'Inner Mongolia\'s mobile portal is "Mengsuban"; in 2021 the platform had 24.46 million users and 590,000 items.',
    },
    source: 'nmg-yearbook-2023-07-05',
    confidence: 'high',
  },
  {
    id: 'x237',
    provinces: ['CN-NM'],
    level: 'provincial',
    year: 2021,
    kind: 'statistic',
    fields: ['e-license', 'gov-data'],
    statement: {
      zh: '2021年内蒙古汇聚政务数据4.6亿余条、415类4100万条电子证照。',
      en: 'In 2021 Inner Mongolia gathered 460 million data items and 41 million e-licences of 415 kinds.',
    },
    source: 'nmg-yearbook-2023-07-05',
    confidence: 'high',
  },
  {
    id: 'x238',
    provinces: ['CN-NM'],
    level: 'provincial',
    year: 2024,
    kind: 'policy',
    fields: ['digital-government'],
    statement: {
      zh: '内蒙古2024年3月5日印发数字政府建设实施方案，以一网通办、一网统管、一网协同、一线通达为牵引。',
      en: "Inner Mongolia's digital-government plan of 5 March 2024 is led by one-stop service, management, teamwork and one hotline.",
    },
    source: 'ordos-2024-03-05',
    confidence: 'high',
  },
  {
    id: 'x239',
    provinces: ['CN-NM'],
    level: 'provincial',
    year: 2019,
    kind: 'policy',
    fields: ['blockchain'],
    statement: {
      zh: '内蒙古工信部门2019年11月26日发文，要求各盟市报送区块链工作和应用情况。',
      en: "On 26 November 2019 Inner Mongolia's industry department asked all leagues and cities to report on blockchain work.",
    },
    source: 'blocking-nmg-2019-11',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
