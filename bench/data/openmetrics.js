import { gauge, saw, spikes, steps, walk, wave } from './random.js';

export const METRIC = 'bench_metric';
export const SERIES = 50;
export const STEP_SECONDS = 5;
/** 2025-01-01T00:00:00Z. The data stays within one of promtool's blocks from here on. */
export const START_SECONDS = 1_735_689_600;

/** The data of the loopback Prometheus: gauges that were scraped every five seconds. */
export function* openMetrics(points) {
  yield `# HELP ${METRIC} Data of the benchmark.\n# TYPE ${METRIC} gauge\n`;
  for (let series = 0; series < SERIES; series++) {
    const next = gauge(series + 1);
    const name = `${METRIC}{instance="host-${hostNumber(series)}:9100",job="bench"}`;
    yield* lines(name, next, points, STEP_SECONDS);
  }
  yield '# EOF\n';
}

/** One series of each of these shapes, long, and many series of all shapes. */
export const LONG_METRIC = 'bench_long';
export const LONG_POINTS = 6_000_000;
export const LONG_STEP_SECONDS = 1;
export const longShapes = { walk, spikes };
export const MANY_METRIC = 'bench_many';
export const MANY_POINTS = 120_960;
const manyShapes = { walk, spikes, wave, saw, steps };

/** The data of the plots that are thinned, of another Prometheus. */
export function* longOpenMetrics() {
  yield `# TYPE ${LONG_METRIC} gauge\n`;
  for (const [shape, next] of Object.entries(longShapes)) {
    const name = `${LONG_METRIC}{shape="${shape}"}`;
    yield* lines(name, next(1), LONG_POINTS, LONG_STEP_SECONDS);
  }
  yield `# TYPE ${MANY_METRIC} gauge\n`;
  for (const [index, { name, shape }] of manySeries().entries()) {
    const next = manyShapes[shape](index + 1);
    yield* lines(`${MANY_METRIC}{series="${name}"}`, next, MANY_POINTS, STEP_SECONDS);
  }
  yield '# EOF\n';
}

/** The shapes in turn, and what the label `series` calls each of them. */
export function manySeries() {
  const shapes = Object.keys(manyShapes);
  return Array.from({ length: SERIES }, (_, index) => {
    const shape = shapes[index % shapes.length];
    return { shape, name: `${shape} ${hostNumber(index)}` };
  });
}

function* lines(name, next, points, stepSeconds) {
  for (let point = 0; point < points; point++) {
    yield `${name} ${next()} ${START_SECONDS + point * stepSeconds}\n`;
  }
}

export const hostNumber = (series) => String(series).padStart(2, '0');
