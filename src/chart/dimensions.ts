import type { Dimension } from './content.js';
import { extentOf } from './samples/statistics.js';

type Values = Extract<Dimension, { of: 'values' }>;

/** What panels show that share an axis; undefined where one axis cannot hold it all. */
export function sharedDimension(all: readonly Dimension[]): Dimension | undefined {
  const [first, ...others] = all;
  if (first === undefined) return undefined;
  if (first.of === 'values') {
    const values = all.filter((one) => one.of === 'values');
    return values.length === all.length ? sharedValues(first, values) : undefined;
  }
  const isSame = others.every((one) => JSON.stringify(one) === JSON.stringify(first));
  return isSame ? first : undefined;
}

function sharedValues(first: Values, all: readonly Values[]): Values | undefined {
  if (all.some(({ what }) => what !== first.what)) return undefined;
  const labels = new Set(all.flatMap(({ label }) => label ?? []));
  if (labels.size > 1) return undefined;
  const fromZero = all.some(({ limits }) => limits === 'from-zero');
  return {
    ...first,
    ...extentOf(all.map((statistics) => ({ statistics }))),
    limits: fromZero ? 'from-zero' : first.limits,
    label: [...labels][0],
  };
}
