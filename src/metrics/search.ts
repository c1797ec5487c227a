import type { Metric } from './metric.js';

type Searched = Pick<Metric, 'name' | 'names' | 'help'>;

/** Says whether a metric is one that was looked for. */
export type Matcher = (metric: Searched) => boolean;

/**
 * What a pattern finds, upper and lower case alike: metrics that have each of its words in a name or in
 * their help; a word with `*` or `?` must match a whole name. A pattern between slashes is a regular
 * expression, looked for in names and helps. An empty pattern finds all. Throws USAGE.
 */
export async function matcherOf(pattern: string): Promise<Matcher> {
  const [, expression] = /^\/(.+)\/$/.exec(pattern.trim()) ?? [];
  if (expression !== undefined) return matchesExpression(expression);
  const all = wordsOf(pattern).map(matcherOfWord);
  return (metric) => all.every((matches) => matches(metric));
}

/**
 * How near what was found is to the words of a pattern: 0 where it is called so, 1 where all of them are in
 * names, 2 where some are in the help alone, or the pattern has no words.
 */
export function distanceFrom(pattern: string): (metric: Searched) => 0 | 1 | 2 {
  const words = wordsOf(pattern);
  return ({ name, names }) => {
    const all = [name, ...names].map((one) => one.toLowerCase());
    if (all.includes(words.join(' '))) return 0;
    return words.every((word) => all.some((one) => one.includes(word))) ? 1 : 2;
  };
}

const wordsOf = (pattern: string): string[] =>
  pattern
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** Who types words need not wait for what reads expressions. */
async function matchesExpression(text: string): Promise<Matcher> {
  const { expressionTest } = await import('./expression.js');
  const isFound = expressionTest(text);
  return ({ name, names, help }) => [name, ...names, help].some(isFound);
}

function matcherOfWord(word: string): Matcher {
  if (!/[*?]/.test(word)) {
    return ({ name, names, help }) =>
      [name, ...names, help].some((text) => text.toLowerCase().includes(word));
  }
  const glob = Array.from(word);
  return ({ name, names }) =>
    [name, ...names].some((one) => isLike(Array.from(one.toLowerCase()), glob));
}

/**
 * Whether letters are as a pattern has them, each of them. Where they are not, the last star takes one letter
 * more: no star before it has to, so that no pattern takes long.
 */
function isLike(letters: readonly string[], glob: readonly string[]): boolean {
  let [at, of] = [0, 0];
  let star: { readonly of: number; at: number } | undefined;
  while (at < letters.length) {
    if (glob[of] === '*') star = { of: of++, at };
    else if (glob[of] === '?' || glob[of] === letters[at]) [at, of] = [at + 1, of + 1];
    else if (star === undefined) return false;
    else [at, of] = [++star.at, star.of + 1];
  }
  return glob.slice(of).every((one) => one === '*');
}
