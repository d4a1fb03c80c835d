import { anchorRun } from './anchor-run';
import { annotateRun } from './annotate-run';
import { badInputRun } from './bad-input-run';
import { busyRun } from './busy-run';
import { damageRun } from './damage-run';
import { exportRun } from './export-run';
import { faultRun } from './fault-run';
import { goldenPicturesRun } from './golden-pictures-run';
import { killRun } from './kill-run';
import { largeExportRun } from './large-export-run';
import type { LongRun } from './long-run';
import { matcherRun } from './matcher-run';
import { oddPagesRun } from './odd-pages-run';
import { smallLexiconsRun } from './small-lexicons-run';
import { soakRun } from './soak-run';
import { stopRun } from './stop-run';
import { syncRun } from './sync-run';
import { tabsRun } from './tabs-run';
import { waitingRun } from './waiting-run';

/** Every long run, those without a browser first. */
export const allRuns: readonly LongRun[] = [
  matcherRun,
  smallLexiconsRun,
  badInputRun,
  annotateRun,
  anchorRun,
  exportRun,
  largeExportRun,
  goldenPicturesRun,
  tabsRun,
  killRun,
  stopRun,
  damageRun,
  faultRun,
  syncRun,
  soakRun,
  oddPagesRun,
  busyRun,
  waitingRun,
];
