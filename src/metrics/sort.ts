import { byCode } from './grouped.js';
import type { Metric } from './metric.js';
import type { SortKey } from './sort-keys.js';

type Order = (a: Metric, b: Metric) => number;

/** What is not known comes last. */
const lastIf = (a: boolean, b: boolean): number => Number(a) - Number(b);

const orders: Readonly<Record<SortKey, Order>> = {
  name: (a, b) => byCode(a.name, b.name),
  type: (a, b) => lastIf(a.type === 'unknown', b.type === 'unknown') || byCode(a.type, b.type),
  cardinality: (a, b) => (b.cardinality ?? -1) - (a.cardinality ?? -1),
  help: (a, b) => lastIf(a.help === '', b.help === '') || byCode(a.help, b.help),
};

/** Metrics by one of their columns, those of most series first; equal ones by name. */
export function sortedMetrics(metrics: readonly Metric[], by: SortKey): Metric[] {
  return [...metrics].sort((a, b) => orders[by](a, b) || orders.name(a, b));
}
