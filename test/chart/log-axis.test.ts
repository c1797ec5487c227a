import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AxisSpec } from '../../src/manifest/drawing.js';
import { along } from '../../src/chart/axes/axis.js';
import { below, textsOf, upright, values } from './axis-inputs.js';

const log = (min: number, max: number, spec: Partial<AxisSpec> = {}, length?: number) =>
  upright(values(min, max), { scale: 'log', ...spec }, length);
const log2 = (min: number, max: number, spec: Partial<AxisSpec> = {}, length?: number) =>
  upright(values(min, max), { scale: 'log2', ...spec }, length);
const limitsOf = ({ min, max }: { min: number; max: number }) => [min, max];

describe('a logarithmic axis', () => {
  it.each([
    ['powers of ten that are near', 0.0013, 0.7, [0.001, 1]],
    ['2 or 5 times one that is near', 0.0024, 0.41, [0.002, 0.5]],
    ['a margin around the data where none is near', 36, 270, [32, 300]],
    ['a margin around short data', 3, 7, [2.8, 7.4]],
    ['the data where they end at round numbers', 1, 1000, [1, 1000]],
    ['the powers around a constant', 5, 5, [1, 10]],
    ['the powers around a constant that is one', 10, 10, [1, 100]],
    ['little room around data that are nearly constant', 100, 130, [98, 132]],
  ])('ends at %s', (_, min, max, expected) => {
    expect(limitsOf(log(min, max))).toEqual(expected);
  });

  it('begins with the smallest value above 0', () => {
    const dimension = values(-5, 200, { leastPositive: 0.3 });
    expect(limitsOf(upright(dimension, { scale: 'log' }))).toEqual([0.2, 200]);
  });

  it('is sane without values above 0', () => {
    for (const dimension of [values(-5, 0), values(0, 0, { extent: undefined })]) {
      const axis = upright(dimension, { scale: 'log' });
      expect(limitsOf(axis)).toEqual([1, 10]);
      expect(textsOf(axis)).toEqual(['1', '2', '5', '10']);
    }
  });

  it.each([
    ['by the next of 1, 2 and 5 where that is enough to be seen', 1, 1000, 0.5],
    ['by more of a long axis', 1, 1e6, 0.2],
    ['by no more than a tenth of the value', 1, 1e20, 0.1],
    ['also where the data are short', 100, 130, 50],
    ['where the least value is near', 1.05, 1000, 0.5],
  ])('begins clearly below the least value of bars: %s', (_, min, max, limit) => {
    const dimension = values(min, max, { limits: 'from-zero' });
    expect(limitsOf(upright(dimension, { scale: 'log' }))[0]).toBe(limit);
  });

  it('begins a power of two below the least value of bars', () => {
    const dimension = values(8, 64, { limits: 'from-zero' });
    expect(limitsOf(upright(dimension, { scale: 'log2' }))).toEqual([4, 64]);
  });

  it('begins at no 0 for bars', () => {
    const dimension = values(3, 700, { limits: 'from-zero' });
    expect(limitsOf(upright(dimension, { scale: 'log' }))).toEqual([1, 1000]);
  });

  it.each([
    [{ min: 0.5 }, [0.5, 1000]],
    [{ max: 3000 }, [1, 3000]],
    [{ min: 20, max: 40 }, [20, 40]],
    [{ min: 0 }, [1, 1000]],
    [{ min: 5000 }, [5000, 10_000]],
    [{ headroom: 1 }, [1, 320_000]],
  ])('takes what is given as it is: %o', (spec, expected) => {
    expect(limitsOf(log(2, 800, spec))).toEqual(expected);
  });

  it.each([
    [0.003, 0.7, ['0.01', '0.1', '1']],
    [0.02, 2, ['0.02', '0.05', '0.1', '0.2', '0.5', '1', '2']],
    [3, 8, ['3', '4', '5', '6', '7', '8']],
    [36, 270, ['50', '100', '200']],
    [100, 130, ['100', '105', '110', '115', '120', '125', '130']],
    [1, 1e5, ['1', '10', '100', '1k', '10k', '100k']],
    [1, 1e9, ['1', '100', '10k', '1M', '100M']],
    [1e-6, 1e-4, ['1e−6', '1e−5', '1e−4']],
    [3e-7, 8e-7, ['3e−7', '4e−7', '5e−7', '6e−7', '7e−7', '8e−7']],
    [1e-7, 1e9, ['1e−6', '1e−4', '1e−2', '1', '1e2', '1e4', '1e6', '1e8']],
  ])('from %d to %d has plain numbers', (min, max, expected) => {
    expect(textsOf(log(min, max))).toEqual(expected);
  });

  it('has ticks where its ends are farther apart than numbers reach', () => {
    const axis = log(1e-280, 1e140);
    const texts = textsOf(axis);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts).toContain('1e−100');
    const far = { scale: 'log' as const, min: 1e-290, max: 1e150 };
    expect([1e-290, 1e-70, 1e150].map((value) => along(far, value))).toEqual([0, 0.5, 1]);
  });

  it('has minor ticks between the powers, as many as can be told apart', () => {
    expect(log(1, 100).minorTicks).toHaveLength(16);
    expect(log(1, 1e5).minorTicks.slice(0, 4)).toEqual([2, 5, 20, 50]);
    expect(log(1, 1e30).minorTicks.every((at) => Number.isInteger(Math.log10(at)))).toBe(true);
    expect(log(1, 1e300).minorTicks).toEqual([]);
  });

  it('has fewer ticks where it is short', () => {
    expect(textsOf(log(1, 1e4, {}, 30))).toEqual(['1', '100', '10k']);
    expect(textsOf(log(1, 10, {}, 20))).toEqual(['1', '10']);
  });

  it('is in one multiple of its unit, by what is in its middle', () => {
    const latency = log(0.003, 0.7, { unit: 's', label: 'Latency' });
    expect(latency.label).toBe('Latency (ms)');
    expect(textsOf(latency)).toEqual(['10', '100', '1000']);
    expect(limitsOf(latency)).toEqual([0.002, 1]);
    expect(log(1, 1e5, { unit: 's' }).label).toBe('s');
    expect(log(120, 1e5, { unit: 's' }).label).toBe('min');
  });

  it('has the ticks that the manifest lists', () => {
    const axis = log(0.003, 0.7, { unit: 's', ticks: [0.5, 0.002, 0, 7] });
    expect(textsOf(axis)).toEqual(['2', '500']);
    expect(axis.minorTicks).toEqual([]);
    expect(log(1, 1e6, { ticks: 3 }).ticks.length).toBeLessThanOrEqual(3);
    expect(log(1, 1e6, { ticks: 0 }).ticks).toEqual([]);
  });
});

