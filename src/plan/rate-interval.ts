/**
 * How long a range is in which `rate` has enough samples at any step, in ms.
 *
 * Source: `$__rate_interval` of Grafana, which is `max($__interval + scrape interval, 4 * scrape interval)`.
 */
export function rateIntervalMs(stepMs: number, scrapeMs: number): number {
  return Math.max(stepMs + scrapeMs, 4 * scrapeMs);
}
