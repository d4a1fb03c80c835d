import { createAnnotate } from '../../../lexicon/annotate';
import { conceptInfo } from '../../../lexicon/concept-info';
import { createMatcher } from '../../../lexicon/matcher';
import type { Annotate } from '../../../lexicon/types';
import { differs, everything, firstOf, type Law, onStage, type Stage } from './stage';

let standard: Annotate | undefined;
const annotate: Annotate = (text, context, carry) => {
  standard ??= createAnnotate(createMatcher(), conceptInfo);
  return standard(text, context, carry);
};

const real = <T>(html: string, act: (stage: Stage) => T) =>
  onStage(html, act, everything, annotate);

/** The page with the lexicon that readers get. */
export const lexiconLaws: Law[] = [
  {
    name: 'lexicon: terms are found whole over inline elements, false friends are left alone',
    run: () =>
      real(
        '<p>福建省推进<b>区块</b>链应用，建设<a href="#">电子</a>政务平台。</p><p>带动产业链上下游企业协同，上海南站开行专列。</p>',
        ({ painted, reader }) =>
          firstOf(
            differs(
              'terms',
              [painted('blockchain'), painted('government')],
              [['区块链'], ['电子政务']],
            ),
            differs('false friends', reader.marks[1]?.matches.length, 0),
          ),
      ),
  },
  {
    name: 'lexicon: words of two cells, two lines or two blocks are no term',
    run: () =>
      real(
        '<table><tr><td>推进区块</td><td>链发展</td></tr></table><p>推进区块<br>链发展</p><div>区块</div><div>链</div>',
        ({ reader }) =>
          differs(
            'terms',
            reader.marks.flatMap(({ matches }) => matches),
            [],
          ),
      ),
  },
  {
    name: 'lexicon: a row of a table is one passage',
    run: () =>
      real(
        '<table><tr><th>地区</th><th>任务</th></tr><tr><td>福建</td><td>推进区块链产业发展</td></tr></table>',
        ({ reader }) =>
          differs(
            'passages',
            reader.marks.flatMap(({ flow, passages }) =>
              passages.map((p) => [
                flow.text.slice(p.start, p.end),
                p.provinces.map((a) => a.code),
              ]),
            ),
            [['福建\t推进区块链产业发展', ['CN-FJ']]],
          ),
      ),
  },
];
