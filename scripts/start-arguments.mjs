/** What `npm start` was asked to do. Plain Node: read before anything is installed. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const usage = `npm start [-- [--browser chromium|firefox] [--keep] [ADDRESS]]

  Builds Lianzhu and opens a browser with it on a sample report, or on ADDRESS:
  an http(s) address or a local HTML file. Without a display it walks through a
  report by itself and says what it found.

  --browser   chromium (Chrome, Edge and Chromium) or firefox; chromium if not said
  --keep      keeps the profile, and so the clippings, for the next start
              (in .artifacts/profile-chromium or .artifacts/profile-firefox)

  构建链注并在浏览器中打开示例报告，或打开 ADDRESS（网址或本地 HTML 文件）。
  没有图形界面时自动走一遍流程并报告结果。`;

/**
 * @param {readonly string[]} args
 * @returns {{ browser: 'chromium' | 'firefox', keep: boolean, help: boolean, address?: string, file?: string } | { error: string }}
 */
export function readArguments(args, cwd = process.cwd()) {
  const asked = { browser: 'chromium', keep: false, help: false };
  const places = [];
  for (let at = 0; at < args.length; at++) {
    const [flag, joined] = args[at].split(/=(.*)/s);
    if (flag === '--browser') {
      const name = joined ?? args[++at];
      if (name !== 'chromium' && name !== 'firefox') {
        return { error: `--browser takes chromium or firefox, not ${name ?? 'nothing'}` };
      }
      asked.browser = name;
    } else if (flag === '--keep') asked.keep = true;
    else if (flag === '--help' || flag === '-h') asked.help = true;
    else if (flag.startsWith('-')) return { error: `${flag} is not an option` };
    else places.push(args[at]);
  }
  if (places.length > 1) return { error: `one address at a time: ${places.join(' ')}` };
  return places[0] === undefined ? asked : { ...asked, ...readPlace(places[0], cwd) };
}

/** @param {string} place */
function readPlace(place, cwd) {
  if (/^https?:/i.test(place)) {
    return URL.canParse(place)
      ? { address: new URL(place).href }
      : { error: `${place} is not a web address` };
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place) && !/^file:/i.test(place)) {
    return { error: `${place}: only http, https and local HTML files can be opened` };
  }
  let file;
  try {
    file = /^file:/i.test(place) ? fileURLToPath(place) : resolve(cwd, place);
  } catch {
    return { error: `${place} is not a local file` };
  }
  if (!existsSync(file)) {
    const hint = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(place)
      ? `; for a web page write https://${place}`
      : '';
    return { error: `${file} does not exist${hint}` };
  }
  if (!statSync(file).isFile() || !/\.(x?html?|shtml|xml|txt)$/i.test(file)) {
    return { error: `${file} is not an HTML file` };
  }
  return { file };
}
