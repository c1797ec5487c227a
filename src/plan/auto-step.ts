const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps that people choose, in ms. */
const niceSteps = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 20, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 20, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 12].map((hours) => hours * HOUR),
];

const POINTS = 1000;

/** The finest nice step that gives at most about 1,000 points and is not below the scrape interval. */
export function autoStepMs(rangeMs: number, scrapeIntervalMs: number): number {
  const least = Math.max(rangeMs / POINTS, scrapeIntervalMs);
  return niceSteps.find((step) => step >= least) ?? Math.ceil(least / DAY) * DAY;
}
