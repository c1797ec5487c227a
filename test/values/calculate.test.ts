import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { calculated } from '../../src/values/calculate.js';

const position = { file: 'styx.config.yaml', line: 1, column: 1, length: 1, text: '' };

function result(
  operation: 'ratio' | 'difference',
  ...[first, second]: readonly [readonly [number, string?], readonly [number, string?]]
): number {
  const operands = [first, second].map(([value, unit]) => ({ value, unit }));
  const [a, b] = operands;
  if (a === undefined || b === undefined) throw new Error('there are two');
  return calculated({ operation, of: ['a', 'b'] }, [a, b], position);
}

describe('a value of two others', () => {
  it.each([
    ['one unit', [6, 's'], [3, 's'], 2],
    ['no unit', [6], [3], 2],
    ['s and ms', [2, 's'], [1000, 'ms'], 2],
    ['ms and s', [9, 'ms'], [1, 's'], 0.009],
    ['parts of 1 and of 100', [0.8, 'ratio'], [80, 'percent'], 1],
    ['parts of 100 and of 1', [80, 'percent'], [0.8, 'ratio'], 1],
    ['both kinds of bytes', [1000, 'bytes'], [1000, 'decbytes'], 1],
    ['bits and bytes a second', [8000, 'bits/s'], [1000, 'bytes/s'], 1],
    ['microseconds, which are no unit but multiples of one, and s', [2, 's'], [1000, 'us'], 2000],
    ['two such multiples', [90, 'min'], [1.5, 'h'], 1],
    ['days and hours', [1, 'd'], [6, 'h'], 4],
    ['kB and bytes', [1000, 'kB'], [1000, 'bytes'], 1000],
    ['MiB and kB', [1, 'MiB'], [1, 'kB'], 1048.576],
    ['ns and days', [1, 'ns'], [1, 'd'], 1 / 86_400_000_000_000],
    ['bytes a second in others', [1, 'MiB/s'], [8, 'bit/s'], 1_048_576],
    ['words for units', [3, 'seconds'], [1500, 'ms'], 2],
    ['the largest multiple and the unit', [1, 'PiB'], [1, 'bytes'], 1_125_899_906_842_624],
    ['units of different things', [6, 'bytes'], [3, 's'], 2],
    ['units that are not known', [6, 'requests'], [3, 'replies'], 2],
    ['one unit, and none', [6, 's'], [3], 2],
  ] as const)('is the ratio of %s', (_, first, second, expected) => {
    expect(result('ratio', first, second)).toBe(expected);
  });

  it('is a difference in the unit of the first', () => {
    expect(result('difference', [2, 's'], [500, 'ms'])).toBe(1.5);
    expect(result('difference', [500, 'ms'], [2, 's'])).toBe(-1500);
    expect(result('difference', [1, 'h'], [60, 's'])).toBeCloseTo(59 / 60, 14);
    expect(result('difference', [0.9, 'ratio'], [40, 'percent'])).toBe(0.5);
  });

  it('is an error where it is no number', () => {
    expect(() => result('ratio', [1], [0])).toThrow(StyxError);
    expect(() => result('difference', [1e308], [-1e308])).toThrow('larger than any number');
  });
});
