import type { Labels } from '../frame/labels.js';
import type { Drawing } from '../manifest/drawing.js';
import { facetLabels } from './facets.js';
import type { ChartQuery } from './input.js';
import { bucketsOf } from './kinds/buckets.js';

/** Whether a figure of these series shows what a query's template makes of their labels. */
export function showsTemplate(
  { id, labelNames, ofRuns }: Pick<ChartQuery, 'id' | 'labelNames' | 'ofRuns'>,
  { kind, groupBy, x }: Pick<Drawing, 'kind' | 'groupBy' | 'x'>,
  all: readonly { readonly labels: Labels }[],
): boolean {
  if (id === x.query?.id) return false;
  if (kind === 'heatmap') return bucketsOf(all) === undefined;
  // One mark of many series has no name but that of their group.
  if (kind === 'band') return labelNames.every((name) => name === groupBy);
  return kind !== 'box' || groupBy === undefined || ofRuns === 'pooled';
}

/** The labels by which series are put into panels and groups, and the keys that name them. */
export function groupingLabels({
  facet,
  groupBy,
}: Pick<Drawing, 'facet' | 'groupBy'>): (readonly [key: string, label: string])[] {
  const panels = facetLabels(facet).map((label) => ['facet', label] as const);
  return groupBy === undefined ? panels : [...panels, ['group_by', groupBy]];
}
