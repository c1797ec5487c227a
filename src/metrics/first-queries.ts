/** Series of a histogram, by name, or as a selector. */
export interface HistogramSeries {
  readonly series: string;
  /** Of the rate: `5m`. */
  readonly window: string;
  /** Whether a label `le` tells buckets apart; native histograms have them inside. */
  readonly hasBuckets: boolean;
}

/** How much a counter grows in a second, over a window: `5m`. */
export const rateQuery = (series: string, window: string): string => `rate(${series}[${window}])`;

/** A quantile of all that a histogram has counted in a window. */
export function quantileQuery(
  quantile: number,
  { series, window, hasBuckets }: HistogramSeries,
): string {
  const sum = hasBuckets ? 'sum by (le) ' : 'sum';
  return `histogram_quantile(${quantile}, ${sum}(${rateQuery(series, window)}))`;
}

/** Names of other than letters, digits, `_` and `:` are quoted, as Prometheus 3 has them. */
export const selectorOf = (name: string): string =>
  isPlainName(name) ? name : `{${JSON.stringify(name)}}`;

/** Whether every PromQL can name it without quotes. */
export const isPlainName = (name: string): boolean => /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name);
