import { nearest } from '../manifest/nearest.js';
import type { Metric } from './metric.js';

/**
 * What else to look for where nothing matches a pattern: a name that is like it, as many words of a name one
 * after the other as it has itself, or one of their words.
 */
export function meantPattern(
  pattern: string,
  metrics: readonly Pick<Metric, 'name'>[],
): string | undefined {
  const names = metrics.map(({ name }) => name);
  const count = wordsIn(pattern).length;
  const some = (words: number): string[] => [
    ...new Set(names.flatMap((name) => partsOf(name, words)).filter((part) => part.length > 3)),
  ];
  return nearest(pattern, names) ?? nearest(pattern, some(count)) ?? nearest(pattern, some(1));
}

const wordsIn = (name: string): RegExpExecArray[] => [...name.matchAll(/[^_:.]+/g)];

/** All parts of a name that have so many words, with what stands between them. */
function partsOf(name: string, count: number): string[] {
  const words = wordsIn(name);
  return words.slice(0, Math.max(0, words.length - count + 1)).map((first, i) => {
    const last = words[i + count - 1] ?? first;
    return name.slice(first.index, last.index + last[0].length);
  });
}
