import { zoneOffsets } from '../time/zone.js';
import type { ChartInput } from './input.js';
import { pageFor, plotSides, sidesFor, spacedTicks } from './layout.js';
import type { Chart, Panel, Table } from './model.js';
import { hasOwnLabels, seriesNames } from './names.js';
import { seriesOf } from './series.js';
import { type Extent, statisticsOf } from './statistics.js';
import { plainStyle, type Style } from './style.js';
import { printable } from './text.js';
import { isBeyondAxes } from './ticks.js';
import { timeAxis } from './time-axis.js';
import { valueAxis } from './value-axis.js';

/** What is drawn of a figure. Reads each query's rows once; its tables read them again. */
export function chart(input: ChartInput): Chart {
  const style = plainStyle;
  const names = seriesNames(input.queries).map(printable);
  const statistics = input.queries.map(({ rows, series, grid }) =>
    statisticsOf(rows(), series.length, grid.stepMs, input.gaps),
  );
  const extent = union(statistics.map((of) => of.extent));
  const { page, x, y } = arranged(input, names, extent, style);
  const panel: Panel = {
    kind: 'line',
    area: page.area,
    belowTicks: page.belowTicks,
    x: { label: page.xLabel, min: x.min, max: x.max, ticks: x.ticks },
    y: { label: page.yLabel, ...y },
    series: seriesOf(input.queries, statistics, style),
    notice: noticeOf(extent),
  };
  return {
    name: input.name,
    style,
    width: page.width,
    height: page.height,
    title: page.title,
    panels: [panel],
    legend: page.legend,
    tables: tablesOf(input, names),
    time: input.xTime === 'absolute' ? 'unix seconds' : 'seconds since the start',
    gaps: input.gaps,
  };
}

/** What a reader would miss. */
function noticeOf(extent: Extent | undefined): string | undefined {
  if (extent === undefined) return 'no data';
  return isBeyondAxes(extent) ? 'values beyond 1e300 are not drawn' : undefined;
}

/** The axes, and the page with what is written around the plot: each needs the other's sizes. */
function arranged(
  input: ChartInput,
  names: readonly string[],
  extent: Extent | undefined,
  style: Style,
) {
  const y = valueAxis(extent);
  const beside = { label: printed(input.yLabel), ticks: y.ticks.map(({ text }) => text) };
  const widest = plotSides(style, beside);
  const x = timeAxis(input, zoneOffsets(input.timezone), spacedTicks(style, widest));
  const sides = sidesFor(x, widest, style);
  const hasLegend = names.length > 1 || hasOwnLabels(input.queries);
  const above = { title: printed(input.title), legend: hasLegend ? names : [] };
  const below = { label: printed(x.label), ticks: x.ticks };
  return { x, y, page: pageFor(style, sides, { above, below, beside }) };
}

function printed(text: string | undefined): string | undefined {
  return text === undefined ? undefined : printable(text);
}

function union(extents: readonly (Extent | undefined)[]): Extent | undefined {
  const known = extents.filter((extent) => extent !== undefined);
  if (known.length === 0) return undefined;
  return {
    min: Math.min(...known.map(({ min }) => min)),
    max: Math.max(...known.map(({ max }) => max)),
  };
}

function tablesOf(input: ChartInput, names: readonly string[]): Table[] {
  const originMs = input.xTime === 'relative' ? input.startMs : 0;
  let first = 0;
  return input.queries.map(({ id, expr, endpoint, grid, series, rows }) => {
    const columns = names.slice(first, (first += series.length));
    return { id, expr, endpoint, grid, originMs, columns, rows };
  });
}
