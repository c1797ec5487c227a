import { ofSide } from '../axes/sides.js';
import type { Extent } from '../../statistics/extent.js';
import { pointsOf } from '../../time/grid.js';
import type { Content, Dimension, Drawn, DrawnSeries, MakeContent, Plot } from '../content.js';
import type { ChartInput } from '../input.js';
import { type Beyond, joinedSamples, noneBeyond } from '../samples/joined-samples.js';
import { reachOf } from '../samples/lonely.js';
import { isDrawable, smallest } from '../samples/drawable.js';
import type { AreaSeries } from '../model/series.js';
import type { NumberTable } from '../model/tables.js';
import { byTiming } from '../samples/by-timing.js';
import { clippedRows, rowsForFills } from '../samples/clip.js';
import { checkOneGrid } from '../samples/one-grid.js';
import { columnsAcross, pixelsAPoint } from '../samples/pixels.js';
import { allRows, type StackRow, thinnedRows } from '../samples/stack-rows.js';
import { edgesOf, stackExtent } from '../samples/stack.js';
import { originOf, timeTable } from '../samples/time-tables.js';
import { infiniteOmissions } from './values.js';

/**
 * Areas on top of each other, the first at the bottom; those of the right axis are a stack of their
 * own. Throws BAD_STEP where the series of a stack are not on one grid.
 */
export const area: MakeContent = (all, input): Content => {
  const series = byTiming(all);
  const left = series.filter(({ axis }) => axis === 'left');
  const right = series.filter(({ axis }) => axis === 'right');
  for (const stack of [left, right]) checkOneGrid(stack, 'stacked');
  const beyond = noneBeyond();
  return {
    x: { of: 'time' },
    left: stackAxis(left, beyond),
    right: right.length > 0 ? stackAxis(right, beyond) : undefined,
    colour: undefined,
    // Panels with values beyond 1e150 say so themselves.
    draw: (plot) => ({
      ...drawAreas([left, right], series, input, plot),
      omissions: infiniteOmissions(beyond.infinite),
    }),
  };
};

function stackAxis(stack: readonly DrawnSeries[], beyond: Beyond): Dimension {
  return {
    of: 'values',
    what: 'samples',
    ...stackExtent(stack, beyond),
    limits: 'from-zero',
    label: undefined,
  };
}

function drawAreas(
  stacks: readonly (readonly DrawnSeries[])[],
  series: readonly DrawnSeries[],
  input: ChartInput,
  plot: Plot,
): Omit<Extract<Drawn, { kind: 'area' }>, 'omissions'> {
  const drawn = new Map<DrawnSeries, NumberTable>();
  for (const stack of stacks) {
    const tables = stackTables(stack, input, plot);
    stack.forEach((one, i) => {
      const table = tables[i];
      if (table !== undefined) drawn.set(one, table);
    });
  }
  const tables = series.flatMap((one) => drawn.get(one) ?? []);
  const isOpen = Math.max(...stacks.map(({ length }) => length)) * thinnest <= plot.height;
  const hasEdges = isOpen && timesOf(series) <= MOST_EDGED * plot.width;
  return {
    kind: 'area',
    series: series.map(({ look, axis, statistics }, table): AreaSeries => {
      return { look, axis, table, hasEdge: hasEdges && !isOfBothSides(statistics.extent) };
    }),
    tables,
    notes: stacks.some((stack) => isThinned(stack, input, plot)) ? [note] : [],
  };
}

const note = 'thinned to what a page can show, all series alike: the CSV has every sample';

/** Pixels a point, for few series, and for so many that finer areas would be too much for a page. */
const FEW = 10;
const FINE = 300 / 72;
const COARSE = 150 / 72;

/** Timestamps a point: a white edge of each of more than these would leave little of the colours. */
const MOST_EDGED = 2;

/** In points: of strips that are thinner on average, white edges would leave little, too. */
const thinnest = 2;

/** The edge of a series that changes its side would go across all others. */
function isOfBothSides(extent: Extent | undefined): boolean {
  return extent !== undefined && extent.min < 0 && extent.max > 0;
}

/** Whether a stack has more timestamps than what is kept. */
function isThinned(stack: readonly DrawnSeries[], { drawing }: ChartInput, plot: Plot): boolean {
  const most = 4 * plot.width * pixelsAPoint(Infinity, drawing.style.pngDpi);
  return drawing.isDecimated && timesOf(stack) > most;
}

function timesOf(series: readonly DrawnSeries[]): number {
  return Math.max(0, ...series.map(({ query }) => pointsOf(query.grid)));
}

function stackTables(stack: readonly DrawnSeries[], input: ChartInput, plot: Plot): NumberTable[] {
  const stepMs = stack[0]?.query.grid.stepMs ?? 0;
  const reachMs = reachOf(stepMs, input.drawing.gaps);
  const originMs = originOf(input);
  const pixels = columnsAcross(plot, originMs, stack.length <= FEW ? FINE : COARSE);
  const collected = isThinned(stack, input, plot)
    ? thinnedRows(stack.length, reachMs, pixels)
    : allRows(reachMs);
  for (const { rows, columns, times, values } of joinedSamples(stack, noneBeyond())) {
    for (let row = 0; row < rows; row++) {
      collected.row(times[row] ?? 0, values.subarray(row * columns, (row + 1) * columns));
    }
  }
  const halfPoint = (pixels.endMs - pixels.startMs) / plot.width / 2;
  const kept = widened(collected.end(), Math.max(stepMs, halfPoint) / 2);
  return tablesOf(stack, kept, input, plot);
}

/** Rows that stand alone are made as wide as a step: an area without a width is not seen. */
function widened(rows: readonly StackRow[], halfMs: number): StackRow[] {
  const isThere = (i: number): boolean => rows[i]?.values !== undefined;
  return rows.flatMap((row, i) =>
    isThere(i) && !isThere(i - 1) && !isThere(i + 1)
      ? [-halfMs, halfMs].map((by) => ({ ms: row.ms + by, values: row.values }))
      : [row],
  );
}

/** A logarithmic axis has no place for 0: its lower end stands for it. */
function tablesOf(
  stack: readonly DrawnSeries[],
  kept: readonly StackRow[],
  input: ChartInput,
  plot: Plot,
): NumberTable[] {
  const y = ofSide(stack[0]?.axis ?? 'left', plot);
  const originMs = originOf(input);
  const edges = edgesOf(stack);
  const rows = kept.map(({ ms, values }) => ({
    seconds: (ms - originMs) / 1000,
    edges: values && edges(values),
  }));
  const shown = (value: number | undefined): number => {
    if (value === undefined || !isDrawable(value)) return NaN;
    return y.isLog && value < smallest ? y.min : value;
  };
  return stack.map(({ name, query }, i) => {
    const own = rows.map((row) => [
      row.seconds,
      shown(row.edges?.low[i]),
      shown(row.edges?.high[i]),
    ]);
    const near = clippedRows(own, plot.x, y);
    const without = near === own ? '' : ', without what is far beyond the plot';
    const heading = `${name}, of the query ${query.id}${without}`;
    return timeTable(heading, ['from', 'to'], rowsForFills(near, plot.x, y), input);
  });
}
