import { mkdtempSync, openAsBlob, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readImport } from '../../clippings/backup/read-import';
import { following } from '../../clippings/backup/state-mark';
import { writeBackup } from '../../clippings/backup/write-backup';
import type { Clipping } from '../../clippings/model';
import { type BackupParts, createPartsReader } from '../../ports/backup-parts';
import { parsePreferences } from '../../ports/preferences';
import { aClipping, quoting } from '../clippings/a-clipping';
import { anArticle, heldPack, recordsOf } from '../ports/some-parts';
import { aFact, aPack } from '../seeds/packs/a-pack';
import { inPage, until } from './harness/in-page';
import { press } from './harness/press';
import { openClipping } from './harness/search-library';
import { shows, words } from './harness/shown';
import { speak } from './harness/speak';
import type { Journey } from './suite';

const id = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
const [first, second, third] = [
  quoting('备份之旅第一句：建设电子证照共享平台。', { id: id(1) }),
  quoting('备份之旅第二句：推广区块链存证。', { id: id(2) }),
  quoting('备份之旅第三句：政务数据上链共享。', { id: id(3) }),
];
const edited = (clipping: Clipping, note: string) =>
  following(clipping, { ...clipping, note, rev: clipping.rev + 1 });

/** A library taken away as a file and brought back, and notes that are being written. */
export function backupAndImport(journey: Journey): void {
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianzhu-backup-'));
    page = await journey.driver.extensionPage('library.html#backup');
    await shows(page, '备份与导入', '立即备份');
  });
  afterAll(async () => {
    await page?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function fileOf(
    name: string,
    records: readonly unknown[],
    parts: Iterable<readonly unknown[]> = [],
  ): Promise<string> {
    async function* portions() {
      yield records;
      yield* parts;
    }
    const [file] = await writeBackup(portions(), { made: new Date() });
    const path = join(folder, name);
    writeFileSync(path, (await file?.content.text()) ?? '');
    return path;
  }

  async function bring(path: string): Promise<void> {
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(path);
  }

  /** The figures of what an import would do, by their rows. */
  const tally = () =>
    inPage(page, () =>
      Object.fromEntries(
        Array.from(document.querySelectorAll<HTMLElement>('.backup-tally tr'), (row) => [
          row.dataset.what,
          row.querySelector('td')?.textContent,
        ]),
      ),
    );

  /** The clippings that a backup made now holds. */
  const backUp = async () => (await backUpAll()).clippings;

  async function backUpAll(): Promise<{ clippings: Clipping[]; parts: BackupParts }> {
    const { downloads } = journey.driver;
    const before = new Set(readdirSync(downloads));
    await press(page, '立即备份');
    const name = await until(
      async () =>
        readdirSync(downloads).find(
          (one) =>
            !before.has(one) &&
            /^链注备份 .*\.json$/.test(one) &&
            statSync(join(downloads, one)).size > 0,
        ),
      (one) => one !== undefined,
      { what: 'the backup' },
    );
    const file = await openAsBlob(join(downloads, name ?? ''));
    const { parts, ...reader } = createPartsReader();
    const options = { now: new Date(), wordsOf: (html: string) => html, parts: reader };
    const result = await readImport(file, options);
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
    return { clippings: result.offer.candidates.map(({ clipping }) => clipping), parts };
  }

  const stored = () =>
    journey.driver.background(async (api) => {
      const { 'own-words': own, preferences } = await api.storage.local.get();
      return { own, preferences };
    });

  const noteOf = (all: readonly Clipping[], wanted: string) =>
    all.find((one) => one.id === wanted)?.note;

  /** The library in a window of its own, with a clipping in full. */
  const openNote = (quote: string) => openClipping(journey.driver, quote);

  const type = (library: Page, note: string) =>
    inPage(
      library,
      (text) => {
        const field = document.querySelector<HTMLTextAreaElement>('.detail textarea');
        if (!field) throw new Error('no note');
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      note,
    );

  const typed = (library: Page) =>
    inPage(
      library,
      () => document.querySelector<HTMLTextAreaElement>('.detail textarea')?.value ?? '',
    );

  it('brings a file in after saying what will come of it', async () => {
    await bring(await fileOf('three.json', [first, second, third]));
    await shows(page, '条数和校验值都对', '导入 3 条');
    expect(await tally()).toEqual({ new: '3' });
    await press(page, '导入 3 条');
    await shows(page, '导入完成', '新增 3 条');
  });

  it('makes a backup that holds all of it, and remembers when', async () => {
    const all = await backUp();
    expect(all).toEqual(expect.arrayContaining([first, second, third]));
    await shows(page, `存为“链注备份`, '此后没有变化');
  });

  it('tells new, newer, conflicting, same and damaged apart, keeps both, and undoes it', async () => {
    const library = await openNote('备份之旅第二句');
    await type(library, '库里的批注');
    await until(
      () =>
        inPage(
          library,
          () => document.querySelector<HTMLElement>('.detail .note-stage')?.dataset.stage,
        ),
      (stage) => stage === 'saved',
      { what: 'the note kept' },
    );
    await library.close();
    const records = [
      edited(first, '文件里的批注'),
      edited(second, '另一台电脑上的批注'),
      third,
      aClipping({ id: id(4) }),
      { id: id(5), note: '残缺' },
    ];
    const path = await fileOf('mixed.json', records);
    await bring(path);
    await shows(page, '导入 3 条');
    expect(await tally()).toEqual({
      new: '1',
      newer: '1',
      conflict: '1',
      same: '1',
      refused: '1',
    });
    await page.screenshot({ path: journey.picture('backup-dry-run') as `${string}.png` });
    await press(page, '导入 3 条');
    await shows(page, '新增 1 条，更新 1 条，冲突副本 1 条');
    const merged = await backUp();
    expect(noteOf(merged, first.id)).toBe('文件里的批注');
    expect(noteOf(merged, second.id)).toBe('库里的批注');
    expect(merged.find(({ copyOf }) => copyOf === second.id)?.note).toBe('另一台电脑上的批注');
    await press(page, '撤销导入');
    await shows(page, '已撤销，3 条回到原样');
    const undone = await backUp();
    expect(noteOf(undone, first.id)).toBe('');
    expect(undone.find(({ copyOf }) => copyOf === second.id)?.trashed).toBeDefined();
    expect(undone).toHaveLength(merged.length);
  });

  it('gives an import up while it is written, and has kept nothing of it', async () => {
    const many = Array.from({ length: 4000 }, (_, n) => aClipping({ id: id(1000 + n) }));
    const path = await fileOf('many.json', many);
    await bring(path);
    await shows(page, '导入 4,000 条');
    await press(page, '导入 4,000 条');
    await press(page, '放弃导入');
    await shows(page, '已放弃导入，摘录库没有改动');
    await bring(path);
    await shows(page, '导入 4,000 条');
    expect(await tally()).toEqual({ new: '4,000' });
    await press(page, '取消');
  });

  it('takes nothing of a file that was cut, and says where', async () => {
    const path = await fileOf('cut.json', [first, second, third]);
    const text = await (await openAsBlob(path)).text();
    writeFileSync(path, text.slice(0, text.indexOf('第三句')));
    await bring(path);
    await shows(page, '没有导入“cut.json”', '读到第 2 条之后就断了', '摘录库没有改动');
    await page.screenshot({ path: journey.picture('backup-refused') as `${string}.png` });
    await press(page, '知道了');
  });

  it('carries what else the reader has, says what will come of it, and takes it back', async () => {
    const before = await backUpAll();
    const beforeStored = await stored();
    const brought: BackupParts = {
      packs: [
        heldPack(aPack({ id: 'journey-pack' })),
        heldPack(aPack({ id: 'own-journey', facts: [aFact({ id: 'journey-fact' })] }), {
          own: true,
        }),
      ],
      articles: [anArticle('备份里留存的全文。')],
      words: [{ label: '备份之旅的词', note: '随备份来' }],
      preferences: parsePreferences({ sitesOff: ['www.backup.example'] }),
      sites: ['*://www.allowed.example/*'],
    };
    const path = await fileOf('parts.json', [first], recordsOf(brought));
    await bring(path);
    await shows(
      page,
      '我的资料：新增 1',
      '资料包：新增 1',
      '我的词：新增 1',
      '留存的全文：新增 1',
      '设置：新增 1',
      '这些要在打开时重新启用（点工具栏图标）：www.allowed.example。',
    );
    await page.screenshot({ path: journey.picture('backup-parts') as `${string}.png` });
    await press(page, '导入 5 条');
    await shows(page, '导入完成', 'www.allowed.example');
    const { parts } = await backUpAll();
    expect(parts.packs).toEqual(expect.arrayContaining(brought.packs.slice(0, 1)));
    const own = parts.packs.find(({ pack }) => pack.own);
    expect(own?.facts).toEqual(expect.arrayContaining([aFact({ id: 'journey-fact' })]));
    expect(parts.articles).toEqual(expect.arrayContaining(brought.articles));
    expect(parts.words).toEqual(expect.arrayContaining(brought.words));
    expect(parts.preferences?.sitesOff).toContain('www.backup.example');
    await press(page, '撤销导入');
    await shows(page, '已撤销，5 条回到原样');
    const after = await backUpAll();
    expect(after.parts.articles).toEqual(before.parts.articles);
    expect(after.parts.words).toEqual(before.parts.words);
    expect(after.parts.packs.flatMap(({ facts }) => facts)).toEqual(
      before.parts.packs.flatMap(({ facts }) => facts),
    );
    expect((await stored()).own).toEqual(beforeStored.own ?? []);
    expect(after.parts.preferences).toEqual(before.parts.preferences);
  });

  it('backs clippings up where kept texts are out of reach, and says what is missing', async () => {
    const blocker = await journey.driver.extensionPage('options.html');
    // A connection that closes for nobody, and one that waits for it: who comes after waits as well.
    await inPage(blocker, async () => {
      const held = indexedDB.open('articles');
      await new Promise((done) => held.addEventListener('success', done));
      indexedDB.open('articles', 99).addEventListener('upgradeneeded', (event) => {
        (event.target as IDBOpenDBRequest).transaction?.abort();
      });
    });
    const { clippings, parts } = await backUpAll();
    await shows(page, '现在读不到留存的全文，这份备份里没有');
    expect(clippings.length).toBeGreaterThan(0);
    expect([parts.articles, parts.packs.length > 0]).toEqual([[], true]);
    await blocker.close();
    await until(
      async () => {
        await backUpAll();
        return words(page);
      },
      (shown) => !shown.includes('现在读不到'),
      { what: 'kept texts in reach again' },
    );
  });

  it('takes nothing of a file with a hostile part, and says which', async () => {
    const url = 'javascript:alert(1)';
    const hostile = { part: 'article', article: anArticle('词', { url }) };
    await bring(await fileOf('hostile.json', [aClipping({ id: id(8) })], [[hostile]]));
    await shows(page, '没有导入“hostile.json”', '第 2 条（留存的全文）不是应有的样子：article.url');
    await press(page, '知道了');
    expect(noteOf(await backUp(), id(8))).toBeUndefined();
  });

  it('reads what Obsidian Web Clipper exports, words without markup', async () => {
    const path = join(folder, 'obsidian.json');
    const text = '<p>整句在<b>段落</b>里</p><script>window.bad = 1</script><img src="x">';
    writeFileSync(
      path,
      JSON.stringify([{ url: first.source.url, highlights: [{ text, notes: ['外来批注'] }] }]),
    );
    await bring(path);
    await shows(page, '导入 1 条');
    await press(page, '导入 1 条');
    await shows(page, '导入完成');
    const all = await backUp();
    const found = all.find(({ note }) => note === '外来批注');
    expect(found?.selectors[0]).toMatchObject({ exact: '整句在段落里' });
  });

  it('speaks English, too', async () => {
    const { driver } = journey;
    await speak(driver, 'en');
    const english = await driver.extensionPage('library.html#backup');
    await shows(english, 'Back up and import', 'Copies kept automatically');
    await english.setViewport({ width: 360, height: 860 });
    const undo = await driver.preferDark(english);
    await english.screenshot({ path: journey.picture('backup-english-dark') as `${string}.png` });
    await undo();
    await english.close();
    await speak(driver, 'zh-CN');
  });

  it('offers a kept state, and finds nothing missing', async () => {
    await shows(page, '自动留存的副本', '查看并恢复');
    await press(page, '查看并恢复');
    await shows(page, '自动留存的副本。');
    await press(page, '知道了');
  });

  it('brings back what was typed into a note when its window went', async () => {
    const library = await openNote('备份之旅第一句');
    await type(library, '还没来得及保存');
    await library.close();
    const again = await openNote('备份之旅第一句');
    await until(
      () => typed(again),
      (note) => note === '还没来得及保存',
      { what: 'the note' },
    );
    // As a crash leaves it: a draft, and a library that never heard of it.
    await inPage(
      again,
      async (clipping) => {
        const opening = indexedDB.open('lianzhu-drafts');
        await new Promise((done) => opening.addEventListener('success', done));
        const tx = opening.result.transaction('drafts', 'readwrite');
        const draft = { id: clipping, base: '', text: '崩溃前写的', at: Date.now() };
        tx.objectStore('drafts').put({ ...draft, window: 'gone' });
        await new Promise((done) => tx.addEventListener('complete', done));
        opening.result.close();
      },
      third.id,
    );
    await again.close();
    const restored = await openNote('备份之旅第三句');
    await shows(restored, '恢复了未保存的批注');
    expect(await typed(restored)).toBe('崩溃前写的');
    await restored.screenshot({ path: journey.picture('note-restored') as `${string}.png` });
    await press(restored, '丢弃');
    await until(
      () => typed(restored),
      (note) => note === '',
      { what: 'the note as it was' },
    );
    await restored.close();
  });

  it('keeps both where two windows write one note', async () => {
    const [here, there] = [await openNote('备份之旅第二句'), await openNote('备份之旅第二句')];
    await Promise.all([type(here, '甲窗写的'), type(there, '乙窗写的')]);
    await until(
      async () => `${await words(here)}${await words(there)}`,
      (shown) => shown.includes('那一份留作冲突副本'),
      { what: 'the conflict copy' },
    );
    await here.close();
    await there.close();
    const notes = (await backUp()).map(({ note }) => note);
    expect(notes).toEqual(expect.arrayContaining(['甲窗写的', '乙窗写的']));
  });
}