describe('a logarithmic axis of powers of two', () => {
  it.each([
    [5, 5, ['4', '8']],
    [3, 100, ['2', '4', '8', '16', '32', '64', '128']],
    [0.3, 3, ['0.25', '0.5', '1', '2', '4']],
    [0.02, 2, ['1/64', '1/32', '1/16', '1/8', '1/4', '1/2', '1', '2']],
    [1, 1e5, ['1', '32', '1Ki', '32Ki']],
    [1e-4, 3, ['1/1024', '1/32', '1']],
    [1e-7, 3, ['2^−20', '2^−15', '2^−10', '2^−5', '2^0']],
  ])('from %d to %d ends at them and shows them', (min, max, expected) => {
    expect(textsOf(log2(min, max))).toEqual(expected);
  });

  it('shows bytes in one unit, or each in its own where there are too many of it', () => {
    const block = log2(1000, 2e5, { unit: 'bytes', label: 'Size' });
    expect([block.label, ...textsOf(block)]).toEqual(['Size (KiB)', '1', '4', '16', '64', '256']);
    const all = log2(64, 20_000, { unit: 'bytes', label: 'Size' });
    expect([all.label, ...textsOf(all)]).toEqual([
      'Size',
      '64 B',
      '256 B',
      '1 KiB',
      '4 KiB',
      '16 KiB',
    ]);
    expect(log2(64, 20_000, { unit: 'bytes', show: 'KiB' }).label).toBe('KiB');
  });
});

describe('any logarithmic axis', () => {
  it('has finite limits, and ticks between them that differ', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    const given = fc.option(finite, { nil: undefined });
    const record = fc.record({
      a: finite,
      b: finite,
      min: given,
      max: given,
      unit: fc.constantFrom(undefined, 's', 'bytes', 'ratio'),
      scale: fc.constantFrom('log' as const, 'log2' as const),
      length: fc.constantFrom(20, 60, 112, 400),
    });
    fc.assert(
      fc.property(record, ({ a, b, length, ...spec }) => {
        const dimension = values(Math.min(a, b), Math.max(a, b));
        expectSane(upright(dimension, spec, length));
        expectSane(below(dimension, spec));
      }),
      { numRuns: 1000 },
    );
  });

  it('has two texts at least for data that people have', () => {
    const exponent = fc.double({ min: -9, max: 12, noNaN: true });
    const scales = fc.constantFrom('log' as const, 'log2' as const);
    fc.assert(
      fc.property(exponent, exponent, scales, (a, b, scale) => {
        const axis = upright(values(10 ** Math.min(a, b), 10 ** Math.max(a, b)), { scale });
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 1000 },
    );
  });
});

function expectSane({ min, max, ticks, minorTicks }: ReturnType<typeof upright>): void {
  expect(min).toBeGreaterThan(0);
  expect(max).toBeGreaterThan(min);
  expect(Number.isFinite(max)).toBe(true);
  expect(ticks.length).toBeLessThanOrEqual(9);
  expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
  expect(ticks.filter(({ text }) => /NaN|Infinity/.test(text))).toEqual([]);
  const places = ticks.map(({ at }) => at);
  expect([...places, ...minorTicks].filter((at) => !(at >= min && at <= max))).toEqual([]);
  expect(places.filter((at, i) => i > 0 && at <= (places[i - 1] ?? NaN))).toEqual([]);
  expect(minorTicks.filter((at) => places.includes(at))).toEqual([]);
}
