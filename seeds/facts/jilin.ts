import type { Fact } from '../types';

/** Facts on Jilin. */
export const jilin = [
  {
    id: 'x009',
    provinces: ['CN-JL'],
    level: 'provincial',
    year: 2020,
    kind: 'mention',
    fields: ['gov-work-report', 'blockchain'],
    statement: {
      zh: '吉林列入2020年政府工作报告提及区块链的22个省（区、市）名单。',
      en: 'Jilin is on the list of 22 province-level regions whose 2020 government work reports mention blockchain.',
    },
    source: 'cbn-2020-02-04',
    confidence: 'medium',
    note: {
      zh: '名单出自二手汇总，未逐份核对原报告。',
      en: 'The list is second-hand; the original reports were not checked.',
    },
  },
  {
    id: 'x043',
    provinces: ['CN-JL'],
    level: 'provincial',
    year: 2021,
    kind: 'mention',
    fields: ['gov-work-report', 'smart-manufacturing', 'blockchain'],
    statement: {
      zh: '吉林2021年报告提出大数据、云计算、人工智能、区块链与制造业融合。',
      en: "Jilin's 2021 report calls for merging big data, cloud, AI and blockchain with manufacturing.",
    },
    source: 'cbn-2021-03-02',
    confidence: 'medium',
  },
  {
    id: 'x244',
    provinces: ['CN-JL'],
    level: 'provincial',
    year: 2020,
    kind: 'context',
    fields: ['blockchain', 'province-wide-programme'],
    statement: {
      zh: '2020年4月9日，吉林时任省委书记称区块链是全省数字化建设的重要抓手。',
      en: 'On 9 April 2020 the then Party secretary of Jilin called blockchain a key lever in making the province digital.',
    },
    source: 'blocking-world-2020-04',
    confidence: 'medium',
  },
  {
    id: 'x246',
    provinces: ['CN-JL'],
    level: 'provincial',
    year: 2021,
    kind: 'infrastructure',
    fields: ['gov-cloud'],
    statement: {
      zh: '到2020年底“吉林祥云”平台有31800vCPU、7PB存储，政务外网升到万兆级。',
      en: 'By end-2020 the "Jilin Xiangyun" platform had 31,800 vCPUs and 7 PB of storage, with a 10-gigabit network.',
    },
    source: 'cdoview-jilin-2021',
    confidence: 'high',
  },
  {
    id: 'x247',
    provinces: ['CN-JL'],
    level: 'provincial',
    year: 2023,
    kind: 'platform',
    fields: ['gov-services', 'jishiban-jilin'],
    statement: {
      zh: '吉林要求统一身份认证在“吉事办”移动端等场景应用，2023年底高频事项网办率85%以上。',
      en: 'Jilin applies single sign-on to the "Jishiban" app and sets 85% online handling of frequent items by end-2023.',
    },
    source: 'jilin-measures-2023',
    confidence: 'medium',
  },
  {
    id: 'x248',
    provinces: ['CN-JL'],
    level: 'provincial',
    year: 2019,
    kind: 'context',
    fields: ['blockchain', 'province-wide-programme'],
    statement: {
      zh: '2019年12月10日，吉林省政协学习区块链，服务全省数字化建设。',
      en: "On 10 December 2019 Jilin's CPPCC studied blockchain in support of a digital province.",
    },
    source: 'jilin-daily-2019-12',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
