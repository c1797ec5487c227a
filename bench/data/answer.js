import { counter, gauge } from './random.js';

/**
 * The answer of `query_range` with as many series and points, as Prometheus writes it. Every other
 * series is a counter, with few digits; the others are gauges, with all of a double's. Another seed
 * gives other values.
 */
export function* answer({ series, points, startSeconds, stepSeconds, seed = 1 }) {
  yield '{"status":"success","data":{"resultType":"matrix","result":[';
  for (let index = 0; index < series; index++) {
    const next = index % 2 === 0 ? gauge(index + seed) : counter(index + seed);
    const labels = { __name__: 'requests', instance: `host-${index}:9100`, job: 'bench' };
    yield `${index === 0 ? '' : ','}{"metric":${JSON.stringify(labels)},"values":[`;
    for (let point = 0; point < points; point++) {
      const comma = point === 0 ? '' : ',';
      yield `${comma}[${startSeconds + point * stepSeconds},"${next()}"]`;
    }
    yield ']}';
  }
  yield ']}}';
}
