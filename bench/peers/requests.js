import { chunksOf, MOST_POINTS } from '../../dist/plan/chunks.js';

/** The requests that Styx splits a range into, in Unix seconds. */
export function requestsOf(range) {
  return chunksOf(range, MOST_POINTS).map(({ startMs, endMs, stepMs }) => ({
    start: startMs / 1000,
    end: endMs / 1000,
    step: stepMs / 1000,
  }));
}
