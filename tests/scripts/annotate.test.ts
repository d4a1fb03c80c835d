import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeText } from '../../scripts/decode-text';
import { htmlFlows } from '../../scripts/html-flows';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/annotate.ts'), ...args],
    { input, encoding: 'utf8', cwd: folder },
  );
  return { status, stdout, stderr };
}

describe('the command', { timeout: 60_000 }, () => {
  it('reads a line of JSON and writes one', () => {
    const text = '广西提出建设区块链产业园。';
    const input = `${JSON.stringify({ id: 7, text })}\n\n${JSON.stringify({ id: 'b', text: '加快建设数字政府，推进一网通办。', url: 'https://www.gxzf.gov.cn/' })}\n`;
    const { status, stdout } = run(['--jsonl'], input);
    expect(status).toBe(0);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.id).toBe(7);
    expect(first.matches).toContainEqual({
      start: 0,
      end: 2,
      text: '广西',
      kind: 'place',
      places: ['CN-GX'],
      via: 'province',
    });
    expect(first.passages).toMatchObject([{ start: 0, end: text.length, provinces: ['CN-GX'] }]);
    expect(second).toMatchObject({
      id: 'b',
      passages: [{ provinces: ['CN-GX'], confidence: [0.5] }],
    });
  });

  it('names the line that is wrong, goes on, and fails at the end', () => {
    const { status, stdout, stderr } = run(
      ['--jsonl'],
      '{"id":1,"text":"一"}\n{"id":2,\n{"id":3}\n[]\n{"id":5,"text":"五"}\n',
    );
    expect(status).toBe(1);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 5]);
    expect(stderr).toMatch(/line 2: not JSON/);
    expect(stderr).toMatch(/line 3: "text" must be a string/);
    expect(stderr).toMatch(/line 4: not a JSON object/);
  });

  it('reads files, a GBK one too, and passes over what it cannot read', () => {
    // 福建推进电子政务。 in GBK
    const gbk = [
      0xb8, 0xa3, 0xbd, 0xa8, 0xcd, 0xc6, 0xbd, 0xf8, 0xb5, 0xe7, 0xd7, 0xd3, 0xd5, 0xfe, 0xce,
      0xf1, 0xa1, 0xa3,
    ];
    writeFileSync(join(folder, 'gbk.txt'), Uint8Array.from(gbk));
    writeFileSync(join(folder, 'plain.txt'), '甘肃推进政务上链工程。');
    writeFileSync(join(folder, 'picture.txt'), Uint8Array.of(0x89, 0x50, 0, 0, 1));
    writeFileSync(join(folder, 'nothing.txt'), '');
    const { status, stdout, stderr } = run(['.', 'missing.txt']);
    expect(status).toBe(1);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, passages }) => [id, passages[0]?.provinces])).toEqual([
      ['gbk.txt', ['CN-FJ']],
      ['plain.txt', ['CN-GS']],
    ]);
    expect(stderr).toMatch(/picture\.txt is binary/);
    expect(stderr).toMatch(/nothing\.txt is empty/);
    expect(stderr).toMatch(/missing\.txt: ENOENT/);
  });

  it('helps, and says what it does not know', () => {
    expect(run(['--help']).stdout).toMatch(/--jsonl/);
    const { status, stderr } = run(['--nonsense']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/--nonsense/);
  });
});

describe('decoding', () => {
  it.each([
    ['UTF-8', [0xe9, 0x93, 0xbe], '链'],
    ['UTF-16 with its mark', [0xff, 0xfe, 0xfe, 0x94], '链'],
    [
      'Big5',
      [0xb3, 0x6f, 0xac, 0x4f, 0xa4, 0xa4, 0xb0, 0xea, 0xaa, 0xba, 0xa1, 0x43],
      '這是中國的。',
    ],
    [
      'GBK',
      [0xd5, 0xe2, 0xca, 0xc7, 0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4, 0xa1, 0xa3],
      '这是中国的。',
    ],
  ])('%s', (_encoding, bytes, text) => {
    const decoded = decodeText(Uint8Array.from(bytes));
    expect('text' in decoded && decoded.text.replace(/^\ufeff/, '')).toBe(text);
  });

  it('refuses what no encoding fits', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xff, 0xff))).toHaveProperty('problem');
  });
});

describe('HTML', () => {
  const page = `<!doctype html><html><head><title>福建要闻</title>
    <meta name="ContentSource" content="福建省发改委"><meta name="Url" content="http://www.fujian.gov.cn/1.html"></head>
    <body><nav><a href="/">首页</a> 数字政府</nav><div class="breadcrumb">首页 &gt; 政务公开</div>
    <h2>江西</h2><p>推进<b>政务</b>上<span>链</span>，<br>建设一网通办。</p>
    <table><tr><td>广西</td><td>建设区块链产业园</td></tr></table>
    <p hidden>隐藏的区块链</p><ul><li>该省出台区块链规划</li></ul><script>"区块链"</script></body></html>`;

  it('is read by the blocks of the default style sheet, without menus and scripts', () => {
    const { flows, ...facts } = htmlFlows(page);
    expect(facts).toEqual({
      title: '福建要闻',
      url: 'http://www.fujian.gov.cn/1.html',
      source: '福建省发改委',
    });
    expect(flows).toEqual([
      { text: '江西', unit: 'heading', headings: [] },
      { text: '推进政务上链，\n建设一网通办。', unit: 'paragraph', headings: ['江西'] },
      { text: '广西\t建设区块链产业园', unit: 'row', headings: ['江西'] },
      { text: '该省出台区块链规划', unit: 'item', headings: ['江西'] },
    ]);
  });

  it('nests as deep as it likes', () => {
    expect(htmlFlows(`${'<div>'.repeat(1_000)}区块链`).flows).toHaveLength(1);
  });

  it('gives offsets in the text that comes with them', { timeout: 60_000 }, () => {
    writeFileSync(join(folder, 'page.html'), page);
    const { stdout } = run(['page.html']);
    const { matches, passages, text, title } = JSON.parse(stdout);
    expect(title).toBe('福建要闻');
    expect(matches.length).toBeGreaterThan(4);
    for (const match of matches) expect(text.slice(match.start, match.end)).toBe(match.text);
    expect(passages.map((one: { provinces: string[] }) => one.provinces)).toEqual([
      ['CN-JX'],
      ['CN-JX'],
      ['CN-GX'],
      ['CN-GX'],
    ]);
  });

  it('is taken at its word about its encoding', () => {
    const head = new TextEncoder().encode('<meta charset="big5">');
    const bytes = Uint8Array.of(...head, 0xb3, 0x6f);
    expect(decodeText(bytes, 'html')).toEqual({ text: '<meta charset="big5">這' });
  });
});

describe('a folder of a thousand files', () => {
  it('is read to the end, with word of how far it is', { timeout: 120_000 }, () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let i = 0; i < 1000; i++) writeFileSync(join(many, `${i}.txt`), `福建推进电子政务 ${i}。`);
    const { status, stdout, stderr } = run(['many']);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1000);
    expect(stderr).toContain('300 of 1000 files');
    expect(stderr).toContain('1000 of 1000 files');
  });
});
