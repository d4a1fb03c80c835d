import { documentPages } from './documents';
import { framePages } from './frames';
import { heavyPages } from './heavy';
import { hiddenPages } from './hidden';
import { hostilePages } from './hostile';
import { livingPages } from './living';
import type { OddPage } from './odd-page';
import { textPages } from './text';
import type { Served } from '../../journeys/harness/serve';

/** All odd pages, by the part of the reading that they try. */
export const oddPages: Record<string, readonly OddPage[]> = {
  'text flow': textPages,
  'hidden and edited words': hiddenPages,
  'living pages': livingPages,
  'frames and shadow roots': framePages,
  'kinds of documents': documentPages,
  'pages in our way': hostilePages,
  'large and deep pages': heavyPages,
};

/** The path of a page on its server. */
export const pathOf = ({ name }: OddPage): string =>
  `/odd/${name.includes('.') ? name : `${name}.html`}`;

/** What the server answers for each. */
export const oddPaths: Record<string, Served> = Object.fromEntries(
  Object.values(oddPages)
    .flat()
    .map((one) => [
      pathOf(one),
      one.served ?? {
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: () => one.html,
      },
    ]),
);
