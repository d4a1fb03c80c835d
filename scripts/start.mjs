import { spawn } from 'node:child_process';
import { checkNode } from './node-version.mjs';

checkNode();
const { fail, root, setUp } = await import('./set-up.mjs');
const { readArguments, usage } = await import('./start-arguments.mjs');

// npm changes to the folder of the package; the address was typed where it was called.
const asked = readArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
if ('error' in asked) fail(`${asked.error}\n\n${usage}`);
if (asked.help) {
  console.log(usage);
  process.exit(0);
}

const paths = setUp([asked.browser]);
const child = spawn(
  process.execPath,
  ['--import', 'tsx', 'scripts/open.ts', JSON.stringify(asked)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...paths } },
);
child.on('exit', (code) => process.exit(code ?? 1));
// Ctrl+C reaches the child too, which closes the browser and then ends by itself.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
