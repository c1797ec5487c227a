import { startPrometheus } from './prometheus.js';
import { startStaticServer } from './static.js';
import { START_SECONDS, STEP_SECONDS } from '../data/openmetrics.js';

/** Two weeks at a step of five seconds make 241,920 points; one of them is what most parts ask for. */
export const SINGLE_POINTS = 120_960;

/** The servers of a run, each started when a part first needs it. */
export function openServers(resources, withTwice) {
  const points = withTwice ? 2 * SINGLE_POINTS : SINGLE_POINTS;
  let prometheus;
  return {
    prometheus: (say) => (prometheus ??= startPrometheus(resources, points, say)),
    startStatic: (file) => startStaticServer(resources, file),
  };
}

/** The range of so many points from the start of Prometheus' data. */
export function rangeOf(points) {
  const startMs = START_SECONDS * 1000;
  const stepMs = STEP_SECONDS * 1000;
  return { startMs, stepMs, endMs: startMs + (points - 1) * stepMs };
}
