import { describe, expect, it } from 'vitest';
import { unitOf } from '../../src/chart/axes/units.js';
import { showMistake } from '../../src/units/units.js';
import type { AxisSpec } from '../../src/manifest/drawing.js';
import { below, textsOf, upright, values } from './axis-inputs.js';

const axisOf = (max: number, spec: Partial<AxisSpec>) => upright(values(0, max), spec);
const summary = (max: number, spec: Partial<AxisSpec>) => {
  const axis = axisOf(max, spec);
  return [axis.label, ...textsOf(axis)];
};

describe('the unit of an axis', () => {
  it.each([
    ['s', 2e-7, 'ns'],
    ['s', 2e-4, 'µs'],
    ['s', 0.7, 'ms'],
    ['s', 20, 's'],
    ['s', 110, 's'],
    ['s', 900, 'min'],
    ['s', 40_000, 'h'],
    ['s', 400_000, 'd'],
    ['ms', 0.2, 'µs'],
    ['ms', 200, 'ms'],
    ['ms', 2000, 's'],
    ['bytes', 900, 'B'],
    ['bytes', 2e3, 'KiB'],
    ['bytes', 2e6, 'MiB'],
    ['bytes', 2e9, 'GiB'],
    ['bytes', 2e12, 'TiB'],
    ['decbytes', 2e3, 'kB'],
    ['decbytes', 2e9, 'GB'],
    ['bits/s', 2e6, 'Mbit/s'],
    ['bits/s', 2e9, 'Gbit/s'],
    ['bytes/s', 2e6, 'MB/s'],
    ['percent', 80, '%'],
    ['ratio', 0.8, undefined],
    ['ops/s', 2000, 'ops/s'],
    ['ops/s', 20_000, 'kops/s'],
    ['ops/s', 2e6, 'Mops/s'],
    ['count', 2e6, undefined],
    ['req', 2e6, 'req'],
    [undefined, 2e6, undefined],
  ])('%s up to %d is shown in one multiple: %s', (unit, max, label) => {
    expect(axisOf(max, { unit }).label).toBe(label);
  });

  it.each([
    [0.7, { unit: 's', label: 'Latency' }, ['Latency (ms)', '0', '200', '400', '600']],
    [0.7, { unit: 's', show: 's' }, ['s', '0', '0.2', '0.4', '0.6']],
    [900, { unit: 's' }, ['min', '0', '5', '10', '15']],
    [20, { unit: 's', show: 'ms' }, ['ms', '0', '5000', '10000', '15000', '20000']],
    [2 ** 30, { unit: 'bytes' }, ['GiB', '0', '0.2', '0.4', '0.6', '0.8', '1.0']],
    [2 ** 30, { unit: 'bytes', show: 'MiB' }, ['MiB', '0', '200', '400', '600', '800', '1000']],
    [30 * 2 ** 30, { unit: 'bytes' }, ['GiB', '0', '5', '10', '15', '20', '25', '30']],
    [4e9, { unit: 'bytes', show: 'GB' }, ['GB', '0', '1', '2', '3', '4']],
    [5e6, { unit: 'bytes/s', show: 'Mbit/s' }, ['Mbit/s', '0', '10', '20', '30', '40']],
    [0.9, { unit: 'ratio', show: 'percent' }, ['%', '0', '20', '40', '60', '80']],
    [3, { unit: 'count' }, [undefined, '0', '1', '2', '3']],
    [0.4, { unit: 'count' }, [undefined, '0', '0.1', '0.2', '0.3', '0.4']],
    [20_000, { unit: 'req' }, ['req', '0', '5k', '10k', '15k', '20k']],
  ])('up to %d with %o has round ticks', (max, spec, expected) => {
    expect(summary(max, spec)).toEqual(expected);
  });

  it('leaves limits and ticks in the unit of the data', () => {
    const axis = axisOf(0.7, { unit: 's' });
    expect([axis.min, axis.max]).toEqual([0, 0.735]);
    expect(axis.ticks[1]).toEqual({ at: 0.2, text: '200', below: undefined });
  });

  it.each([
    ['s', undefined, 'seconds, shown in ms'],
    ['s', 's', 'seconds'],
    ['bytes', 'KiB', 'bytes, shown in KiB'],
    ['ratio', undefined, 'parts of 1'],
    ['req', undefined, 'values in req'],
    [undefined, undefined, 'values'],
  ])('%s shown in %s is told to those who edit the script', (unit, show, meaning) => {
    expect(axisOf(0.7, { unit, show }).meaning).toBe(meaning);
  });
});

