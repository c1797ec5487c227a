import type { ShownItem, ShownQuery, ShownSeries } from '../build/inspect/shown.js';
import { isoText } from '../time/zone.js';
import { jsonError } from './json-report.js';

/** An item of the document that `styx show --json` prints: all there is, with times as ISO 8601. */
export function jsonShown({ queries, error, result, ...item }: ShownItem): object {
  return {
    ...item,
    ...(result !== undefined && { result }),
    queries: queries.map(jsonQuery),
    ...(error !== undefined && { error: jsonError(error) }),
  };
}

function jsonQuery({ asks, series, ...query }: ShownQuery): object {
  return {
    ...query,
    asks: asks.map(({ grid: { startMs, endMs, stepMs }, requests, whySo, written, ...ask }) => ({
      ...ask,
      range: written,
      ...{ start: isoText(startMs, 0), end: isoText(endMs, 0), step: stepMs / 1000 },
      requests: requests.map((one) => ({
        ...{ start: isoText(one.startMs, 0), end: isoText(one.endMs, 0), url: one.url },
      })),
      why_so_many: whySo,
    })),
    // JSON has no NaN: it is null.
    series: series === undefined ? null : series.map(jsonSeries),
  };
}

/** Times are ISO 8601, or seconds since the start of a run or period. */
function jsonSeries({
  labels,
  time,
  firstMs,
  lastMs,
  isShort,
  gaps,
  ...series
}: ShownSeries): object {
  const timeOf = (ms: number | undefined): string | number | null => {
    if (ms === undefined || time === 'none') return null;
    return time === 'absolute' ? isoText(ms, 0) : ms / 1000;
  };
  return {
    ...{ labels: Object.fromEntries(labels), is_short: isShort },
    ...series,
    ...{ first: timeOf(firstMs), last_at: timeOf(lastMs) },
    ...{ gaps: gaps.count, longest_gap: gaps.longestMs / 1000 },
  };
}
