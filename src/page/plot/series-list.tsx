import { useState } from 'preact/hooks';
import type { SeriesView } from '../../view/plot-view.js';
import { dashOnScreen, numberText } from './texts.js';

interface SeriesListProps {
  readonly series: readonly SeriesView[];
  readonly isShown: readonly boolean[];
  /** Where somebody points. */
  readonly values: readonly (number | null)[] | undefined;
  readonly onToggle: (isShown: readonly boolean[]) => void;
}

/** More of them are found by searching. */
const MOST_ROWS = 200;
/** So many are seen at one glance. */
const FEW = 8;

/** The series of a plot with their values, each to be hidden and shown. */
export function SeriesList({ series, isShown, values, onToggle }: SeriesListProps) {
  const [search, setSearch] = useState('');
  const wanted = search.toLowerCase();
  const found = [...series.keys()].filter((i) => textOf(series[i]).includes(wanted));
  const set = (change: (i: number) => boolean) => onToggle(isShown.map((_, i) => change(i)));
  return (
    <div class="plot-series">
      {series.length > 1 && (
        <Tools {...{ series, isShown, search, found, set }} onSearch={setSearch} />
      )}
      <ul aria-label="series">
        {found.slice(0, MOST_ROWS).map((i) => (
          <Row
            key={i}
            series={series[i]}
            isShown={isShown[i] === true}
            value={values?.[i]}
            onToggle={() => set((k) => (k === i ? isShown[k] !== true : isShown[k] === true))}
          />
        ))}
      </ul>
      {found.length > MOST_ROWS && (
        <p class="plot-hint">{`and ${found.length - MOST_ROWS} more: search for them`}</p>
      )}
    </div>
  );
}

interface ToolsProps extends Pick<SeriesListProps, 'series' | 'isShown'> {
  readonly search: string;
  /** The indices of those that it finds. */
  readonly found: readonly number[];
  readonly onSearch: (search: string) => void;
  /** Shows those for which it is true, and hides all others. */
  readonly set: (change: (i: number) => boolean) => void;
}

function Tools({ series, isShown, search, found, onSearch, set }: ToolsProps) {
  const isFound = new Set(found);
  const isAll = search === '';
  const ways = [
    [isAll ? 'All' : 'Show these', (i: number) => isShown[i] === true || isFound.has(i)],
    [isAll ? 'None' : 'Hide these', (i: number) => isShown[i] === true && !isFound.has(i)],
  ] as const;
  return (
    <div class="plot-tools">
      {series.length > FEW && (
        <input
          type="search"
          value={search}
          placeholder="search series"
          aria-label="search series"
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        />
      )}
      {ways.map(([text, change]) => (
        <button key={text} type="button" onClick={() => set(change)}>
          {text}
        </button>
      ))}
      {!isAll && (
        <button type="button" onClick={() => set((i) => isFound.has(i))}>
          Only these
        </button>
      )}
      <span class="plot-count" role="status">
        {isAll ? `${series.length} series` : `${found.length} of ${series.length}`}
      </span>
    </div>
  );
}

function textOf(series: SeriesView | undefined): string {
  if (series === undefined) return '';
  const labels = series.labels.map(([name, value]) => `${name}=${value}`);
  return [series.name, ...labels].join(' ').toLowerCase();
}

function Row({
  series,
  isShown,
  value,
  onToggle,
}: {
  readonly series: SeriesView | undefined;
  readonly isShown: boolean;
  readonly value: number | null | undefined;
  readonly onToggle: () => void;
}) {
  if (series === undefined) return null;
  const { name, colour, dash, unit, labels } = series;
  const title = labels.map(([label, text]) => `${label}="${text}"`).join(', ');
  return (
    <li title={title}>
      <label>
        <input type="checkbox" checked={isShown} onChange={onToggle} />
        <svg class="swatch" viewBox="0 0 32 14" aria-hidden="true">
          <line
            {...{ x1: 2, x2: 30, y1: 7, y2: 7, stroke: colour }}
            stroke-width={isShown ? 2.5 : 0.75}
            stroke-dasharray={dashOnScreen(dash).join(' ')}
          />
        </svg>
        <bdi class="plot-name">{name}</bdi>
      </label>
      <span class="plot-value">{valueText(value, unit)}</span>
    </li>
  );
}

function valueText(value: number | null | undefined, unit: string | undefined): string {
  if (value === undefined) return '';
  if (value === null) return '–';
  return unit === undefined ? numberText(value) : `${numberText(value)} ${unit}`;
}
