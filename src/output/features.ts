import type { Chart, Panel } from '../chart/model/chart.js';
import type { Look } from '../chart/model/page.js';

/** What a chart has, so that a script has only the code that it needs. */
export function featuresOf({ panels, tables, looks }: Chart): object {
  const series = panels.flatMap(seriesOf);
  const isAny = (...kinds: Panel['kind'][]) => panels.some(({ kind }) => kinds.includes(kind));
  return {
    // Lines through samples; what a line or an area does not show; what the edges must not cut.
    lines: isAny('line', 'step', 'cdf'),
    alone: isAny('line', 'step', 'cdf', 'area', 'band'),
    dots: isAny('line', 'step', 'cdf', 'band'),
    whole: isAny('line', 'step', 'cdf', 'points', 'band', 'box'),
    texts: series.some((one) => 'texts' in one && one.texts.length > 0),
    spreads: series.some((one) => 'hasSpread' in one && one.hasSpread),
    spreadsX: series.some((one) => 'hasSpreadX' in one && one.hasSpreadX),
    dense: series.some((one) => 'isDense' in one && one.isDense),
    widths: looks.some(({ width }) => width !== 1),
    connected: tables.some((table) => table.kind === 'samples' && table.gaps === 'connect'),
    right: panels.some(({ y2 }) => y2 !== undefined),
    log: panels.some((panel) => axesOf(panel).some(({ scale }) => scale !== 'linear')),
    headings: panels.some(({ heading }) => heading !== undefined),
    notices: panels.some(({ notice }) => notice !== undefined),
    below: panels.some(({ x }) => x.ticks.some(({ below }) => below !== undefined)),
    events: panels.some(({ events }) => events.length > 0),
    spans: panels.some(({ spans }) => spans.length > 0),
    thresholds: panels.some(({ thresholds }) => thresholds.length > 0),
    marks: panels.some((panel) =>
      [panel.events, panel.spans, panel.thresholds].some(({ length }) => length > 0),
    ),
    colourBar: isAny('heatmap'),
    // Whether anything asks for the axis on the left or on the right.
    sides: panels.some(({ kind, thresholds }) => kind !== 'heatmap' || thresholds.length > 0),
  };
}

/** What only some kinds of series have, and its value for the others. */
export const seriesDefaults = {
  column: 0,
  markers: [],
  hasAlone: false,
  isDense: false,
  texts: [],
  hasSpread: false,
  hasSpreadX: false,
  hasEdge: false,
  outliers: 0,
  columns: 0,
  rows: 0,
  isThin: false,
  left: 0,
  right: 0,
  bottom: 0,
  top: 0,
};

/** Whether a series is a line with gaps: of one that is too dense for them, they are closed. */
export function isDashed(series: Panel['series'][number], look: Look | undefined): boolean {
  const isDense = 'isDense' in series && series.isDense;
  return look !== undefined && look.dash.length > 0 && !isDense;
}

/** What a series is called: in its table, else in the legend. */
export function seriesName(series: Panel['series'][number], { legend, tables }: Chart): string {
  const table = tables[series.table];
  const ofColumn = 'column' in series ? table?.columns[series.column + 1] : undefined;
  const entry = legend?.entries.find(({ look, text }) => look === series.look && text !== '');
  return ofColumn ?? entry?.text ?? table?.heading ?? '';
}

function seriesOf(panel: Panel): Panel['series'][number][] {
  return [...panel.series];
}

function axesOf(panel: Panel) {
  return [panel.x, panel.y, ...(panel.y2 ? [panel.y2] : [])];
}
