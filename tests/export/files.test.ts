import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ExportRequest, exportFile } from '../../export/files';
import { markdownPieces, toMarkdown } from '../../export/markdown';
import { clipping, shelf, sources } from './shelf';
import { usual } from './words';

const request = (parts: Partial<ExportRequest> = {}): ExportRequest => ({
  ...usual,
  format: 'markdown',
  fileTitle: '摘录 2026-11-20',
  ...parts,
});
const now = { pause: () => Promise.resolve() };
const make = (clippings = shelf, parts: Partial<ExportRequest> = {}) =>
  exportFile(clippings, request(parts), now);
const files = async (content: Blob | undefined) =>
  unzipSync(new Uint8Array((await content?.arrayBuffer()) ?? new ArrayBuffer(0)));
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => clipping(n, { at: n, note: '第一条' }));

describe('a file of clippings', () => {
  it.each([
    ['markdown', '摘录 2026-11-20.md', /^# 摘录/],
    ['csv', '摘录 2026-11-20.csv', /^"摘录"/],
    ['json-ld', '摘录 2026-11-20.jsonld', /^\{"@context"/],
    ['bibtex', '摘录 2026-11-20.bib', /^@online\{/],
    ['ris', '摘录 2026-11-20.ris', /^TY {2}- ELEC/],
    ['csl-json', '摘录 2026-11-20.csl.json', /^\[\n/],
  ] as const)('is made as %s', async (format, name, start) => {
    const file = await make(shelf, { format });
    expect(file?.name).toBe(name);
    expect(await file?.content.text()).toMatch(start);
  });

  it('is none where there is nothing to write, as of an empty page’s digest', async () => {
    for (const format of ['markdown', 'csv', 'json-ld', 'bibtex'] as const) {
      expect(await make([], { format })).toBeUndefined();
    }
    expect(await make([clipping(1, { trashed: '2026-11-19T00:00:00.000Z' })])).toBeUndefined();
  });

  it('lets the page breathe while nothing is written yet', () => {
    let stops = 0;
    for (const piece of markdownPieces(many(4000), { ...usual, preset: 'paper' })) {
      if (piece !== '') break;
      stops++;
    }
    // Sorting, sources and groups: some stops for each.
    expect(stops).toBeGreaterThan(20);
  });

  it('holds one Markdown file a page in an archive, each under a name of its own', async () => {
    const twins = [
      ...sources,
      clipping(21, { source: { url: 'https://a.gov.cn/1', title: '数据多跑路' } }),
      clipping(22, { source: { url: 'https://a.gov.cn/2', title: 'CON' } }),
    ];
    const file = await make(twins, { preset: 'obsidian', split: 'pages' });
    expect(file?.name).toBe('摘录 2026-11-20.zip');
    const made = await files(file?.content);
    expect(Object.keys(made).sort()).toEqual([
      '2020年福建省政府工作报告.md',
      'United Nations E-Government survey 2024.md',
      '_CON.md',
      '区块链和分布式记账技术 参考架构.md',
      '数据多跑路 (2).md',
      '数据多跑路.md',
      '福建省“十四五”数字福建专项规划.md',
    ]);
    const page = new TextDecoder().decode(made['2020年福建省政府工作报告.md']);
    expect(page).toMatch(/^---\ntitle: "2020年福建省政府工作报告"\n/);
    expect(page).toMatch('clips: 2');
  });

  it('has its references beside it where it cites by keys', async () => {
    const made = await files((await make(shelf, { preset: 'paper', citing: 'keys' }))?.content);
    expect(Object.keys(made).sort()).toEqual([
      '摘录 2026-11-20.bib',
      '摘录 2026-11-20.csl.json',
      '摘录 2026-11-20.md',
      '摘录 2026-11-20.ris',
    ]);
    const text = (name: string) => new TextDecoder().decode(made[name]);
    expect(text('摘录 2026-11-20.md')).toMatch('bibliography: "摘录 2026-11-20.bib"');
    for (const [, key] of text('摘录 2026-11-20.md').matchAll(/\[@([a-z0-9-]+)\]/g)) {
      expect(text('摘录 2026-11-20.bib')).toMatch(`{${key},`);
    }
  });

  it('is the same archive when made again', async () => {
    const parts = { preset: 'obsidian', split: 'pages' } as const;
    const [one, two] = [await make(shelf, parts), await make([...shelf].reverse(), parts)];
    expect(new Uint8Array(await (one as { content: Blob }).content.arrayBuffer())).toEqual(
      new Uint8Array(await (two as { content: Blob }).content.arrayBuffer()),
    );
  });

  it('is made in slices, tells how far it is, and is the whole in the end', async () => {
    const clippings = many(2000);
    const told: number[] = [];
    let pauses = 0;
    const file = await exportFile(clippings, request(), {
      pause: async () => {
        pauses++;
      },
      onProgress: (done, total) => {
        expect(total).toBe(2000);
        told.push(done);
      },
    });
    expect(pauses).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(await file?.content.text()).toBe(toMarkdown(clippings, usual));
  }, 30_000);

  it('stops when a reader gives it up', async () => {
    const controller = new AbortController();
    const made = exportFile(many(2000), request(), {
      pause: async () => controller.abort(new Error('given up')),
      signal: controller.signal,
    });
    await expect(made).rejects.toThrow('given up');
  });
});
