import { startPrometheus } from './prometheus.js';
import { startStaticServer } from './static.js';
import * as data from '../data/openmetrics.js';

/** Two weeks at a step of five seconds make 241,920 points; one of them is what most parts ask for. */
export const SINGLE_POINTS = 120_960;

/** The servers of a run, each started when a part first needs it. */
export function openServers(resources, withTwice) {
  const points = withTwice ? 2 * SINGLE_POINTS : SINGLE_POINTS;
  const scraped = () => ({
    name: 'prometheus',
    samples: data.SERIES * points,
    texts: data.openMetrics(points),
  });
  const long = () => ({
    name: 'prometheus-long',
    samples:
      Object.keys(data.longShapes).length * data.LONG_POINTS + data.SERIES * data.MANY_POINTS,
    texts: data.longOpenMetrics(),
  });
  let prometheus;
  let longPrometheus;
  return {
    prometheus: (say) => (prometheus ??= startPrometheus(resources, scraped(), say)),
    longPrometheus: (say) => (longPrometheus ??= startPrometheus(resources, long(), say)),
    startStatic: (file) => startStaticServer(resources, file),
  };
}

/** The range of so many points from the start of Prometheus' data. */
export function rangeOf(points) {
  const startMs = data.START_SECONDS * 1000;
  const stepMs = data.STEP_SECONDS * 1000;
  return { startMs, stepMs, endMs: startMs + (points - 1) * stepMs };
}
