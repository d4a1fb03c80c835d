/** Stops with a plain sentence where Node is too old for the tools. Uses no new syntax itself. */
const wanted = [20, 19];

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  console.error(
    [
      `Node ${version} is too old: Lianzhu needs Node ${wanted.join('.')} or newer.`,
      'Install it from https://nodejs.org/ and run the same command again.',
      `当前的 Node ${version} 版本过低，链注需要 Node ${wanted.join('.')} 或更高版本。`,
      '请从 https://nodejs.org/ 安装后重新运行同一条命令。',
    ].join('\n'),
  );
  process.exit(1);
}
