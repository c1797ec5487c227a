import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tickTexts } from '../../src/chart/tick-text.js';
import { valueAxis } from '../../src/chart/value-axis.js';

const texts = (min: number, max: number) => valueAxis({ min, max }).ticks.map(({ text }) => text);
const limits = (min: number, max: number) => {
  const axis = valueAxis({ min, max });
  return [axis.min, axis.max].map((value) => Number(value.toPrecision(6)));
};

describe('the value axis', () => {
  it('leaves a twentieth free above and below', () => {
    expect(limits(50, 100)).toEqual([47.5, 102.5]);
    expect(limits(-10, 10)).toEqual([-11, 11]);
  });

  it('starts at 0 where the data come near it', () => {
    expect(limits(20, 100)).toEqual([0, 105]);
    expect(limits(-100, -20)).toEqual([-105, 0]);
  });

  it.each([
    [0, 100, [0, 105]],
    [0.001, 100, [0, 105]],
    [-100, 0, [-105, 0]],
    [-100, -0.001, [-105, 0]],
    [-0.001, 100, [-5, 105]],
  ])('starts and ends at exactly 0 only if no data lie beyond: %d to %d', (min, max, expected) => {
    expect(limits(min, max).map((limit) => Number(limit.toPrecision(4)))).toEqual(expected);
  });

  it.each([
    [0, [0, 1]],
    [4, [0, 5]],
    [-4, [-5, 0]],
    [5e-324, [0, 1]],
  ])('has a sane range for a constant %d', (value, expected) => {
    expect(limits(value, value)).toEqual(expected);
  });

  it('goes from 0 to 1 without data', () => {
    expect(valueAxis(undefined)).toMatchObject({ min: 0, max: 1 });
  });

  it.each([
    [0, 1, ['0', '0.2', '0.4', '0.6', '0.8', '1.0']],
    [0.1, 0.26, ['0.10', '0.15', '0.20', '0.25']],
    [-5, 5, ['−4', '−2', '0', '2', '4']],
    [0, 9000, ['0', '2000', '4000', '6000', '8000']],
    [0, 20e3, ['0', '5k', '10k', '15k', '20k']],
    [0, 1.5e6, ['0', '0.5M', '1.0M', '1.5M']],
    [0, 6e9, ['0', '1G', '2G', '3G', '4G', '5G', '6G']],
    [1000000, 1000004, ['1000000', '1000001', '1000002', '1000003', '1000004']],
    [0, 5e-7, ['0', '1e−7', '2e−7', '3e−7', '4e−7', '5e−7']],
    [0, 2.4e-7, ['0', '0.5e−7', '1.0e−7', '1.5e−7', '2.0e−7', '2.5e−7']],
    [0, 1e21, ['0', '0.2e21', '0.4e21', '0.6e21', '0.8e21', '1.0e21']],
    [9990, 10010, ['9990', '9995', '10000', '10005', '10010']],
    [10000, 10200, ['10000', '10050', '10100', '10150', '10200']],
    [10000, 11000, ['10.0k', '10.2k', '10.4k', '10.6k', '10.8k', '11.0k']],
  ])('from %d to %d has the ticks that people would write', (min, max, expected) => {
    expect(texts(min, max)).toEqual(expected);
  });

  it('has at least two ticks, different in text and within the limits, whatever the data', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const axis = valueAxis({ min: Math.min(a, b), max: Math.max(a, b) });
        expect(axis.max - axis.min).toBeGreaterThan(0);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
        expect(new Set(axis.ticks.map(({ text }) => text)).size).toBe(axis.ticks.length);
        const slack = (axis.max - axis.min) * 1e-6;
        for (const { at } of axis.ticks) {
          expect(at).toBeGreaterThanOrEqual(axis.min - slack);
          expect(at).toBeLessThanOrEqual(axis.max + slack);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the text of ticks', () => {
  it('has the same decimals everywhere, and a true minus', () => {
    expect(tickTexts([-0.05, 0, 0.1], 0.05)).toEqual(['−0.05', '0', '0.10']);
  });
});
