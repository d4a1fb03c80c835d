import type { Fact } from '../types';

/** Facts on Anhui. */
export const anhui = [
  {
    id: 'x011',
    provinces: ['CN-AH'],
    level: 'provincial',
    year: 2020,
    kind: 'mention',
    fields: ['gov-work-report', 'blockchain'],
    statement: {
      zh: '安徽列入2020年政府工作报告提及区块链的22个省（区、市）名单。',
      en: 'Anhui is on the list of 22 province-level regions whose 2020 government work reports mention blockchain.',
    },
    source: 'cbn-2020-02-04',
    confidence: 'medium',
    note: {
      zh: '名单出自二手汇总，未逐份核对原报告。',
      en: 'The list is second-hand; the original reports were not checked.',
    },
  },
  {
    id: 'x188',
    provinces: ['CN-AH'],
    level: 'provincial',
    year: 2020,
    kind: 'policy',
    fields: ['digital-government', 'bsn', 'blockchain'],
    statement: {
      zh: '安徽省政府2020年10月24日印发“数字政府”建设规划（2020—2025年），支持区块链服务网络节点。',
      en: "Anhui's digital-government plan of 24 October 2020 (to 2025) supports nodes of the Blockchain-based Service Network.",
    },
    source: 'panews-anhui-2020-10-24',
    confidence: 'high',
  },
  {
    id: 'x277',
    provinces: ['CN-AH'],
    level: 'provincial',
    year: 2019,
    kind: 'context',
    fields: ['blockchain-plus', 'social-governance', 'blockchain'],
    statement: {
      zh: '2019年11月25日，安徽时任省委书记提出推进“区块链+”，推动治理现代化。',
      en: 'On 25 November 2019 the then Party secretary of Anhui called for "blockchain+" and modern governance.',
    },
    source: 'blocking-anhui-2019-11',
    confidence: 'medium',
  },
] satisfies readonly Fact[];
