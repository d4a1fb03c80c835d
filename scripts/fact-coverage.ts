/** What the fact base holds and lacks, by province, year and kind: `npm run --silent facts [-- CN-FJ …]`. */
import { allFacts } from '../seeds/all-facts';
import { factCoverage, type ProvinceCoverage } from '../seeds/coverage';
import { kinds } from '../seeds/kinds';
import { provinces } from '../seeds/provinces';

const known = new Set<string>(['CN', ...provinces.map(({ code }) => code)]);
const asked = process.argv.slice(2);
const strange = asked.filter((code) => !known.has(code));
if (strange.length > 0) {
  console.error(
    `No such place: ${strange.join(', ')}. Codes are those of ISO 3166-2, as CN-FJ; CN is the country.`,
  );
  process.exit(2);
}
const rows = factCoverage(allFacts, [...known]);
if (asked.length > 0) {
  for (const code of asked) for (const row of rows) if (row.code === code) printPlace(row);
} else {
  printAll(rows);
}

/** A line a place: facts, how many stand alone, and how many of each year. */
function printAll(all: readonly ProvinceCoverage[]): void {
  const years = [...new Set(all.flatMap((row) => [...row.years.keys()]))].sort(
    (a, b) => (b ?? 0) - (a ?? 0),
  );
  const head = ['place', 'facts', 'alone', ...years.map((year) => String(year ?? 'none'))];
  print([
    head,
    ...all.map((row) => [
      row.code,
      String(row.facts),
      String(row.alone.length),
      ...years.map((year) => String(row.years.get(year) ?? '·')),
    ]),
  ]);
  const divisions = all.filter(({ code }) => code !== 'CN');
  const covered = divisions.filter(({ facts }) => facts > 0).length;
  const personal = allFacts.filter(({ speaker }) => speaker !== undefined).length;
  console.log(
    `\n${covered} of ${divisions.length} divisions; ${allFacts.length} facts, ${personal} of them personal views, which are not counted above.`,
  );
  console.log('alone: no other source speaks of the same place, year and field. By kind: -- CN-FJ');
}

/** Years by kinds, then what rests on one source alone. */
function printPlace(row: ProvinceCoverage): void {
  const columns = [...row.kinds.keys()];
  const name = provinces.find(({ code }) => code === row.code)?.name.zhHans ?? '全国';
  console.log(`\n${row.code} ${name}: ${row.facts} facts`);
  print([
    ['year', ...columns.map((kind) => kinds[kind as keyof typeof kinds].en)],
    ...[...row.years.keys()].map((year) => [
      String(year ?? 'none'),
      ...columns.map((kind) => String(row.count(year, kind) || '·')),
    ]),
  ]);
  console.log(`\nWithout a second source: ${row.alone.length}`);
  for (const { id, year, statement } of row.alone) {
    console.log(`  ${id} ${year ?? 'none'} ${statement.zh}`);
  }
}

function print(table: readonly (readonly string[])[]): void {
  const widths = table[0]!.map((_, at) => Math.max(...table.map((row) => row[at]!.length)));
  for (const row of table) {
    console.log(
      row
        .map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join('  '),
    );
  }
}
