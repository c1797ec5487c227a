import type { Metric } from './metric.js';

type Named = Pick<Metric, 'name' | 'unit'>;

const units: readonly (readonly [RegExp, string])[] = [
  [/_seconds$/, 's'],
  [/_milliseconds$/, 'ms'],
  [/_bytes$/, 'bytes'],
  [/_ratio$/, 'ratio'],
  [/_percent$/, 'percent'],
];

/** The unit that a metric says it has, or that its name ends in, as a manifest has it: `s`. */
export const unitOfMetric = (metric: Named): string | undefined =>
  units.find(([ending]) => ending.test(namedUnit(metric)))?.[1];

/** A text that ends as names of metrics do that have its unit. */
export const namedUnit = ({ name, unit }: Named): string =>
  unit === '' ? stemOf(name) : `_${unit}`;

/** A name without what those of counters and of the series of histograms end in. */
export const stemOf = (name: string): string => name.replace(/_(?:total|bucket|sum|count)$/, '');

/** What a metric is called without its unit: `go_gc_duration_seconds` is of `go gc duration`. */
export const wordsOfMetric = (name: string): string =>
  stemOf(name)
    .replace(/_(?:seconds|milliseconds|bytes|ratio|percent)$/, '')
    .replace(/[_:]+/g, ' ');
