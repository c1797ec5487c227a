import type { Kind } from '../drawing.js';
import type { Figure as WrittenFigure, Query as WrittenQuery } from '../schema.generated.js';

/** What is drawn; a figure with a query for its x has points. */
export function kindOf({ kind, x }: WrittenFigure): Kind {
  return kind ?? (x?.query === undefined ? 'line' : 'points');
}

const overTime: readonly Kind[] = ['line', 'step', 'points', 'area', 'heatmap', 'band'];

/** Whether samples lie along the x axis. */
export function isOverValues(kind: Kind): boolean {
  return kind === 'cdf' || kind === 'histogram';
}

/** The kinds that can have runs along x. */
export const alongRuns: readonly Kind[] = ['line', 'points'];

/** What the x axis of a kind shows. */
export function xShows(
  kind: Kind,
  x: { readonly query?: unknown; readonly run?: unknown },
): 'time' | 'values' | 'categories' {
  if (isOverValues(kind) || x.query !== undefined || x.run !== undefined) return 'values';
  return overTime.includes(kind) ? 'time' : 'categories';
}

/** The keys that only some kinds use. */
export const usersOf = {
  spread: ['bar'],
  summary: ['line', 'step'],
  group_by: ['bar', 'box', 'band'],
  bins: ['histogram'],
  band: ['band'],
  gaps: ['line', 'step', 'area', 'band'],
  max_points: ['line', 'step', 'points', 'area', 'band', 'box', 'cdf', 'heatmap'],
  // Of other kinds, several series are one thing.
  top: ['line', 'step', 'points', 'area', 'bar', 'cdf', 'histogram'],
} as const satisfies Record<string, readonly Kind[]>;

/** Whether a kind can leave series out: points against each other and joined series are a whole. */
export function hasTop(kind: Kind, x: { readonly query?: unknown }): boolean {
  return x.query === undefined && usersOf.top.some((user) => user === kind);
}

/** The kinds whose y axis is not that of the samples, so that there can be but one. */
export const withoutSecondAxis: readonly Kind[] = ['cdf', 'histogram', 'heatmap'];

/** An axis that samples may be on. */
export type SampleAxis = 'x' | 'y' | 'y2';

/** The axis that the samples of a query are on. */
export function sampleAxis(
  figure: WrittenFigure,
  { id, axis }: { readonly id: string; readonly axis: WrittenQuery['axis'] },
): SampleAxis {
  const kind = kindOf(figure);
  if (isOverValues(kind) || figure.x?.query === id) return 'x';
  return axis === 'right' && !withoutSecondAxis.includes(kind) ? 'y2' : 'y';
}