describe('the label of an axis with a unit', () => {
  it.each([
    ['Latency', undefined, 'Latency (ms)'],
    ['Latency (p99)', undefined, 'Latency (p99) (ms)'],
    ['Latency (ms)', undefined, 'Latency (ms)'],
    ['Latency [µs]', undefined, 'Latency [µs]'],
    ['Latency (seconds)', undefined, 'Latency (seconds)'],
    ['Latency (s)', 'ms', 'Latency (ms)'],
    ['Latency [s]', 'ms', 'Latency [ms]'],
    ['', undefined, ''],
    [undefined, undefined, 'ms'],
  ])('%s with show: %s is %s', (label, show, expected) => {
    expect(axisOf(0.7, { unit: 's', label, show }).label).toBe(expected);
  });

  it('decides what is shown where it names a multiple', () => {
    expect(summary(0.7, { unit: 's', label: 'L (s)' })).toEqual([
      'L (s)',
      '0',
      '0.2',
      '0.4',
      '0.6',
    ]);
    expect(summary(0.9, { unit: 'ratio', label: 'CPU (%)' })[2]).toBe('20');
    expect(summary(3, { unit: 'req', label: 'Load (req)' })[0]).toBe('Load (req)');
  });

  it('comes from what is shown where the manifest has none', () => {
    const dimension = values(0, 1, { what: 'other', label: 'CDF' });
    expect(upright(dimension).label).toBe('CDF');
    expect(upright(dimension, { label: 'Part' }).label).toBe('Part');
  });
});

describe('the unit of queries', () => {
  const none = { unit: undefined, show: undefined };

  it('is that of the first that has one, in place of the axis', () => {
    const queries = [none, { unit: 'bytes', show: 'MiB' }, { unit: 's', show: undefined }];
    expect(unitOf(queries, { unit: 'ops/s', show: undefined })).toEqual({
      unit: 'bytes',
      show: 'MiB',
    });
    expect(unitOf([none], { unit: 'ops/s', show: 'kops/s' })).toEqual({
      unit: 'ops/s',
      show: 'kops/s',
    });
  });

  it('is not that of an axis of something else', () => {
    const queries = [{ unit: 's', show: undefined }];
    expect(upright(values(0, 1, { what: 'other' }), {}, 112, queries).label).toBeUndefined();
    expect(upright(values(0, 0.7), {}, 112, queries).label).toBe('ms');
  });
});

describe('a `show` that the unit does not have', () => {
  it.each([
    ['s', 'GiB', '`GiB` is no multiple of `s`'],
    ['ratio', 'ms', '`ms` is no multiple of `ratio`'],
    ['count', 'k', '`count` is no unit that has multiples, so that `show` cannot choose one'],
    ['req', 'k', '`req` is no unit that has multiples, so that `show` cannot choose one'],
    [undefined, 'ms', '`show` needs a `unit`: without one, values are shown as they are'],
  ])('of %s, %s, is said', (unit, show, problem) => {
    expect(showMistake(unit, show)?.message).toBe(problem);
  });

  it('is told with those that it has', () => {
    expect(showMistake('s', 'GiB')?.hint).toBe('its multiples are ns, µs, ms, s, min, h, d');
    expect(showMistake('ratio', 'ms')?.hint).toBe('its multiples are ratio, %');
  });

  it('leaves a panel as it would be without it', () => {
    expect(summary(20, { unit: 's', show: 'MiB' })).toEqual(summary(20, { unit: 's' }));
  });

  it.each([
    ['s', 'us'],
    ['s', 'μs'],
    ['s', 'minutes'],
    ['ratio', 'percent'],
    ['percent', 'ratio'],
    ['req', 'req'],
    ['bits/s', 'MB/s'],
    ['s', undefined],
    [undefined, undefined],
  ])('is not %s, %s', (unit, show) => {
    expect(showMistake(unit, show)).toBeUndefined();
  });
});

describe('values too large or small for a multiple', () => {
  it.each(['ns', 'd', 'ms'])('have finite ticks also in %s', (show) => {
    for (const max of [1e300, 1e-289]) {
      const axis = axisOf(max, { unit: 's', show });
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(axis.ticks.every(({ at }) => Number.isFinite(at))).toBe(true);
    }
  });

  it('are shown in the unit below a plot too', () => {
    expect(below(values(0, 0.7), { unit: 's', label: 'Latency' }).label).toBe('Latency (ms)');
  });
});
