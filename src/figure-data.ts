import type { Chart } from './chart/model.js';
import type { FrameQuery } from './frame/frame.js';
import { fillLabels } from './frame/label-template.js';
import { rowBlocks } from './frame/row-blocks.js';
import type { OutputInput } from './output/registry.js';
import type { PlannedFigure, PlannedQuery } from './plan/plan.js';

/** Joins what the manifest says of a figure with its data: what all its outputs are made from. */
export function outputInput(plan: PlannedFigure, frames: readonly FrameQuery[]): OutputInput {
  let drawn: Promise<Chart> | undefined;
  const both = plan.queries.flatMap((query, index) => {
    const frame = frames[index];
    return frame === undefined ? [] : [{ query, frame }];
  });
  return {
    queries: both.map(({ query, frame }) => ({ ...frame, label: query.label })),
    csv: plan.figure.csv,
    chart: () => (drawn ??= drawChart(plan, both)),
  };
}

async function drawChart(
  plan: PlannedFigure,
  both: readonly { readonly query: PlannedQuery; readonly frame: FrameQuery }[],
): Promise<Chart> {
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
    queries: both.map(({ query, frame }) => ({
      id: query.id,
      expr: query.expr,
      endpoint: query.endpoint.name,
      grid: query.grid,
      series: frame.series.map(({ labels }) => ({
        labels,
        label: query.label === undefined ? undefined : fillLabels(query.label, labels),
      })),
      rows: () => rowBlocks([frame]),
    })),
  });
}
