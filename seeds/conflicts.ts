import type { Bilingual, Fact } from './types';

/** Statements that do not agree, and why. */
export interface Conflict {
  /** `contradiction`: both cannot be right. `scope`: they count or date different things. */
  kind: 'contradiction' | 'scope';
  /** Facts on one side agree with each other and differ from those on the other. */
  sides: readonly [readonly Fact['id'][], readonly Fact['id'][]];
  explanation: Bilingual;
}

/** Every disagreement between facts of the base; both sides are shown, each with its source. */
export const conflicts = [
  {
    kind: 'contradiction',
    sides: [['x024'], ['s001', 's002', 's003', 'x001', 'x028', 'x033']],
    explanation: {
      zh: 'PANews只计1月底前结束的两会，得21个；《证券日报》、金融1号院和China Banking News计22个，后者的报道2020年2月4日已见。22个的口径是当时已开两会的29个省（区、市）；四川、云南的两会在2020年5月8日至12日才召开。',
      en: 'PANews counts only the sessions that ended by late January and finds 21. Securities Daily, Finance No. 1 Institute and China Banking News find 22, the last already on 4 February 2020. The 22 are out of the 29 regions that had met; Sichuan and Yunnan met on 8–12 May 2020.',
    },
  },
  {
    kind: 'contradiction',
    sides: [['x114'], ['x289']],
    explanation: {
      zh: '特色领域试点单位数：ITPro和路透社写164个，China Banking News写165个。',
      en: 'Special-field pilot units: ITPro and Reuters give 164, China Banking News 165.',
    },
  },
  {
    kind: 'contradiction',
    sides: [['x109'], ['x272']],
    explanation: {
      zh: '“2021年12月获批”与“2021年11月25日函复”说的应是同一件事；函复的日期更确切，但转述它的来源较弱。',
      en: '"Approved in December 2021" and "reply of 25 November 2021" are probably one event. The date of the reply is the firmer one, though its source is weak.',
    },
  },
  {
    kind: 'scope',
    sides: [['x082'], ['x117']],
    explanation: {
      zh: '17个部门见于2021年12月的公示，16个部门见于2022年1月的正式公告（待与原文核对）。',
      en: 'Seventeen bodies stand on the notice for comment of December 2021, sixteen on the final one of January 2022 (still to be checked against the originals).',
    },
  },
  {
    kind: 'scope',
    sides: [['s011', 's014'], ['x031']],
    explanation: {
      zh: '并不矛盾：《证券日报》两处各点名三地，没有列全7个；金融1号院列全了7个。',
      en: 'No contradiction: Securities Daily names three of the seven each time; Finance No. 1 Institute lists all seven.',
    },
  },
  {
    kind: 'scope',
    sides: [['s113'], ['x058']],
    explanation: {
      zh: '《证券日报》这一句没有主语，按位置归于福建；海南的报告有相近的句子，两者都接近2019年十九届四中全会的文字。福建报告的原文未见。',
      en: "The sentence in Securities Daily has no subject and is filed under Fujian by its place. Hainan's report has a similar one, and both are close to the plenum text of 2019. The Fujian report itself was not seen.",
    },
  },
  {
    kind: 'scope',
    sides: [['x034'], ['x036']],
    explanation: {
      zh: '“至少20个”与“超过20个”都不是全名单；2021年的完整名单未见。',
      en: '"At least 20" and "over 20" are both rough; no full list for 2021 was seen.',
    },
  },
  {
    kind: 'scope',
    sides: [['x065'], ['x068']],
    explanation: {
      zh: '出自两份文件：总体规划写1000家以上传统企业，三年行动计划写3万家企业。',
      en: 'Two papers: the overall plan speaks of over 1,000 traditional firms, the three-year plan of 30,000 firms.',
    },
  },
  {
    kind: 'scope',
    sides: [['x133'], ['x132']],
    explanation: {
      zh: '先后两个目标：2019年提出2022年100亿元，2022年提出2023年500亿元。',
      en: 'Two targets, one after the other: 10 billion yuan by 2022 (set in 2019) and 50 billion in 2023 (set in 2022).',
    },
  },
  {
    kind: 'scope',
    sides: [['x240'], ['x242']],
    explanation: {
      zh: '“辽事通”的事项数：2022年2月的报道计919项高频服务，2021年11月的文章计2531项高频刚需事项，口径不同。',
      en: '"Liaoshitong": a report of February 2022 counts 919 frequent services, an article of November 2021 counts 2,531 frequent items; they count different things.',
    },
  },
] satisfies readonly Conflict[];
