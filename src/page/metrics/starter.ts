import type { MetricView } from '../../view/metrics-view.js';

/** A query to begin with, of what one mostly wants to see of such a metric. */
export function starterQuery({ name, type, names }: MetricView): string {
  if (type === 'counter') return `sum(rate(${selector(name)}[5m]))`;
  if (type === 'histogram') {
    const bucket = names.find((one) => one === `${name}_bucket`);
    return bucket === undefined
      ? `histogram_quantile(0.95, sum(rate(${selector(name)}[5m])))`
      : `histogram_quantile(0.95, sum by (le) (rate(${selector(bucket)}[5m])))`;
  }
  if (type === 'summary' && names.includes(`${name}_count`)) {
    return `sum(rate(${selector(`${name}_count`)}[5m]))`;
  }
  return selector(names.includes(name) ? name : names[0]);
}

/** Names of other than letters, digits, `_` and `:` are quoted, as Prometheus 3 has them. */
const selector = (name: string): string =>
  /^[A-Za-z_:][\w:]*$/.test(name) ? name : `{${JSON.stringify(name)}}`;
