import { describe, expect, it } from 'vitest';
import { box } from '../../../src/chart/kinds/box.js';
import { cdf } from '../../../src/chart/kinds/cdf.js';
import { histogram } from '../../../src/chart/kinds/histogram.js';
import { numpy, seeded } from '../../numpy.js';
import { draw, expectClose, figureOf } from './drawn.js';

/** Seven runs of a system and three of another, of different lengths, with gaps. */
const random = seeded(4);
const runs = Array.from({ length: 10 }, (_, run) => ({
  system: run < 7 ? 'a' : 'b',
  values: Array.from({ length: 20 + run }, () => {
    if (random() < 0.2) return undefined;
    return 1 + Math.round(1e6 * random() ** 3) / 1e3;
  }),
}));
const given = ['a', 'b'].map((system) =>
  runs.filter((run) => run.system === system).flatMap(({ values }) => values.filter(isThere)),
);
function isThere(value: number | undefined): value is number {
  return value !== undefined;
}

const figure = (kind: 'cdf' | 'box' | 'histogram') =>
  figureOf(
    [
      {
        ofRuns: 'pooled',
        series: runs.map(({ system, values }) => ({ labels: { system }, label: system, values })),
      },
    ],
    { drawing: { kind, bins: 9 } },
  );

describe('the samples of runs of a group, taken together', () => {
  it('have numpy’s distribution', () => {
    const expected = numpy(
      `result = [np.column_stack([values, counts.cumsum() / counts.sum()]).ravel()
    for values, counts in (np.unique(one, return_counts=True) for one in given)]`,
      given,
    ) as number[][];
    const { rows } = draw(cdf, figure('cdf'));
    expect(rows).toHaveLength(2);
    for (const [i, all] of rows.entries()) {
      // The first row is where the curve begins, at 0.
      expectClose(all.slice(1).flat(), expected[i] ?? []);
    }
  });

  it('have numpy’s quartiles', () => {
    const expected = numpy(
      'result = [np.quantile(one, [0.25, 0.5, 0.75]) for one in given]',
      given,
    ) as number[][];
    const tables = draw(box, figure('box')).rows.filter(([row]) => row?.length === 7);
    expect(tables).toHaveLength(2);
    for (const [i, [row]] of tables.entries())
      expectClose(row?.slice(3, 6) ?? [], expected[i] ?? []);
  });

  it('have numpy’s counts', () => {
    const expected = numpy(
      `edges = np.histogram_bin_edges(np.concatenate([np.array(one) for one in given]), 9)
result = [np.histogram(one, edges)[0] for one in given]`,
      given,
    );
    const { rows } = draw(histogram, figure('histogram'));
    expect(rows.map((bins) => bins.map(([, , count]) => count))).toEqual(expected);
  });
});
