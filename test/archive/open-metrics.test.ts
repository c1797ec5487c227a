import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMetricsPieces, timeText } from '../../src/archive/open-metrics.js';
import { type GivenSeries, spooled, joinedFrame } from '../spooled.js';

/** As Prometheus reads the time of a sample. */
const read = (text: string): number => Math.trunc(Number(text) * 1000);

describe('a time', () => {
  it.each([
    [1_700_000_000_000, '1700000000'],
    [1_700_000_000_120, '1700000000.120'],
    [1_080_000_000_001, '1080000000.0010005'],
    [0, '0'],
  ])('of %d ms is %s', (ms, text) => {
    expect(timeText(ms)).toBe(text);
  });

  it('is read to the millisecond, in this century and the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7_258_118_400_000 }), (ms) => {
        expect(read(timeText(ms))).toBe(ms);
      }),
    );
  });
});

describe('series', () => {
  const base = 1_700_000_000_000;
  const grid = (first: number, last: number) => ({
    ...{ startMs: base + first, endMs: base + last, stepMs: 1 },
  });

  function archived(...series: GivenSeries[]): string[] {
    // The second chunk begins with the sample that the first one ends with.
    const chunks = [grid(0, 2), grid(2, 3)];
    const twice = series.map((one) => ({ ...one, values: again(one.values) }));
    const { series: all } = joinedFrame('x', grid(0, 3), spooled(chunks, twice));
    const written = { series: 0, samples: 0 };
    const pieces = [...openMetricsPieces(all, { startMs: base + 1, endMs: base + 3 }, written)];
    return Buffer.concat(pieces).toString().split('\n');
  }

  const again = (values: GivenSeries['values']) => [...values.slice(0, 3), ...values.slice(2)];

  it('have each sample of the span once, as the server wrote it', () => {
    const values = ['1', undefined, '+Inf', '5e-324'];
    expect(archived({ labels: { __name__: 'x', a: 'b"c' }, values })).toEqual([
      'x{a="b\\"c"} +Inf 1700000000.002',
      'x{a="b\\"c"} 5e-324 1700000000.003',
      ...['# EOF', ''],
    ]);
  });

  it('of one metric are together, and names that only Prometheus 3 has are quoted', () => {
    const one = (labels: Record<string, string>) => ({
      labels,
      values: ['', '', '', '1'].map((v) => v || undefined),
    });
    expect(
      archived(
        one({ __name__: 'y', A: '1' }),
        one({ __name__: 'x', A: '2' }),
        one({ __name__: 'y' }),
        one({ __name__: 'my.metric', 'l.x': 'v' }),
      ),
    ).toEqual([
      '{"my.metric","l.x"="v"} 1 1700000000.003',
      'x{A="2"} 1 1700000000.003',
      'y{A="1"} 1 1700000000.003',
      'y 1 1700000000.003',
      ...['# EOF', ''],
    ]);
  });
});
