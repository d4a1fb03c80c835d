import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Kills a process and everything it started, the deepest first; quiet where it has gone. */
export function killTree(pid: number): void {
  if (process.platform === 'win32') {
    try {
      execFileSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore' });
    } catch {
      // It had ended by itself.
    }
    return;
  }
  for (const one of [...descendants(pid), pid]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It had ended by itself.
    }
  }
}

function descendants(pid: number): number[] {
  const childrenOf = new Map<number, number[]>();
  for (const [child, parent] of processes()) {
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), child]);
  }
  const found: number[] = [];
  const visit = (one: number) => {
    for (const child of childrenOf.get(one) ?? []) {
      visit(child);
      found.push(child);
    }
  };
  visit(pid);
  return found;
}

/** Pairs of process and parent. Debian's smallest images have no `ps`. */
function processes(): Array<[number, number]> {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name): Array<[number, number]> => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
          // The name in parentheses may hold blanks; the parent is the second field after it.
          const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
          return [[Number(name), Number(parent)]];
        } catch {
          return [];
        }
      });
  }
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}
