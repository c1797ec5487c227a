import type { Content, Dimension, Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import type { ChartInput } from '../input.js';
import type { HeatmapSeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import { usualAspect } from '../page/spacing.js';
import { byTiming } from '../samples/by-timing.js';
import { checkOneGrid } from '../samples/one-grid.js';
import { originOf } from '../samples/time-tables.js';
import { boundTicks, type Buckets, bucketsOf, perBucket } from './buckets.js';
import { type Cells, colourExtent, emptyCells, joinedOmissions } from './cells.js';
import { type CellTimes, cellTimes } from './cell-times.js';
import { type Beyond, noneBeyond } from '../samples/joined-samples.js';
import { beyondOmissions, queriesOf, readQuery, type SeriesSamples } from './values.js';

/** Cells that are smaller cannot be told apart. */
const cellsPerPoint = 2;

/** What fills a plot: cells, which may be fewer than the rows of its axis and than timestamps. */
interface HeatMap {
  readonly cells: Cells;
  readonly times: CellTimes;
  readonly axis: Extract<Dimension, { of: 'edges' }>;
  readonly omissions: readonly string[];
  readonly notes: readonly string[];
}

/**
 * The buckets of a histogram over time, from series with a label `le`; of other series, a row each,
 * the first at the top. Where there is more than the page can show, a cell has the mean.
 */
export const heatmap: MakeContent = (series, input) => {
  const [first] = series;
  if (first === undefined) return contentOf(undefined, first, input);
  // Two queries' buckets are two histograms, which cannot be drawn over each other.
  const ofFirst = series.filter(({ query }) => query === first.query);
  const buckets = bucketsOf(series) && bucketsOf(ofFirst);
  if (buckets === undefined) return contentOf(seriesMap(series, input), first, input);
  const map = bucketMap(ofFirst, buckets, input);
  const omission = `of several histograms, only that of the query ${first.query.id} is drawn`;
  const omissions = [...(ofFirst.length < series.length ? [omission] : []), ...map.omissions];
  return contentOf({ ...map, omissions }, first, input);
};

/** Throws BAD_STEP where the buckets are of different times: each would be counted for itself. */
function bucketMap(series: readonly DrawnSeries[], buckets: Buckets, input: ChartInput): HeatMap {
  checkOneGrid(byTiming(series), 'counted as one histogram');
  const rows = buckets.bounds.length;
  const { cells, times, rowOf, notes } = spaceFor(series, rows, input);
  const cumulative = new Float64Array(rows).fill(NaN);
  const counted = new Float64Array(rows);
  let column = 0;
  const endRow = (): void => {
    perBucket(cumulative, counted);
    for (const [row, count] of counted.entries()) {
      if (!Number.isNaN(count)) cells.add(rowOf(row), column, count);
    }
    cumulative.fill(NaN);
  };
  const beyond = readAll(series, {
    row(ms) {
      endRow();
      column = times.columnOf(ms);
    },
    sample(index, value) {
      const row = buckets.of[index] ?? 0;
      const before = cumulative[row] ?? NaN;
      cumulative[row] = Number.isNaN(before) ? value : before + value;
    },
  });
  endRow();
  return {
    cells,
    times,
    axis: { of: 'edges', rows, ticks: boundTicks(buckets), what: 'samples', label: undefined },
    omissions: beyondOmissions(beyond),
    notes,
  };
}

function seriesMap(all: readonly DrawnSeries[], input: ChartInput): HeatMap {
  const series = byTiming(all);
  const rows = series.length;
  const { cells, times, rowOf, notes } = spaceFor(series, rows, input);
  const fromBottom = (index: number): number => rows - 1 - index;
  let column = 0;
  const beyond = readAll(series, {
    row(ms) {
      column = times.columnOf(ms);
    },
    sample: (index, value) => cells.add(rowOf(fromBottom(index)), column, value),
  });
  const ticks = series.map(({ name }, i) => ({ at: fromBottom(i) + 0.5, text: name })).reverse();
  return {
    cells,
    times,
    axis: { of: 'edges', rows, ticks, what: 'other', label: undefined },
    omissions: [...beyondOmissions(beyond), ...joinedOmissions(cells, times, notes)],
    notes,
  };
}

function readAll(series: readonly DrawnSeries[], found: SeriesSamples): Beyond {
  const beyond = noneBeyond();
  for (const query of queriesOf(series)) readQuery(query, series, found, beyond);
  return beyond;
}

type DrawnMap = Extract<Drawn, { kind: 'heatmap' }>;

interface FullMap extends DrawnMap {
  readonly series: readonly [HeatmapSeries];
  readonly tables: readonly [NumberTable];
}

interface Space extends Pick<HeatMap, 'cells' | 'times' | 'notes'> {
  /** The row of cells that a row of the axis is in. */
  readonly rowOf: (row: number) => number;
}

/** Cells for so many rows: no more than the page has room for. */
function spaceFor(series: readonly DrawnSeries[], rows: number, input: ChartInput): Space {
  const { isDecimated, style } = input.drawing;
  const { width, aspect = usualAspect } = style;
  const height = style.height ?? width * aspect;
  const mostColumns = isDecimated ? Math.max(1, Math.floor(width * cellsPerPoint)) : Infinity;
  const mostRows = isDecimated ? Math.max(1, Math.floor(height * cellsPerPoint)) : Infinity;
  const queries = queriesOf(series);
  const times = cellTimes({ queries, most: mostColumns, axisEndMs: input.endMs });
  const cells = emptyCells(Math.min(rows, mostRows), times.columns);
  const notes = [
    ...(times.timestamps > times.columns
      ? [`${times.timestamps} timestamps are joined to ${times.columns} columns of cells`]
      : []),
    ...(rows > cells.rows ? [`${rows} rows are joined to ${cells.rows} rows of cells`] : []),
  ];
  return { cells, times, notes, rowOf: (row) => Math.floor((row * cells.rows) / rows) };
}

function contentOf(
  map: HeatMap | undefined,
  first: DrawnSeries | undefined,
  input: ChartInput,
): Content {
  const means = map?.cells.means() ?? [];
  const colour = colourExtent(means);
  const left = map?.axis ?? emptyAxis;
  const originMs = originOf(input);
  const common = { x: { of: 'time' }, left, right: undefined, colour } as const;
  if (map === undefined || first === undefined || colour === undefined) {
    const { omissions, notes } = map ?? { omissions: [], notes: [] };
    const empty = { kind: 'heatmap', series: [], tables: [], omissions, notes } as const;
    return { ...common, draw: () => empty };
  }
  const { cells, times, omissions, notes } = map;
  const { rows, columns } = cells;
  const [from, to] = [times.leftMs, times.rightMs].map((ms) => (ms - originMs) / 1000);
  const place = { left: from ?? 0, right: to ?? 0, bottom: 0, top: left.rows };
  const drawn: HeatmapSeries = {
    look: first.look,
    axis: 'left',
    table: 0,
    columns,
    rows,
    ...place,
  };
  const table = {
    kind: 'numbers',
    heading: first.query.id,
    columns: Array.from({ length: columns }, (_, i) => `column ${i + 1}`),
    rows: means,
  } as const;
  const all: FullMap = { kind: 'heatmap', series: [drawn], tables: [table], omissions, notes };
  return { ...common, draw: (plot) => onlyColumn(all, plot.x) ?? all };
}

/**
 * Of an axis that shows a part of one column of cells, that part: gnuplot leaves out those cells of
 * an image that have no corner in the plot.
 */
function onlyColumn(all: FullMap, { min, max }: Plot['x']): FullMap | undefined {
  const [series] = all.series;
  const [table] = all.tables;
  const { left, right, columns } = series;
  const place = (x: number): number => ((x - left) / (right - left)) * columns;
  const column = Math.floor(place(min));
  if (min < left || max > right || place(max) > column + 1) return undefined;
  const rows = table.rows.map((row) => row.slice(column, column + 1));
  const names = table.columns.slice(column, column + 1);
  return {
    ...all,
    series: [{ ...series, columns: 1, left: min, right: max }],
    tables: [{ ...table, columns: names, rows }],
  };
}

const emptyAxis = { of: 'edges', rows: 1, ticks: [], what: 'other', label: undefined } as const;
