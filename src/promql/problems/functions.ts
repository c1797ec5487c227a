/** What an expression of PromQL comes to. Source: https://prometheus.io/docs/prometheus/latest/querying/basics/ */
export type ValueType = 'instant vector' | 'range vector' | 'scalar' | 'string';

/** What a function takes and returns. */
export interface Signature {
  /** Of its arguments; the last one is that of all that follow, too. */
  readonly takes: readonly ValueType[];
  readonly least: number;
  readonly most: number;
  readonly returns: ValueType;
}

type Entry = readonly [name: string, signature: Signature];

const [instant, range, scalar, string]: readonly [ValueType, ValueType, ValueType, ValueType] = [
  'instant vector',
  'range vector',
  'scalar',
  'string',
];

/** Functions of several names (with spaces between) that take the same. */
function each(names: string, ...takes: ValueType[]): Entry[] {
  const count = takes.length;
  return names
    .split(' ')
    .map((name) => [name, { takes, least: count, most: count, returns: instant }]);
}

/** The same, of which the last argument may be left out, or be there so many times. */
function variadic(names: string, most: number, ...takes: ValueType[]): Entry[] {
  return each(names, ...takes).map(([name, one]) => [name, { ...one, least: one.least - 1, most }]);
}

const returning = (returns: ValueType, entries: readonly Entry[]): Entry[] =>
  entries.map(([name, signature]) => [name, { ...signature, returns }]);

/**
 * The functions of PromQL, of all versions: those that are experimental, too, and `holt_winters`, which
 * Prometheus 3 has renamed. Which of them a server has is its own to say.
 *
 * Source: https://github.com/prometheus/prometheus/blob/v3.5.0/promql/parser/functions.go and that of
 * its main branch at d15adb9 (3.14).
 */
export const functions: ReadonlyMap<string, Signature> = new Map([
  ...each('abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor', instant),
  ...each('ln log2 log10 rad sgn sin sinh sort sort_desc sqrt tan tanh timestamp', instant),
  ...each('histogram_avg histogram_count histogram_sum histogram_stddev', instant),
  ...each('histogram_stdvar start_timestamp', instant),
  ...variadic('days_in_month day_of_month day_of_week day_of_year hour minute', 1, instant),
  ...variadic('month year', 1, instant),
  ...variadic('round', 2, instant, scalar),
  ...variadic('info', 2, instant, instant),
  ...each('clamp', instant, scalar, scalar),
  ...each('clamp_max clamp_min', instant, scalar),
  ...each('histogram_quantile', scalar, instant),
  ...each('histogram_fraction', scalar, scalar, instant),
  ...variadic('histogram_quantiles', 12, instant, string, scalar, scalar),
  ...each('label_replace', instant, string, string, string, string),
  ...variadic('label_join', Infinity, instant, string, string, string),
  ...variadic('sort_by_label sort_by_label_desc', Infinity, instant, string),
  ...each('rate increase irate delta idelta deriv changes resets', range),
  ...each('avg_over_time min_over_time max_over_time sum_over_time count_over_time', range),
  ...each('stddev_over_time stdvar_over_time last_over_time first_over_time', range),
  ...each('present_over_time absent_over_time mad_over_time ts_of_first_over_time', range),
  ...each('ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time', range),
  ...each('predict_linear', range, scalar),
  ...each('quantile_over_time', scalar, range),
  ...each('holt_winters double_exponential_smoothing', range, scalar, scalar),
  ...each('vector', scalar),
  ...returning(scalar, [
    ...each('scalar', instant),
    ...each('max_of min_of', scalar, scalar),
    ...['pi', 'time', 'start', 'end', 'range', 'step'].flatMap((name) => each(name)),
  ]),
]);
