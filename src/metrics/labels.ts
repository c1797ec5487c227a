import { compareValues } from '../frame/natural-order.js';
import type { Gathering, SeriesLabels } from '../prometheus/series.js';
import { byCode } from './grouped.js';
import type { LabelSummary } from './metric.js';

/** So many values show what a label is about. */
const EXAMPLES = 10;

/** Gathers the labels of series; the name of the metric is none of them. */
export function labelGathering(): Gathering<ReadonlyMap<string, ReadonlySet<string>>> {
  const gathered = new Map<string, Set<string>>();
  return {
    gathered,
    add(labels: SeriesLabels) {
      for (const [name, value] of Object.entries(labels)) {
        if (name === '__name__') continue;
        const values = gathered.get(name) ?? new Set<string>();
        gathered.set(name, values.add(value));
      }
    },
  };
}

/** What labels take, sorted by name. */
export function labelSummaries(
  labels: ReadonlyMap<string, ReadonlySet<string>>,
): readonly LabelSummary[] {
  return [...labels]
    .map(([name, values]) => ({
      ...{ name, values: values.size },
      examples: [...values].sort(compareValues).slice(0, EXAMPLES),
    }))
    .sort((a, b) => byCode(a.name, b.name));
}
