import type { Change } from '../../clippings/changes';
import type { Clipping } from '../../clippings/model';
import { equal, ids, law, made, ok, type StoreLaw, until } from './law';

/** What the library promises of many clippings changed at once. */
export const bulkLaws: StoreLaw[] = [
  law('many are changed in one go, each once, and others hear of it once', async ({ open }) => {
    const store = await open();
    const many = Array.from({ length: 300 }, (_, minute) => made({ minute }));
    await store.addAll(many);
    const heard: Change[] = [];
    const listening = new AbortController();
    (await open()).subscribe((change) => heard.push(change), { signal: listening.signal });
    const wanted = [...many, many[0] as Clipping, made({ minute: 999 })].map(({ id }) => id);
    const outcome = ok(
      await store.changeAll(wanted, ({ tags, id }) =>
        id === many[7]?.id ? undefined : { tags: [...tags, '待核对'] },
      ),
    );
    equal([outcome.changed.length, outcome.invalid], [299, []]);
    const found = ok(await store.search(({ tags }) => tags.join() === '待核对', { limit: 999 }));
    equal([found.matching, found.clippings.every(({ rev }) => rev === 2)], [299, true]);
    await until(() => heard.length > 0);
    equal(
      heard.map(({ kind, ids }) => [kind, ids.length]),
      [['updated', 299]],
    );
    listening.abort();
  }),

  law('one that cannot be changed so is told, and the rest is changed', async ({ open }) => {
    const store = await open();
    const [one, two] = [made({ minute: 1 }), { ...made({ minute: 2 }), note: '长'.repeat(99_999) }];
    await store.addAll([one, two]);
    const outcome = ok(
      await store.changeAll([one.id, two.id], ({ note }) => ({ note: `${note}再写` })),
    );
    equal([outcome.changed, outcome.invalid], [[one.id], [two.id]]);
    equal(ok(await store.get(two.id)).clipping, two);
  }),

  law('many go into the trash and come back; only those are told that moved', async ({ open }) => {
    const store = await open();
    const many = Array.from({ length: 5 }, (_, minute) => made({ minute }));
    const all = many.map(({ id }) => id);
    await store.addAll(many);
    await store.trash(all[0] as string);
    equal(
      ok(await store.trashAll([...all, made({ minute: 9 }).id])).changed.sort(),
      all.slice(1).sort(),
    );
    equal(ok(await store.count()), { ok: true, kept: 0, trashed: 5 });
    equal(ok(await store.restoreAll(all)).changed.sort(), [...all].sort());
    equal(ok(await store.count()), { ok: true, kept: 5, trashed: 0 });
    const back = ok(await store.get(all[1] as string)).clipping as Clipping;
    equal([back.rev, 'trashed' in back], [3, false]);
  }),

  law('only what lies in the trash is deleted for good', async ({ open }) => {
    const store = await open();
    const [stays, goes] = [made({ minute: 1 }), made({ minute: 2 })];
    await store.addAll([stays, goes]);
    await store.trash(goes.id);
    equal(ok(await store.deleteAll([stays.id, goes.id, goes.id])).changed, [goes.id]);
    equal(ids(await store.list({ limit: 9, includeTrash: true })), [stays.id]);
  }),

  law('a sweep meets every record once, newest first, the trash too', async ({ open }) => {
    const store = await open();
    const many = Array.from({ length: 50 }, (_, i) => made({ minute: i >> 1 }));
    await store.addAll(many);
    await store.trash((many[3] as Clipping).id);
    const met: string[] = [];
    let before: { created: string; id: string } | undefined;
    do {
      const { records, next } = ok(await store.sweep({ limit: 7, before }));
      met.push(...records.map(({ created, id }) => created + id));
      before = next;
    } while (before);
    equal(
      met,
      many
        .map(({ created, id }) => created + id)
        .sort()
        .reverse(),
    );
  }),

  law('those of some ids are there, others are left out', async ({ open }) => {
    const store = await open();
    const [one, two] = [made({ minute: 1 }), made({ minute: 2 })];
    await store.addAll([one, two]);
    const found = await store.getMany([two.id, made({}).id, one.id]);
    equal(ids(found).sort(), [one.id, two.id].sort());
  }),
];
