/** What `npm start` does where there is no display: reads a report as a person would, and tells. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Driver, Highlight, OpenPage } from '../tests/journeys/harness/driver';
import { until } from '../tests/journeys/harness/in-page';
import { press } from '../tests/journeys/harness/press';
import { speak } from '../tests/journeys/harness/speak';

interface Walk {
  address: string;
  /** Folder for the pictures and the Markdown file. */
  artifacts: string;
  /** Whether this is our own sample report, in which certain words are known to stand. */
  sample: boolean;
}

export async function walk(driver: Driver, { address, artifacts, sample }: Walk): Promise<void> {
  mkdirSync(artifacts, { recursive: true });
  const keep = (name: string) => join(artifacts, `${driver.name}-${name}`);
  console.log(`\nNo display: reading ${address} in ${driver.version} by itself.`);
  await speak(driver, 'zh-CN');

  const page = await driver.open(address);
  if (!(await hasMarks(page))) {
    await page.screenshot(keep('page.png'));
    console.log(
      'Nothing is marked: the page is not on the list of sites, or speaks of other things.',
    );
    console.log(`  picture    ${shown(keep('page.png'))}`);
    return;
  }
  const passages = await until(
    () => driver.badge(page),
    (text) => text !== '',
    {
      what: 'the number of passages on the badge',
    },
  );
  console.log(`  passages   ${passages} (badge)`);
  const marks = (await page.highlights()).filter(({ texts }) => texts.length > 0);
  for (const { name, texts } of marks) {
    if (name.includes('-passage')) continue;
    console.log(`  marked     ${String(texts.length).padStart(3)} ${name}: ${distinct(texts)}`);
  }

  const word = sample ? '福建' : firstWord(marks);
  await page.hover(word, sample ? { within: 'h2 + p' } : {});
  const popover = await page.popover();
  console.log(`  popover    over ${word}: ${oneLine(popover)}`);
  await page.screenshot(keep('page.png'));

  await page.clickInPopover('保存');
  await page.popover('已保存');
  const markdown = await exportAll(driver);
  await copyFile(markdown, keep('clippings.md'));
  const quotation = readFileSync(markdown, 'utf8')
    .split('\n')
    .find((line) => line.startsWith('>'));
  console.log(`  saved      ${quotation ?? '(see the file)'}`);
  console.log(`  picture    ${shown(keep('page.png'))}`);
  console.log(`  Markdown   ${shown(keep('clippings.md'))}`);

  const errors = await driver.consoleErrors();
  for (const { where, text } of errors) console.error(`  console    ${where}: ${text}`);
  if (errors.some(({ where }) => where !== 'page')) throw new Error('The extension had errors.');
}

/** Whether anything is painted within ten seconds. */
async function hasMarks(page: OpenPage): Promise<boolean> {
  const painted = async () => (await page.highlights()).some(({ texts }) => texts.length > 0);
  return until(painted, (found) => found, { what: 'marks' }).catch(() => false);
}

/** Exports every clipping from the library and returns the path of the file that came. */
async function exportAll(driver: Driver): Promise<string> {
  const library = await driver.extensionPage('library.html#export');
  await press(library, '下载');
  // The file stands there empty while it is being written.
  const files = async () =>
    readdirSync(driver.downloads).filter(
      (name) => name.endsWith('.md') && statSync(join(driver.downloads, name)).size > 0,
    );
  const [file] = await until(files, (names) => names.length > 0, { what: 'the Markdown file' });
  return join(driver.downloads, file as string);
}

function firstWord(marks: readonly Highlight[]): string {
  const words = marks.filter(({ name }) => !name.includes('-passage'));
  const place = words.find(({ name }) => name.includes('-place'));
  return (place ?? words[0] ?? marks[0])?.texts[0] ?? '';
}

function distinct(texts: readonly string[]): string {
  const each = [...new Set(texts)];
  return `${each.slice(0, 8).join(' ')}${each.length > 8 ? ' …' : ''}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 140 ? `${line.slice(0, 140)} …` : line;
}

function shown(file: string): string {
  return relative(process.cwd(), file);
}
