import { StyxError, messageOf } from '../errors.js';
import { literally } from '../literally.js';
import type { Metric } from './metric.js';

type Searched = Pick<Metric, 'name' | 'names' | 'help'>;

/** Says whether a metric is one that was looked for. */
export type Matcher = (metric: Searched) => boolean;

/**
 * What a pattern finds, upper and lower case alike: metrics that have each of its words in a name or in
 * their help; a word with `*` or `?` must match a whole name. A pattern between slashes is a regular
 * expression, looked for in names and helps. An empty pattern finds all. Throws USAGE.
 */
export function matcherOf(pattern: string): Matcher {
  const [, expression] = /^\/(.+)\/$/.exec(pattern.trim()) ?? [];
  if (expression !== undefined) return matchesExpression(expression);
  const words = pattern.toLowerCase().split(/\s+/);
  const all = words.filter((word) => word !== '').map(matcherOfWord);
  return (metric) => all.every((matches) => matches(metric));
}

function matchesExpression(text: string): Matcher {
  const expression = compiled(text);
  return ({ name, names, help }) => [name, ...names, help].some((one) => expression.test(one));
}

function compiled(text: string): RegExp {
  try {
    return new RegExp(text, 'iu');
  } catch (cause) {
    const reason = messageOf(cause).replace(/^Invalid regular expression: /, '');
    throw new StyxError('USAGE', `no regular expression: ${reason}`, {
      hint: 'without the slashes it is looked for as it is written',
      cause,
    });
  }
}

function matcherOfWord(word: string): Matcher {
  if (!/[*?]/.test(word)) {
    return ({ name, names, help }) =>
      [name, ...names, help].some((text) => text.toLowerCase().includes(word));
  }
  const glob = literally(word).replaceAll('\\*', '.*').replaceAll('\\?', '.');
  const whole = new RegExp(`^${glob}$`, 'isu');
  return ({ name, names }) => [name, ...names].some((one) => whole.test(one));
}
