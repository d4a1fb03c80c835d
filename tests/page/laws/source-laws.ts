import { describeSource } from '../../../page/source';
import { sourceSamples } from './source-samples';
import { differs, type Law, onStage } from './stage';

/** Puts elements into the head for as long as `act` lasts. */
async function withHead<T>(html: string, title: string, act: () => Promise<T>): Promise<T> {
  const before = document.title;
  const parsed = new DOMParser().parseFromString(`<head>${html}</head>`, 'text/html');
  const added = [...parsed.head.children].map((element) => document.adoptNode(element));
  document.title = title;
  document.head.append(...added);
  try {
    return await act();
  } finally {
    for (const element of added) element.remove();
    document.title = before;
  }
}

/** In one order, so that two sources can be compared as text. */
const sorted = (value: object | undefined): unknown =>
  value &&
  Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, typeof part === 'object' ? sorted(part) : part]),
  );

export const sourceLaws: Law[] = [
  ...sourceSamples.map(({ name, url, title = '', head = '', body, cited }) => ({
    name: `source: ${name}`,
    run: () =>
      withHead(head, title, () =>
        onStage(body, ({ reader }) => {
          const { href, host } = new URL(url);
          const found = describeSource(document, { href: url }, reader.marks);
          return differs('source', sorted(found), sorted({ ...cited, url: href, site: host }));
        }),
      ),
  })),
  {
    name: 'source: no name and no password in the address, no change to the page',
    run: () =>
      onStage('<h1>福建把证照放上链</h1><p>推进区块链。</p>', ({ reader }) => {
        const before = document.documentElement.outerHTML;
        const { url } = describeSource(
          document,
          { href: 'https://me:secret@www.fujian.gov.cn/a?id=1' },
          reader.marks,
        );
        const after = document.documentElement.outerHTML;
        return differs('address', [url, after], ['https://www.fujian.gov.cn/a?id=1', before]);
      }),
  },
  {
    name: 'source: a page of 6,000 paragraphs is read within a frame or two',
    run: () => {
      const paragraph =
        '<p>会议听取了城市更新、防汛备汛和秋季学期准备工作的汇报，要求各单位把责任落到岗位，按时间表推进。</p>';
      return onStage(`<h1>会议纪要</h1>${paragraph.repeat(6000)}`, ({ reader }) => {
        const started = performance.now();
        describeSource(document, { href: 'https://www.fujian.gov.cn/a' }, reader.marks);
        const took = performance.now() - started;
        return took < 150 ? undefined : `took ${took.toFixed(0)} ms`;
      });
    },
  },
];
