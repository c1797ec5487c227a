import type { Metric, MetricType, Told } from './metric.js';

/** How many series each name has; undefined where they could not be counted. */
export type SeriesCounts = ReadonlyMap<string, number | undefined>;

/**
 * The metrics that series with these names are of, sorted by name. Where nobody says of which type a name
 * is, it is told from the names: `x_bucket`, `x_count` and `x_sum` together are a histogram, `x_total` is a
 * counter.
 */
export function groupedMetrics(counts: SeriesCounts, told: ReadonlyMap<string, Told>): Metric[] {
  const groups = new Map<string, { told: Told; names: [string, ...string[]] }>();
  for (const name of [...counts.keys()].sort(byCode)) {
    const { group, ...found } = groupOf(name, counts, told);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, { ...found, names: [name] });
    else known.names.push(name);
  }
  return [...groups]
    .map(
      ([
        name,
        {
          told: { type, help, unit },
          names,
        },
      ]) => ({
        ...{ name, type, help, unit, names },
        cardinality: sum(names.map((one) => counts.get(one))),
      }),
    )
    .sort((a, b) => byCode(a.name, b.name));
}

/** The order of code units, the same everywhere. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Grouped {
  /** The name of the metric. */
  readonly group: string;
  readonly told: Told;
}

const nothing: Told = { type: 'unknown', help: '', unit: '' };

function groupOf(name: string, counts: SeriesCounts, told: ReadonlyMap<string, Told>): Grouped {
  const own = told.get(name);
  if (own !== undefined && own.type !== 'unknown') return { group: name, told: own };
  const [, base = '', suffix = ''] =
    /^(.+)_(bucket|count|sum|gcount|gsum|created|total|info)$/.exec(name) ?? [];
  const family = told.get(base);
  if (family !== undefined && isPart(family.type, suffix)) return { group: base, told: family };
  if (family !== undefined && isNamed(family.type, suffix)) return { group: name, told: family };
  if (family?.type === 'counter' && suffix === 'created') {
    return { group: name, told: { ...family, type: 'gauge', unit: 'seconds' } };
  }
  if (own !== undefined) return { group: name, told: own };
  const isUntold = family === undefined && isPart('histogram', suffix);
  if (isUntold && isHistogramByNames(base, counts)) {
    return { group: base, told: { ...nothing, type: 'histogram' } };
  }
  return { group: name, told: suffix === 'total' ? { ...nothing, type: 'counter' } : nothing };
}

/** What the names of series end in that are one metric, by its type. */
const parts: Readonly<Partial<Record<MetricType, readonly string[]>>> = {
  histogram: ['bucket', 'count', 'sum', 'created'],
  gaugehistogram: ['bucket', 'gcount', 'gsum'],
  summary: ['count', 'sum', 'created'],
};

const isPart = (type: MetricType, suffix: string): boolean =>
  parts[type]?.includes(suffix) ?? false;

/** OpenMetrics names these families without what the names of their series end in. */
const isNamed = (type: MetricType, suffix: string): boolean =>
  (type === 'counter' && suffix === 'total') || (type === 'info' && suffix === 'info');

function isHistogramByNames(base: string, counts: SeriesCounts): boolean {
  const isWhole = ['bucket', 'count', 'sum'].every((suffix) => counts.has(`${base}_${suffix}`));
  return isWhole && !counts.has(base);
}

function sum(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce(
    (total, one) => (total === undefined || one === undefined ? undefined : total + one),
    0,
  );
}
