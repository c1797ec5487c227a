import { chunksOf } from '../../dist/plan/chunks.js';
import { kindFacts } from '../../dist/server-kinds.js';

/** The requests that Styx splits a range into, in Unix seconds. */
export function requestsOf(range) {
  return chunksOf(range, kindFacts.prometheus.mostPoints).map(({ startMs, endMs, stepMs }) => ({
    start: startMs / 1000,
    end: endMs / 1000,
    step: stepMs / 1000,
  }));
}
