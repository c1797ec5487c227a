import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinChunks } from '../../src/frame/answered.js';
import { chunksOf } from '../../src/plan/chunks.js';
import { continued } from '../../src/snapshot/continued.js';
import { snapshotRequest } from '../../src/snapshot/request.js';
import { snapshotHash } from '../../src/snapshot/write.js';
import { type Grid, pointsOf } from '../../src/time/grid.js';
import { histogramAt } from '../native-histograms.js';
import {
  answerOf,
  type AnsweredSeries,
  type GivenSeries,
  spooled,
  spooledAnswers,
} from '../spooled.js';

const stepMs = 15_000;
const gridFrom = (first: number, points: number): Grid => {
  const startMs = 1_700_000_000_000 + first * stepMs;
  return { startMs, endMs: startMs + (points - 1) * stepMs, stepMs };
};

/** The samples of series at the points of a part of the grid. */
const part = (all: readonly GivenSeries[], first: number, points: number): GivenSeries[] =>
  all.map(({ labels, values }) => ({ labels, values: values.slice(first, first + points) }));

/** The hash of what would be in a snapshot. */
const hashOf = (query: ReturnType<typeof answerOf>, grid: Grid): string => {
  const request = snapshotRequest({ endpoint: 'eu', query: 'x', range: 'y' }, grid);
  return snapshotHash({ header: { version: 1, request }, query, warnings: [] });
};

const value = fc.option(fc.constantFrom('1', '-0', '2.50', '+Inf', 'NaN', '1e-05'), {
  nil: undefined,
});

interface Case {
  readonly all: GivenSeries[];
  readonly points: number;
  readonly known: number;
  readonly overlap: number;
  readonly mostPoints: number;
}

/** Series with gaps, of which some begin late or end early, and where what is known ends. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    points: fc.integer({ min: 3, max: 25 }),
    names: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'é"x'), { minLength: 1 }),
    mostPoints: fc.integer({ min: 2, max: 30 }),
  })
  .chain(({ points, names, mostPoints }) =>
    fc.record({
      all: fc.tuple(
        ...names.map((name) =>
          fc
            .oneof(
              fc.array(value, { minLength: points, maxLength: points }),
              fc.array(fc.constant('7'), { minLength: points, maxLength: points }),
            )
            .map((values): GivenSeries => ({ labels: { name }, values })),
        ),
      ),
      points: fc.constant(points),
      known: fc.integer({ min: 2, max: points - 1 }),
      overlap: fc.integer({ min: 1, max: points }),
      mostPoints: fc.constant(mostPoints),
    }),
  );

describe('an answer and what came after it', () => {
  it('are the whole answer, to the byte, wherever they meet', () => {
    fc.assert(
      fc.property(cases, ({ all, points, known, overlap, mostPoints }) => {
        const from = Math.max(0, known - overlap);
        const grid = gridFrom(0, points);
        const kept = answerOf(gridFrom(0, known), part(all, 0, known));
        const restGrid = gridFrom(from, points - from);
        const chunks = spooled(chunksOf(restGrid, mostPoints), part(all, from, points - from));
        const joined = continued(kept, joinChunks('query', restGrid, chunks));
        if (joined === undefined) throw new Error('they are of the same data');
        expect(joined.grid).toEqual(grid);
        const whole = answerOf(grid, all);
        expect(hashOf(joined, grid)).toBe(hashOf(whole, grid));
        expect(joined.series.map(({ samples }) => samples)).toEqual(
          whole.series.map(({ samples }) => samples),
        );
      }),
      { numRuns: 60 },
    );
  });

  const known = gridFrom(0, 10);
  const rest = gridFrom(6, 10);
  const series = (name: string, values: readonly (string | undefined)[]): GivenSeries => ({
    labels: { name },
    values,
  });
  const ones = Array<string>(10).fill('1');

  it.each<[string, GivenSeries[]]>([
    ['a sample is another', [series('a', ones.with(2, '2'))]],
    ['one is written otherwise', [series('a', ones.with(0, '1.0'))]],
    [
      'one is gone',
      [
        series(
          'a',
          ['1', ...ones.slice(1)].map((one, i) => (i === 3 ? undefined : one)),
        ),
      ],
    ],
    ['a series is gone', []],
    ['a series has come late', [series('a', ones), series('b', ones)]],
  ])('are not one where %s in the time that both have', (_, after) => {
    expect(continued(answerOf(known, [series('a', ones)]), answerOf(rest, after))).toBeUndefined();
  });

  it('are one where a series comes or ends in the new part', () => {
    const after = [
      series('a', [...ones.slice(0, 4)]),
      series('b', [...Array(4), ...ones.slice(4)]),
    ];
    const joined = continued(answerOf(known, [series('a', ones)]), answerOf(rest, after));
    expect(joined?.series.map(({ samples }) => samples)).toEqual([10, 6]);
  });

  it('have nothing of the first beyond the end of what is known of it', () => {
    const kept = { ...answerOf(gridFrom(0, 12), [series('a', Array(12).fill('1'))]), grid: known };
    const after = [series('a', ['1', '1', '1', '1', '5', '5'])];
    const joined = continued(kept, answerOf(rest, after));
    expect(joined?.series[0]?.samples).toBe(12);
    expect(pointsOf(joined?.grid ?? known)).toBe(16);
  });
});

describe('native histograms and what came after them', () => {
  const known = gridFrom(0, 10);
  const rest = gridFrom(6, 10);
  const whole = gridFrom(0, 16);
  const countsFrom = (first: number, counts: readonly number[]) =>
    counts.map((count, i) =>
      histogramAt(gridFrom(first + i, 1).startMs, {
        ...{ count: String(count), sum: '1.50' },
        buckets: [[0, '0.5', '1', String(count)]],
      }),
    );
  const counts = Array.from({ length: 16 }, (_, i) => i);
  const metric = { __name__: 'x' };
  const answer = (of: Grid, all: readonly AnsweredSeries[], mostPoints = 100) =>
    joinChunks('query', of, spooledAnswers(chunksOf(of, mostPoints), all));
  const kept = answer(known, [{ metric, histograms: countsFrom(0, counts.slice(0, 10)) }], 3);

  it('are the whole answer, to the byte', () => {
    const histograms = countsFrom(6, counts.slice(6));
    const joined = continued(kept, answer(rest, [{ metric, histograms }], 4));
    const all = answer(whole, [{ metric, histograms: countsFrom(0, counts) }]);
    if (joined === undefined) throw new Error('they are of the same data');
    expect(hashOf(joined, whole)).toBe(hashOf(all, whole));
    expect(joined.series.map(({ samples }) => samples)).toEqual([16]);
  });

  it('are not one where a bucket is another in the time that both have, or a number is there', () => {
    const others = countsFrom(6, counts.slice(6).with(3, 0));
    expect(continued(kept, answer(rest, [{ metric, histograms: others }]))).toBeUndefined();
    const values = [[gridFrom(6, 1).startMs / 1000, '1'] as const];
    const histograms = countsFrom(6, counts.slice(6));
    expect(continued(kept, answer(rest, [{ metric, values, histograms }]))).toBeUndefined();
  });
});
