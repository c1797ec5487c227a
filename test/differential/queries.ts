import { splitProblem } from '../../src/promql/splitting.js';
import { kindFacts } from '../../src/server-kinds.js';

/** Queries of all kinds that may be asked in parts: selectors, functions, joins, subqueries, times. */
export const splitQueries: readonly string[] = [
  // Selectors.
  'up',
  'requests_total',
  'requests_total{code!="200"}',
  'requests_total{instance=~"a|b", code=~"[45].."}',
  '{__name__="temperature"}',
  '{__name__=~"up|temperature"}',
  'temperature{zone="z,\\"1\\"\\n"}',
  'odd',
  'short',
  'nothing_at_all',
  'latency_bucket{le="+Inf"}',
  // Scalars and times.
  '42',
  'time()',
  'vector(1)',
  'vector(time())',
  'scalar(sum(up))',
  'minute()',
  'hour(vector(time()))',
  'day_of_week()',
  'timestamp(up)',
  'pi()',
  // Offsets.
  'up offset 5m',
  'temperature offset 37s',
  'temperature offset -3m',
  'rate(requests_total[3m] offset 11m)',
  // Times of the whole range.
  'temperature @ start()',
  'temperature @ end()',
  'temperature - temperature @ start()',
  'requests_total - on(instance, code) requests_total @ start()',
  'rate(requests_total[10m] @ end())',
  'sum(rate(requests_total[5m] @ end() offset 20m))',
  'max_over_time(temperature[30m:1m] @ end())',
  'topk(2, sum by (instance) (rate(requests_total[1h] @ end())))',
  'temperature and topk(1, avg_over_time(temperature[1h] @ end()))',
  'sum(temperature @ start()) / sum(temperature @ end() offset 31m)',
  'temperature @ 1700002000',
  'temperature @ 1700002000.123 offset 1m',
  'up{job=~"web|@ end()"} # @ start()',
  // Counters.
  'rate(requests_total[1m])',
  'rate(requests_total[5m])',
  'irate(requests_total[2m])',
  'increase(requests_total[7m])',
  'resets(requests_total[1h])',
  'resets(requests_total[1m])',
  'delta(temperature[5m])',
  'idelta(temperature[1m])',
  'deriv(temperature[5m])',
  'predict_linear(temperature[10m], 3600)',
  'changes(temperature[5m])',
  'rate(odd[5m])',
  // Over time.
  ...['avg', 'min', 'max', 'sum', 'count', 'stddev', 'last', 'present'].map(
    (name) => `${name}_over_time(temperature[1m])`,
  ),
  'deriv(temperature[1m])',
  'predict_linear(temperature[1m], 60)',
  'quantile_over_time(0.5, temperature[1m])',
  'avg_over_time(temperature[5m])',
  'min_over_time(temperature[5m])',
  'max_over_time(odd[2m])',
  'sum_over_time(up[10m])',
  'count_over_time(up[10m])',
  'stddev_over_time(temperature[5m])',
  'stdvar_over_time(temperature[5m])',
  'quantile_over_time(0.9, temperature[5m])',
  'last_over_time(short[15m])',
  'present_over_time(short[15m])',
  'absent_over_time(short[3m])',
  'absent_over_time(nothing_at_all{job="x"}[3m])',
  'absent(short)',
  'absent(nothing_at_all{job="x"})',
  // Aggregations.
  'sum(requests_total)',
  'sum by (instance) (rate(requests_total[5m]))',
  'sum without (code) (rate(requests_total[5m]))',
  'avg by (job) (temperature)',
  'min(temperature)',
  'max(odd)',
  'count(up == 1)',
  'count_values("value", up)',
  'group by (job) (up)',
  'stddev(temperature)',
  'stdvar by (job) (temperature)',
  'quantile(0.5, temperature)',
  'quantile by (job) (0.99, rate(requests_total[5m]))',
  'topk(2, rate(requests_total[5m]))',
  'bottomk(1, temperature)',
  'topk by (job) (1, temperature)',
  'count by (__name__) ({__name__=~"up|short"})',
  // Binary operators and joins.
  'up * 2',
  '2 ^ temperature',
  'temperature % 7',
  'temperature atan2 on(instance) up',
  '-temperature',
  'temperature > 5',
  'temperature > bool 5',
  'temperature == temperature',
  'odd != odd',
  'up and on(instance) temperature > 0',
  'up or short',
  'up unless on(instance) temperature < 0',
  'temperature * on(instance) up',
  'temperature / ignoring(zone, job) group_left up',
  'requests_total / on(instance) group_left(zone) temperature',
  'requests_total{code="500"} / ignoring(code) sum without (code) (requests_total)',
  'sum by (instance) (rate(requests_total{code="500"}[5m])) / sum by (instance) (rate(requests_total[5m]))',
  // Subqueries.
  'max_over_time(rate(requests_total[1m])[30m:7s])',
  'avg_over_time(sum(up)[10m:])',
  'max_over_time(deriv(temperature[2m])[10m:30s] offset 3m)',
  'min_over_time(max_over_time(temperature[2m])[10m:1m])',
  'quantile_over_time(0.5, sum by (job) (rate(requests_total[2m]))[20m:45s])',
  'sum_over_time((temperature > 0)[15m:1m])',
  // Histograms.
  'histogram_quantile(0.9, rate(latency_bucket[5m]))',
  'histogram_quantile(0.5, sum by (le) (rate(latency_bucket[5m])))',
  'histogram_quantile(0.99, sum by (le, instance) (increase(latency_bucket[10m])))',
  // Labels, order, numbers.
  'label_replace(up{host=""}, "host", "$1-x", "instance", "(.*)")',
  'label_join(up{both=""}, "both", "/", "job", "instance")',
  'sort(temperature)',
  'sort_desc(temperature)',
  'abs(temperature)',
  'ceil(temperature)',
  'round(temperature, 0.25)',
  'clamp(temperature, -5, 5)',
  'clamp_max(temperature, 3)',
  'exp(temperature)',
  'ln(temperature)',
  'sqrt(temperature)',
  'sgn(temperature)',
  'sin(temperature)',
  'deg(temperature)',
  // Several metrics, of which no names are dropped, and words in capitals.
  'sum by (instance) ({__name__=~"up|temperature"}) / 2',
  'abs(max({__name__=~"up|temperature"}))',
  '{__name__=~"up|temperature"} > 0',
  'sum by (instance) ({__name__=~"up|temperature"} and on(instance) up == 1)',
  'BOTTOMK(1, temperature)',
  'TOPK BY (job) (1, temperature @ END())',
  // With a window that is said, or of one time, which VictoriaMetrics need not guess.
  'sum by (job) (last_over_time(temperature[1m]))',
  'last_over_time(requests_total[20s])',
  'last_over_time(temperature[2m]) - last_over_time(temperature[2m] offset 5m)',
  'label_replace(last_over_time(up{host=""}[1m]), "host", "$1-x", "instance", "(.*)")',
  'max_over_time(last_over_time(temperature[1m])[5m:])',
  'count(count_over_time(temperature[2m]) > 3)',
  'avg_over_time(requests_total[3m]) / on(instance) group_left(zone) max_over_time(temperature[3m])',
  'topk(1, quantile_over_time(0.5, temperature[40s]))',
];

