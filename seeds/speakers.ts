import type { Bilingual } from './types';

/** Roles of those whose personal views the base keeps; a fact names its role in Chinese. */
export const speakers: readonly Bilingual[] = [
  { zh: '企业人士', en: 'company person' },
  { zh: '研究人士', en: 'researcher' },
  { zh: '行业协会人士', en: 'person of a trade association' },
  { zh: '记者', en: 'reporter' },
  { zh: '政协委员', en: 'CPPCC member' },
];
