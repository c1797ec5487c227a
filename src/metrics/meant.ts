import { nearest } from '../manifest/nearest.js';
import type { Metric } from './metric.js';

/** What else to look for where nothing matches a pattern: a name, or a word of names, that is like it. */
export function meantPattern(
  pattern: string,
  metrics: readonly Pick<Metric, 'name'>[],
): string | undefined {
  const names = metrics.map(({ name }) => name);
  const words = new Set(
    names.flatMap((name) => name.split(/[_:.]+/)).filter((word) => word.length > 3),
  );
  return nearest(pattern, names) ?? nearest(pattern, [...words]);
}
