import type { Article } from '../../clippings/articles/article';
import { openArticleStore } from '../../clippings/articles/article-store';
import { must } from '../../clippings/failure';
import type { Clipping } from '../../clippings/model';
import { openDatabase } from '../../clippings/open-database';
import { upgrades } from '../../clippings/upgrades';
import type { SeenVerdict } from '../../clippings/verdicts/seen-verdict';
import { openVerdictStore } from '../../clippings/verdicts/verdict-store';
import type { NoteDraft } from '../../ports/note-draft';
import { openNoteDrafts } from '../../ports/note-drafts-storage';
import { openPackStore } from '../../ports/packs-storage';
import type { OwnRecord } from '../../ports/packs-upgrades';
import type { HeldPack } from '../../seeds/packs/held-pack';
import type { PackFact } from '../../seeds/packs/pack';
import { type CopyBench, copyLaw, everything, sameLibrary } from './copy-bench';
import { asItLies, definition, goldenDatabases, lay, recordsOf } from './golden-databases';
import { equal, made, ok, type StoreLaw } from './law';

const { library, articles, verdicts, packs, drafts } = goldenDatabases;

/** Databases of every version that was ever given out are read whole by the code of today. */
export const goldenLaws: StoreLaw[] = [
  ...library.flatMap((golden) => [
    copyLaw(
      `a library of version ${golden.version} goes through the numbered steps after it, and no others`,
      async ({ name }) => {
        await lay(golden, name);
        const gone: number[] = [];
        const steps = upgrades.map((step, i) => (db: Parameters<typeof step>[0]) => {
          gone.push(i + 1);
          step(db);
        });
        const opened = await openDatabase(name, steps, {});
        if (!('db' in opened)) return opened.detail;
        opened.db.close();
        equal(
          gone,
          upgrades.map((_, i) => i + 1).filter((step) => step > golden.version),
        );
        const left = await asItLies(name);
        equal(definition(left), definition(library.at(-1) ?? golden));
        equal(recordsOf(left, 'clippings'), recordsOf(golden, 'clippings'));
        return undefined;
      },
    ),

    copyLaw(
      `of a library of version ${golden.version} nothing is lost or changed`,
      async (bench) => {
        await lay(golden, bench.name);
        const wanted = new Map(
          recordsOf<Clipping>(golden, 'clippings').map((one) => [one.id, one]),
        );
        const all = [...wanted.values()];
        const kept = all.filter(({ trashed }) => !trashed);
        const store = await bench.open();
        equal([store.access, (await store.health()).damage], ['write', undefined]);
        sameLibrary(await everything(store), wanted);
        equal(ok(await store.list({ limit: 100 })).damaged, 0);
        equal(ok(await store.count()), {
          ok: true,
          kept: kept.length,
          trashed: all.length - kept.length,
        });
        for (const { id, source } of kept) {
          const { clippings } = ok(await store.ofPage(source.key));
          if (!clippings.some((one) => one.id === id)) return `${id} is not found by its page`;
        }
        equal(recordsOf(await asItLies(bench.name), 'clippings'), recordsOf(golden, 'clippings'));
        await goesOn(bench, wanted);
        return undefined;
      },
    ),
  ]),

  copyLaw('kept texts of version 1 are read whole', async ({ name }) => {
    const [golden] = articles as [(typeof articles)[0]];
    await lay(golden, name);
    const store = await openArticleStore(name);
    if (!('all' in store)) return store.detail;
    const found: Article[] = [];
    for await (const some of store.all()) found.push(...some);
    equal(found, recordsOf(golden, 'articles'));
    for (const { key, hash } of found) {
      equal(must(await store.get(key, hash)).article?.hash, hash);
      equal(
        must(await store.heads(key)).articles.some((head) => head.hash === hash),
        true,
      );
    }
    store.close();
    return undefined;
  }),

  copyLaw('last verdicts of version 1 are read whole', async ({ name }) => {
    const [golden] = verdicts as [(typeof verdicts)[0]];
    await lay(golden, name);
    const store = await openVerdictStore(name);
    if (!('all' in store)) return store.detail;
    const found: SeenVerdict[] = [];
    for await (const some of store.all()) found.push(...some);
    equal(found, recordsOf(golden, 'verdicts'));
    store.close();
    return undefined;
  }),

  copyLaw(
    'packs of version 1 are read whole, and what was removed comes back',
    async ({ name }) => {
      const [golden] = packs as [(typeof packs)[0]];
      await lay(golden, name);
      // Of a day later it would be gone for good.
      const store = await openPackStore(name, { now: () => new Date('2026-11-30T12:00:00Z') });
      equal(store.access, 'write');
      const held = recordsOf<HeldPack>(golden, 'packs');
      for (const { id, removed } of held)
        if (removed) equal(must(await store.restore(id)).found, true);
      const there = must(await store.packs()).packs.map(({ id }) => id);
      equal(there.sort(), held.map(({ id }) => id).sort());
      const facts = [
        ...recordsOf<{ facts: PackFact[] }>(golden, 'imported').flatMap((sheaf) => sheaf.facts),
        ...recordsOf<OwnRecord>(golden, 'own').map(({ fact }) => fact),
      ];
      const found: PackFact[] = [];
      for (const { id } of held) found.push(...(must(await store.whole(id)).pack?.facts ?? []));
      const byId = (a: PackFact, b: PackFact) => (a.id < b.id ? -1 : 1);
      equal(found.sort(byId), facts.sort(byId));
      store.close();
      return undefined;
    },
  ),

  copyLaw('drafts of version 1 are offered again', async ({ name }) => {
    const [golden] = drafts as [(typeof drafts)[0]];
    await lay(golden, name);
    const open = openNoteDrafts(name);
    for (const { id, base, text, at } of recordsOf<NoteDraft>(golden, 'drafts')) {
      equal(await open.take(id), { id, base, text, at });
    }
  }),

  copyLaw('what is made today is as its newest golden database says', async ({ name, open }) => {
    const madeToday = async (what: keyof typeof goldenDatabases, database: string) => {
      const newest = goldenDatabases[what].at(-1);
      equal(definition(await asItLies(database)), newest && definition(newest));
    };
    await open();
    await madeToday('library', name);
    const others = {
      articles: async (of: string) => void (await openArticleStore(of)),
      verdicts: async (of: string) => void (await openVerdictStore(of)),
      packs: async (of: string) => void (await openPackStore(of)),
      drafts: async (of: string) => void (await openNoteDrafts(of).take('')),
    };
    for (const [what, make] of Object.entries(others)) {
      const database = `${name}-${what}`;
      await make(database);
      await madeToday(what as keyof typeof others, database);
      indexedDB.deleteDatabase(database);
    }
  }),
];

/** It is a library as any other: written to, and with a copy that brings it back. */
async function goesOn(bench: CopyBench, had: ReadonlyMap<string, Clipping>): Promise<void> {
  const store = await bench.open();
  const added = made({});
  ok(await store.add(added));
  const wanted = new Map([...had, [added.id, added]]);
  for (const { id, rev, trashed } of had.values()) {
    if (trashed) continue;
    const outcome = ok(await store.update(id, rev, { note: '改版之后' }));
    if (outcome.outcome !== 'updated') throw new Error(`${id}: ${outcome.outcome}`);
    wanted.set(id, outcome.clipping);
  }
  await store.tend(new AbortController().signal);
  await bench.throwAway();
  sameLibrary(await everything(await bench.open()), wanted);
}
