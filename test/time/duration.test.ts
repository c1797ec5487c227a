import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../src/time/duration.js';

describe('a duration', () => {
  it.each([
    ['15s', 15_000],
    ['500ms', 500],
    ['1h30m', 5_400_000],
    ['1d', 86_400_000],
    ['2w', 1_209_600_000],
    ['1y', 31_536_000_000],
    ['1y2w3d4h5m6s7ms', 31_536_000_000 + 1_209_600_000 + 259_200_000 + 14_706_007],
    ['90m', 5_400_000],
    ['0s', 0],
    ['0', 0],
    ['007s', 7000],
  ])('%s is %d ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', ' ', '15', '1.5h', '-1h', '+1h', '1 h', '30m1h', '1h1h', 's', '1x', '1H', '300y'])(
    '%j is none',
    (text) => {
      expect(() => parseDuration(text)).toThrow(expect.objectContaining({ code: 'BAD_DURATION' }));
    },
  );

  it('says how durations are written', () => {
    expect(() => parseDuration('15')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('15s, 1h30m, 500ms') }),
    );
  });

  it.each([
    [0, '0s'],
    [5_400_000, '1h30m'],
    [60_000, '1m'],
    [1002, '1s2ms'],
    [86_400_000, '1d'],
    [8 * 86_400_000, '8d'],
    [14 * 86_400_000, '2w'],
    [365 * 86_400_000, '1y'],
  ])('of %d ms is written %s, as Prometheus does', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it('is what it was after it is written and read', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_223_372_036_854 }), (ms) => {
        expect(parseDuration(formatDuration(ms))).toBe(ms);
      }),
    );
  });
});
