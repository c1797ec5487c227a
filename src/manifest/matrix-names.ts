import { StyxError } from '../errors.js';
import type { Matrix } from './matrix.js';
import { slugOf } from './matrix-slug.js';
import type { Merged } from './merged.js';
import type { Path } from './nodes.js';

/** One of the figures that a matrix makes. */
export interface Combination {
  /** `latency-a-0.5`. */
  readonly name: string;
  /** Text for `${name}`, by the keys of the matrix. */
  readonly values: ReadonlyMap<string, string>;
}

/** A matrix, and the figure that it makes many of. */
export interface FigureMatrix {
  readonly figure: Pick<Merged, 'name' | 'positionOf'>;
  readonly matrix: Matrix;
}

/**
 * Names of figures: that of their matrix, and their values as parts of a file's name. Throws
 * MANIFEST_VALUE where a value is empty, and where two would have the same files, on
 * file systems that do not tell upper case from lower case either.
 */
export function namedCombinations(
  given: FigureMatrix,
  all: readonly Combination['values'][],
): Combination[] {
  const seen = new Map<string, Combination>();
  return all.map((values) => {
    const slugs = [...values].map(([key, value]) => slugIn(given, key, value));
    const one = { name: [given.figure.name, ...slugs].join('-'), values };
    const before = seen.get(one.name.toLowerCase());
    if (before !== undefined) throw sameFiles(given, before, one);
    seen.set(one.name.toLowerCase(), one);
    return one;
  });
}

function slugIn(given: FigureMatrix, key: string, value: string): string {
  const slug = slugOf(value);
  if (slug !== '') return slug;
  throw new StyxError('MANIFEST_VALUE', `an empty value cannot be part of a figure's name`, {
    position: given.figure.positionOf(placeOf(given, key, value)),
    hint: `exclude it: { ${key}: "" }`,
  });
}

function sameFiles(given: FigureMatrix, first: Combination, second: Combination): StyxError {
  const pairs = [...second.values].filter(([key, value]) => first.values.get(key) !== value);
  const shown = ({ values }: Combination): string =>
    pairs.map(([key]) => `${key}: ${values.get(key)}`).join(', ');
  const [[key, value] = ['', ''], ...others] = pairs;
  const place = others.length === 0 ? placeOf(given, key, value) : ['matrix'];
  return new StyxError(
    'MANIFEST_VALUE',
    `\`${shown(first)}\` and \`${shown(second)}\` of the matrix would write the same files, ${second.name}`,
    {
      position: given.figure.positionOf(place),
      hint: 'exclude one of the two, or let their letters and digits differ',
    },
  );
}

/** Where a value is listed; its key, where a server has it, or a run. */
function placeOf({ matrix }: FigureMatrix, key: string, value: string): Path {
  const source = matrix.keys.find(({ name }) => name === key)?.source;
  const isListed = source !== undefined && 'values' in source && !('selection' in source);
  const index = isListed ? source.values.indexOf(value) : -1;
  return index === -1 ? ['matrix', key] : ['matrix', key, index];
}
