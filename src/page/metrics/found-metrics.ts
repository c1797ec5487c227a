import type { Matcher } from '../../metrics/search.js';
import type { MetricView } from '../../view/metrics-view.js';

export const columns = ['name', 'type', 'unit', 'cardinality', 'help'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly by: Column;
  readonly isDescending: boolean;
}

export interface Wanted {
  readonly matches: Matcher;
  /** Undefined for all. */
  readonly type: string | undefined;
  readonly order: Order;
}

/** Those that are wanted, in the order that is wanted; those that are alike in it, by name. */
export function foundMetrics(
  metrics: readonly MetricView[],
  { matches, type, order }: Wanted,
): MetricView[] {
  const isWanted = (metric: MetricView): boolean =>
    (type === undefined || metric.type === type) && matches(metric);
  // They come sorted by name, and sorting keeps that of those that are alike.
  return metrics.filter(isWanted).sort((a, b) => compared(a, b, order));
}

/** What is not known comes last, whatever the direction. */
function compared(a: MetricView, b: MetricView, { by, isDescending }: Order): number {
  const [one, other] = [known(a, by), known(b, by)];
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  const direction = isDescending ? -1 : 1;
  return direction * (one < other ? -1 : one > other ? 1 : 0);
}

function known(metric: MetricView, by: Column): string | number | undefined {
  const value = metric[by];
  return value === '' || (by === 'type' && value === 'unknown') ? undefined : value;
}

/** The types that there are, each with how many metrics are of it. */
export function typesOf(metrics: readonly MetricView[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { type } of metrics) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
