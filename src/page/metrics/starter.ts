import { quantileQuery, rateQuery, selectorOf } from '../../metrics/first-queries.js';
import type { MetricView } from '../../view/metrics-view.js';

const WINDOW = '5m';

/** A query to begin with, of what one mostly wants to see of such a metric. */
export function starterQuery({ name, type, names }: MetricView): string {
  if (type === 'counter') return `sum(${rateQuery(selectorOf(name), WINDOW)})`;
  if (type === 'histogram') {
    const bucket = names.find((one) => one === `${name}_bucket`);
    const series = selectorOf(bucket ?? name);
    return quantileQuery(0.95, { series, window: WINDOW, hasBuckets: bucket !== undefined });
  }
  if (type === 'summary' && names.includes(`${name}_count`)) {
    return `sum(${rateQuery(selectorOf(`${name}_count`), WINDOW)})`;
  }
  return selectorOf(names.includes(name) ? name : names[0]);
}
