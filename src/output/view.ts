import { basename } from 'node:path/posix';
import { isoText } from '../time/zone.js';
import { lineHeight } from '../chart/layout.js';
import type { Axis, Caption, Chart, LegendEntry, Panel, Series, Table } from '../chart/model.js';
import { rareCharacters } from './quoting/gnuplot.js';

/**
 * A chart as the templates see it: plain data, numbers counted from 1 as people count, and text
 * that only the quoting helpers can print.
 */
export function scriptView(chart: Chart): object {
  const { style, legend } = chart;
  return {
    name: chart.name,
    file: basename(chart.name),
    width: rounded(chart.width),
    height: rounded(chart.height),
    style,
    title: captionView(chart.title),
    panels: chart.panels.map((panel) => panelView(panel, chart)),
    lineHeight: lineHeight(style.labelSize),
    legend: legend?.entries.map((entry) => entryView(entry, chart)),
    rare: rareCharacters(drawnTexts(chart)),
    tables: chart.tables.map((table, i) => tableView(table, i, chart)),
    isRelative: chart.time === 'seconds since the start',
  };
}

function drawnTexts({ title, panels, legend }: Chart): string[] {
  const axes = panels.flatMap(({ x, y }) => [x, y]);
  return [
    ...[title, ...axes.map(({ label }) => label)].flatMap((caption) => caption?.lines ?? []),
    ...axes.flatMap(({ ticks }) => ticks.flatMap(({ text, below = '' }) => [text, below])),
    ...panels.map(({ notice = '' }) => notice),
    ...(legend?.entries ?? []).map(({ text }) => text),
  ];
}

function entryView({ series, text, x, y }: LegendEntry, { panels }: Chart): object {
  const drawn = panels.flatMap((panel) => panel.series);
  const marker = series === undefined ? 'none' : drawn[series]?.marker;
  return {
    series: series === undefined ? 0 : series + 1,
    hasMarker: marker !== 'none',
    text,
    x: rounded(x),
    y: rounded(y),
  };
}

function panelView(panel: Panel, chart: Chart): object {
  const { left, right, bottom, top } = panel.area;
  return {
    kind: panel.kind,
    left: rounded(left),
    // From the page's other edge, so that a wider page has a wider plot.
    rightMargin: rounded(chart.width - right),
    bottom: rounded(bottom),
    top: rounded(top),
    x: axisView(panel.x),
    belowTicks: rounded(panel.belowTicks),
    y: axisView(panel.y),
    series: panel.series.map(seriesView),
    notice: panel.notice,
    connects: chart.gaps === 'connect',
  };
}

function axisView({ label, min, max, ticks }: Axis): object {
  const below = ticks.filter((tick) => tick.below !== undefined);
  return {
    label: captionView(label),
    min,
    max,
    ticks: ticks.map(({ at, text }) => ({ at, text })),
    below: below.map((tick) => ({ at: tick.at, text: tick.below })),
  };
}

function captionView(caption: Caption | undefined): object | undefined {
  return caption && { lines: caption.lines, at: rounded(caption.at) };
}

function seriesView(series: Series, i: number): object {
  return {
    number: i + 1,
    colour: series.colour,
    dash: series.dash.length > 0 ? series.dash : undefined,
    marker: series.marker,
    hasMarkers: series.marker !== 'none',
    markEvery: series.markEvery,
    table: series.table + 1,
    column: series.column + 2,
    isAlone: series.hasAlone,
  };
}

function tableView(table: Table, i: number, chart: Chart): object {
  const { grid } = table;
  const alone = chart.panels.some(({ series }) =>
    series.some((one) => one.table === i && one.hasAlone),
  );
  return {
    number: i + 1,
    heading: chart.tables.length > 1 ? `Query ${table.id}` : 'The query',
    expr: table.expr,
    endpoint: table.endpoint,
    start: utcText(grid.startMs),
    end: utcText(grid.endMs),
    step: grid.stepMs / 1000,
    origin: utcText(table.originMs),
    columns: table.columns.map((name, column) => ({ number: column + 2, name })),
    width: table.columns.length + 1,
    hasAlone: alone,
  };
}

function utcText(ms: number): string {
  return isoText(ms, 0);
}

/** To a hundredth of a point, which is smaller than anything that is printed. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
