import type { Chart } from './chart/model.js';
import type { FetchedQuery } from './fetch.js';
import { fillLabels } from './frame/label-template.js';
import { rowBlocks } from './frame/row-blocks.js';
import type { OutputInput } from './output/registry.js';
import type { PlannedFigure } from './plan/plan.js';

/** Joins what the manifest says of a figure with its data: what all its outputs are made from. */
export function outputInput(plan: PlannedFigure, queries: readonly FetchedQuery[]): OutputInput {
  let drawn: Promise<Chart> | undefined;
  return {
    queries: queries.map(({ query, frame }) => ({ ...frame, label: query.label })),
    csv: plan.figure.csv,
    chart: () => (drawn ??= drawChart(plan, queries)),
  };
}

async function drawChart(plan: PlannedFigure, queries: readonly FetchedQuery[]): Promise<Chart> {
  const { chart } = await import('./chart/chart.js');
  const { figure, range, title } = plan;
  return chart({
    name: figure.name,
    title,
    startMs: range.startMs,
    endMs: range.endMs,
    timezone: plan.timezone,
    xTime: figure.xTime,
    xLabel: plan.xLabel,
    yLabel: plan.yLabel,
    gaps: figure.gaps,
    queries: queries.map(({ query, frame }) => ({
      id: query.id,
      expr: query.expr,
      endpoint: query.endpoint.name,
      grid: query.grid,
      series: frame.series.map(({ labels }) => ({
        labels,
        label: fillLabels(query.label ?? '', labels) || undefined,
      })),
      rows: () => rowBlocks([frame]),
    })),
  });
}
