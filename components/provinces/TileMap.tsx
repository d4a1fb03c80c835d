import { useRef, useState } from 'preact/hooks';
import type { ProvinceCode } from '../../lexicon/types';
import type { Province } from '../../seeds/types';
import { useWords } from '../locales/words-context';
import type { Step } from './shading';
import { inReadingOrder, walk } from './tile-walk';

/** What one tile shows and says. */
export interface TileFace {
  /** None where nothing is known: hatched. */
  step: Step | undefined;
  /** Below the name, for example 26. */
  value: string;
  /** The whole in words, for example 福建，26 条资料. */
  label: string;
  /** On the list of 2020. */
  listed: boolean;
}

interface TileMapProps {
  provinces: readonly Province[];
  face: (code: ProvinceCode) => TileFace;
  chosen: readonly ProvinceCode[];
  /** Room for whole names in English. */
  roomy: boolean;
  onChoose: (code: ProvinceCode) => void;
}

/** Tiles of 64 × 56 px, or 40 × 44 px where there is little room. */
const sizes = { roomy: { width: 64, height: 56 }, tight: { width: 40, height: 44 } };
const GRID = 8;
const GAP = 3;
/** Letters from which on an English name is set smaller: Guangdong. */
const LONG = 8;

/** The 34 divisions as tiles: one stop for Tab, arrows walk, Enter or a click chooses. */
export function TileMap({ provinces, face, chosen, roomy, onChoose }: TileMapProps) {
  const { t, language } = useWords();
  const ordered = [...provinces].sort(inReadingOrder);
  const [at, setAt] = useState<ProvinceCode | undefined>(undefined);
  const [pointed, setPointed] = useState<ProvinceCode | undefined>(undefined);
  const drawing = useRef<SVGSVGElement>(null);
  const { width, height } = sizes[roomy ? 'roomy' : 'tight'];
  const stop = at ?? chosen.at(-1) ?? ordered[0]?.code;
  const told = pointed ?? at ?? chosen.at(-1);

  const onKeyDown = (event: KeyboardEvent, from: Province) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(from.code);
      return;
    }
    const to = walk(ordered, from, event);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to.code);
    drawing.current?.querySelector<SVGElement>(`[data-code="${to.code}"]`)?.focus();
  };

  return (
    <figure class="tile-map" data-roomy={roomy}>
      <figcaption>
        <h2>{t('map.title')}</h2>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
      <svg
        ref={drawing}
        role="group"
        aria-label={t('map.label')}
        viewBox={`0 0 ${GRID * width} ${GRID * height}`}
        style={{ maxWidth: `${GRID * width}px` }}
        onPointerLeave={() => setPointed(undefined)}
      >
        <defs>
          <pattern
            id="tile-hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="hatch-ground" width="6" height="6" />
            <line class="hatch-line" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {ordered.map((province) => {
          const { code, short, tile } = province;
          const { step, value, label, listed } = face(code);
          const name =
            language !== 'en' ? short.zhHans : roomy ? short.en : code.slice('CN-'.length);
          const lines = name.length > 12 ? name.split(' ') : [name];
          const middle = height / 2 + (value === '' ? 4 : -2) - (lines.length - 1) * 6;
          // tabindex in small letters: attributes of SVG know their case, and Firefox heeds it.
          return (
            <g
              key={code}
              class="tile"
              data-step={step ?? 'none'}
              data-long={name.length > LONG}
              transform={`translate(${tile.col * width} ${tile.row * height})`}
            >
              {/* biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing */}
              <g
                class="tile-button"
                role="button"
                data-code={code}
                tabindex={code === stop ? 0 : -1}
                aria-label={label}
                aria-pressed={chosen.includes(code)}
                onClick={() => onChoose(code)}
                onKeyDown={(event) => onKeyDown(event, province)}
                onFocus={() => setAt(code)}
                onPointerEnter={() => setPointed(code)}
              >
                <rect
                  class="tile-face"
                  x={GAP / 2}
                  y={GAP / 2}
                  width={width - GAP}
                  height={height - GAP}
                  rx="5"
                />
                <rect
                  class="tile-ring"
                  x={GAP / 2 + 1}
                  y={GAP / 2 + 1}
                  width={width - GAP - 2}
                  height={height - GAP - 2}
                  rx="4"
                />
                <rect
                  class="tile-ring tile-ring-inner"
                  x={GAP / 2 + 3}
                  y={GAP / 2 + 3}
                  width={width - GAP - 6}
                  height={height - GAP - 6}
                  rx="2.5"
                />
              </g>
              {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: no focus; the button's label says it */}
              <g class="tile-text" aria-hidden="true">
                {listed ? <circle class="tile-listed" cx={width - 9} cy={9} r="2.5" /> : null}
                <text class="tile-name" x={width / 2} y={middle}>
                  {lines.map((line, i) => (
                    <tspan key={line} x={width / 2} dy={i === 0 ? 0 : 12}>
                      {line}
                    </tspan>
                  ))}
                </text>
                {value === '' ? null : (
                  <text class="tile-value" x={width / 2} y={middle + lines.length * 12 + 4}>
                    {value}
                  </text>
                )}
              </g>
            </g>
          );
        })}
      </svg>
      {/* Names in full for the eye; the tiles say it themselves. */}
      <p class="tile-told" aria-hidden="true">
        {told === undefined ? t('map.hint') : face(told).label}
      </p>
    </figure>
  );
}
