import { type AskedQuery, endpointsOf } from '../manifest/manifest.js';
import type { stepVariables } from '../manifest/step-variables.js';
import { formatDuration } from '../time/duration.js';
import { autoStepMs } from './auto-step.js';
import { rateIntervalMs } from './rate-interval.js';
import type { Variables, Window } from './windows.js';

/** The step of a query in all windows of its figure, in ms. */
export function stepOf(query: AskedQuery, windows: readonly Window[]): number {
  if (query.stepMs !== 'auto') return query.stepMs;
  const longest = Math.max(...windows.map(({ range }) => range.endMs - range.startMs));
  return autoStepMs(longest, scrapeIntervalOf(query, windows));
}

/** What `${name}` is in a query with a step, ms: a variable of the manifest comes before what the step gives. */
export function withStep(
  query: AskedQuery,
  windows: readonly Window[],
  stepMs: number,
): (values: Variables) => Variables {
  const scrapeMs = scrapeIntervalOf(query, windows);
  const own: Readonly<Record<(typeof stepVariables)[number], string>> = {
    step: formatDuration(stepMs),
    rate_interval: formatDuration(rateIntervalMs(stepMs, scrapeMs)),
  };
  return (values) => new Map([...Object.entries(own), ...values]);
}

/** The longest of the servers that are asked, in ms. */
function scrapeIntervalOf(query: AskedQuery, windows: readonly Window[]): number {
  const asked = windows.flatMap(({ endpointOf }) => endpointsOf(endpointOf(query)));
  return Math.max(...asked.map(({ scrapeIntervalMs }) => scrapeIntervalMs));
}
