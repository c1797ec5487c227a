import type { MetricView } from '../../view/metrics-view.js';

export const columns = ['name', 'type', 'unit', 'cardinality', 'help'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly by: Column;
  readonly isDescending: boolean;
}

export interface Wanted {
  /** Words, all of which its name or its help has. */
  readonly search: string;
  /** Undefined for all. */
  readonly type: string | undefined;
  readonly order: Order;
}

/** Metrics with what is searched in each, made once. */
export type Searchable = readonly { readonly metric: MetricView; readonly text: string }[];

export const searchable = (metrics: readonly MetricView[]): Searchable =>
  metrics.map((metric) => ({ metric, text: `${metric.name} ${metric.help}`.toLowerCase() }));

/** Those that are wanted, in the order that is wanted; those that are alike in it, by name. */
export function foundMetrics(all: Searchable, { search, type, order }: Wanted): MetricView[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all
    .filter(({ metric, text }) => {
      const isOfType = type === undefined || metric.type === type;
      return isOfType && words.every((word) => text.includes(word));
    })
    .map(({ metric }) => metric);
  // They come sorted by name, and sorting keeps that of those that are alike.
  const direction = order.isDescending ? -1 : 1;
  return found.sort((a, b) => direction * compared(a, b, order.by));
}

function compared(a: MetricView, b: MetricView, by: Column): number {
  if (by === 'cardinality') return (a.cardinality ?? -1) - (b.cardinality ?? -1);
  return a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : 0;
}

/** The types that there are, each with how many metrics are of it. */
export function typesOf(metrics: readonly MetricView[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { type } of metrics) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
