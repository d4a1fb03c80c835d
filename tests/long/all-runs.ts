import { anchorRun } from './anchor-run';
import { annotateRun } from './annotate-run';
import { damageRun } from './damage-run';
import { exportRun } from './export-run';
import { faultRun } from './fault-run';
import { killRun } from './kill-run';
import type { LongRun } from './long-run';
import { matcherRun } from './matcher-run';
import { oddPagesRun } from './odd-pages-run';
import { soakRun } from './soak-run';
import { tabsRun } from './tabs-run';

/** Every long run, those without a browser first. */
export const allRuns: readonly LongRun[] = [
  matcherRun,
  annotateRun,
  anchorRun,
  exportRun,
  tabsRun,
  killRun,
  damageRun,
  faultRun,
  soakRun,
  oddPagesRun,
];
