import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Files, filesIn } from '../../clippings/second-copy/files';
import { inBoth } from '../../clippings/second-copy/in-both';
import { memoryFolder } from './memory-folder';

type Act = { does: 'write' | 'remove'; name: string } | { does: 'even out' };

const names = fc.constantFrom('a.log', 'b.log', 'c.gz', 'd.json');
const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ does: fc.constant('write' as const), name: names }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('remove' as const), name: names }) },
    { weight: 1, arbitrary: fc.constant({ does: 'even out' as const }) },
  ) as fc.Arbitrary<Act>,
  { maxLength: 40 },
);

describe('files in two places', () => {
  it('are all there after one place was lost, and in both once they are evened out', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (all, isFirst) => {
        const [first, second] = [place(), place()];
        const both = inBoth(first.files, second.files);
        const model = new Map<string, string>();
        for (const [i, act] of all.entries()) {
          if (act.does === 'even out') await both.evenOut();
          else if (act.does === 'remove') {
            await both.remove(act.name);
            model.delete(act.name);
          } else {
            await both.write(act.name, `${act.name} ${i}`);
            model.set(act.name, `${act.name} ${i}`);
          }
        }
        (isFirst ? first : second).lose();
        expect(await contentOf(both)).toEqual(model);
        await both.evenOut();
        expect(await contentOf(first.files)).toEqual(model);
        expect(await contentOf(second.files)).toEqual(model);
      }),
    );
  });

  it('are written and read where one place fails, and refused where both do', async () => {
    const [first, second] = [place(), place()];
    const both = inBoth(first.files, second.files);
    await both.write('a.log', 'before');
    first.fail();
    await both.write('b.log', 'one place failed');
    expect(await contentOf(both)).toEqual(
      new Map([
        ['a.log', 'before'],
        ['b.log', 'one place failed'],
      ]),
    );
    // What stayed in the other place would come back with it.
    await expect(both.remove('a.log')).rejects.toThrow('not today');
    second.fail();
    await expect(both.write('c.log', '')).rejects.toThrow('not today');
    await expect(both.names()).rejects.toThrow('not today');
  });

  it('a file that was begun in one place does not stand for the whole one in the other', async () => {
    const [first, second] = [place(), place()];
    await first.files.write('a.log', '');
    await second.files.write('a.log', 'whole');
    expect(await contentOf(inBoth(first.files, second.files))).toEqual(
      new Map([['a.log', 'whole']]),
    );
  });
});

function place() {
  let root = memoryFolder();
  let fails = false;
  const at = (): Files => filesIn(async () => root, 'journal');
  const through = async <T>(work: (files: Files) => Promise<T>): Promise<T> => {
    if (fails) throw new Error('not today');
    return work(at());
  };
  const files: Files = {
    names: () => through((own) => own.names()),
    read: (name) => through((own) => own.read(name)),
    write: (name, content) => through((own) => own.write(name, content)),
    remove: (name) => through((own) => own.remove(name)),
  };
  return {
    files,
    lose: () => {
      root = memoryFolder();
    },
    fail: () => {
      fails = true;
    },
  };
}

async function contentOf(files: Files): Promise<Map<string, string>> {
  const content = new Map<string, string>();
  for (const name of await files.names()) {
    content.set(name, new TextDecoder().decode(await files.read(name)));
  }
  return content;
}