/** What Prometheus 2 is asked: these and one that 3 does not understand. */
export const queriesOf2: readonly string[] = [
  ...splitQueries,
  'holt_winters(temperature[10m], 0.5, 0.3)',
];

/** What Prometheus 3 is asked, with `promql-experimental-functions`. */
export const queriesOf3: readonly string[] = [
  ...splitQueries,
  'double_exponential_smoothing(temperature[10m], 0.5, 0.3)',
  'mad_over_time(temperature[5m])',
  'ts_of_max_over_time(temperature[5m])',
  'sort_by_label(up, "instance")',
  'limitk(2, temperature)',
  'limit_ratio(0.5, requests_total)',
  // Names that are no identifiers.
  '{"service.load"}',
  '{"service.load", "zone.name"!="a b"}',
  'sum by ("zone.name") (rate({"service.load"}[5m]))',
  'max_over_time({"service.load"}[5m:1m] @ end())',
  // A range of Prometheus 3 is open to the left.
  'count_over_time(temperature[15s])',
  'sum_over_time(up[1m:15s] @ end())',
];

/** What Prometheus 3 refuses whole, and two parts would answer: it makes one of two series, one after the other. */
export const fusing =
  'label_replace((up{instance="a"} and on() vector(time()) < 1700003600) or ' +
  '(up{instance="b"} and on() vector(time()) >= 1700003600), "instance", "", "", "")';

/** Those of them that VictoriaMetrics may be asked in parts, at a step, where its guesses are no longer. */
const victoriaQueries = (stepMs: number, mostMs: number): readonly string[] =>
  splitQueries.filter(
    (expr) =>
      splitProblem(expr.replace(/@ (?:start|end)\(\)/gi, '@ 1'), {
        unsplittable: kindFacts.victoriametrics.unsplittable,
        guessed: { stepMs, mostMs },
      }) === undefined,
  );

/** What VictoriaMetrics is asked as it is, and with `max_lookback`, which is the step here. */
export const queriesOfVictoriaMetrics = (stepMs: number): readonly string[] =>
  victoriaQueries(stepMs, Infinity);
export const queriesWithLookback = (stepMs: number): readonly string[] =>
  victoriaQueries(stepMs, stepMs);

/**
 * How many points the parts have, of data that are scraped evenly and of some that are not.
 * VictoriaMetrics, but for nocache=1, would move grids of 50 and more.
 */
export const partsOf = {
  even: {
    stepMs: 33_000,
    prometheus: [2, 7, 50],
    victoriametrics: [7, 50, 100],
  },
  changing: {
    stepMs: 11_000,
    prometheus: [100],
    victoriametrics: [60, 250],
  },
} as const;
