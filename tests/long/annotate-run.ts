import { createAnnotate } from '../../lexicon/annotate';
import { conceptInfo } from '../../lexicon/concept-info';
import { createMatcher } from '../../lexicon/matcher';
import type { Annotate, Annotation, Carry, Context } from '../../lexicon/types';
import { type Chance, chance } from './chance';
import { growths } from './growth';
import { type LongRun, times } from './long-run';
import { createStrings } from './matcher-strings';
import { naiveLabels } from './naive-labels';
import { reportParagraph } from './report-paragraphs';

/** Reading stays inside its text, says the same when read again, and takes time in proportion. */
export const annotateRun: LongRun = {
  name: 'annotate',
  run({ seed, scale, report }) {
    const count = times(100_000, scale);
    const annotate = standardAnnotate();
    // Another reader, with memories of its own, begins in the middle from what was carried there.
    const another = standardAnnotate();
    const makeString = createStrings([...naiveLabels().values()]);
    const totals = { passages: 0, attributed: 0, figures: 0, matches: 0, units: 0 };
    let carry: Carry = {};
    for (let i = 0; i < count; i++) {
      if (i % 20_000 === 0) report.say(`${i} of ${count} paragraphs`);
      const { text, context } = paragraph(chance(seed * 999_983 + i), makeString);
      const before = structuredClone(carry);
      const found = annotate(text, context, carry);
      const wrong = placesWrong(text, found);
      if (wrong) report.fail(`paragraph ${i} ${JSON.stringify(text)}: ${wrong}`);
      const again = another(text, context, before);
      if (JSON.stringify(again) !== JSON.stringify(found)) {
        report.fail(`paragraph ${i} ${JSON.stringify(text)}: read otherwise by another reader`);
      }
      if (JSON.stringify(before) !== JSON.stringify(carry)) {
        report.fail(`paragraph ${i}: the carry that was handed in has changed`);
      }
      carry = found.carry;
      totals.units += text.length;
      totals.matches += found.matches.length;
      totals.passages += found.passages.length;
      for (const { provinces, figures } of found.passages) {
        if (provinces.length > 0) totals.attributed++;
        totals.figures += figures.length;
      }
    }
    report.figure('paragraphs', count);
    for (const [name, value] of Object.entries(totals)) report.figure(name, value);
    if (totals.passages < count / 20 || totals.attributed === 0 || totals.figures === 0) {
      report.fail('too little was found to prove anything');
    }

    for (const { shape, ratios, mean, milliseconds } of growths((text) => annotate(text))) {
      report.figure(`time per doubling, ${shape}`, `${ratios.join(' ')} (${milliseconds} ms)`);
      // Twice the text in three times the time at most, over all doublings: noise is no growth.
      if (mean > 3) report.fail(`${shape}: ${mean}× per doubling on the average`);
    }
  },
};

function standardAnnotate(): Annotate {
  return createAnnotate(createMatcher(), conceptInfo);
}

function paragraph(dice: Chance, makeString: (dice: Chance) => string) {
  const text = dice.maybe(0.3) ? makeString(dice) : reportParagraph(dice, makeString);
  const context: Context = {};
  if (dice.maybe(0.5)) {
    context.unit = dice.pick(['paragraph', 'heading', 'item', 'row', 'links']);
  }
  if (dice.maybe(0.2)) context.title = dice.pick(['2020年福建省政府工作报告', '要闻', '']);
  if (dice.maybe(0.2)) context.url = dice.pick(['https://www.hubei.gov.cn/a.html', 'http://x/']);
  if (dice.maybe(0.1)) context.source = dice.pick(['福建省工信厅', '新华社']);
  if (dice.maybe(0.2)) context.headings = [dice.pick(['江西', '二、2020年重点工作', ''])];
  return { text, context };
}

/** What is wrong with the places of an annotation: outside the text, empty, or out of order. */
function placesWrong(text: string, { matches, passages }: Annotation): string | undefined {
  let at = 0;
  for (const { start, end } of matches) {
    if (!(at <= start && start < end && end <= text.length)) return `match ${start}–${end}`;
    at = end;
  }
  at = 0;
  for (const { start, end, figures } of passages) {
    if (!(at <= start && start < end && end <= text.length)) return `passage ${start}–${end}`;
    if (text.slice(start, end).trim() === '') return `blank passage ${start}–${end}`;
    at = end;
    for (const figure of figures) {
      if (figure.start < start || figure.end > end || figure.start >= figure.end) {
        return `figure ${figure.start}–${figure.end} of passage ${start}–${end}`;
      }
      if (text.slice(figure.start, figure.end) !== figure.text) return `words of ${figure.text}`;
    }
  }
  return undefined;
}
