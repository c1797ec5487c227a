import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { partOf } from '../../src/frame/histogram-parts.js';
import { chunksOf } from '../../src/plan/chunks.js';
import { gridOf } from '../../src/time/grid.js';
import { contentOf } from '../derive/frames.js';
import { joinedFrame, spooledAnswers } from '../spooled.js';
import { type GivenHistogram, histogramAt } from '../native-histograms.js';

const stepMs = 60_000;
const startMs = 1_700_000_000_000;
const gridFor = (points: number) => gridOf(startMs, startMs + (points - 1) * stepMs, stepMs);

/** What a series with these histograms is, a step apart, by its parts: their texts by the point. */
function partsOf(
  given: readonly (GivenHistogram | undefined)[],
  mostPoints = 100,
): Record<string, Record<number, string>> {
  const grid = gridFor(given.length);
  const histograms = given.flatMap((one, k) =>
    one === undefined ? [] : [histogramAt(startMs + k * stepMs, one)],
  );
  const chunks = spooledAnswers(chunksOf(grid, mostPoints), [{ metric: { a: 'b' }, histograms }]);
  const content = contentOf(joinedFrame('q', grid, chunks));
  return Object.fromEntries(
    Object.entries(content).map(([name, texts]) => [
      name.replace(/^\{__histogram__="(.*)",a="b"\}$/, '$1'),
      Object.fromEntries(
        Object.entries(texts).map(([ms, text]) => [(Number(ms) - startMs) / stepMs, text]),
      ),
    ]),
  );
}

describe('a native histogram', () => {
  it('is its count, its sum and its buckets, as the server wrote them', () => {
    const parts = partsOf([
      {
        ...{ count: '13.50', sum: '-0' },
        buckets: [
          [1, '-1', '-0.5', '2'],
          [3, '-0.001', '0.001', '1'],
          [0, '0.5', '1', '1e+01'],
          [2, '4', '+Inf', '0.50'],
        ],
      },
    ]);
    expect(parts).toEqual({
      count: { 0: '13.50' },
      sum: { 0: '-0' },
      '[-1,-0.5)': { 0: '2' },
      '[-0.001,0.001]': { 0: '1' },
      '(0.5,1]': { 0: '1e+01' },
      '(4,+Inf)': { 0: '0.50' },
    });
    expect(Object.keys(parts).slice(0, 3)).toEqual(['count', 'sum', '[-1,-0.5)']);
  });

  it('has counted nothing in a bucket that it does not list, and has no number where it is not', () => {
    const parts = partsOf([
      { count: '3', sum: '2', buckets: [[0, '0.5', '1', '3']] },
      undefined,
      { count: '0', sum: '0' },
      { count: '5', sum: '9', buckets: [[0, '1', '2', '5']] },
    ]);
    expect(parts['(0.5,1]']).toEqual({ 0: '3', 2: '0', 3: '0' });
    expect(parts['(1,2]']).toEqual({ 0: '0', 2: '0', 3: '5' });
  });

  it('has no number in a bucket whose values it counts between other bounds', () => {
    const parts = partsOf([
      {
        ...{ count: '6', sum: '4' },
        buckets: [
          [3, '-0.001', '0.001', '1'],
          [0, '0.5', '0.7', '2'],
          [0, '1', '1.4', '3'],
        ],
      },
      {
        ...{ count: '9', sum: '4' },
        buckets: [
          [3, '-0.01', '0.01', '4'],
          [0, '0.5', '1', '5'],
        ],
      },
    ]);
    expect(parts).toMatchObject({
      '[-0.01,0.01]': { 1: '4' },
      '[-0.001,0.001]': { 0: '1' },
      '(0.5,0.7]': { 0: '2' },
      '(0.5,1]': { 1: '5' },
      // Nothing of it lies beyond 1 at the second time.
      '(1,1.4]': { 0: '3', 1: '0' },
    });
    expect(parts['(0.5,0.7]']).toEqual({ 0: '2' });
    expect(parts['(0.5,1]']).toEqual({ 1: '5' });
  });

  it('may be in one series with numbers, which stay as they are', () => {
    const grid = gridFor(3);
    const chunks = spooledAnswers(
      [grid],
      [
        {
          metric: { a: 'b' },
          values: [[startMs / 1000, '7']],
          histograms: [histogramAt(startMs + stepMs, { count: '2', sum: '3' })],
        },
      ],
    );
    expect(contentOf(joinedFrame('q', grid, chunks))).toEqual({
      '{a="b"}': { [startMs]: '7' },
      '{__histogram__="count",a="b"}': { [startMs + stepMs]: '2' },
      '{__histogram__="sum",a="b"}': { [startMs + stepMs]: '3' },
    });
  });

  it('that has the label of the parts itself is an error', () => {
    const grid = gridFor(1);
    const histograms = [histogramAt(startMs, { count: '2', sum: '3' })];
    const chunks = spooledAnswers([grid], [{ metric: { __histogram__: 'count' }, histograms }]);
    expect(() => joinedFrame('q', grid, chunks)).toThrow(StyxError);
  });
});

/** Histograms of powers of two, of which some have buckets twice as wide. */
const histogram = fc
  .record({
    isWide: fc.boolean(),
    counts: fc.uniqueArray(
      fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 9 })),
      {
        selector: ([index]) => index,
      },
    ),
    zero: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ isWide, counts, zero }): GivenHistogram => {
    const growth = isWide ? 4 : 2;
    const sorted = [...counts].sort(([a], [b]) => a - b);
    const positive = sorted.map(
      ([index, count]) =>
        [0, String(growth ** (index - 1)), String(growth ** index), String(count)] as const,
    );
    const buckets = [
      ...(zero === 0 ? [] : [[3, '-0.0001', '0.0001', String(zero)] as const]),
      ...positive,
    ];
    const count = sorted.reduce((sum, [, own]) => sum + own, zero);
    return { count: String(count), sum: '1', buckets };
  });
const given = fc.array(fc.option(histogram, { nil: undefined, freq: 5 }), {
  minLength: 2,
  maxLength: 12,
});

describe('whatever the histograms of a series are', () => {
  it('their buckets add up to the count at each time', () => {
    fc.assert(
      fc.property(given, (all) => {
        const { count = {}, sum: _, ...buckets } = partsOf(all);
        for (const [point, text] of Object.entries(count)) {
          const own = Object.values(buckets).map((texts) => Number(texts[Number(point)] ?? 0));
          expect(own.reduce((sum, one) => sum + one, 0)).toBe(Number(text));
        }
      }),
    );
  });

  it('it does not matter in how many requests they came', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 2, max: 5 }), (all, mostPoints) => {
        expect(partsOf(all, mostPoints)).toEqual(partsOf(all));
      }),
    );
  });
});

it('a part is told by its label', () => {
  const told = (text: string) => partOf([['__histogram__', text]]);
  expect(told('count')).toEqual({ of: 'count' });
  expect(told('sum')).toEqual({ of: 'sum' });
  expect(told('[-1,-0.5)')).toEqual({ of: 'bucket', lower: -1, upper: -0.5 });
  expect(told('(4,+Inf]')).toEqual({ of: 'bucket', lower: 4, upper: Infinity });
  for (const other of ['', '(1]', '(2,1]', 'average']) expect(told(other)).toBeUndefined();
  expect(partOf([['le', '1']])).toBeUndefined();
});
