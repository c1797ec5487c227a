import { basename } from 'node:path/posix';
import { isoText } from '../time/zone.js';
import { isFilledKind } from '../chart/looks.js';
import { lineHeight } from '../chart/page/layout.js';
import type { Asked, Chart, ColourBar, Panel } from '../chart/model/chart.js';
import type { Area, Axis, Caption, LegendEntry, Look, NoteText } from '../chart/model/page.js';
import type { Style } from '../style/style.js';
import { drawnTexts } from './drawn-texts.js';
import { featuresOf, isDashed, seriesDefaults, seriesName } from './features.js';
import { rareCharacters } from './quoting/gnuplot.js';
import { latexNames } from './quoting/latex.js';
import { seriesTableView, tableView } from './table-view.js';

/**
 * A chart as the templates see it: plain data, numbers counted from 1 as people count, and text
 * that only the quoting helpers can print. Every variable is described in docs/templates.md.
 */
export function scriptView(chart: Chart, tweak?: string): object {
  const { style, legend } = chart;
  const texts = drawnTexts(chart);
  const kinds = [...new Set(chart.panels.map(({ kind }) => kind))];
  return {
    tweak,
    name: chart.name,
    file: basename(chart.name),
    width: rounded(chart.width),
    height: rounded(chart.height),
    style: styleView(style),
    title: captionView(chart.title),
    lineHeight: lineHeight(style.labelSize),
    queries: chart.queries.map((query) => queryView(query, chart)),
    notes: chart.notes,
    kinds,
    hasSeveralKinds: kinds.length > 1,
    hasSeveralPanels: chart.panels.length > 1,
    has: featuresOf(chart),
    looks: chart.looks.map(lookView),
    panels: chart.panels.map((panel, i) => panelView(panel, i, chart)),
    legend: legend && {
      entries: legend.entries.map((entry) => entryView(entry, chart)),
      handle: rounded(legend.handle ?? style.legend.handle),
      hasLengths: legend.entries.some(({ length }) => length !== undefined),
      box: legend.box && areaView(legend.box),
    },
    tables: chart.tables.map((table, i) => tableView(table, i, chart.panels)),
    rare: rareCharacters(texts),
    latex: latexNames(texts).filter(({ character }) => rareCharacters([character]).length === 0),
  };
}

/** What a style says of how to draw; what it says of how much is in the chart already. */
function styleView(style: Style): object {
  const { fonts, labelSize, tickSize, lineWidth, axisWidth, gridWidth, tickLength } = style;
  const { markerSize, gridColour, noticeColour, drawsGrid, pngDpi } = style;
  const { handle, handleGap } = style.legend;
  return {
    fonts,
    labelSize,
    tickSize,
    lineWidth,
    axisWidth,
    gridWidth,
    tickLength,
    markerSize,
    gridColour,
    noticeColour,
    drawsGrid,
    pngDpi,
    legend: { handle, handleGap },
  };
}

function queryView({ id, panel, expr, endpoint, of, grid }: Asked, { queries }: Chart): object {
  const isOneOfSeveral = queries.some((other) => other.panel === panel && other.id !== id);
  const heading = [
    isOneOfSeveral ? `Query ${id}` : 'The query',
    ...(panel === undefined ? [] : [` of panel ${panel}`]),
    ...(of === undefined ? [] : [`, ${of}`]),
  ];
  return {
    heading: heading.join(''),
    expr,
    endpoint,
    start: isoText(grid.startMs, 0),
    end: isoText(grid.endMs, 0),
    step: grid.stepMs === undefined ? undefined : grid.stepMs / 1000,
  };
}

function lookView({ colour, dash, marker, width }: Look, i: number): object {
  return {
    number: i + 1,
    colour,
    dash: dash.length > 0 ? dash : undefined,
    marker,
    width: width === 1 ? undefined : width,
  };
}

function panelView(panel: Panel, i: number, chart: Chart): object {
  const series = panel.series.map((one, number) => seriesView(one, number, chart));
  return {
    number: i + 1,
    isFirst: i === 0,
    kind: panel.kind,
    ...areaView(panel.area),
    heading: captionView(panel.heading),
    x: axisView(panel.x),
    belowTicks: rounded(panel.belowTicks),
    y: axisView(panel.y),
    y2: panel.y2 && axisView(panel.y2),
    series,
    events: panel.events.map(({ at, text, stem }) => ({ at, text: noteView(text), stem })),
    spans: panel.spans.map(({ from, to, text }) => ({ from, to, text: noteView(text) })),
    thresholds: panel.thresholds.map(({ at, axis, text }, number) => ({
      number: number + 1,
      at,
      isRight: axis === 'right',
      text: noteView(text),
    })),
    notice: captionView(panel.notice),
    colourBar: panel.kind === 'heatmap' ? colourBarView(panel.colourBar) : undefined,
  };
}

function areaView({ left, right, bottom, top }: Area): object {
  return {
    left: rounded(left),
    right: rounded(right),
    bottom: rounded(bottom),
    top: rounded(top),
  };
}

function axisView({ label, scale, min, max, ticks, minorTicks, meaning }: Axis): object {
  return {
    label: captionView(label),
    meaning,
    isLog: scale !== 'linear',
    base: scale === 'log2' ? 2 : 10,
    min,
    max,
    ticks: ticks.map(({ at, text }) => ({ at, text })),
    below: ticks.flatMap(({ at, below }) => (below === undefined ? [] : [{ at, text: below }])),
    minorTicks,
  };
}

function captionView(caption: Caption | undefined): object | undefined {
  if (caption === undefined) return undefined;
  return { lines: caption.lines, at: rounded(caption.at), middle: rounded(caption.middle) };
}

function noteView(note: NoteText | undefined): object | undefined {
  return note && { ...note, x: rounded(note.x), y: rounded(note.y) };
}

function colourBarView({ area, colours, axis }: ColourBar): object {
  return { ...areaView(area), colours, axis: axisView(axis) };
}

function seriesView(series: Panel['series'][number], i: number, chart: Chart): object {
  const look = chart.looks[series.look];
  const { axis, ...own } = series;
  return {
    ...seriesDefaults,
    ...own,
    name: seriesName(series, chart),
    number: i + 1,
    look: series.look + 1,
    isDashed: isDashed(series, look),
    table: series.table + 1,
    isRight: axis === 'right',
    markers: look === undefined || look.marker === 'none' ? [] : placesOf(series),
    ...seriesTableView(chart.tables[series.table]),
    // An image has at least two rows and columns.
    ...('rows' in series && { isThin: series.rows < 2 || series.columns < 2 }),
    ...('column' in series && { column: series.column + 2 }),
    ...('outliers' in series && {
      outliers: series.outliers === undefined ? 0 : series.outliers + 1,
    }),
  };
}

function placesOf(series: Panel['series'][number]): object[] {
  return 'markers' in series ? series.markers.map(([x, y]) => ({ x, y })) : [];
}

function entryView(entry: LegendEntry, { looks, panels, style }: Chart): object {
  const { look, symbol, text, x, y, length = style.legend.handle } = entry;
  const marker = look === undefined ? 'none' : looks[look]?.marker;
  const filled = panels.find(
    ({ kind, series }) => isFilledKind(kind) && series.some((one) => one.look === look),
  );
  return {
    look: look === undefined ? 0 : look + 1,
    symbol,
    kind: (filled ?? panels[0]).kind,
    hasMarker: marker !== 'none',
    text,
    x: rounded(x),
    y: rounded(y),
    length: rounded(length),
  };
}

/** To a hundredth of a point, which is smaller than anything that is printed. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
