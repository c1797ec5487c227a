import { StyxError } from '../errors.js';
import { didYouMean, listOf } from '../manifest/nearest.js';
import { isoText } from '../time/zone.js';
import type { When } from './listing.js';
import { meantPattern } from './meant.js';
import { type Metric, metricTypes } from './metric.js';
import { distanceFrom, matcherOf } from './search.js';
import { sortedMetrics } from './sort.js';
import type { SortKey } from './sort-keys.js';

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
  /** Undefined of a text, which has one time only. */
  readonly when?: When | undefined;
  readonly metrics: readonly Metric[];
}

/**
 * Those that are wanted. Throws USAGE for a wrong pattern or type, EMPTY where there are none at all, and
 * UNKNOWN_METRIC where none is wanted.
 */
export async function wantedMetrics(
  listed: Listed,
  { pattern, type, sort }: Wanted,
): Promise<Metric[]> {
  const { of, metrics } = listed;
  const matches = await matcherOf(pattern);
  const types = type === undefined ? metricTypes : typesIn(type);
  if (metrics.length === 0) throw noMetrics(listed);
  const found = metrics.filter((metric) => types.includes(metric.type) && matches(metric));
  if (found.length === 0) {
    const others = type === undefined ? [] : metrics.filter(matches);
    throw noneFound(of, { pattern, type }, otherTypes(others) ?? meantText(pattern, metrics));
  }
  if (sort !== undefined) return sortedMetrics(found, sort);
  const distance = distanceFrom(pattern);
  return sortedMetrics(found, 'name').sort((a, b) => distance(a) - distance(b));
}

/**
 * The metric that is called so, or has series that are; a family also by the name that OpenMetrics gives it.
 * Throws UNKNOWN_METRIC, and EMPTY.
 */
export function metricNamed(listed: Listed, name: string): Metric {
  const { of, metrics } = listed;
  if (metrics.length === 0) throw noMetrics(listed);
  const found =
    metrics.find((metric) => metric.name === name) ??
    metrics.find(({ names }) => names.includes(name)) ??
    metrics.find((metric) => [`${name}_total`, `${name}_info`].includes(metric.name));
  if (found !== undefined) return found;
  const names = new Set(metrics.flatMap((metric) => [metric.name, ...metric.names]));
  throw new StyxError('UNKNOWN_METRIC', `${of} has no metric \`${name}\``, {
    hint:
      didYouMean(name, [...names]) ??
      'styx metrics lists what there is; with --since also what there was',
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

function noMetrics({ of, when }: Listed): StyxError {
  if (when === undefined) {
    const hint = 'a line of it is a name, labels in braces and a value: up{job="a"} 1';
    return new StyxError('EMPTY', `${of} has no metrics`, { hint });
  }
  if ('atMs' in when) {
    const hint = '--since 7d lists those that there were';
    return new StyxError('EMPTY', `${of} has no metrics now`, { hint });
  }
  const span = `from ${isoText(when.startMs, 0)} to ${isoText(when.endMs, 0)}`;
  return new StyxError('EMPTY', `${of} has no metrics ${span}`, {
    hint: 'ask for another time, or for now: without --since and --until',
  });
}

function noneFound(
  of: string,
  { pattern, type }: Pick<Wanted, 'pattern' | 'type'>,
  hint: string | undefined,
): StyxError {
  const kind = type === undefined ? 'metric' : `metric of type ${type}`;
  const what = pattern === '' ? kind : `${kind} with \`${pattern}\``;
  return new StyxError('UNKNOWN_METRIC', `${of} has no ${what}`, { hint });
}

/** Where the type alone is another. */
function otherTypes(metrics: readonly Metric[]): string | undefined {
  const [first, ...more] = metrics;
  if (first === undefined) return undefined;
  if (more.length === 0) return `\`${first.name}\` is of type ${first.type}: leave --type out`;
  const types = [...new Set(metrics.map(({ type }) => type))].sort();
  return `those that there are have type ${listOf(types, 'or')}`;
}

function meantText(pattern: string, metrics: readonly Metric[]): string | undefined {
  const isFile = /[/\\]|\.(?:prom|txt|om|gz)$/.test(pattern) && !/^\/.*\/$/.test(pattern);
  if (isFile) return `there is no file ${pattern}`;
  const meant = pattern === '' ? undefined : meantPattern(pattern, metrics);
  return meant === undefined ? undefined : `did you mean \`${meant}\`?`;
}
