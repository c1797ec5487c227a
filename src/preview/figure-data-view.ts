import type { PartSamples, SampledSeries } from '../build/inspect/figure-samples.js';
import { counted } from '../counted.js';
import { formatDuration } from '../time/duration.js';
import type { PartDataView, PlotView, SeriesView } from '../view/plot-view.js';
import { toldApart } from './series-names.js';
import { tableView } from './table-view.js';

/** The samples of a part of a figure as the page plots them. */
export function partDataView(part: PartSamples): PartDataView {
  const { letter, title } = part;
  const plot = part.along === undefined ? plotView(part) : undefined;
  return { letter, title, plot, notes: notesOf(part) };
}

function plotView({ plan, tables, series, isGapDrawn }: PartSamples): PlotView {
  const { range, stretches, queries } = plan;
  const steps = queries.flatMap(({ stepMs }) => stepMs ?? []);
  const names = toldApart(series);
  const isAbsolute = stretches.length === 1 && range.startMs === stretches[0]?.startMs;
  return {
    time: isAbsolute ? 'absolute' : 'since start',
    start: range.startMs / 1000,
    end: range.endMs / 1000,
    step: (steps.length === 0 ? 1000 : Math.min(...steps)) / 1000,
    isGapDrawn,
    tables: tables.map(tableView),
    series: series.map((one, i) => seriesView(one, names[i] ?? one.name)),
  };
}

function seriesView(series: SampledSeries, name: string): SeriesView {
  const { labels, axis, unit, table, column } = series;
  const { colour, dash } = series.look;
  return { name, labels, colour, dash, axis, unit, table, column };
}

function notesOf({ along, tables, left }: PartSamples): string[] {
  if (along !== undefined) {
    return [`its x axis is the label ${along} of runs: there are no times to look into`];
  }
  const longest = Math.max(0, ...tables.map(({ stretchMs }) => stretchMs));
  return [
    ...(longest === 0 ? [] : [thinnedNote(longest)]),
    ...(left === 0
      ? []
      : [`${counted(left, 'more series', 'more series')} of the figure are not shown here`]),
  ];
}

/** What is left of more samples than a page can hold. */
export function thinnedNote(stretchMs: number): string {
  const stretch = formatDuration(Math.max(1000, Math.round(stretchMs / 1000) * 1000));
  return `thinned: the least and the largest value of each ${stretch}, which is all that can be seen here`;
}
