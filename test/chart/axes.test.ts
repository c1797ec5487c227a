import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonStep, plainTexts, tickTexts } from '../../src/chart/axes/tick-text.js';
import { along } from '../../src/chart/axes/axis.js';
import { below, height, textsOf, upright, type Values, values } from './axis-inputs.js';

const texts = (min: number, max: number) => textsOf(upright(values(min, max)));
const rounded = ({ min, max }: { min: number; max: number }) =>
  [min, max].map((value) => Number(value.toPrecision(6)));
const limits = (min: number, max: number) => rounded(upright(values(min, max)));

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
    const axis = upright(values(0, 0, { extent: undefined }));
    expect(axis).toMatchObject({ min: 0, max: 1 });
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
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const axis = upright(values(Math.min(a, b), Math.max(a, b)));
        expectSane(axis);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [112, ['0', '20', '40', '60', '80', '100']],
    [50, ['0', '50', '100']],
    [24, ['0', '50', '100']],
    [14, ['0', '100']],
    [10, ['0', '100']],
  ])('of %d points has as many ticks as it has room for', (length, expected) => {
    expect(textsOf(upright(values(0, 100), {}, length))).toEqual(expected);
  });

  it('labels the ends where nothing else leaves two ticks', () => {
    expect(textsOf(upright(values(3, 9.9), { min: 3, max: 9.9 }, 20))).toEqual(['4', '8']);
  });

  it('below a plot has ticks whose texts keep apart', () => {
    const dimension = values(1_000_000, 1_000_004);
    expect(textsOf(below(dimension))).toHaveLength(5);
    expect(textsOf(below(dimension, {}, { length: 110 }))).toEqual([
      '1000000',
      '1000002',
      '1000004',
    ]);
  });
});

