import { official } from './sources/official';
import { press } from './sources/press';
import { reposts } from './sources/reposts';
import type { Source } from './types';

/** Every source that a fact names. */
export const sources: readonly Source[] = [...official, ...press, ...reposts];
