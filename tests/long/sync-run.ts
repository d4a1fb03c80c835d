import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../journeys/harness/driver';
import { inPage, until } from '../journeys/harness/in-page';
import { launch } from '../journeys/harness/launch';
import { type LongRun, times } from './long-run';
import { storePage } from './store-page';

/**
 * `strict` reaches the disk: how often the browser asks the system to write through while the store
 * saves, beside the same store with relaxed transactions. Counted by `strace`; not counted without.
 */
export const syncRun: LongRun = {
  name: 'syncs',
  async run({ seed, scale, report }) {
    if (process.platform !== 'linux' || spawnSync('strace', ['-V']).status !== 0) {
      report.figure('writes through counted', 'no: strace is not here');
      return;
    }
    const saves = times(60, scale);
    for (const name of ['chromium', 'firefox'] as const) {
      const strict = await count(name, { seed, saves, durability: 'strict', copy: false });
      const relaxed = await count(name, { seed, saves, durability: 'relaxed', copy: false });
      const whole = await count(name, { seed, saves, durability: 'strict', copy: true });
      report.figure(`${name} saves`, saves);
      report.figure(`${name} writes through, strict`, strict);
      report.figure(`${name} writes through, relaxed`, relaxed);
      report.figure(`${name} writes through, strict and with the second copy`, whole);
      if (strict < saves) report.fail(`${name}: fewer writes through than saves`);
      if (relaxed >= saves) report.fail(`${name}: a relaxed store writes through as well`);
    }
  },
};

interface Saving {
  seed: number;
  saves: number;
  durability: 'strict' | 'relaxed';
  copy: boolean;
}

/** How often any process of the browser calls fsync or fdatasync while it saves one by one. */
async function count(name: BrowserName, { seed, saves, ...how }: Saving): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'lianzhu-syncs-'));
  const log = join(folder, 'calls');
  const driver = await launch(name);
  try {
    const page = await storePage(driver, `long-syncs-${seed}`, how);
    // The first save makes files; only what follows is counted.
    await inPage(page, (s) => longStore.saveOneByOne(s, 0, 1), seed);
    const root = driver.browser.process()?.pid;
    if (root === undefined) throw new Error('the browser has no process');
    const pids = [root, ...descendants(root)].flatMap((pid) => ['-p', String(pid)]);
    const tracer = spawn('strace', [
      '-f',
      '-qq',
      '-e',
      'trace=fsync,fdatasync',
      '-o',
      log,
      ...pids,
    ]);
    const ended = new Promise((done) => tracer.once('close', done));
    await until(
      async () => readFileSync(`/proc/${root}/status`, 'utf8'),
      (status) => !/^TracerPid:\s+0$/m.test(status),
      { what: 'strace at the browser' },
    );
    await inPage(page, (s, n) => longStore.saveOneByOne(s, 1, n), seed, saves);
    tracer.kill('SIGINT');
    await ended;
    return (await readFile(log, 'utf8')).match(/\bf(?:data)?sync\(/g)?.length ?? 0;
  } finally {
    await driver.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function descendants(of: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      // The name in brackets may hold blanks; the parent comes second after it.
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const found: number[] = [];
  const wanted = new Set([of]);
  let size = 0;
  while (wanted.size !== size) {
    size = wanted.size;
    for (const [pid, parent] of parents) {
      if (!wanted.has(parent) || wanted.has(pid)) continue;
      wanted.add(pid);
      found.push(pid);
    }
  }
  return found;
}
