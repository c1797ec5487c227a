import { type Position, StyxError } from '../errors.js';
import type { Exclusion } from './matrix-exclude.js';
import { type Combination, type FigureMatrix, namedCombinations } from './matrix-names.js';

/** As many as load within a second, and more than anyone looks at. */
const MOST_FIGURES = 10_000;

/**
 * The figures of a matrix: all combinations that are not excluded, the first key's values varying
 * slowest. `answers` has the values of those keys that servers were asked for. Throws
 * MANIFEST_VALUE where there are none or too many, or where two have one name.
 */
export function combinationsOf(
  given: FigureMatrix,
  answers: ReadonlyMap<string, readonly string[]>,
): Combination[] {
  const { keys, exclusions } = given.matrix;
  const { positionOf } = given.figure;
  const lists = keys.map(({ name, source }) => {
    const values = 'values' in source ? source.values : (answers.get(name) ?? []);
    return values.map((value): readonly [string, string] => [name, value]);
  });
  const count = lists.reduce((product, list) => product * list.length, 1);
  if (count > MOST_FIGURES) throw tooMany(count, positionOf(['matrix']));
  const all = lists.reduce<(readonly (readonly [string, string])[])[]>(
    (before, list) => before.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );
  const kept = all
    .map((pairs) => new Map(pairs))
    .filter((values) => !isExcluded(values, exclusions));
  if (kept.length === 0 && count > 0) throw allExcluded(count, positionOf(['exclude']));
  return namedCombinations(given, kept);
}

function isExcluded(
  values: ReadonlyMap<string, string>,
  exclusions: readonly Exclusion[],
): boolean {
  return exclusions.some((one) => [...one].every(([name, value]) => values.get(name) === value));
}

function tooMany(count: number, position: Position): StyxError {
  const [asked, most] = [count, MOST_FIGURES].map((number) => number.toLocaleString('en'));
  return new StyxError('MANIFEST_VALUE', `the matrix has ${asked} combinations`, {
    position,
    hint: `Styx makes at most ${most} figures of one, be some of them excluded or not`,
  });
}

function allExcluded(count: number, position: Position): StyxError {
  const what =
    count === 1 ? 'its only combination' : `all ${count.toLocaleString('en')} combinations`;
  return new StyxError(
    'MANIFEST_VALUE',
    `\`exclude\` leaves nothing of the matrix: ${what} of it`,
    {
      position,
      hint: 'exclude less, or remove the figure',
    },
  );
}
