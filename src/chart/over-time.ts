import { markerEvery } from './samples/markers.js';
import { ofSide } from './axes/sides.js';
import type { Style } from '../style/style.js';
import { pointsOf } from '../time/grid.js';
import type { Content, Dimension, Drawn, DrawnSeries, MakeContent, Plot } from './content.js';
import { hasAlone, type PixelColumns, type Thinner, type Thinning } from './samples/decimate.js';
import { isBeyondAxes } from './samples/drawable.js';
import { isFarBeyond } from './samples/far.js';
import { readFinite } from './samples/finite-samples.js';
import type { ChartInput, ChartQuery } from './input.js';
import { aloneIn, reachOf } from './samples/lonely.js';
import type { XySeries } from './model/series.js';
import type { Table } from './model/tables.js';
import { columnsAcross, drawnOn, pixelsAPoint } from './samples/pixels.js';
import { rowsOfColumns } from './samples/query-columns.js';
import { extentOf } from './samples/statistics.js';
import { isDense } from './samples/dense.js';
import { originOf, sampleTable, timeTable, withoutUndrawn } from './samples/time-tables.js';

/** A kind that shows samples at their time. */
export interface OverTime {
  readonly kind: 'line' | 'step' | 'points';
  readonly thin: (columns: number, thinning: Thinning, view: View) => Thinner;
  /** What becomes of samples that no page can show, for the script. */
  readonly note: (pixels: PixelColumns) => string;
}

/** A plot as one of its y axes has it. */
export interface View extends Pick<Plot, 'width' | 'height' | 'x'> {
  readonly y: Plot['left'];
  readonly style: Style;
}

/** What is drawn of samples at their times: small data as they came, and large ones thinned. */
export function overTime(way: OverTime): MakeContent {
  return (series, input): Content => {
    const isOn = (axis: 'left' | 'right') => series.filter((one) => one.axis === axis);
    const right = isOn('right');
    return {
      x: { of: 'time' },
      left: samplesAxis(isOn('left')),
      right: right.length > 0 ? samplesAxis(right) : undefined,
      colour: undefined,
      draw: (plot) => drawOverTime(way, series, input, plot),
    };
  };
}

function samplesAxis(series: readonly DrawnSeries[]): Dimension {
  return {
    of: 'values',
    what: 'samples',
    ...extentOf(series),
    limits: 'free',
    label: undefined,
  };
}

/** How a series is drawn, and the table that it is drawn from. */
interface Placed {
  readonly series: DrawnSeries;
  readonly table: Table;
  readonly column: number;
  readonly rows: number;
  readonly hasAlone: boolean;
  readonly isDense: boolean;
  /** Of a whole table. */
  readonly isFar: boolean;
}

function drawOverTime(
  way: OverTime,
  series: readonly DrawnSeries[],
  input: ChartInput,
  plot: Plot,
): Drawn {
  const queries = [...new Set(series.map(({ query }) => query))];
  const ofQuery = (query: ChartQuery) => series.filter((one) => one.query === query);
  const large = queries.filter((query) => input.drawing.isDecimated && isLarge(query, plot, input));
  const thinned = large.flatMap(ofQuery);
  const pixels = columnsAcross(
    plot,
    originOf(input),
    pixelsAPoint(thinned.length, input.drawing.style.pngDpi),
  );
  const placed = queries.flatMap((query) =>
    large.includes(query)
      ? thinnedSeries(way, ofQuery(query), { input, plot, pixels })
      : wholeSeries(ofQuery(query), query, { input, plot }),
  );
  const tables = [...new Set(placed.map(({ table }) => table))];
  const drawn = new Map(placed.map((one) => [one.series, drawnSeries(way, one, tables)]));
  return {
    kind: way.kind,
    series: series.flatMap((one) => drawn.get(one) ?? []),
    tables,
    omissions: [],
    notes: [
      ...(large.length > 0 ? [way.note(pixels)] : []),
      ...(placed.some((one) => one.isDense)
        ? ['dense lines are solid: they cover their gaps']
        : []),
    ],
  };
}

