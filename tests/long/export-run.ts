import { wrongness } from '../export/document-law';
import { strangeClipping } from '../export/strange-clipping';
import { chinese, english, usual } from '../export/words';
import { chance } from './chance';
import { type LongRun, times } from './long-run';
import { reportParagraph } from './report-paragraphs';
import { strangeWords } from './strange-words';

const presets = ['gfm', 'obsidian', 'paper'] as const;
const groupings = ['source', 'province', 'field', 'tag', 'day', 'none'] as const;

/** What a reader takes away says what was kept: the same tree, no HTML, no other link. */
export const exportRun: LongRun = {
  name: 'export',
  run({ seed, scale, report }) {
    const count = times(100_000, scale);
    const totals = { documents: 0, links: 0, characters: 0 };
    for (let made = 0; made < count; ) {
      const dice = chance(seed * 104_729 + made);
      const size = Math.min(dice.between(1, 40), count - made);
      const clippings = Array.from({ length: size }, (_, i) =>
        strangeClipping(made + i, dice, () => reportParagraph(dice, strangeWords)),
      );
      const preset = dice.pick(presets);
      const { complaint, document, links } = wrongness(clippings, {
        ...usual,
        preset,
        groupBy: dice.pick(groupings),
        words: dice.pick([chinese, english]),
        highlight: dice.maybe(0.2),
        citing: dice.maybe(0.3) ? 'keys' : 'footnotes',
      });
      if (complaint) report.fail(`document from clipping ${made} (${preset}): ${complaint}`);
      made += size;
      if (totals.documents++ % 100 === 0) report.say(`${made} of ${count} clippings`);
      totals.links += links;
      totals.characters += document.length;
    }
    report.figure('clippings', count);
    for (const [name, value] of Object.entries(totals)) report.figure(name, value);
    // About one link to each clipping is due; notes may hold more.
    if (totals.links < count / 2) report.fail(`only ${totals.links} links were written`);
  },
};
