import { pointsOf } from '../time/grid.js';
import type { Content, Dimension, Drawn, DrawnSeries, MakeContent, Plot } from './content.js';
import type { ChartInput, ChartQuery } from './input.js';
import type { XySeries } from './model/series.js';
import type { Table } from './model/tables.js';
import { type Placed, thinnedSeries, type Way, wholeSeries } from './placed-series.js';
import type { PixelColumns } from './samples/decimate.js';
import { byTiming } from './samples/by-timing.js';
import { farNote } from './samples/far.js';
import { columnsAcross, pixelsAPoint } from './samples/pixels.js';
import { extentOf } from './samples/statistics.js';
import { originOf } from './samples/time-tables.js';

/** A kind that shows samples at their time. */
export interface OverTime extends Way {
  readonly kind: 'line' | 'step' | 'points';
  /** What becomes of samples that no page can show, for the script. */
  readonly note: (pixels: PixelColumns) => string;
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

function drawOverTime(
  way: OverTime,
  all: readonly DrawnSeries[],
  input: ChartInput,
  plot: Plot,
): Drawn {
  const series = byTiming(all);
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
      : wholeSeries(way, ofQuery(query), { input, plot }),
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
      ...(placed.some((one) => one.isFar) ? [farNote] : []),
    ],
  };
}

/** Whether a query has more timestamps than what is kept of a series. */
function isLarge({ grid }: ChartQuery, plot: Plot, { drawing }: ChartInput): boolean {
  return pointsOf(grid) > 4 * plot.width * pixelsAPoint(Infinity, drawing.style.pngDpi);
}

function drawnSeries(way: OverTime, placed: Placed, tables: readonly Table[]): XySeries {
  const isPoints = way.kind === 'points';
  return {
    look: placed.series.look,
    axis: placed.series.axis,
    table: tables.indexOf(placed.table),
    column: placed.column,
    // Each sample of points is drawn as a point.
    markers: isPoints ? [] : placed.markers,
    hasAlone: !isPoints && placed.hasAlone,
    isDense: placed.isDense,
    texts: [],
  };
}
