import type { Dimension, DrawnSeries } from '../content.js';
import type { ChartInput } from '../input.js';
import { usualAspect } from '../page/spacing.js';
import { type Beyond, noneBeyond } from '../samples/joined-samples.js';
import { type CellTimes, cellTimes } from './cell-times.js';
import { type Cells, emptyCells } from './cells.js';
import { queriesOf, readQuery, type SeriesSamples } from './values.js';

/** What fills a plot: cells, which may be fewer than the rows of its axis and than timestamps. */
export interface HeatMap {
  readonly cells: Cells;
  readonly times: CellTimes;
  readonly axis: Extract<Dimension, { of: 'edges' }>;
  readonly omissions: readonly string[];
  readonly notes: readonly string[];
}

export interface Space extends Pick<HeatMap, 'cells' | 'times' | 'notes'> {
  /** The row of cells that a row of the axis is in. */
  readonly rowOf: (row: number) => number;
}

/** Cells that are smaller cannot be told apart. */
const cellsPerPoint = 2;

/** Cells for so many rows: no more than the page has room for. */
export function spaceFor(series: readonly DrawnSeries[], rows: number, input: ChartInput): Space {
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

/** Reads each query of some series once, and says what cannot be drawn. */
export function readAll(series: readonly DrawnSeries[], found: SeriesSamples): Beyond {
  const beyond = noneBeyond();
  for (const query of queriesOf(series)) readQuery(query, series, found, beyond);
  return beyond;
}
