import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import type { MeasuredValue } from '../../src/manifest/values/values.js';
import { measure, type Answer } from '../../src/values/measure.js';
import { every15s } from '../derive/frames.js';
import { numpy, seeded } from '../numpy.js';

const ofRun = (name: string, ...values: readonly (string | undefined)[]): Answer => ({
  run: { name, labels: new Map() },
  frame: every15s(values),
});
const ofRange = (...values: readonly (string | undefined)[]): Answer => ({
  run: undefined,
  frame: every15s(values),
});

const how: Pick<MeasuredValue, 'reduce' | 'counted' | 'centre' | 'interval' | 'series'> = {
  ...{ reduce: 'mean', counted: 'numbers', centre: 'mean', interval: undefined },
  series: new Map(),
};
const ci95 = { confidence: 0.95 };

function codeOf(work: () => unknown): [string, string] {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof StyxError) return [thrown.code, thrown.message];
    throw thrown;
  }
  return ['', ''];
}

describe('one number', () => {
  it('is of all samples of a range that are numbers, and says how many are none', () => {
    expect(measure('x', [ofRange('1', 'NaN', undefined, '5')], how)).toMatchObject({
      value: 3,
      skipped: 1,
      runs: undefined,
      interval: undefined,
    });
  });

  it('is of one number a run, however many samples each has', () => {
    const answers = [ofRun('a', '1', '3'), ofRun('b', '8')];
    expect(measure('x', answers, how)).toMatchObject({
      value: 5,
      runs: [
        { name: 'a', value: 2 },
        { name: 'b', value: 8 },
      ],
    });
  });

  it('counts infinite samples, whose quantiles may be finite', () => {
    const answers = [ofRange('1', '+Inf', '2', '3', '+Inf')];
    expect(measure('x', answers, { ...how, reduce: 'median' })).toMatchObject({ value: 3 });
    const p60 = { ...how, reduce: { quantile: 0.6 } };
    expect(codeOf(() => measure('x', answers, p60))).toEqual(['NO_VALUE', 'the number is +Inf']);
  });

  it('leaves infinite samples out where the figure does, and says how many', () => {
    const drawn = { ...how, counted: 'finite numbers' } as const;
    const answers = [ofRun('a', '1', '+Inf', 'NaN', '3'), ofRun('b', '-Inf', '6', '+Inf')];
    expect(measure('x', answers, drawn)).toMatchObject({ value: 4, skipped: 1, infinite: 3 });
    expect(measure('x', answers, { ...drawn, reduce: 'median' })).toMatchObject({ value: 4 });
    const messageOf = (reduce: 'mean' | 'last', ...values: string[]) =>
      codeOf(() => measure('x', [ofRange(...values)], { ...drawn, reduce }))[1];
    expect(messageOf('mean', 'NaN', '+Inf')).toBe('no sample is finite');
    expect(messageOf('last', '1', '2', '+Inf')).toBe(
      'there is no number at the end: the last one is 15s before it',
    );
  });

  it('is the one at the end, where the last is asked for', () => {
    const last = { ...how, reduce: 'last' } as const;
    expect(measure('x', [ofRange('1', 'NaN', '5')], last)).toMatchObject({ value: 5, skipped: 0 });
    const answers = [ofRun('a', '1', '2'), ofRun('b', '1', '2', '3', undefined, 'NaN')];
    expect(codeOf(() => measure('x', answers, last))).toEqual([
      'NO_VALUE',
      'there is no number at the end of run b: the last one is 30s before it',
    ]);
    expect(codeOf(() => measure('x', [ofRange('1', undefined, undefined)], last))).toEqual([
      'NO_VALUE',
      'there is no number at the end: the last one is 30s before it',
    ]);
  });

  it('has Student’s interval of the mean over runs, as scipy has it, be there gaps', () => {
    const random = seeded(7);
    for (const [count, level] of [
      [2, 0.95],
      [5, 0.9],
      [30, 0.99],
    ] as const) {
      const runs = Array.from({ length: count }, () =>
        Array.from({ length: 20 }, () => (random() < 0.2 ? undefined : String(random() * 100))),
      );
      const answers = runs.map((values, i) => ofRun(`r${i}`, ...values));
      const { value, interval } = measure('x', answers, {
        ...how,
        interval: { confidence: level },
      });
      const [low, high, mean] = [numpy(scipy, { runs, level })].flat() as number[];
      expect(value).toBeCloseTo(mean ?? NaN, 9);
      expect(interval?.min).toBeCloseTo(low ?? NaN, 9);
      expect(interval?.max).toBeCloseTo(high ?? NaN, 9);
      expect(interval?.isSymmetric).toBe(true);
    }
  });

  it('is the median of runs between their quantiles, as numpy has them', () => {
    const answers = ['3', '1', '10', '4'].map((value, i) => ofRun(`r${i}`, value));
    const { value, interval } = measure('x', answers, {
      ...how,
      centre: 'median',
      interval: { low: 0.1, high: 0.9 },
    });
    expect(value).toBe(3.5);
    // numpy.quantile([1, 3, 4, 10], [0.1, 0.9]).
    expect(interval?.min).toBeCloseTo(1.6, 12);
    expect(interval?.max).toBeCloseTo(8.2, 12);
    expect(interval?.isSymmetric).toBe(false);
  });

  it.each([
    [
      'SERIES_CLASH',
      'has 2 series: {i="0"}, {i="1"}',
      [{ run: undefined, frame: every15s(['1'], ['2']) }],
    ],
    ['EMPTY', 'no series of run a is left', [{ ...ofRun('a'), frame: every15s() }]],
    ['NO_VALUE', 'no sample is a number', [ofRange('NaN')]],
    ['NO_VALUE', 'no sample in run b is a number', [ofRun('a', '1'), ofRun('b', 'NaN')]],
    ['NO_VALUE', 'the number is +Inf', [ofRange('1', '+Inf')]],
    [
      'NO_VALUE',
      'the mean of samples that are +Inf and -Inf is no number',
      [ofRange('+Inf', '1', '-Inf')],
    ],
    [
      'NO_VALUE',
      'the mean of samples in run b that are +Inf and -Inf is no number',
      [ofRun('a', '1'), ofRun('b', '+Inf', '-Inf', 'NaN')],
    ],
    [
      'NO_VALUE',
      'an interval ends beyond what numbers can be',
      [ofRun('a', '1e308'), ofRun('b', '1.5e308')],
    ],
    ['NO_VALUE', 'an interval is of two runs or more', [ofRun('a', '1')]],
  ])('is an error otherwise: %s, %s', (code, words, answers) => {
    const interval = words.startsWith('an interval') ? ci95 : undefined;
    const [thrown, message] = codeOf(() => measure('x', answers, { ...how, interval }));
    expect(thrown).toBe(code);
    expect(message).toContain(words);
  });
});

const scipy = `
from scipy import stats
runs = [[float(v) for v in run if v is not None] for run in given['runs']]
means = np.array([np.mean(run) for run in runs])
low, high = stats.t.interval(given['level'], len(means) - 1, np.mean(means), stats.sem(means))
result = [low, high, np.mean(means)]
`;
