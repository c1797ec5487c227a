import { StyxError } from '../errors.js';
import { didYouMean } from '../manifest/nearest.js';
import { meantPattern } from './meant.js';
import { type Metric, metricTypes } from './metric.js';
import { distanceFrom, matcherOf } from './search.js';
import { type SortKey, sortedMetrics } from './sort.js';

/** Which metrics are wanted, in which order. */
export interface Wanted {
  readonly pattern: string;
  /** Types, with commas between them. */
  readonly type?: string | undefined;
  /** By name, and those found in names first, where it says nothing. */
  readonly sort?: SortKey | undefined;
}

/** Metrics, and what they are of. */
interface Listed {
  readonly of: string;
  readonly metrics: readonly Metric[];
}

/**
 * Those that are wanted. Throws USAGE for a wrong pattern or type, EMPTY where there are none at all, and
 * UNKNOWN_METRIC where none is wanted.
 */
export function wantedMetrics({ of, metrics }: Listed, { pattern, type, sort }: Wanted): Metric[] {
  const matches = matcherOf(pattern);
  const types = type === undefined ? metricTypes : typesIn(type);
  if (metrics.length === 0) throw noMetrics(of);
  const found = metrics.filter((metric) => types.includes(metric.type) && matches(metric));
  if (found.length === 0) throw noneFound(of, metrics, { pattern, type });
  if (sort !== undefined) return sortedMetrics(found, sort);
  const distance = distanceFrom(pattern);
  return sortedMetrics(found, 'name').sort((a, b) => distance(a) - distance(b));
}

/** The metric that is called so, or has series that are. Throws UNKNOWN_METRIC, and EMPTY. */
export function metricNamed({ of, metrics }: Listed, name: string): Metric {
  if (metrics.length === 0) throw noMetrics(of);
  const found =
    metrics.find((metric) => metric.name === name) ??
    metrics.find(({ names }) => names.includes(name));
  if (found !== undefined) return found;
  const meant = didYouMean(
    name,
    metrics.flatMap((metric) => [metric.name, ...metric.names]),
  );
  throw new StyxError('UNKNOWN_METRIC', `${of} has no metric \`${name}\``, {
    hint: meant ?? 'styx metrics lists what there is; with --since also what there was',
  });
}

/** Throws USAGE where there is a pattern beside a name. */
export function onlySource(pattern: string): void {
  if (pattern === '') return;
  throw new StyxError('USAGE', `--labels is of one metric, and \`${pattern}\` no place to look`, {
    hint: 'give it a URL, a file, or nothing besides',
  });
}

function typesIn(text: string): readonly string[] {
  const types = text.split(',').map((type) => type.trim());
  for (const type of types) {
    if (metricTypes.some((known) => known === type)) continue;
    throw new StyxError('USAGE', `there is no type \`${type}\` of metrics`, {
      hint: didYouMean(type, metricTypes),
    });
  }
  return types;
}

function noMetrics(of: string): StyxError {
  return new StyxError('EMPTY', `${of} has no metrics now`, {
    hint: '--since 7d lists those that there were',
  });
}

function noneFound(
  of: string,
  metrics: readonly Metric[],
  { pattern, type }: Pick<Wanted, 'pattern' | 'type'>,
): StyxError {
  const kind = type === undefined ? 'metric' : `metric of type ${type}`;
  const what = pattern === '' ? kind : `${kind} with \`${pattern}\``;
  const isFile = /[/\\]|\.(?:prom|txt|om|gz)$/.test(pattern) && !/^\/.*\/$/.test(pattern);
  const meant = pattern === '' ? undefined : meantPattern(pattern, metrics);
  const file = isFile ? `there is no file ${pattern}` : undefined;
  return new StyxError('UNKNOWN_METRIC', `${of} has no ${what}`, {
    hint: file ?? (meant === undefined ? undefined : `did you mean \`${meant}\`?`),
  });
}