describe('limits', () => {
  it.each<[string, Values, Parameters<typeof upright>[1], [number, number]]>([
    ['bars start at 0', values(50, 100, { limits: 'from-zero' }), {}, [0, 105]],
    ['bars of negative values end at 0', values(-100, -50, { limits: 'from-zero' }), {}, [-105, 0]],
    ['colours have the very extent', values(50, 100, { limits: 'exact' }), {}, [50, 100]],
    ['a colour of one value has room', values(5, 5, { limits: 'exact' }), {}, [0, 6.25]],
    ['min is taken as it is', values(0, 100), { min: 40 }, [40, 103]],
    ['max is taken as it is', values(0, 100), { max: 77.7 }, [0, 77.7]],
    ['0 comes into sight below a given max', values(40, 100), { max: 200 }, [0, 200]],
    ['also for bars', values(50, 100, { limits: 'from-zero' }), { min: 40 }, [40, 105]],
    ['data may lie beyond min', values(0, 5), { min: 10 }, [10, 12.5]],
    ['data may lie beyond max', values(5, 9), { max: -5 }, [-6.25, -5]],
    ['data may lie beyond a max of 0', values(5, 9), { max: 0 }, [-1, 0]],
    [
      'of two that are the wrong way round the first holds',
      values(0, 1),
      { min: 5, max: 1 },
      [5, 6.25],
    ],
    ['headroom is a part of the extent', values(50, 100), { headroom: 0.5 }, [47.5, 125]],
    ['headroom counts from 0', values(10, 100), { headroom: 0.2 }, [0, 120]],
    ['no headroom', values(10, 100), { headroom: 0 }, [0, 100]],
  ])('%s', (_, dimension, spec, expected) => {
    expect(rounded(upright(dimension, spec))).toEqual(expected);
  });

  it('have ticks that differ in text, however close they are', () => {
    const [min, max] = [1, 1 + 5e-10];
    for (const scale of ['linear', 'log'] as const) {
      const axis = upright(values(0.5, 5), { min, max, scale });
      expect([axis.min, axis.max]).toEqual([min, max]);
      expect(new Set(axis.ticks.map(({ text }) => text)).size).toBeGreaterThan(1);
    }
  });

  it('are an error where numbers cannot tell what is between them', () => {
    for (const scale of ['linear', 'log'] as const) {
      expect(() => upright(values(0, 5), { min: 1, max: 1 + 1e-13, scale })).toThrow(
        expect.objectContaining({
          code: 'MANIFEST_VALUE',
          message: 'the limits 1 and 1.0000000000001 are too close together',
        }),
      );
    }
  });

  it('are sane whatever the data and whatever is given', () => {
    const given = fc.option(finite, { nil: undefined });
    const unit = fc.constantFrom(undefined, 's', 'bytes', 'count', 'ratio');
    const wished = fc.constantFrom<Values['limits']>('free', 'from-zero', 'exact');
    const record = fc.record({ a: finite, b: finite, min: given, max: given, unit, wished });
    fc.assert(
      fc.property(record, ({ a, b, min, max, unit, wished }) => {
        // Those that are too close are an error.
        fc.pre(min === undefined || max === undefined || Math.abs(1 - min / max) > 1e-11);
        const dimension = values(Math.min(a, b), Math.max(a, b), { limits: wished });
        expectSane(upright(dimension, { min, max, unit }));
        expectSane(below(dimension, { min, max, unit }));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the ticks that the manifest asks for', () => {
  it.each([
    [2, ['0', '100']],
    [3, ['0', '50', '100']],
    [12, ['0', '10', '20', '30', '40', '50', '60', '70', '80', '90', '100']],
    [0, []],
  ])('are about %d', (ticks, expected) => {
    expect(textsOf(upright(values(0, 100), { ticks }))).toEqual(expected);
  });

  it('that are listed have no text where that would touch the one before', () => {
    const ticks = Array.from({ length: 400 }, (_, i) => i / 100);
    for (const scale of ['linear', 'log'] as const) {
      const axis = upright(values(1, 4), { ticks, scale, min: 1, max: 4 });
      const places = axis.ticks.map((tick) => along(axis, tick.at) * height);
      expect(places.length).toBeGreaterThan(6);
      places.slice(1).forEach((place, i) => {
        expect(place - (places[i] ?? NaN)).toBeGreaterThan(7 * 1.2);
      });
      const all = [...places, ...axis.minorTicks.map((at) => along(axis, at) * height)];
      all.sort((a, b) => a - b);
      all.slice(1).forEach((place, i) => expect(place - (all[i] ?? NaN)).toBeGreaterThan(2.99));
      expect(all.length).toBeGreaterThan(places.length);
    }
  });

  it('are those of a list that lie on the axis, in their order', () => {
    const axis = upright(values(0, 1), { ticks: [0.5, 0.25, 0, 2, -1, 0.5] });
    expect(textsOf(axis)).toEqual(['0', '0.25', '0.50']);
    expect(axis.ticks.map(({ at }) => at)).toEqual([0, 0.25, 0.5]);
  });

  it('are given in the unit of the data and written in the one that is shown', () => {
    const axis = upright(values(0, 0.5), { unit: 's', ticks: [0.1, 0.35] });
    expect(axis.ticks).toMatchObject([
      { at: 0.1, text: '100' },
      { at: 0.35, text: '350' },
    ]);
  });
});

describe('the text of ticks', () => {
  it('has the same decimals everywhere, and a true minus', () => {
    expect(tickTexts([-0.05, 0, 0.1], 0.05)).toEqual(['−0.05', '0', '0.10']);
  });

  it('has as many decimals as its step', () => {
    expect(tickTexts([0, 0.25, 0.5], 0.25)).toEqual(['0', '0.25', '0.50']);
  });

  it('has no prefix beside a unit', () => {
    expect(plainTexts([0, 20_000], 20_000)).toEqual(['0', '20000']);
  });

  it.each([
    [
      [1e-110, 2],
      ['1e−110', '2'],
    ],
    [
      [1e-15, 2],
      ['1e−15', '2'],
    ],
    [
      [1e-110, 2000],
      ['1e−110', '2e3'],
    ],
  ])('has its own digits where others are far smaller: %j', (numbers, expected) => {
    for (const write of [tickTexts, plainTexts]) {
      const texts = write(numbers, commonStep(numbers));
      expect(texts).toEqual(expected);
    }
  });

  it('has no power of ten of 0, however many decimals there are', () => {
    expect(plainTexts([1, 1.0000000005], 5e-10)).toEqual(['1.0000000000', '1.0000000005']);
  });
});

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

function expectSane({ min, max, ticks }: ReturnType<typeof upright>): void {
  expect(Number.isFinite(min) && Number.isFinite(max)).toBe(true);
  expect(max).toBeGreaterThan(min);
  expect(ticks.length).toBeLessThanOrEqual(12);
  expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
  expect(ticks.filter(({ text }) => /NaN|Infinity/.test(text))).toEqual([]);
  expect(ticks.filter(({ at }) => at < min || at > max)).toEqual([]);
  const places = ticks.map(({ at }) => at);
  expect(places.filter((at, i) => i > 0 && at <= (places[i - 1] ?? NaN))).toEqual([]);
}
