import { scaleBand } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { useWords } from '../locales/words-context';
import { byYear } from './fact-filter';
import type { ProvinceFact } from './province-fact';

interface YearStripProps {
  /** Of which the strip shows those with a year. */
  facts: readonly ProvinceFact[];
  /** All years that the collection knows, so that provinces can be compared by eye. */
  years: readonly number[];
  chosen: number | undefined;
  roomy: boolean;
  onYear: (year: number | undefined) => void;
  /** A dot was clicked. */
  onFact: (id: string) => void;
}

const PITCH = 9;

/** Years as columns, facts as dots by topic. A year filters; a dot leads to its fact. */
export function YearStrip(props: YearStripProps) {
  const { facts, years, chosen, roomy, onYear, onFact } = props;
  const { t, date } = useWords();
  const first = Math.min(...years);
  const columns = Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
  const band = roomy ? 46 : 26;
  const width = band * columns.length;
  const across = scaleBand<number>().domain(columns).range([0, width]);
  const perRow = Math.max(1, Math.floor((band - 2) / PITCH));
  const known = byYear(facts).filter(({ year }) => year !== undefined);
  const rows = Math.max(1, ...known.map((each) => Math.ceil(each.facts.length / perRow)));
  const height = rows * PITCH + 2;

  return (
    <div class="year-strip" style={{ width: `${width}px` }}>
      {/* The list below is the same for the keyboard and the screen reader. */}
      <svg width={width} height={height} aria-hidden="true">
        {known.map(({ year = 0, facts: ofYear }) =>
          ofYear.map((fact, i) => {
            const inRow = Math.min(perRow, ofYear.length - Math.floor(i / perRow) * perRow);
            const left = (across(year) ?? 0) + band / 2 - ((inRow - 1) * PITCH) / 2;
            const x = left + (i % perRow) * PITCH;
            const y = height - PITCH / 2 - Math.floor(i / perRow) * PITCH;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: see above
              <path
                key={fact.id}
                class="dot"
                data-topic={fact.mine === undefined ? fact.topic : 'mine'}
                data-faint={chosen !== undefined && chosen !== year}
                transform={`translate(${x} ${y})`}
                d={shapeOf(fact)}
                onClick={() => onFact(fact.id)}
              >
                <title>{fact.statement}</title>
              </path>
            );
          }),
        )}
      </svg>
      <ul style={{ gridTemplateColumns: `repeat(${columns.length}, ${band}px)` }}>
        {columns.map((year) => {
          const count = known.find((each) => each.year === year)?.facts.length ?? 0;
          return (
            <li key={year}>
              <button
                type="button"
                aria-pressed={chosen === year}
                disabled={count === 0}
                // Begins with what is seen, so that it can be asked for by voice.
                aria-label={`${roomy ? '' : `${short(year)} `}${t('facts.inYear', { year: date(String(year)), count })}`}
                onClick={() => onYear(chosen === year ? undefined : year)}
              >
                {roomy ? year : short(year)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const glyph = symbol().size(38);
const shapes = {
  blockchain: glyph.type(symbolCircle)() ?? '',
  government: glyph.type(symbolSquare)() ?? '',
  mine: glyph.type(symbolDiamond)() ?? '',
};

/** By shape as well as by hue: circle, square, diamond. */
function shapeOf({ mine, topic }: ProvinceFact): string {
  return shapes[mine === undefined ? topic : 'mine'];
}

const short = (year: number) => `’${String(year).slice(2)}`;
