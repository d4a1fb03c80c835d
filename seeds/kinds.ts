import type { Bilingual } from './types';

/** What a fact is, as shown beside it. */
export const kinds = {
  application: { zh: '应用', en: 'application' },
  context: { zh: '背景', en: 'background' },
  count: { zh: '计数', en: 'count' },
  infrastructure: { zh: '基础设施', en: 'infrastructure' },
  mention: { zh: '提及', en: 'mention' },
  park: { zh: '园区基地', en: 'park or base' },
  pilot: { zh: '试点', en: 'pilot' },
  platform: { zh: '平台', en: 'platform' },
  policy: { zh: '政策文件', en: 'policy paper' },
  project: { zh: '工程项目', en: 'project' },
  statement: { zh: '讲话', en: 'speech' },
  statistic: { zh: '数据', en: 'figure' },
  target: { zh: '目标', en: 'target' },
  view: { zh: '个人观点', en: 'personal view' },
} as const satisfies Record<string, Bilingual>;
