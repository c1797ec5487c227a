import { gauge } from './random.js';

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
    for (let point = 0; point < points; point++) {
      yield `${name} ${next()} ${START_SECONDS + point * STEP_SECONDS}\n`;
    }
  }
  yield '# EOF\n';
}

export const hostNumber = (series) => String(series).padStart(2, '0');