/** Whether a query has more timestamps than what is kept of a series. */
function isLarge({ grid }: ChartQuery, plot: Plot, { drawing }: ChartInput): boolean {
  return pointsOf(grid) > 4 * plot.width * pixelsAPoint(Infinity, drawing.style.pngDpi);
}

/** As the server wrote them; without what the axis has no place for, also as neighbours. */
function wholeSeries(
  series: readonly DrawnSeries[],
  query: ChartQuery,
  { input, plot }: { input: ChartInput; plot: Plot },
): Placed[] {
  const ordered = [...series].sort((a, b) => a.column - b.column);
  const y = ofSide(query.axis, plot);
  const asWritten = sampleTable(query, ordered, input);
  const isBeyond = ordered.some(({ statistics: { extent } }) => extent && isBeyondAxes(extent));
  const isAll = !y.isLog && !isBeyond;
  const undrawn = y.isLog ? 'a logarithmic axis has no place for' : 'no axis has a place for';
  const table = isAll ? asWritten : withoutUndrawn(asWritten, undrawn, drawnOn(y));
  const alone = isAll ? ordered.map(({ statistics }) => statistics.hasAlone) : aloneIn(table);
  const times = [query.grid.startMs, query.grid.endMs].map((ms) => (ms - originOf(input)) / 1000);
  const isTimeFar = isFarBeyond(plot.x, plot.width, times);
  return ordered.map((one, column) => ({
    series: one,
    table,
    column,
    rows: pointsOf(query.grid),
    hasAlone: alone[column] === true,
    isDense: false,
    isFar: isTimeFar || isFarBeyond(y, plot.height, endsOf(one)),
  }));
}

/** The least and the largest value that a series has on any axis. */
function endsOf({ statistics: { extent, leastPositive } }: DrawnSeries): number[] {
  if (extent === undefined) return [];
  return [extent.min, extent.max, ...(leastPositive === undefined ? [] : [leastPositive])];
}

/** Reads a query once, for all of its series. */
function thinnedSeries(
  { kind, thin }: OverTime,
  series: readonly DrawnSeries[],
  { input, plot, pixels }: { input: ChartInput; plot: Plot; pixels: PixelColumns },
): Placed[] {
  const [first] = series;
  if (first === undefined) return [];
  const { query } = first;
  const y = ofSide(first.axis, plot);
  const thinning: Thinning = {
    pixels,
    reachMs: reachOf(query.grid.stepMs, input.drawing.gaps),
    originMs: originOf(input),
    isDrawn: drawnOn(y),
  };
  const { style } = input.drawing;
  const thinner = thin(series.length, thinning, { ...plot, y, style });
  const columns = series.map(({ column }) => column);
  for (const block of rowsOfColumns(query, columns)) readFinite(block, thinner);
  const kept = thinner.end();
  return series.map((one, i) => {
    const rows = kept[i] ?? [];
    const table = timeTable(`Query ${query.id}, thinned`, [one.name], rows, input);
    const dense = kind !== 'points' && isDense(rows, { ...plot, y, lineWidth: style.lineWidth });
    return {
      series: one,
      table,
      column: 0,
      rows: rows.length,
      hasAlone: hasAlone(rows),
      isDense: dense,
      isFar: false,
    };
  });
}

function drawnSeries(way: OverTime, placed: Placed, tables: readonly Table[]): XySeries {
  const isPoints = way.kind === 'points';
  return {
    look: placed.series.look,
    axis: placed.series.axis,
    table: tables.indexOf(placed.table),
    column: placed.column,
    markEvery: isPoints ? 1 : markerEvery(placed.rows),
    // Each sample of points is drawn as a point.
    hasAlone: !isPoints && placed.hasAlone,
    isDense: placed.isDense,
    isFar: placed.isFar,
    texts: [],
  };
}
